import type { ArchiveText, DocumentText, Field, SectionText } from './archive-text.ts';
import { findInField, type Pattern, type Range } from './match.ts';
import { scoreCounts, scoreField, sum, type Wanted } from './score.ts';
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

/** Where a term occurs in the parts of a section. */
interface TermPlaces {
  heading: Range[];
  passages: Range[][];
  /** 1 where it occurs in what stands above the section, else 0. */
  context: number;
}

/** What the heading tells beside the best passage: it names what the section is about, but is short. */
const HEADING_FACTOR = 0.6;

/** What all passages together tell beside the best one, to which the hit leads. */
const REST_FACTOR = 0.2;

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
    .map((text) => ({ text, places: terms.map((term) => findPlaces(text, term)) }))
    .filter(({ places }) => places.some(isOwn));
  const weights = terms.map((_, index) => {
    const sectionCount = found.filter(({ places }) => isOwn(places[index])).length;
    return Math.log(1 + sections.length / (sectionCount + 0.5));
  });
  return found.map(({ text, places }) => toMatch(text, places, { terms, weights }, whole));
}

/** @returns whether one of some texts has one of some patterns. */
export function hasAny(fields: Field[], patterns: Pattern[]): boolean {
  return fields.some((field) => patterns.some((pattern) => findInField(field, pattern).length > 0));
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

function findPlaces({ heading, passages, context }: SectionText, term: Term): TermPlaces {
  return {
    heading: findTerm(heading, term),
    passages: passages.map((passage) => findTerm(passage, term)),
    context: context.some((field) => findTerm(field, term).length > 0) ? 1 : 0,
  };
}

function isOwn(places: TermPlaces | undefined): boolean {
  return (
    places !== undefined &&
    (places.heading.length > 0 || places.passages.some((passage) => passage.length > 0))
  );
}

/** The best passage counts most: a section is the better the more of the query stands in one place. */
function toMatch(text: SectionText, places: TermPlaces[], wanted: Wanted, whole?: Pattern): SectionMatch {
  const { weights } = wanted;
  const scoreWhole = (field: Field) => (whole && findInField(field, whole).length > 0 ? sum(weights) : 0);
  const scores = text.passages.map(
    (field, index) =>
      scoreField(
        field,
        places.map(({ passages }) => passages[index] ?? []),
        wanted,
      ) + scoreWhole(field),
  );
  const best = Math.max(...scores, 0);
  const heading = places.map((place) => place.heading.length);
  const all = places.map(({ passages }) => passages.flat().length);
  const lengthWords = sum(text.passages.map(({ tokens }) => tokens.length));
  const context = places.map((place) => place.context);
  return {
    text,
    hasAll: places.every((place) => isOwn(place) || place.context > 0),
    score:
      best +
      HEADING_FACTOR * (scoreCounts(heading, weights) + scoreWhole(text.heading)) +
      REST_FACTOR * scoreCounts(all, weights, lengthWords) +
      CONTEXT_FACTOR * scoreCounts(context, weights),
    passage: scores.length === 0 ? undefined : scores.indexOf(best),
  };
}
