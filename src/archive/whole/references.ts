import { markUtf8 } from '../citations/ascii-tex.ts';

/**
 * @param files the files with the reference to one document each
 * @returns one file with all references
 */
export function joinReferences(format: 'bib' | 'ris' | 'csl.json', files: readonly string[]): string {
  if (format === 'csl.json')
    return `${JSON.stringify(
      files.flatMap((file) => JSON.parse(file) as object[]),
      undefined,
      2,
    )}\n`;
  // Only the beginning of a file may have a byte order mark.
  if (format === 'bib') return markUtf8(files.map((file) => file.replace(/^\uFEFF/u, '')).join('\n'));
  return files.join('');
}
