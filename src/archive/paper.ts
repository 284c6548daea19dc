import type { ArchiveDocument } from './documents.ts';
import { hasManyTexts, splitByYear, type LongList } from './long-lists.ts';

/** How many texts one page for printing has in a large archive. */
const MOST_PRINTED = 25;

/** @returns the texts for printing: all on one page, or the texts of a year, in an archive with many texts */
export function splitForPrint(documents: readonly ArchiveDocument[]): LongList<ArchiveDocument> {
  const most = hasManyTexts(documents) ? MOST_PRINTED : documents.length;
  return splitByYear(documents, ({ frontMatter }) => frontMatter.dated, most);
}
