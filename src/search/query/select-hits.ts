import type { Hit } from './hits.ts';
import { TIERS } from './tier-names.ts';
import { FILTER_NAMES, type Choice, type FilterName, type Filters } from './search-request.ts';

/** What filters need to know about a document. */
export interface DocumentFacts {
  documentId: string;
  /** The values that the document has. */
  values: Filters;
}

/** A hit or another item that belongs to one document. */
interface OfDocument {
  documentId: string;
}

/**
 * @param facts the facts of all documents, oldest first
 * @returns the hits that pass the filters. They keep their order, or the hits of each tier are in order of date, and
 *   then of their place in the text
 */
export function selectHits(hits: Hit[], facts: DocumentFacts[], { filters, isByDate }: Choice): Hit[] {
  const selected = filterByDocument(hits, facts, filters);
  if (!isByDate) return selected;
  const order = new Map(facts.map(({ documentId }, index) => [documentId, index]));
  const toOrder = ({ documentId }: Hit) => order.get(documentId) ?? facts.length;
  return selected.toSorted(
    (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || toOrder(a) - toOrder(b) || a.place - b.place,
  );
}

/**
 * @returns the items that pass the filters, in the order given. For every filter with chosen values, the document must
 *   have at least one of them
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
 * Counts the items for each value of one filter. The other filters stay as they are.
 *
 * @returns the number of items by value, without values that no item has
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
