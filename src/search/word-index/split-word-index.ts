import { splitByLetter, type LongList, type ListPage } from '../../archive/long-lists.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import type { IndexEntry } from './build-word-index.ts';
import { buildLargeWordIndex, weighEntry } from './large-word-index.ts';

/**
 * About how many places one page lists. With 10,000 texts, nearly every place is of another text, and a page with more
 * would be larger than 14 kB.
 */
const MOST_WEIGHT = 2000;

interface PlacedEntry {
  entry: IndexEntry;
  key: string;
}

/** A page of the index of words of an archive with many texts. */
export interface WordIndexPage {
  list: Pick<LongList<PlacedEntry>, 'groups'>;
  page: ListPage<PlacedEntry>;
  /** The part of the index that has a line, by the id of the line. Other lines refer to this id. */
  partOf: ReadonlyMap<string, string | undefined>;
}

/**
 * @returns the pages of the index by letters (`splitByLetter`). The first page has only links
 */
export function splitWordIndex(
  documents: readonly TextDocument[],
  authorities: Authorities,
): WordIndexPage[] {
  const entries = buildLargeWordIndex(documents, authorities);
  const { pages, groups } = splitByLetter(
    entries,
    ({ key }) => key,
    MOST_WEIGHT,
    ({ entry }) => weighEntry(entry),
  );
  const partOf = new Map(
    pages.flatMap(({ part, items }) =>
      items.flatMap(({ entry: { id } }) => (id === undefined ? [] : [[id, part]])),
    ),
  );
  return pages.map((page) => ({ list: { groups }, page, partOf }));
}
