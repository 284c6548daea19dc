import { readPassageNumbers } from '../../words/passage-numbers.ts';
import { countNearErrors } from './near-words.ts';
import { decodeAddress, trimMarks } from './typed-address.ts';

/** What a fragment means in a text. */
export type FoundPlace =
  | { kind: 'id'; id: string }
  /** The text has no such passage. `near` has the id of the passage with the nearest number. */
  | { kind: 'passage'; number: number; last: number; near: string[] }
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
 * `p10).`, `Privacy`.
 *
 * @param fragment the address after `#`
 * @param ids the ids of the text: passages (`p10`), sections and, on the page of a source, lines (`L10`)
 * @returns the place that the fragment names, or what is missing. Undefined if it names nothing that a text can have
 */
export function findPlace(fragment: string, ids: readonly string[]): FoundPlace | undefined {
  const typed = trimMarks(decodeAddress(fragment).replace(/:~:.*$/su, ''))
    .normalize('NFKC')
    .toLowerCase();
  if (typed === '' || typed === 'top') return undefined;
  const words = typed.replace(/[\s_‐-―−-]+/gu, ' ');
  const name = words.replaceAll(' ', '-');
  const same = ids.find((id) => id.toLowerCase() === name);
  if (same !== undefined) return { kind: 'id', id: same };
  const passage = /^\d{1,6}$/u.test(words) ? Number(words) : (readNumber(typed) ?? readNumber(words));
  if (passage !== undefined) return findNumber('p', passage, ids);
  const [, line] = /^l(?:ines?)? ?(\d{1,6})$/u.exec(words) ?? [];
  if (line !== undefined) return findNumber('L', Number(line), ids);
  return { kind: 'section', name, near: findNearSections(name, ids) };
}

/** @returns the number of the first passage that the text names */
function readNumber(text: string): number | undefined {
  return readPassageNumbers(text)?.ranges[0]?.first;
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
