import { expect, test } from 'vitest';
import { KNOWN_ITEM_BARS, measureKnownItems } from '../../scripts/bench-known-items.ts';
import { DIST } from './built-site.ts';

test('every passage is found by three of its words, also with a typing error, its section first', async () => {
  for (const { hasTypo, count, firstCount, emptyCount } of await measureKnownItems(DIST)) {
    expect(firstCount / count).toBeGreaterThanOrEqual(
      hasTypo ? KNOWN_ITEM_BARS.withTypo : KNOWN_ITEM_BARS.asPrinted,
    );
    expect(emptyCount).toBe(0);
    expect(count).toBeGreaterThan(100);
  }
});
