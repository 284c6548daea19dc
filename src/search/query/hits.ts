import type { Span } from '../../words/span.ts';
import type { DocumentText, SectionText, Texts } from './archive-text.ts';
import type { ContextSource } from './field.ts';
import { cutExcerpt, toPieces, type Excerpt, type Piece } from './excerpt.ts';
import { hasPattern, type Field } from './field.ts';
import type { SearchPassage } from './passages.ts';
import type { Reference } from './reference.ts';
import { findTerm, type Term } from './terms.ts';
import type { Tier } from './tier-names.ts';
import type { TieredMatch } from './tiers.ts';

/** A passage of a hit. */
export interface PassageHit {
  /** The id of the passage (`p7`). */
  fragmentId: string;
  /** Cuts an excerpt. It is a function because a section can have dozens of passages, and readers see few excerpts. */
  readExcerpt: () => Excerpt;
}

/** One line of the results: a section with all its matching passages, or a document that the query names. */
export interface Hit {
  tier: Tier;
  documentId: string;
  /**
   * The id of the best passage (`p7`). The id of the section if the section has no passages of its own. Undefined if
   * the hit is the document itself.
   */
  fragmentId: string | undefined;
  /** The number of headings and passages before the hit in the text. */
  place: number;
  /** The short title of the document. */
  shortTitle: string;
  /** The kind of text of the document, as shown to readers. */
  kind: string;
  /** The date of the document, as precise as it is known. */
  dated: string;
  /** The language of the document, if it is not the language of the pages. */
  language?: string;
  /** The headings above the section, outermost first. */
  path: string[];
  /** The section's heading; empty for the passages before the first one, and for a document. */
  heading: Piece[];
  /** An excerpt of the best passage, or the title of the document. Undefined for a section without passages of its own. */
  excerpt: Excerpt | undefined;
  /** If the best passage is a question: the passage that answers it. */
  answer: PassageHit | undefined;
  /** The other passages of the section that have a word of the query, in the order of the text. */
  others: PassageHit[];
  /** How many passages of the section have a word of the query. */
  passageCount: number;
  /** Whether the heading has a word of the query. */
  hasHeading: boolean;
  /** The words of the query that the hit lacks, as typed. */
  missing: string[];
  /** The words that only the context of the hit has, as typed, and the kind of context. */
  inContext: { typed: string; source: ContextSource }[];
  /** If the best passage is a row of a table: the headings of the columns that have words of the query. */
  columns?: string[];
  /** If the hit comes from the list of people and organisations: the reason. */
  listed?: Listed;
}

/** Why the list of people and organisations has a passage under a name. */
export interface Listed {
  /** The name, as typed. */
  name: string;
  /** The words of the passage that name the person or organisation. */
  words: string;
}

const EXCERPT_LIMIT_CHARACTERS = 240;

/**
 * @returns the hit for a section. It leads to the best passage, or to the section itself if this has no passages of its
 *   own
 */
export function toSectionHit(match: TieredMatch, terms: Term[]): Hit {
  const { text, passage, passages, tier, missing, inContext, hasHeading } = match;
  const { section } = text;
  const best = passage ?? 0;
  const toPassageHit = (index: number): PassageHit => ({
    fragmentId: section.passages[index]?.id ?? section.id,
    readExcerpt: () => toExcerpt(text.passages[index], terms) ?? NO_EXCERPT,
  });
  const answer = section.passages.findIndex(({ id }) => id === section.passages[best]?.answer);
  const columns = listColumns(section.passages[best], text.passages[best], terms);
  return {
    ...toPlace(text, best),
    tier,
    heading: toPieces(toName(text.heading.text), findTerms(text.heading, terms)),
    excerpt: toExcerpt(text.passages[best], terms),
    answer: answer < 0 ? undefined : toPassageHit(answer),
    others: passages.filter((index) => index !== best && index !== answer).map(toPassageHit),
    passageCount: passages.length,
    hasHeading,
    missing: missing.map(({ typed }) => typed),
    inContext: inContext.map(({ term, source }) => ({ typed: term.typed, source })),
    ...(columns.length > 0 && { columns }),
  };
}

/** @returns the headings of the columns of a row that have words of the query, each once */
function listColumns(passage: SearchPassage | undefined, field: Field | undefined, terms: Term[]): string[] {
  const { cells = [] } = passage ?? {};
  if (field === undefined || cells.length === 0) return [];
  const found = findTerms(field, terms)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((span) => cells.findLast(([start]) => start <= span.start)?.[1] ?? []);
  return [...new Set(found)];
}

/**
 * @returns a hit for each place of a reference, in the order of the text. If it names no place, one hit for the
 *   document
 */
export function toReferenceHits(
  { documentId, fragmentIds }: Reference,
  { documents, sections }: Texts,
): Hit[] {
  if (fragmentIds.length === 0)
    return documents
      .filter(({ document }) => document.id === documentId)
      .map((document) => toDocumentHit(document, []));
  return sections
    .filter(({ document }) => document.id === documentId)
    .flatMap((text) => {
      const { id, passages } = text.section;
      const named = passages.flatMap((passage, index) => (fragmentIds.includes(passage.id) ? [index] : []));
      return [
        ...(fragmentIds.includes(id) ? [{ ...toNamedHit(text, 0), fragmentId: id }] : []),
        ...named.map((index) => toNamedHit(text, index)),
      ];
    });
}

/** @returns the hit for a passage that the query names. It marks no words */
function toNamedHit(text: SectionText, passage: number): Hit {
  return {
    ...toPlace(text, passage),
    ...NO_MATCHES,
    heading: toPieces(toName(text.heading.text), []),
    excerpt: toExcerpt(text.passages[passage], []),
  };
}

/**
 * @returns the hit for a passage from the list of people and organisations. It marks the words that name the person or
 *   organisation
 */
export function toListedHit(text: SectionText, passage: number, listed: Listed): Hit {
  const field = text.passages[passage];
  const start = field?.text.indexOf(listed.words) ?? -1;
  const spans = start < 0 ? [] : [{ start, end: start + listed.words.length }];
  return {
    ...toNamedHit(text, passage),
    tier: 'listed',
    listed,
    excerpt: field && cutExcerpt(field.text, spans, EXCERPT_LIMIT_CHARACTERS),
  };
}

/** @returns the hit for a whole document */
export function toDocumentHit({ document, title, facts }: DocumentText, terms: Term[]): Hit {
  const { id, shortTitle, kind, dated, language } = document;
  const inContext = terms.flatMap((term) => {
    if (hasPattern([title], term.patterns)) return [];
    const fact = facts.find(({ field }) => hasPattern([field], term.patterns));
    return fact ? [{ typed: term.typed, source: fact.source }] : [];
  });
  const own = { documentId: id, shortTitle, kind, dated, ...(language !== undefined && { language }) };
  const place = { fragmentId: undefined, place: 0, path: [], heading: [] };
  return { ...NO_MATCHES, ...own, ...place, excerpt: toExcerpt(title, terms), inContext };
}

const NO_EXCERPT: Excerpt = { pieces: [], isCutBefore: false, isCutAfter: false };

const NO_MATCHES = {
  tier: 'all' as const,
  answer: undefined,
  others: [],
  passageCount: 0,
  hasHeading: false,
  missing: [],
  inContext: [],
};

function toPlace({ document, section }: SectionText, passage: number) {
  const before = document.sections.slice(0, document.sections.indexOf(section));
  return {
    documentId: document.id,
    fragmentId: section.passages[passage]?.id ?? section.id,
    place: before.reduce((count, one) => count + 1 + one.passages.length, 1) + passage,
    shortTitle: document.shortTitle,
    kind: document.kind,
    dated: document.dated,
    ...(document.language !== undefined && { language: document.language }),
    path: section.path.map(toName),
  };
}

function toExcerpt(field: Field | undefined, terms: Term[]): Excerpt | undefined {
  return field && cutExcerpt(field.text, findTerms(field, terms), EXCERPT_LIMIT_CHARACTERS);
}

function findTerms(field: Field, terms: Term[]): Span[] {
  return terms.flatMap((term) => findTerm(field, term));
}

/** Removes the colon from a heading that begins a paragraph (“Privacy:”), as all pages do. */
function toName(heading: string): string {
  return heading.replace(/:$/u, '');
}
