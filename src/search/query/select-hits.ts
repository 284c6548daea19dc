import type { Hit } from './hits.ts';
import { FILTER_NAMES, type Choice, type FilterName, type Filters } from './search-request.ts';

/** What is known of a document apart from its words. */
export interface DocumentFacts {
  documentId: string;
  /** The values that the document has. */
  values: Filters;
}

/** A hit, a document or whatever else belongs to one document. */
interface OfDocument {
  documentId: string;
}

/**
 * @param facts of all documents, oldest first
 * @returns the hits that a reader wants, in the order wanted: that of the answer, or by date and then as the text goes
 */
export function selectHits(hits: Hit[], facts: DocumentFacts[], { filters, isByDate }: Choice): Hit[] {
  const selected = filterByDocument(hits, facts, filters);
  if (!isByDate) return selected;
  const order = new Map(facts.map(({ documentId }, index) => [documentId, index]));
  const toOrder = ({ documentId }: Hit) => order.get(documentId) ?? facts.length;
  return selected.toSorted((a, b) => toOrder(a) - toOrder(b) || a.place - b.place);
}

/**
 * @returns the items whose document has, of every filter that is set, at least one of the values; in the order given
 */
export function filterByDocument<Item extends OfDocument>(
  items: Item[],
  facts: DocumentFacts[],
  filters: Filters,
): Item[] {
  const fitting = facts.filter(({ values }) =>
    FILTER_NAMES.every(
      (name) => filters[name].length === 0 || filters[name].some((value) => values[name].includes(value)),
    ),
  );
  const ids = new Set(fitting.map(({ documentId }) => documentId));
  return items.filter(({ documentId }) => ids.has(documentId));
}

/**
 * Counts what a reader would get by choosing a value of one filter, the other filters staying as they are.
 *
 * @returns the number of items by value; a value that no item has is missing
 */
export function countValues(
  items: OfDocument[],
  facts: DocumentFacts[],
  name: FilterName,
  filters: Filters,
): Map<string, number> {
  const valuesById = new Map(facts.map(({ documentId, values }) => [documentId, values[name]]));
  const counts = new Map<string, number>();
  for (const { documentId } of filterByDocument(items, facts, { ...filters, [name]: [] })) {
    for (const value of valuesById.get(documentId) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
