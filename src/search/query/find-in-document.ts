import { mergeSpans, type Span } from '../../words/span.ts';
import type { ArchiveText, SectionText } from './archive-text.ts';
import { readQuery, type Query, type ReadOptions } from './read-query.ts';
import type { findReference, MissingPlace, Reference } from './reference.ts';
import type { SectionMatch } from './scan.ts';
import { findTerm, type Term } from './terms.ts';
import { matchQuery } from './tiers.ts';

/** A place in a document that matches a query. */
export interface Occurrence {
  /** The id of the passage or heading that has the words. */
  at: string;
  /** The id of the section it belongs to. */
  sectionId: string;
  span: Span;
}

/** What search found in one document. */
export interface Finding extends Pick<Query, 'words' | 'needs'> {
  /** The id of the first passage or section that the query names: `p7`. */
  reference: string | undefined;
  /** The place that the query names, if the document lacks this place. */
  missing: MissingPlace | undefined;
  /** In the order of the text. */
  occurrences: Occurrence[];
  /** Whether no section of the document has all the words. The occurrences then have only some of them. */
  isPartial: boolean;
  /** How many passages of the other documents a search for the query finds. */
  elsewhere: number;
  /**
   * In a large archive: how many other documents may match. Their passages are not read, so the number of passages is
   * unknown.
   */
  otherTexts?: number;
}

export interface FindOptions extends Pick<ReadOptions, 'lexicon'> {
  /** Reads references; undefined until its code has loaded. Without it, a reference is searched as words. */
  findReference?: typeof findReference | undefined;
}

/**
 * Finds in one document what a search finds there: the same words, in the same forms, in the sections that have all the
 * words. If no section has all of them, it finds the sections that have some of them.
 *
 * @param typed what a reader typed
 */
export function findInDocument(
  typed: string,
  archive: ArchiveText,
  documentId: string,
  { lexicon, findReference }: FindOptions = {},
): Finding {
  const named = findReference?.(typed, archive, documentId);
  const query = readQuery(typed, archive, archive, { lexicon });
  const own = archive.sections.filter(({ document }) => document.id === documentId);
  const others = archive.sections.filter(({ document }) => document.id !== documentId);
  const elsewhere = matchSections(query, others, archive)
    .sections.filter(({ tier }) => tier === 'all')
    .reduce((count, { passages, hasHeading }) => count + Math.max(passages.length, Number(hasHeading)), 0);
  return { ...findInSections(query, own, archive, named, documentId), elsewhere };
}

/**
 * Finds in the sections of one document what a search for the same query finds there.
 *
 * @param named the place that the query names, if it is a reference
 */
export function findInSections(
  query: Query,
  own: SectionText[],
  archive: ArchiveText,
  named: Reference | undefined,
  documentId: string,
): Omit<Finding, 'elsewhere'> {
  const { words, needs } = query;
  const place = named?.documentId === documentId ? named : undefined;
  const { sections, terms } = matchSections(query, own, archive);
  const whole = sections.filter(({ tier }) => tier === 'all');
  const shown = whole.length > 0 ? whole : sections;
  const inOrder = own.flatMap((text) => shown.find((one) => one.text === text) ?? []);
  return {
    words,
    needs,
    reference: place?.fragmentIds[0],
    missing: place?.missing,
    occurrences: named ? [] : inOrder.flatMap((match) => listOccurrences(match, terms)),
    isPartial: shown.length > whole.length,
  };
}

function matchSections(query: Query, sections: SectionText[], archive: ArchiveText) {
  return matchQuery(query, { ...archive, documents: [], sections }, archive);
}

/** A passage with an excluded word has no occurrences. */
function listOccurrences({ text, passages, hasHeading }: SectionMatch, terms: Term[]): Occurrence[] {
  const { section } = text;
  const fields = [
    ...(hasHeading ? [{ at: section.id, field: text.heading }] : []),
    ...text.passages
      .map((field, index) => ({ at: section.passages[index]?.id ?? section.id, field }))
      .filter((_, index) => passages.includes(index)),
  ];
  return fields.flatMap(({ at, field }) =>
    mergeSpans(terms.flatMap((term) => findTerm(field, term))).map((span) => ({
      at,
      sectionId: section.id,
      span,
    })),
  );
}
