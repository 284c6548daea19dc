import { documentLists } from '../interface/document-lists.ts';
import { facts } from '../interface/facts.ts';
import { longLists } from '../interface/long-lists.ts';
import { site } from '../site.ts';
import { compareText } from '../text/order.ts';
import type { Facet } from './addresses.ts';
import { toDecade, toYear } from './dates.ts';
import type { ArchiveDocument } from './documents.ts';
import { splitByDecade, splitIntoParts, type LongList } from './long-lists.ts';

/** The facets with their names, in the order in which readers see them. */
export const FACETS: readonly { facet: Facet; name: string }[] = [
  { facet: 'partner', name: site.partnerName?.one ?? facts.partner },
  { facet: 'nature', name: facts.kindOfText },
  { facet: 'year', name: facts.year },
];

/** The documents that share one value of a facet. */
export interface BrowseGroup {
  facet: Facet;
  /** The id of the partner or kind, or the year. It is the last part of the group's address. */
  value: string;
  /** The name that readers see. */
  name: string;
  documents: ArchiveDocument[];
}

/** Every list of documents shows links to all groups, so they are made once for the same documents. */
const known = new WeakMap<readonly ArchiveDocument[], BrowseGroup[]>();

/**
 * @param documents all documents in order
 * @returns every group that has a document, ordered by facet, then by name; documents keep their order
 */
export function toBrowseGroups(documents: readonly ArchiveDocument[]): BrowseGroup[] {
  const groups = known.get(documents) ?? groupByFacets(documents);
  known.set(documents, groups);
  return groups;
}

function groupByFacets(documents: readonly ArchiveDocument[]): BrowseGroup[] {
  return FACETS.flatMap(({ facet }) => {
    const groups = new Map<string, BrowseGroup>();
    for (const document of documents) {
      for (const { value, name } of toValues(document, facet)) {
        const group = groups.get(value) ?? { facet, value, name, documents: [] };
        group.documents.push(document);
        groups.set(value, group);
      }
    }
    return [...groups.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/** With more values than this, a facet shows some first, and the others on demand. */
const MANY_VALUES = 50;

/** How many values are shown first. */
const MOST_FIRST = 20;

/**
 * @param groups the groups of one facet
 * @returns the groups to show first, and those to show on demand: none, unless there are many. The first are those with
 *   the most texts, or the latest years. Both keep their order
 */
export function foldGroups(groups: readonly BrowseGroup[]): { first: BrowseGroup[]; more: BrowseGroup[] } {
  if (groups.length <= MANY_VALUES) return { first: [...groups], more: [] };
  const ranked = groups.toSorted((a, b) =>
    a.facet === 'year'
      ? compareText(b.value, a.value)
      : b.documents.length - a.documents.length || compareText(a.value, b.value),
  );
  const first = new Set(ranked.slice(0, MOST_FIRST));
  return {
    first: groups.filter((group) => first.has(group)),
    more: groups.filter((group) => !first.has(group)),
  };
}

/** How many texts one list may show, so that its page stays light. */
const MOST_CARDS = 36;

/** @returns the list of a group. A long list is split by decades and years, and the list of a year into parts */
export function splitGroup({ facet, documents }: BrowseGroup): LongList<ArchiveDocument> {
  return facet === 'year'
    ? splitIntoParts(documents, MOST_CARDS)
    : splitByDecade(documents, ({ frontMatter }) => frontMatter.dated, MOST_CARDS);
}

/** The links of one facet on the pages that list documents. */
export interface FacetLinks {
  facet: Facet;
  name: string;
  /** One list. If the facet has many years, one list for each decade, with the decade as its name. */
  lists: { name: string | undefined; groups: BrowseGroup[] }[];
  /** The groups to show on demand, if there are many. */
  more: BrowseGroup[];
  /** Whether to show how many documents each group has. If each has one, the numbers say nothing. */
  hasCounts: boolean;
}

/** With more years than this, years are listed by decade. */
const MANY_YEARS = 10;

/**
 * @param groups every group that has a document
 * @param count the number of all documents
 * @returns the facets with the groups that have fewer documents than the archive. Facets without such a group are left
 *   out
 */
export function listFacetLinks(groups: readonly BrowseGroup[], count: number): FacetLinks[] {
  return FACETS.flatMap(({ facet, name }) => {
    const narrowing = groups.filter((group) => group.facet === facet && group.documents.length < count);
    if (narrowing.length === 0) return [];
    const isLong = facet === 'year' && narrowing.length > MANY_YEARS;
    const { first, more } = isLong ? { first: narrowing, more: [] } : foldGroups(narrowing);
    const byName = Map.groupBy(first, ({ value }) => (isLong ? toDecade(value) : undefined));
    return {
      facet,
      name,
      lists: [...byName].map(([listName, listed]) => ({ name: listName, groups: listed })),
      more,
      hasCounts: narrowing.some(({ documents }) => documents.length > 1),
    };
  });
}

function toValues(document: ArchiveDocument, facet: Facet): { value: string; name: string }[] {
  if (facet === 'partner') return document.partners.map(({ id, name }) => ({ value: id, name }));
  if (facet === 'nature') return [{ value: document.nature.id, name: document.nature.name }];
  const year = toYear(document.frontMatter.dated);
  return [{ value: year, name: year }];
}

/**
 * @param part the part of a long list that the page shows
 * @returns the heading of the page for a group, or of the page for all documents if there is no group
 */
export function toBrowseTitle(group: BrowseGroup | undefined, part?: string): string {
  if (group === undefined) return documentLists.title;
  const facet = FACETS.find((candidate) => candidate.facet === group.facet);
  return longLists.withPart(documentLists.titleBy(facet?.name ?? group.facet, group.name), part);
}
