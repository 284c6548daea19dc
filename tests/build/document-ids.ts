import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './built-site.ts';

/** The ids of the archive's documents, by date. This code does not use the code under test. */
export const IDS = readdirSync(join(PROJECT, 'content/documents'))
  .map((name) => name.replace(/\.md$/u, ''))
  .toSorted((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1));

/** @returns the front matter of a document, as it is written */
export function readFrontMatter(id: string): unknown {
  const text = readFileSync(join(PROJECT, 'content/documents', `${id}.md`), 'utf8');
  const [, head = ''] = text.split('\n---\n', 1)[0]?.split('---\n') ?? [];
  return parse(head) as unknown;
}

function toSortKey(id: string): string {
  return `${(readFrontMatter(id) as { dated: string }).dated} ${id}`;
}
