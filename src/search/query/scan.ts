import type { ArchiveText, DocumentText, Field, SectionText } from './archive-text.ts';
import { findInField, type Pattern, type Range } from './match.ts';
import type { Term } from './terms.ts';

/** A section in which something of a query was found. */
export interface SectionMatch {
  text: SectionText;
  /** Whether every term was found, one of them at least in the section's own words. */
  hasAll: boolean;
  /** How much of the query the section answers; comparable within one scan. */
  score: number;
  /** Which of the section's passages answers best; undefined where it has none. */
  passage: number | undefined;
}

/** How often a term occurs in the parts of a section. */
interface TermCount {
  heading: number;
  passages: number[];
  /** 1 where it occurs in what stands above the section, else 0. */
  context: number;
}

/** A heading names what the section is about: a word in it tells more than one in the text below. */
const HEADING_FACTOR = 2;

/** A word that only the headings above or the document's title hold tells little of the section. */
const CONTEXT_FACTOR = 0.2;

/**
 * Reads every text through, without an index.
 *
 * @param whole all words of the query as one pattern, where it has several: they count double where they stand together
 * @returns the sections in which a term occurs, in the order of the archive
 */
export function scanSections({ sections }: ArchiveText, terms: Term[], whole?: Pattern): SectionMatch[] {
  const found = sections
    .map((text) => ({ text, counts: terms.map((term) => countTerm(text, term)) }))
    .filter(({ counts }) => counts.some(isOwn));
  const weights = terms.map((_, index) => {
    const sectionCount = found.filter(({ counts }) => isOwn(counts[index])).length;
    return Math.log(1 + sections.length / (sectionCount + 0.5));
  });
  return found.map(({ text, counts }) => toMatch(text, counts, weights, whole));
}

/** @returns the documents that have every term in their titles or the names of their partners. */
export function scanDocuments({ documents }: ArchiveText, terms: Term[]): DocumentText[] {
  if (terms.length === 0) return [];
  return documents.filter(({ names }) =>
    terms.every((term) => names.some((name) => findTerm(name, term).length > 0)),
  );
}

/** @returns the places of a text where a term occurs in any of its spellings, in order; they may overlap. */
export function findTerm(field: Field, { patterns }: Term): Range[] {
  return patterns.flatMap((pattern) => findInField(field, pattern)).toSorted((a, b) => a.start - b.start);
}

function countTerm({ heading, passages, context }: SectionText, term: Term): TermCount {
  return {
    heading: findTerm(heading, term).length,
    passages: passages.map((passage) => findTerm(passage, term).length),
    context: context.some((field) => findTerm(field, term).length > 0) ? 1 : 0,
  };
}

function isOwn(count: TermCount | undefined): boolean {
  return count !== undefined && (count.heading > 0 || count.passages.some((times) => times > 0));
}

/** The best passage counts beside all of them: a section is the better the more of the query stands in one place. */
function toMatch(text: SectionText, counts: TermCount[], weights: number[], whole?: Pattern): SectionMatch {
  const weigh = (times: (count: TermCount) => number) =>
    sum(counts.map((count, term) => saturate(times(count)) * (weights[term] ?? 0)));
  const weighWhole = (field: Field) => (whole && findInField(field, whole).length > 0 ? sum(weights) : 0);
  const scores = text.passages.map(
    (field, place) => weigh(({ passages }) => passages[place] ?? 0) + weighWhole(field),
  );
  const best = Math.max(...scores, 0);
  const heading = weigh((count) => count.heading) + weighWhole(text.heading);
  const all = weigh(({ passages }) => sum(passages));
  return {
    text,
    hasAll: counts.every((count) => isOwn(count) || count.context > 0),
    score: best + all + HEADING_FACTOR * heading + CONTEXT_FACTOR * weigh(({ context }) => context),
    passage: scores.length === 0 ? undefined : scores.indexOf(best),
  };
}

/** The first mention tells most: 0, 0.5, 0.67, 0.75 … */
function saturate(times: number): number {
  return times / (times + 1);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
