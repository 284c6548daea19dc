import { expect, test } from 'vitest';
import { measureKnownItems } from '../../../scripts/bench-known-items.ts';
import { DIST } from '../../build/built-site.ts';

test('three words of a passage, even with a typing error, find its section first', async () => {
  for (const { bar, count, firstCount, emptyCount } of await measureKnownItems(DIST)) {
    expect(firstCount / count).toBeGreaterThanOrEqual(bar);
    expect(emptyCount).toBe(0);
    expect(count).toBeGreaterThan(100);
  }
});
