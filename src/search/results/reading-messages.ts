import { searchPage } from '../../interface/search-page.ts';
import { searchResults } from '../../interface/search-results.ts';
import type { ReadingState } from '../query/answer.ts';

/** @returns how much of a large archive was read for the results; empty if everything that may have results was read */
export function sayReading({ documents, sections, isExact, read, unread }: ReadingState): string {
  if (unread === 0) return '';
  return searchResults.join([
    searchPage.textsFound(documents, sections, isExact),
    read < documents ? searchPage.resultsFromFirst(read) : searchPage.othersHaveSome,
  ]);
}
