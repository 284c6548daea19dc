/** Numbers that printed texts count with, without the signs around them. */
const COUNTED = String.raw`(?:\p{Nd}{1,4}(?:\.\p{Nd}{1,3})*(?:[-–]\p{Nd}{1,3})?\p{Ll}?|[a-z]{1,2}|[A-Z]{1,2}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|[가-하]|[一二三四五六七八九十百〇]{1,5}|[アイウエオカキクケコイロハニホヘト])`;

/** `1.`, `1)`, `(a)`, `[2]`, `1.2`, `①`, `一、`, `（二）`, `第三項`. */
const MARKER = new RegExp(
  String.raw`^(?:[([（]${COUNTED}[)\]）][.．、]?|${COUNTED}[.)．）、]{1,2}|\p{Nd}{1,4}(?:\.\p{Nd}{1,3})+|[\u2460-\u24ff\u3251-\u32bf]|第?[一二三四五六七八九十百〇\p{Nd}]{1,5}[条項号章款节節]|[一二三四五六七八九十百〇]{1,5})$`,
  'u',
);

/** Signs before a number, with a space between: `§ 3`. */
const SIGN = /^(?:§§?|¶|No\.|Nr\.|Art\.)$/u;
const NUMBER = /^\p{Nd}{1,4}\p{Ll}?[.:]?$/u;

/**
 * @param words the first words of a list item
 * @returns how many of them are its printed number; 0 if it has none
 */
export function countMarkerWords([first = '', second = '']: readonly string[]): number {
  if (SIGN.test(first) && NUMBER.test(second)) return 2;
  // Some texts print a space before the full stop: `1 .`
  if (/^\p{Nd}{1,4}$/u.test(first) && /^[.)\-–]$/u.test(second)) return 2;
  return MARKER.test(first) || /^§§?\p{Nd}/u.test(first) ? 1 : 0;
}

/**
 * Counts the marker words of all items of a list. Numbers or letters without a sign are markers if they count the
 * items: `1`, `2`, `3`.
 *
 * @param items the first words of each item
 */
export function countMarkers(items: readonly (readonly string[])[]): number[] {
  const counts = items.map((words) => countMarkerWords(words));
  const bare = items.map(([first = '']) => toBareNumber(first));
  const isCounted = bare.every((number, index) => number === (bare[0] ?? 0) + index && number > 0);
  return isCounted && items.length > 1 ? items.map(() => 1) : counts;
}

/** @returns the value of a word without a sign: 2 for `2` or `b`; 0 if it is neither a number nor a letter */
function toBareNumber(word: string): number {
  if (/^[0-9]{1,3}$/u.test(word)) return Number(word);
  return /^[a-z]$/u.test(word) ? word.charCodeAt(0) - 96 : 0;
}

/**
 * @param markers the printed numbers of an item and of the items that contain it, the outermost first
 * @returns how to cite the item: `1(b)(i)` for `1.`, `(b)` and `i.`
 */
export function toProvision(markers: readonly string[]): string {
  return markers
    .map((marker, index) => {
      const bare = marker.replaceAll(/^[([（]|[)\]）.．、:\s]+$/gu, '');
      return index === 0 ? bare : `(${bare})`;
    })
    .join('');
}
