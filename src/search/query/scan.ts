import type { Span } from '../../words/span.ts';
import type { ArchiveText, DocumentText, SectionText } from './archive-text.ts';
import { hasPattern, type Field } from './field.ts';
import type { Pattern } from './pattern.ts';
import { scoreCounts, scoreField, sum, type WeightedTerms } from './score.ts';
import { findTerm, type Term } from './terms.ts';

/** A section that has at least one term. */
export interface SectionMatch {
  text: SectionText;
  /** Whether every term was found, at least one of them in the section's own words. */
  hasAll: boolean;
  /** How well the section matches the query. Scores of one scan can be compared. */
  score: number;
  /** The index of the passage with the best score; undefined if the section has no passages. */
  passage: number | undefined;
}

/** The places of a term in a section. */
interface TermPlaces {
  heading: Span[];
  passages: Span[][];
  /** Whether it occurs in the headings above the section, or in the names of the document. */
  isInContext: boolean;
}

/**
 * The weight of the heading; the best passage has the weight 1. A heading gives the subject of the section, but is
 * short.
 */
const HEADING_FACTOR = 0.6;

/**
 * Scans every text, without an index.
 *
 * @param phrase all words of the query, if it has several. They count double in a field where they follow one another
 * @returns the sections in which a term occurs, in the order of the archive
 */
export function scanSections({ sections }: ArchiveText, terms: Term[], phrase?: Pattern): SectionMatch[] {
  const found = sections
    .map((text) => ({ text, places: terms.map((term) => findPlaces(text, term)) }))
    .filter(({ places }) => places.some(isOwn));
  const weights = terms.map((_, index) => {
    const sectionCount = found.filter(({ places }) => isOwn(places[index])).length;
    return Math.log(1 + sections.length / (sectionCount + 0.5));
  });
  return found.map(({ text, places }) => toMatch(text, places, { terms, weights }, phrase));
}

/** @returns the documents that have every term in their titles or the names of their partners */
export function scanDocuments({ documents }: ArchiveText, terms: Term[]): DocumentText[] {
  if (terms.length === 0) return [];
  return documents.filter(({ names }) => terms.every(({ patterns }) => hasPattern(names, patterns)));
}

function findPlaces({ heading, passages, context }: SectionText, term: Term): TermPlaces {
  return {
    heading: findTerm(heading, term),
    passages: passages.map((passage) => findTerm(passage, term)),
    isInContext: hasPattern(context, term.patterns),
  };
}

function isOwn(places: TermPlaces | undefined): boolean {
  return (
    places !== undefined &&
    (places.heading.length > 0 || places.passages.some((passage) => passage.length > 0))
  );
}

/**
 * Scores a section by its best passage and its heading. A section with many terms in one passage is better than one
 * with the same terms in several.
 */
function toMatch(
  text: SectionText,
  places: TermPlaces[],
  wanted: WeightedTerms,
  phrase?: Pattern,
): SectionMatch {
  const { weights } = wanted;
  const scorePhrase = (field: Field) => (phrase && hasPattern([field], [phrase]) ? sum(weights) : 0);
  const scores = text.passages.map(
    (field, index) =>
      scoreField(
        field,
        places.map(({ passages }) => passages[index] ?? []),
        wanted,
      ) + scorePhrase(field),
  );
  const best = Math.max(...scores, 0);
  const heading = places.map((place) => place.heading.length);
  return {
    text,
    hasAll: places.every((place) => isOwn(place) || place.isInContext),
    score: best + HEADING_FACTOR * (scoreCounts(heading, weights) + scorePhrase(text.heading)),
    passage: scores.length === 0 ? undefined : scores.indexOf(best),
  };
}
