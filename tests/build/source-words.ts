import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './built-site.ts';

interface FrontMatter {
  dated: string;
  source: { file: string };
  omitted: { line: string; words: string }[];
}

/** The ids of the archive's documents, by date. This code does not use the code under test. */
export const IDS = readdirSync(join(PROJECT, 'content/documents'))
  .map((name) => name.replace(/\.md$/u, ''))
  .toSorted((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1));

/**
 * @param file the name of the source in content/sources/; by default the one that the front matter names
 * @returns the words of a source without the words that the front matter lists as omitted
 */
export function listSourceWords(id: string, file = readFrontMatter(id).source.file): string[] {
  const text = readFileSync(join(PROJECT, 'content/sources', file), 'utf8').replace(/^\ufeff/u, '');
  const lines = text.split(/\r?\n/u);
  for (const { line, words } of readFrontMatter(id).omitted) {
    const index = Number(line) - 1;
    const found = lines[index] ?? '';
    if (!found.includes(words)) throw new Error(`${id}: "${words}" is not on line ${line} of its source`);
    lines[index] = found.replace(words, ' ');
  }
  return splitWords(lines.join('\n'));
}

function readFrontMatter(id: string): FrontMatter {
  const text = readFileSync(join(PROJECT, 'content/documents', `${id}.md`), 'utf8');
  const [, head = ''] = text.split('\n---\n', 1)[0]?.split('---\n') ?? [];
  return parse(head) as FrontMatter;
}

function toSortKey(id: string): string {
  return `${readFrontMatter(id).dated} ${id}`;
}

/** @returns the words of a text. White space separates words, including the no-break space. */
export function splitWords(text: string): string[] {
  return text.split(/[\s\u00a0]+/u).filter((word) => word !== '');
}

/**
 * @returns a sentence about the first difference between the words and a source; undefined if there is no difference.
 *   Only bullets of the source may be missing.
 */
export function findDifference(source: readonly string[], words: readonly string[]): string | undefined {
  let next = 0;
  for (const [index, word] of words.entries()) {
    while (word !== source[next] && /^[-•–]$/u.test(source[next] ?? '')) next += 1;
    if (word !== source[next])
      return `word ${index}: "${word}" where the source has "${source[next] ?? 'its end'}"`;
    next += 1;
  }
  return next === source.length ? undefined : `the source goes on with "${source[next]}"`;
}
