import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../build/built-site.ts';
import { splitWords } from '../../build/compared-words.ts';
import { readFrontMatter } from '../../build/document-ids.ts';

interface FrontMatter {
  source: { file: string };
  omitted: { line: string; words: string }[];
}

/**
 * Reads a source that is plain text, without the code under test.
 *
 * @param file the name of the source in content/sources/; by default the one that the front matter names
 * @returns the words of a source without the words that the front matter lists as omitted
 */
export function listSourceWords(id: string, file?: string): string[] {
  const { source, omitted } = readFrontMatter(id) as FrontMatter;
  const text = readFileSync(join(PROJECT, 'content/sources', file ?? source.file), 'utf8');
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  for (const { line, words } of omitted) {
    const index = Number(line) - 1;
    const found = lines[index] ?? '';
    if (!found.includes(words)) throw new Error(`${id}: "${words}" is not on line ${line} of its source`);
    lines[index] = found.replace(words, ' ');
  }
  return splitWords(lines.join('\n'));
}
