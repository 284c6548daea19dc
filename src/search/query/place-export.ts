import { formatCsv } from '../../words/csv.ts';
import type { PlaceLine } from './place-lines.ts';

const COLUMNS = ['text id', 'short title', 'paragraph', 'address', 'before', 'word', 'after'];

/**
 * @param toAddress returns the whole address of a place
 * @returns the lines as comma-separated values (RFC 4180), with the names of the columns. The text before and after the
 *   words is not cut, so the three columns together are the whole paragraph
 */
export function formatPlacesCsv(lines: PlaceLine[], toAddress: (line: PlaceLine) => string): string {
  const rows = lines.map((line) => [
    ...[line.documentId, line.shortTitle, findParagraph(line) ?? line.source, toAddress(line)],
    ...[line.before, line.words, line.after],
  ]);
  return formatCsv([COLUMNS, ...rows]);
}

/** @returns a link to each paragraph, heading and title of the lines, one a line, each once */
export function formatLinks(lines: PlaceLine[], toAddress: (line: PlaceLine) => string): string {
  const links = lines.map((line) => `${line.shortTitle}, ${namePlace(line)}: ${toAddress(line)}`);
  return [...new Set(links)].join('\n');
}

/** @returns the name of a place in its text, as printed beside the text: `¶ 9`, `heading`, `title` */
export function namePlace(line: Pick<PlaceLine, 'source' | 'fragmentId'>): string {
  const paragraph = findParagraph(line);
  return paragraph === undefined ? line.source : `¶ ${paragraph}`;
}

/** @returns the number of the paragraph; undefined for a heading or title */
export function findParagraph({
  source,
  fragmentId,
}: Pick<PlaceLine, 'source' | 'fragmentId'>): string | undefined {
  return source === 'passage' ? fragmentId?.replace(/^p/u, '') : undefined;
}
