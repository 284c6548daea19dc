/** Widths of groups of letters in em. They come from the wider of the font families that readers are likely to have. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijlI.,:;'’‘|!() ]/u, 0.36],
  [/[ftr\-–1]/u, 0.5],
  [/[mwMW—]/u, 0.96],
  [/[A-Z&]/u, 0.72],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
];
const USUAL = 0.62;

/**
 * Estimates the width of a label. The build does not know the reader's font, so the estimate is wide on purpose.
 *
 * @param sizeEm the size of the letters in em
 * @returns the width of a line of text in em
 */
export function estimateWidth(text: string, sizeEm: number): number {
  const widths = Array.from(text, (letter) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL);
  return widths.reduce((sum, width) => sum + width, 0) * sizeEm;
}
