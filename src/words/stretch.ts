/** Passages of one text that follow each other, by the ids of the first and the last. */
export interface Stretch {
  first: string;
  last: string;
}

/** No id of a section begins with `p` and a digit, so a stretch is never the id of a section. */
const STRETCH = /^(p[1-9][0-9]{0,6})-(p[1-9][0-9]{0,6})$/u;

/** @returns the numbers of passages with their sign: `¶ 5`, `¶¶ 5–7`, `¶¶ 5–7, 9` */
export function markNumbers(numbers: string): string {
  return `${isSeveral(numbers) ? '¶¶' : '¶'} ${numbers}`;
}

/** @returns whether these are the numbers of several passages: `5–7`, `5, 9` */
export function isSeveral(numbers: string): boolean {
  return /[–,]/u.test(numbers);
}

/** @returns the stretch that a fragment names: `p5-p7`; undefined for any other fragment */
export function readStretch(fragment: string): Stretch | undefined {
  const [, first, last] = STRETCH.exec(fragment) ?? [];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * @param ids the ids of passages that follow each other, in the order of the text
 * @returns the fragment that names them: `p5-p7`; for one passage its id
 */
export function toFragment(ids: readonly string[]): string {
  const [first = '', last = first] = [ids[0], ids.at(-1)];
  return first === last ? first : `${first}-${last}`;
}

/**
 * @param parts the parts of a text in their order
 * @returns the parts from one end of the stretch to the other, in the order of the text; none if the text lacks an end
 */
export function takeStretch<Part extends { id: string }>(
  parts: readonly Part[],
  { first, last }: Stretch,
): Part[] {
  const [start = -1, end = -1] = [first, last]
    .map((id) => parts.findIndex((part) => part.id === id))
    .toSorted((one, other) => one - other);
  return start < 0 ? [] : parts.slice(start, end + 1);
}
