import { expect, test } from 'vitest';
import { makeProgress } from '../../src/archive/progress.ts';

function listLines(total: number): string[] {
  const lines: string[] = [];
  const onItem = makeProgress('reading', total, (line) => lines.push(line));
  for (let item = 0; item < total; item += 1) onItem();
  return lines;
}

test('a long stage prints its progress in ten lines, the last with all items', () => {
  const lines = listLines(1234);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('reading: 124 of 1,234');
  expect(lines.at(-1)).toBe('reading: 1,234 of 1,234');
});

test('a short stage prints nothing', () => {
  expect(listLines(199)).toEqual([]);
});
