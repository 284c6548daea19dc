import { splitByLetter, type LongList, type ListPage } from '../../archive/long-lists.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import type { IndexEntry } from './build-word-index.ts';
import { buildLargeWordIndex, weighEntry } from './large-word-index.ts';

/** How many places one page lists, about. More would weigh more than 14 kB. */
const MOST_WEIGHT = 2600;

interface PlacedEntry {
  entry: IndexEntry;
  key: string;
}

/** A page of the index of words of an archive with many texts. */
export interface WordIndexPage {
  list: Pick<LongList<PlacedEntry>, 'groups'>;
  page: ListPage<PlacedEntry>;
  /** The part that has the line with an id, to which other lines refer. */
  partOf: ReadonlyMap<string, string | undefined>;
}

/** @returns the index on pages by letters, and by two letters where a letter has too many words. The first has links only */
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
