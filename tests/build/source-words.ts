import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './built-site.ts';

/** The five texts and the files they were received in. Written here once more, so that no reading of ours vouches for itself. */
export const SOURCES = {
  'rok-2000': '004_d4086b5e2e84e724.txt',
  'world-2001': '001_b2b283ca6e5e7282.txt',
  'us-2014': '000_0d58cd5f94869dc0.txt',
  'china-2020': '002_81871b939486c3d4.txt',
  'eu-2025': '003_1f2cb60f66acd59e.txt',
} as const;

export type SourceId = keyof typeof SOURCES;
export const IDS = Object.keys(SOURCES) as SourceId[];

/** The words of a source without those that the front matter lists as left out, white space being any, no-break too. */
export function listSourceWords(id: SourceId): string[] {
  const lines = readFileSync(join(PROJECT, 'content/sources', SOURCES[id]), 'utf8').split('\n');
  for (const { line, words } of readOmitted(id)) {
    const index = Number(line) - 1;
    const text = lines[index] ?? '';
    if (!text.includes(words)) throw new Error(`${id}: "${words}" is not on line ${line} of its source`);
    lines[index] = text.replace(words, ' ');
  }
  return splitWords(lines.join('\n'));
}

function readOmitted(id: SourceId): { line: string; words: string }[] {
  const [, head = ''] =
    readFileSync(join(PROJECT, 'content/documents', `${id}.md`), 'utf8')
      .split('\n---\n', 1)[0]
      ?.split('---\n') ?? [];
  return (parse(head) as { omitted: { line: string; words: string }[] }).omitted;
}

/** @returns what white space separates. */
export function splitWords(text: string): string[] {
  return text.split(/[\s\u00a0]+/u).filter((word) => word !== '');
}

/**
 * @param isSame whether a word is the source's; equal to the letter by default
 * @returns the first place where words differ from a source's, as a sentence; undefined where none does. A list
 *   marker of the source may be missing; nothing else may.
 */
export function findDifference(
  source: readonly string[],
  words: readonly string[],
  isSame = (word: string, sourceWord: string | undefined) => word === sourceWord,
): string | undefined {
  let next = 0;
  for (const [index, word] of words.entries()) {
    while (!isSame(word, source[next]) && /^[-•–]$/u.test(source[next] ?? '')) next += 1;
    if (!isSame(word, source[next]))
      return `word ${index}: "${word}" where the source has "${source[next] ?? 'its end'}"`;
    next += 1;
  }
  return next === source.length ? undefined : `the source goes on with "${source[next]}"`;
}
