/** The characters for 0 to 9. */
export const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_NUMBER = new RegExp(`^[${HAN_DIGITS}十百千]+$`, 'u');
const UNITS = { 十: 10, 百: 100, 千: 1000 } as const;

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
