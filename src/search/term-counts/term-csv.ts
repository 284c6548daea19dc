import { MEDIA_TYPES, toContentType } from '../../media-types.ts';
import { formatCsvFile } from '../../words/csv.ts';
import { countTerms, type CountedRow } from './count-terms.ts';

/** The media type of the table of terms. */
export const TERM_CSV_TYPE = toContentType(MEDIA_TYPES['.csv']);

/** Counts the terms and writes the table of terms as comma-separated values. @throws if no text has a word of a term */
export async function toTermCsv(...counted: Parameters<typeof countTerms>): Promise<string> {
  return formatTermCsv(await countTerms(...counted));
}

/** @returns the table of terms as comma-separated values: one line for each term and text */
export function formatTermCsv(rows: readonly Pick<CountedRow, 'name' | 'counts'>[]): string {
  return formatCsvFile([
    ['term', 'document', 'count', 'words'],
    ...rows.flatMap(({ name, counts }) =>
      counts.map(({ documentId, count, words }) => [name, documentId, String(count), String(words)]),
    ),
  ]);
}
