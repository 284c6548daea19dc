import { expect, test } from 'vitest';
import { measureKnownItems } from '../../scripts/bench-known-items.ts';
import { DIST } from './built-site.ts';

/** The least share of queries that the right section answers first. */
const BAR = { asPrinted: 0.96, withTypo: 0.95 };

test('every passage is found by three of its words, also with a typing error, its section first', async () => {
  for (const { hasTypo, count, firstCount, emptyCount } of await measureKnownItems(DIST)) {
    expect(firstCount / count).toBeGreaterThanOrEqual(hasTypo ? BAR.withTypo : BAR.asPrinted);
    expect(emptyCount).toBe(0);
    expect(count).toBeGreaterThan(100);
  }
});
