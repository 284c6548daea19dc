import { mergeSpans, type Span } from '../../words/span.ts';
import type { DocumentText, SectionText, Texts } from './archive-text.ts';
import type { Field } from './field.ts';
import type { Query } from './read-query.ts';
import { findPlaces, type TermPlaces } from './scan.ts';
import { findTerm, type Term } from './terms.ts';
import type { Matches } from './tiers.ts';

/** A place in the texts that has a word of the query. */
export interface Place {
  documentId: string;
  /** The short title of the document. */
  shortTitle: string;
  /** The id of the passage or section; undefined for the title of the document. */
  fragmentId: string | undefined;
  source: 'passage' | 'heading' | 'title';
  /** The text that has the words. */
  field: Field;
  /** The position of the words in this text. */
  span: Span;
  /** The terms of the query. At least one of them is at this place. */
  terms: Term[];
}

/**
 * Lists every place of the words of a query. It looks in the sections that have all the words, or if there are none, in
 * those that have most of them. It also looks in the titles of documents if the names of the document have all the
 * words.
 *
 * @returns the places in the order of the texts, the oldest text first. Matches that overlap are one place
 */
export function listPlaces(
  { terms, documents, sections }: Matches,
  { excluded }: Pick<Query, 'excluded'>,
  texts: Pick<Texts, 'documents'>,
): Place[] {
  const tier = sections.some((match) => match.tier === 'all') ? 'all' : 'most';
  const shown = sections.filter((match) => match.tier === tier).map(({ text }) => text);
  const byDocument = Map.groupBy(shown, ({ document }) => document.id);
  return sortByDate(texts.documents).flatMap((one) => [
    ...(documents.includes(one) ? listInTitle(one, terms) : []),
    ...(byDocument.get(one.document.id) ?? []).flatMap((text) =>
      listInSection(text, terms, findPlaces(text, terms, excluded)),
    ),
  ]);
}

function sortByDate(documents: DocumentText[]): DocumentText[] {
  return documents.toSorted(({ document: a }, { document: b }) =>
    a.dated === b.dated ? 0 : a.dated < b.dated ? -1 : 1,
  );
}

function listInTitle({ document: { id, shortTitle }, title }: DocumentText, terms: Term[]): Place[] {
  const place = { documentId: id, shortTitle, fragmentId: undefined, source: 'title' as const, terms };
  return toPlaces(
    place,
    title,
    terms.flatMap((term) => findTerm(title, term)),
  );
}

function listInSection(
  { document, section, heading, passages }: SectionText,
  terms: Term[],
  found: TermPlaces[],
): Place[] {
  const about = { documentId: document.id, shortTitle: document.shortTitle, terms };
  const inHeading = { ...about, fragmentId: section.id, source: 'heading' as const };
  return [
    ...toPlaces(
      inHeading,
      heading,
      found.flatMap((places) => places.heading),
    ),
    ...passages.flatMap((field, index) =>
      toPlaces(
        { ...about, fragmentId: section.passages[index]?.id, source: 'passage' },
        field,
        found.flatMap((places) => places.passages[index] ?? []),
      ),
    ),
  ];
}

function toPlaces(about: Omit<Place, 'field' | 'span'>, field: Field, spans: Span[]): Place[] {
  return mergeSpans(spans).map((span) => ({ ...about, field, span }));
}
