import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuery } from '../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../src/search/query/archive-text.ts';
import type { PassagesFile } from '../src/search/query/passages.ts';
import { searchFiles } from '../src/search/engine/files.ts';
import { makeKnownItems, type KnownItem } from '../tests/known-items.ts';

/** How many of a set of queries were answered by the right section first, and how many not at all. */
export interface KnownItemResult {
  seed: number;
  hasTypo: boolean;
  count: number;
  firstCount: number;
  emptyCount: number;
  /** The least share of queries that the right section must answer first. */
  bar: number;
}

const SEEDS = [1, 2];
const BARS = { asPrinted: 0.96, withTypo: 0.95 };

/**
 * Asks the built texts for every passage by three of its words. The index is left out: the texts alone decide what is
 * found, and the order must be right before the index has come.
 *
 * @param dist folder of the built site
 */
export async function measureKnownItems(dist: string): Promise<KnownItemResult[]> {
  const file = JSON.parse(readFileSync(join(dist, searchFiles.passages), 'utf8')) as PassagesFile;
  const archive = prepareArchive(file);
  const sets = SEEDS.flatMap((seed) => [false, true].map((hasTypo) => ({ seed, hasTypo })));
  return Promise.all(
    sets.map(async ({ seed, hasTypo }) => {
      const items = makeKnownItems(file, seed, hasTypo);
      const answers = await Promise.all(items.map((item) => ask(item, archive)));
      return {
        seed,
        hasTypo,
        count: items.length,
        firstCount: answers.filter(({ isFirst }) => isFirst).length,
        emptyCount: answers.filter(({ isEmpty }) => isEmpty).length,
        bar: hasTypo ? BARS.withTypo : BARS.asPrinted,
      };
    }),
  );
}

async function ask({ query, documentId, fragmentIds }: KnownItem, archive: ArchiveText) {
  const { hits } = await answerQuery(query, archive, () => Promise.reject(new Error('not asked here')));
  const [first] = hits;
  return {
    isEmpty: !first,
    isFirst: first?.documentId === documentId && fragmentIds.includes(first.fragmentId ?? ''),
  };
}

/** @returns whether the bars are reached, and no query is without an answer. */
export function printKnownItems(results: KnownItemResult[]): boolean {
  for (const { seed, hasTypo, count, firstCount, emptyCount, bar } of results) {
    const share = formatShare(firstCount / count);
    const kind = hasTypo ? 'with one typing error' : 'as printed';
    console.log(
      `seed ${seed}, ${kind.padEnd(21)}: right section first ${share} of ${count} (at least ${formatShare(bar)}); empty ${emptyCount} (none)`,
    );
  }
  return results.every(
    ({ count, firstCount, emptyCount, bar }) => firstCount / count >= bar && emptyCount === 0,
  );
}

function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
