import { verify } from '../../interface/verify.ts';
import type { Span } from '../../words/span.ts';
import { readStretch, takeStretch } from '../../words/stretch.ts';
import type { Match } from './exact.ts';
import type { Unit, VerifiableText } from './texts.ts';

/** How many words to show before and after a quotation. */
const CONTEXT_WORDS = 12;

/** The page shows only the first and last words of a longer quotation. */
const MOST_EXCERPT_WORDS = 2000;

/** A quoted place in a document, with everything that the page shows about it. */
export interface QuotedPlace {
  documentId: string;
  shortTitle: string;
  /** The kind and the date of the document. */
  kind: string;
  dated: string;
  /** The id for the link: the passage or section where the quotation begins; undefined for the title. */
  fragmentId: string | undefined;
  /** `¶ 5`, `¶ 5 to ¶ 6`, `the heading of “Privacy”`, `the title`. */
  name: string;
  /** The ids of the passages and sections that have a part of the quotation. */
  ids: string[];
  /** The quoted words, marked, with some words around them. */
  excerpt: { text: string; isQuoted: boolean }[];
}

/**
 * @param fragmentId what a link names in the text: a section, a passage, or passages from one to another
 * @returns the ids of all its parts
 */
export function listLinkedIds(
  { document: { sections } }: VerifiableText,
  fragmentId: string | undefined,
): string[] {
  const section = sections.find(({ id }) => id === fragmentId);
  const stretch = readStretch(fragmentId ?? '');
  const passages = stretch
    ? takeStretch(
        sections.flatMap((one) => one.passages),
        stretch,
      )
    : (section?.passages ?? []);
  return [...(fragmentId === undefined ? [] : [fragmentId]), ...passages.map(({ id }) => id)];
}

export function toPlace(text: VerifiableText, match: Match): QuotedPlace {
  const { document } = text;
  const units = match.parts.flatMap((part) => findUnits(text, part));
  const [first, last] = [units[0], units.at(-1)];
  const names = [...new Set([first, last].map(toUnitName))];
  return {
    documentId: document.id,
    shortTitle: document.shortTitle,
    kind: document.kind,
    dated: document.dated,
    fragmentId: first?.id,
    name: verify.range(names),
    ids: units.flatMap(({ id }) => (id === undefined ? [] : [id, ...listSectionOf(text, id)])),
    excerpt: toExcerpt(text, match),
  };
}

/** @returns the name of a title, heading or passage */
export function toUnitName(unit: Unit | undefined): string {
  if (unit?.id === undefined) return verify.title;
  return unit.isHeading ? verify.heading(unit.text) : verify.paragraph(unit.id.slice(1));
}

/** @returns the units that contain at least one of the words */
export function findUnits({ units }: VerifiableText, words: Span): Unit[] {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) > words.start) high = middle;
    else low = middle + 1;
  }
  const found: Unit[] = [];
  for (let unit = units[low]; unit && unit.start < words.end; unit = units[(low += 1)]) found.push(unit);
  return found;
}

/**
 * @returns the section that has the passage directly under its heading. A link to a section is also a link to these
 *   passages
 */
function listSectionOf({ document }: VerifiableText, id: string): string[] {
  return document.sections
    .filter(({ passages }) => passages.some((passage) => passage.id === id))
    .map((section) => section.id);
}

function toExcerpt({ text, words, units }: VerifiableText, { parts }: Match): QuotedPlace['excerpt'] {
  const [first, last] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const unitStart = units.find(({ end }) => end > first)?.start ?? 0;
  const unitEnd = units.findLast(({ start }) => start < last)?.end ?? words.length;
  const from = Math.max(unitStart, first - CONTEXT_WORDS);
  const to = Math.min(unitEnd, last + CONTEXT_WORDS);
  const offsetOf = (index: number) => words[index]?.start ?? text.length;
  const endOf = (index: number) => words[index - 1]?.end ?? 0;
  const excerpt: QuotedPlace['excerpt'] = [];
  const show = (start: number, end: number) =>
    end - start <= MOST_EXCERPT_WORDS
      ? text.slice(offsetOf(start), endOf(end))
      : `${text.slice(offsetOf(start), endOf(start + MOST_EXCERPT_WORDS / 2))} … ${text.slice(offsetOf(end - MOST_EXCERPT_WORDS / 2), endOf(end))}`;
  let at = offsetOf(from);
  for (const { start, end } of parts) {
    excerpt.push({ text: text.slice(at, offsetOf(start)), isQuoted: false });
    excerpt.push({ text: show(start, end), isQuoted: true });
    at = endOf(end);
  }
  excerpt.push({ text: text.slice(at, endOf(to)), isQuoted: false });
  const cut = (isCut: boolean, sign: string) => (isCut ? [{ text: sign, isQuoted: false }] : []);
  return [
    ...cut(from > unitStart, '… '),
    ...excerpt.filter((part) => part.text !== ''),
    ...cut(to < unitEnd, ' …'),
  ];
}
