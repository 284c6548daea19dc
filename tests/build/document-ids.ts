import { listKindNames } from '../../src/archive/natures.ts';
import type { NatureKind } from '../../src/schemas/authorities.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './built-site.ts';

/** The ids of the archive's documents, by date. This code does not use the code under test. */
export const IDS = readdirSync(join(PROJECT, 'content/documents'))
  .map((name) => name.replace(/\.md$/u, ''))
  .toSorted((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1));

/**
 * @returns the front matter of a document, as it is written
 * @public The tests of the five texts use it, too.
 */
export function readFrontMatter(id: string): unknown {
  const text = readFileSync(join(PROJECT, 'content/documents', `${id}.md`), 'utf8');
  const [, head = ''] = text.split('\n---\n', 1)[0]?.split('---\n') ?? [];
  return parse(head) as unknown;
}

/** @returns the standing and the kind of a document, as readers see them */
export function listKinds(id: string): string[] {
  const natures = parse(
    readFileSync(join(PROJECT, 'content/authorities/natures.yaml'), 'utf8'),
  ) as NatureKind[];
  const { nature } = readFrontMatter(id) as { nature: { kind: string } };
  return natures.filter((one) => one.id === nature.kind).flatMap(listKindNames);
}

function toSortKey(id: string): string {
  return `${(readFrontMatter(id) as { dated: string }).dated} ${id}`;
}
