import type { Span } from '../../words/span.ts';
import type { DocumentText, SectionText, Texts } from './archive-text.ts';
import type { ContextSource } from './field.ts';
import { hasPattern, type Field } from './field.ts';
import type { Pattern } from './pattern.ts';
import { scoreCounts, scoreField, sum, type WeightedTerms } from './score.ts';
import { findTerm, type Term } from './terms.ts';

/** A section that has at least one term, and the places in which it has them. */
export interface SectionMatch {
  text: SectionText;
  /** The terms that are missing from both the section and its context. */
  missing: Term[];
  /** The terms that only the context has, and where: the headings above it, or a fact of the document. */
  inContext: { term: Term; source: ContextSource }[];
  /** How well the section matches the query. Compare only scores of the same scan. */
  score: number;
  /** The index of the passage with the best score; undefined if the section has no passages. */
  passage: number | undefined;
  /** The indexes of the passages that have a term, in the order of the text. */
  passages: number[];
  /** Whether its heading has a term. */
  hasHeading: boolean;
}

/** The places of a term in a section. */
export interface TermPlaces {
  heading: Span[];
  passages: Span[][];
  /** The kind of context that has the term; undefined if the context lacks it. */
  context: ContextSource | undefined;
}

/**
 * The weight of the heading, compared with the best passage. A heading names the subject of the section, but it is
 * short.
 */
const HEADING_FACTOR = 0.6;

/** The weight of a pull quote, which repeats words of another passage. */
const REPEATED_FACTOR = 0.5;

/** The weight of a year or date that the text has, for each of its sections that have other words of the query. */
const DATE_FACTOR = 1.5;

export interface ScanOptions {
  /** All words of the query, if it has several. A field that has them in a row gets twice the score. */
  phrase?: Pattern | undefined;
  /**
   * The patterns of excluded words. A passage that has one of them does not match. A section that has one in its
   * heading does not match at all.
   */
  excluded?: Pattern[];
  /** The weight of each term, if these are only some of the texts. Otherwise the scan finds the weights itself. */
  weights?: number[] | undefined;
}

/**
 * Scans texts, without an index.
 *
 * @returns the sections in which a term occurs, in the order of the archive
 */
export function scanSections(
  { sections }: Pick<Texts, 'sections'>,
  terms: Term[],
  { phrase, excluded = [], weights }: ScanOptions = {},
): SectionMatch[] {
  const found = sections
    .filter(({ heading }) => !hasPattern([heading], excluded))
    .map((text) => ({ text, places: findPlaces(text, terms, excluded) }))
    .filter(({ places }) => places.some(isOwn));
  const weighed =
    weights ??
    terms.map((_, index) =>
      weigh(
        found.map(({ places }) => places[index]),
        sections.length,
      ),
    );
  return found.map(({ text, places }) => toMatch(text, places, { terms, weights: weighed }, phrase));
}

/** @returns the weight of a term: higher if fewer sections have it (BM25) */
function weigh(places: (TermPlaces | undefined)[], sectionCount: number): number {
  return Math.log(1 + sectionCount / (places.filter(isOwn).length + 0.5));
}

/** @returns the documents that have every term in some of their fields, for example in the titles */
export function scanDocuments(
  { documents }: Pick<Texts, 'documents'>,
  terms: Term[],
  getFields: (document: DocumentText) => Field[],
): DocumentText[] {
  if (terms.length === 0) return [];
  return documents.filter((document) =>
    terms.every(({ patterns }) => hasPattern(getFields(document), patterns)),
  );
}

/** @returns the places of every term in a section, without passages that have an excluded word */
export function findPlaces(
  { heading, passages, context }: SectionText,
  terms: Term[],
  excluded: Pattern[],
): TermPlaces[] {
  const fields = passages.map((passage) => (hasPattern([passage], excluded) ? undefined : passage));
  const places = terms.map((term) => ({
    heading: findTerm(heading, term),
    passages: fields.map((field) => (field ? findTerm(field, term) : [])),
    context: context.find(({ field }) => hasPattern([field], term.patterns))?.source,
  }));
  terms.forEach(({ nearWords }, index) => {
    const [first, second] = [places[index - 1], places[index]];
    if (nearWords === undefined || !first || !second) return;
    [first, second].forEach((one) => {
      one.heading = [];
      one.context = undefined;
    });
    fields.forEach((field, at) => {
      const near = field ? keepNear(field, first.passages[at], second.passages[at], nearWords) : [[], []];
      [first.passages[at], second.passages[at]] = [near[0] ?? [], near[1] ?? []];
    });
  });
  return places;
}

/** @returns the places of two terms in a field, if a place of the other term is near enough, counted in words */
function keepNear({ tokens }: Field, first: Span[] = [], second: Span[] = [], limitWords: number): Span[][] {
  const countBetween = (a: Span, b: Span) =>
    tokens.filter(({ start, end }) => start >= Math.min(a.end, b.end) && end <= Math.max(a.start, b.start))
      .length;
  const isNear = (a: Span, b: Span) => a.start !== b.start && countBetween(a, b) < limitWords;
  return [
    first.filter((a) => second.some((b) => isNear(a, b))),
    second.filter((b) => first.some((a) => isNear(a, b))),
  ];
}

function isOwn(places: TermPlaces | undefined): boolean {
  return (
    places !== undefined &&
    (places.heading.length > 0 || places.passages.some((passage) => passage.length > 0))
  );
}

/**
 * @returns the passage that a pull quote repeats, if this passage is in the section and has the same terms. Otherwise
 *   the given passage
 */
function toSource(passage: number, { section }: SectionText, places: TermPlaces[]): number {
  const repeats = section.passages[passage]?.repeats;
  const source = section.passages.findIndex(({ id }) => id === repeats);
  const has = (index: number, { passages }: TermPlaces) => (passages[index]?.length ?? 0) > 0;
  return source >= 0 && places.every((place) => has(source, place) || !has(passage, place))
    ? source
    : passage;
}

function isYear(term: Term | undefined): boolean {
  return (
    term?.patterns.every(({ dates }) => dates?.every(({ month }) => month === undefined) ?? true) ?? false
  );
}

/**
 * Scores a section by its best passage and its heading. A section with many terms in one passage is better than a
 * section with the same terms in several passages.
 */
function toMatch(
  text: SectionText,
  places: TermPlaces[],
  wanted: WeightedTerms,
  phrase?: Pattern,
): SectionMatch {
  const { terms, weights } = wanted;
  const scorePhrase = (field: Field) => (phrase && hasPattern([field], [phrase]) ? sum(weights) : 0);
  // If the date of the text has a year, every passage is of this year, also if it does not print the year.
  const isDated = places.map(({ context }, index) => context === 'date' && isYear(terms[index]));
  const hasOther = places.some((place, index) => !isDated[index] && isOwn(place));
  const isScored = isDated.map((is) => !is || !hasOther);
  const pick = <Value>(values: Value[]) => values.filter((_, index) => isScored[index]);
  const scored = { terms: pick(terms), weights: pick(weights) };
  const scores = text.passages.map((field, index) => {
    const own = pick(places).map(({ passages }) => passages[index] ?? []);
    const score = own.some(({ length }) => length > 0)
      ? scoreField(field, own, scored) + scorePhrase(field)
      : 0;
    return text.section.passages[index]?.repeats === undefined ? score : REPEATED_FACTOR * score;
  });
  const best = Math.max(...scores, 0);
  const heading = places.map((place) => place.heading.length);
  return {
    text,
    missing: terms.filter((_, index) => !isOwn(places[index]) && !places[index]?.context),
    inContext: terms.flatMap((term, index) => {
      const source = isOwn(places[index]) ? undefined : places[index]?.context;
      return source ? [{ term, source }] : [];
    }),
    score:
      best +
      HEADING_FACTOR * (scoreCounts(heading, weights) + scorePhrase(text.heading)) +
      DATE_FACTOR * (sum(weights) - sum(scored.weights)),
    passage: scores.length === 0 ? undefined : toSource(scores.indexOf(best), text, places),
    passages: text.passages.flatMap((_, index) =>
      places.some(({ passages }) => (passages[index]?.length ?? 0) > 0) ? [index] : [],
    ),
    hasHeading: heading.some((count) => count > 0),
  };
}
