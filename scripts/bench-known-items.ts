import { loadBuiltSearch, readPassagesFile, type AskTexts } from '../tests/built-search.ts';
import { makeKnownItems, type KnownItem } from '../tests/known-items.ts';

/** The result of a set of queries. `firstCount` have the right section as the first hit; `emptyCount` have no hit. */
export interface KnownItemResult {
  seed: number;
  hasTypo: boolean;
  count: number;
  firstCount: number;
  emptyCount: number;
  /** The lowest allowed share of queries that have the right section as the first hit, from 0 to 1. */
  bar: number;
}

const SEEDS = [1, 2];
const BARS = { asPrinted: 0.96, withTypo: 0.95 };

/**
 * Searches the built texts for every passage, with three of its words. It does not use the index, because
 * search must give the right hits in the right order before the index has loaded.
 *
 * @param dist folder of the built site
 */
export async function measureKnownItems(dist: string): Promise<KnownItemResult[]> {
  const file = readPassagesFile(dist);
  const askTexts = loadBuiltSearch(dist);
  const sets = SEEDS.flatMap((seed) => [false, true].map((hasTypo) => ({ seed, hasTypo })));
  return Promise.all(
    sets.map(async ({ seed, hasTypo }) => {
      const items = makeKnownItems(file, seed, hasTypo);
      const answers = await Promise.all(items.map((item) => ask(item, askTexts)));
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

async function ask({ query, documentId, fragmentIds }: KnownItem, askTexts: AskTexts) {
  const { hits } = await askTexts(query);
  const [first] = hits;
  return {
    isEmpty: !first,
    isFirst: first?.documentId === documentId && fragmentIds.includes(first.fragmentId ?? ''),
  };
}

/** @returns whether every share is high enough and every query has a hit. */
export function printKnownItems(results: KnownItemResult[]): boolean {
  for (const { seed, hasTypo, count, firstCount, emptyCount, bar } of results) {
    const share = formatShare(firstCount / count);
    const kind = hasTypo ? 'with one typing error' : 'as printed';
    console.log(
      `seed ${seed}, ${kind.padEnd(21)}: right section first ${share} of ${count} (at least ${formatShare(bar)}); no result ${emptyCount} (must be 0)`,
    );
  }
  return results.every(
    ({ count, firstCount, emptyCount, bar }) => firstCount / count >= bar && emptyCount === 0,
  );
}

function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
