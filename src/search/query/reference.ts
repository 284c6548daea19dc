import type { PassageRange } from '../../words/passage-numbers.ts';
import type { Outline, OutlineDocument } from './outline.ts';
import { normaliseQuery } from './parse-query.ts';
import { findAddressedDocument } from './reference-address.ts';
import { findNamedDocument, listDocumentNames, NAMINGS, type NamedDocument } from './reference-document.ts';
import { LAST, readPlace, type ReferencePlace } from './reference-place.ts';
import { findProvision, findSectionsByNumber } from './section-number.ts';

/** The target of a reference: places in a document, or the document. */
export interface Reference {
  documentId: string;
  /** The ids of passages or sections, in the order of the text. Empty for the document itself. */
  fragmentIds: string[];
  missing?: MissingPlace;
}

/** A place that a document does not have. */
export interface MissingPlace {
  shortTitle: string;
  /** The place as shown to readers: `¶ 99`, `#nowhere`, `section 2(9)`. */
  place: string;
  /** The number of the document's last passage, if the reference names a passage. */
  lastPassage?: number;
}

/** The parts of a reference. */
interface Candidate extends NamedDocument {
  place: ReferencePlace;
}

/**
 * Reads a reference. This is a document and a place in it, in either order (`us-2014, ¶ 10`, `para 12 of the China
 * text`, `section 2(3) of the 2001 paper`), or an id, or an address. A query that may just be words is not a reference.
 *
 * @param typed the whole query. A reference inside a longer query does not count, but an address does
 * @param documentId the open document. A reference to its places needs no name: `p5`, `¶¶ 5–7`, `2(3)`, `#privacy`
 * @returns the places that the reference names; undefined if the query is not a reference
 */
export function findReference(typed: string, outline: Outline, documentId?: string): Reference | undefined {
  const query = toReferenceQuery(typed);
  if (query === '') return undefined;
  return (
    findAddress(query, outline) ??
    findDocument(query, outline) ??
    listCandidates(query, outline, documentId)
      .map(findPlace)
      .find((reference) => reference !== undefined)
  );
}

/**
 * @returns the parts of a query that may name a document, if the rest names a place. An empty part means the open
 *   document
 */
export function listNameParts(typed: string): string[] {
  const query = toReferenceQuery(typed);
  const whole = query.startsWith('the ') ? [query] : [];
  return [...new Set([...whole, ...listSplits(query).map(({ name }) => name)])];
}

/** @returns a query without what stands around a reference in a text, and with a ¶ in the references of a list: `us-2014.9` */
function toReferenceQuery(typed: string): string {
  return normaliseQuery(typed)
    .toLowerCase()
    .replace(/^["'([](.*)["')\]]$/u, '$1')
    .replace(/^(?:see|cf\.?) /u, '')
    .replace(/[.,;]+$/u, '')
    .replace(/^([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)[.:/](\d+(?:-\d+)?)$/u, '$1 ¶$2');
}

function findAddress(query: string, { documents }: Outline): Reference | undefined {
  const found = findAddressedDocument(
    query,
    documents.map(({ document }) => document),
  );
  if (!found) return undefined;
  const { document, fragmentId } = found;
  return fragmentId === undefined ? toReference(document, []) : findId(document, fragmentId);
}

/**
 * Finds the document that a query without a place names. `China` and `China text` may just be words, so they are not
 * references. `us-2014` and `the China text` are.
 */
function findDocument(query: string, outline: Outline): Reference | undefined {
  const hasId = outline.documents.some(
    ({ document: { id } }) => query === id || (id.includes('-') && query.includes(id)),
  );
  if (query.includes('"') || !(hasId || query.startsWith('the '))) return undefined;
  const { document, naming } = findNamedDocument(query, listDocumentNames(outline)) ?? {};
  const isSure = naming === 'id' ? hasId : naming === 'kind' && query.startsWith('the ');
  return document && isSure ? toReference(document, []) : undefined;
}

/** @returns the ways to split the query into a document and a place, the most certain first */
function listCandidates(query: string, outline: Outline, documentId?: string): Candidate[] {
  const splits = listSplits(query);
  if (splits.length === 0) return [];
  const names = listDocumentNames(outline);
  return (
    splits
      // The place gets as much of the query as possible: `section 1(1)a of …`.
      .toSorted((a, b) => a.name.length - b.name.length)
      .flatMap(({ name, place }) => {
        const named = findNamedDocument(name, names, documentId);
        return named ? [{ ...named, place }] : [];
      })
      .toSorted((a, b) => NAMINGS.indexOf(a.naming) - NAMINGS.indexOf(b.naming))
  );
}

function listSplits(query: string): { name: string; place: ReferencePlace }[] {
  return Array.from({ length: query.length + 1 }, (_, index) => index)
    .filter((index) => !/^[\p{L}\p{N}]{2}$/u.test(query.slice(Math.max(0, index - 1), index + 1)))
    .flatMap((index) => {
      const [before, after] = [query.slice(0, index).trim(), query.slice(index).trim()];
      return [...readSplit(before, after), ...readSplit(after, before)];
    });
}

function readSplit(name: string, rest: string): { name: string; place: ReferencePlace }[] {
  const place = readPlace(rest.replace(/^[([](.*)[)\]]$/u, '$1'));
  return place ? [{ name, place }] : [];
}

function findPlace({ document, naming, place }: Candidate): Reference | undefined {
  if (place.kind === 'passages') {
    return naming === 'words' && place.isBare ? undefined : findPassages(document, place.ranges);
  }
  if (naming === 'words') return undefined;
  if (place.kind === 'id') {
    const found = findId(document, place.id);
    // Without a document id before it, an unknown `#name` may just be a word with a sign before it.
    return found.missing && naming !== 'id' ? undefined : found;
  }
  const { number } = place;
  if (number.form === 'bare' && naming !== 'id') return undefined;
  const whole = findSectionsByNumber(document.sections, number);
  const found = whole.length > 0 || number.form === 'bare' ? whole : findProvision(document.sections, number);
  if (found.length > 0) return toReference(document, found);
  return number.form === 'bare' || naming === 'own'
    ? undefined
    : toReference(document, [], { place: `section ${number.typed}` });
}

function findPassages(document: OutlineDocument, typed: PassageRange[]): Reference {
  const ids = document.sections.flatMap(({ passages }) => passages.map(({ id }) => id));
  const numbers = ids.map((id) => Number(id.slice(1)));
  const toKnown = (number: number) => (number === LAST ? (numbers.at(-1) ?? 0) : number);
  const ranges = typed.map(({ first, last }) => ({ first: toKnown(first), last: toKnown(last) }));
  const found = ids.filter((_, index) =>
    ranges.some(({ first, last }) => first <= (numbers[index] ?? 0) && (numbers[index] ?? 0) <= last),
  );
  const missing = ranges
    .flatMap(({ first, last }) => [first, last])
    .find((number) => !numbers.includes(number));
  if (missing === undefined) return toReference(document, found);
  return toReference(document, found, { place: `¶\u00A0${missing}`, lastPassage: Math.max(0, ...numbers) });
}

function findId(document: OutlineDocument, id: string): Reference {
  const place = readPlace(/^\d+$/u.test(id) ? `¶${id}` : `#${id}`);
  if (place?.kind === 'passages') return findPassages(document, place.ranges);
  const isThere = document.sections.some((section) => section.id === id);
  return isThere ? toReference(document, [id]) : toReference(document, [], { place: `#${id}` });
}

function toReference(
  { id, shortTitle }: OutlineDocument,
  fragmentIds: string[],
  missing?: Omit<MissingPlace, 'shortTitle'>,
): Reference {
  return { documentId: id, fragmentIds, ...(missing && { missing: { shortTitle, ...missing } }) };
}
