import type { OutlineDocument } from './outline.ts';
import { normaliseQuery } from './parse-query.ts';

/** A digit, or a mark of a place or an address. */
const PLACE = /[\p{N}#¶§/(]/u;

/** A word for a section, and a letter, a Roman number or a Chinese number: `section iv`, `annex a`. */
const SECTION =
  /(?<![\p{L}\p{N}])(?:section|sect?|chapter|part|article|art|annex|appendix)[. ]*(?:[ivxlc]+|[一二三四五六七八九十]+|[a-z])(?![\p{L}\p{N}])/u;

/**
 * A document that is named with a word for a text: `the China text`. Or a word for a passage: `last paragraph of rok-2000`.
 */
const DOCUMENT =
  /^the .*(?:text|document|doc|paper|report|article|statement|source)|\S (?:para(?:graph)?|passage)(?![\p{L}\p{N}])/u;

/**
 * Excludes most queries that are not references. So the code that reads references loads only if it is needed.
 *
 * @returns false only if the query cannot be a reference
 */
export function mayBeReference(
  typed: string,
  documents: { document: Pick<OutlineDocument, 'id'> }[],
): boolean {
  const query = normaliseQuery(typed).toLowerCase();
  const isNamed = ({ document: { id } }: { document: Pick<OutlineDocument, 'id'> }) =>
    id.split('-').every((word) => query.includes(word));
  return PLACE.test(query) || SECTION.test(query) || DOCUMENT.test(query) || documents.some(isNamed);
}
