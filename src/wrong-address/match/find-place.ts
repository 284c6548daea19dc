import { readPassageNumbers, type PassageRange } from '../../words/passage-numbers.ts';
import { readStretch, toFragment } from '../../words/stretch.ts';
import { countNearErrors } from './near-words.ts';
import { decodeAddress, trimMarks } from './typed-address.ts';

/** What a fragment means in a text. */
export type FoundPlace =
  /** The id of an element, or a stretch of passages: `p5-p7`. */
  | { kind: 'id'; id: string }
  /**
   * The text has no such passage. `near` has the id of the passage with the nearest number. If the fragment names
   * passages from one to another, and the text lacks an end, it has the id of the other end.
   */
  | { kind: 'passage'; number: number; last: number; near: string[] }
  /** The text no longer has this end of a stretch. `near` has its id, which has a note, and the id of the other end. */
  | { kind: 'retired'; number: number; near: string[] }
  /** The source has no such line. `near` has the id of its first or last line. */
  | { kind: 'line'; number: number; near: string[] }
  /** The text has no such section. `near` has the ids of sections with nearly the same name, the nearest first. */
  | { kind: 'section'; name: string; near: string[] };

/** At most this many sections are offered. Readers cannot choose easily among more. */
const OFFERED_SECTIONS = 3;
/** Shorter words are not looked for, because they are in too many ids. */
const LEAST_LETTERS = 4;

/**
 * Reads a fragment that is not an id of the page. Readers write places in many ways: `P10`, `10`, `para 10`, `¶10`,
 * `p10).`, `p10-12`, `Privacy`.
 *
 * @param fragment the address after `#`
 * @param ids the ids of the text: passages (`p10`), sections and, on the page of a source, lines (`L10`)
 * @param retired those ids that only have a note about what became of a part
 * @returns the place that the fragment names, or what is missing. Undefined if it names nothing that a text can have
 */
export function findPlace(
  fragment: string,
  ids: readonly string[],
  retired: readonly string[] = [],
): FoundPlace | undefined {
  const typed = trimMarks(decodeAddress(fragment).replace(/:~:.*$/su, ''))
    .normalize('NFKC')
    .toLowerCase();
  if (typed === '' || typed === 'top') return undefined;
  const words = typed.replace(/[\s_‐-―−-]+/gu, ' ');
  const name = words.replaceAll(' ', '-');
  const same = ids.find((id) => id.toLowerCase() === name);
  if (same !== undefined) return { kind: 'id', id: same };
  const passages = readPassages(typed.replace(/[‐-―−]/gu, '-')) ?? readPassages(words);
  if (passages) return findPassages(passages, ids, retired);
  const [, line] = /^l(?:ines?)? ?(\d{1,6})$/u.exec(words) ?? [];
  if (line !== undefined) return findNumber('L', Number(line), ids);
  return { kind: 'section', name, near: findNearSections(name, ids) };
}

/** @returns the first passages that the text names. A number alone, or two of them, also name passages */
function readPassages(text: string): PassageRange | undefined {
  const stretch = readStretch(text);
  if (stretch) {
    const ends = [stretch.first, stretch.last].map((id) => Number(id.slice(1)));
    return { first: Math.min(...ends), last: Math.max(...ends) };
  }
  return readPassageNumbers(text.replace(/^\d{1,6}(?:-\d{1,6})?$/u, '¶$&'))?.ranges[0];
}

function findPassages(
  { first, last }: PassageRange,
  ids: readonly string[],
  retired: readonly string[],
): FoundPlace {
  if (first === last) return findNumber('p', first, ids);
  const live = ids.filter((id) => !retired.includes(id));
  const missing = [first, last].find((number) => !live.includes(`p${number}`));
  if (missing === undefined) return { kind: 'id', id: toFragment([`p${first}`, `p${last}`]) };
  const ends = [`p${first}`, `p${last}`].filter((id) => ids.includes(id));
  if (ends.includes(`p${missing}`)) return { kind: 'retired', number: missing, near: ends };
  const found = findNumber('p', missing, live);
  return 'near' in found && ends.length > 0 ? { ...found, near: ends } : found;
}

function findNumber(letter: 'p' | 'L', number: number, ids: readonly string[]): FoundPlace {
  const numbers = ids
    .filter((id) => id.startsWith(letter) && /^.\d+$/u.test(id))
    .map((id) => Number(id.slice(1)));
  if (numbers.includes(number)) return { kind: 'id', id: `${letter}${number}` };
  const [nearest] = numbers.toSorted((a, b) => Math.abs(a - number) - Math.abs(b - number) || a - b);
  const near = nearest === undefined ? [] : [`${letter}${nearest}`];
  return letter === 'L'
    ? { kind: 'line', number, near }
    : { kind: 'passage', number, last: Math.max(0, ...numbers), near };
}

function findNearSections(name: string, ids: readonly string[]): string[] {
  const sections = ids.filter((id) => !/^[pL]\d+$/u.test(id));
  const misspelt = sections
    .flatMap((id) => {
      const errors = countNearErrors(name, id);
      return errors === undefined ? [] : [{ id, errors }];
    })
    .toSorted((a, b) => a.errors - b.errors)
    .map(({ id }) => id);
  const longer = name.length < LEAST_LETTERS ? [] : sections.filter((id) => `-${id}`.includes(`-${name}`));
  return [...new Set([...misspelt, ...longer])].slice(0, OFFERED_SECTIONS);
}
