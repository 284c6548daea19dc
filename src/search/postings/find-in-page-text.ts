import { addKnown } from '../query/add-known.ts';
import { prepareTexts, type Texts } from '../query/archive-text.ts';
import { findInSections, type Finding } from '../query/find-in-document.ts';
import type { SearchDocument } from '../query/passages.ts';
import type { Reference } from '../query/reference.ts';
import type { StagedQuery } from './read-staged-query.ts';

/**
 * Finds in the text of a page what a search for the same query finds there.
 *
 * @param page the document, read from its page
 * @param read the same document as search knows it, if the archive has it
 * @param named the place that the query names, if it is a reference
 */
export function findInPageText(
  { query, archive }: StagedQuery,
  page: SearchDocument,
  read: Texts[],
  named: Reference | undefined,
): Omit<Finding, 'elsewhere'> {
  const known = read.flatMap(({ documents }) => documents).find(({ document }) => document.id === page.id);
  const { sections } = prepareTexts([known ? addKnown(page, known.document) : page]);
  return findInSections(query, sections, archive, named, page.id);
}
