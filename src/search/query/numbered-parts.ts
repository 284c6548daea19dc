import { HAN_DIGITS, readHanNumber } from '../../words/han-numbers.ts';

/*
 * If no text has a Chinese character, the build (`search/build/only-needed-rules.ts`) replaces this module in the files
 * for browsers by functions that find no numbered part.
 */

/** The numbered parts of a Chinese or Japanese law: `第三条`. */
const SIGN = '[条項号章節款编編部]';
const NUMBERED = new RegExp(String.raw`第(?:(\d{1,4})|([${HAN_DIGITS}十百千]+))(?=${SIGN})`, 'u');
const WHOLE = new RegExp(String.raw`(第(?:\d{1,4}|[${HAN_DIGITS}十百千]+)${SIGN})`, 'u');

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
