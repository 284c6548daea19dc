/** The characters for 0 to 9. */
export const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_NUMBER = new RegExp(`^[${HAN_DIGITS}十百千]+$`, 'u');
const UNITS = { 十: 10, 百: 100, 千: 1000 } as const;

/** The numbered parts of a Chinese or Japanese law: `第三条`. */
const SIGN = '[条項号章節款编編部]';
const NUMBERED = new RegExp(String.raw`第(?:(\d{1,4})|([${HAN_DIGITS}十百千]+))(?=${SIGN})`, 'u');
const WHOLE = new RegExp(String.raw`(第(?:\d{1,4}|[${HAN_DIGITS}十百千]+)${SIGN})`, 'u');

/**
 * @returns the value of a number in Chinese characters: 23 for `二十三`, 2003 for `二〇〇三`; undefined if it is not such a
 *   number
 */
export function readHanNumber(printed: string): number | undefined {
  if (!HAN_NUMBER.test(printed)) return undefined;
  let sum = 0;
  let digits = '';
  for (const sign of printed) {
    if (sign in UNITS) {
      sum += Number(digits || '1') * UNITS[sign as keyof typeof UNITS];
      digits = '';
    } else digits += String(HAN_DIGITS.indexOf(sign));
  }
  return sum + Number(digits);
}

/** @returns a number up to 9999 in Chinese characters: `二十三` for 23 */
export function writeHanNumber(number: number): string {
  return (['千', '百', '十', ''] as const)
    .map((unit, index) => [unit, Math.floor(number / 10 ** (3 - index)) % 10] as const)
    .map(([unit, digit]) =>
      digit === 0 ? '' : `${digit === 1 && unit !== '' ? '' : HAN_DIGITS.charAt(digit)}${unit}`,
    )
    .join('');
}

/** @returns the name of a law and each numbered part after it: `行政手続法`, `第5条` and `第2項` for `行政手続法第5条第2項` */
export function splitNumbered(words: string): string[] {
  return words.split(WHOLE).filter((part) => part !== '');
}

/**
 * @returns the words, with the number of an article in the other kind of digits: `第三条` for `第3条`. Undefined if there is
 *   no such number
 */
export function rewriteNumbered(words: string): string | undefined {
  const [, digits, han = ''] = NUMBERED.exec(words) ?? [];
  const number = digits === undefined ? readHanNumber(han) : Number(digits);
  if (number === undefined || number === 0) return undefined;
  return words.replace(NUMBERED, `第${digits === undefined ? number : writeHanNumber(number)}`);
}
