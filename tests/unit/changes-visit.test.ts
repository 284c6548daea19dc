import { expect, test } from 'vitest';
import { findNews } from '../../src/changes/visit.ts';

const visit = (seen: string, total = seen.length) => ({ on: '2026-03-12', total, seen: seen.split('') });

test.each([
  ['no change', visit('cba'), visit('cba'), '', 0],
  ['changes at the top', visit('edcba'), visit('cba'), 'ed', 0],
  ['a change that has an earlier date', visit('cbxa'), visit('cba'), 'x', 0],
  ['a change that has the earliest date', visit('cbax'), visit('cba'), 'x', 0],
  ['a change that was taken back', visit('ba'), visit('cba'), '', 0],
  ['changes that moved others to another page', visit('edcb', 6), visit('cba', 4), 'ed', 0],
  ['changes on other pages only', visit('dcb', 9), visit('dcb', 7), '', 2],
  ['so many that no seen change is on the page', visit('xyz', 9), visit('cba', 3), 'xyz', 3],
  ['an old change that came back to the page', visit('cbaz', 9), visit('dcba', 10), '', 0],
])('since the last visit: %s', (_, now, before, keys, others) => {
  expect(findNews(now, before)).toEqual({ keys: keys.split(''), others });
});
