import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { listKindNames, toKindElement } from '../../src/archive/natures.ts';

test.each([
  ['a government', { standing: 'government' }, ['Government text', 'Treaty']],
  ['another author', { standing: 'other' }, ['Not a government text', 'Treaty']],
  [
    'a standing with a name of the archive',
    { standing: 'other', standingName: 'Draft' },
    ['Draft', 'Treaty'],
  ],
  ['no standing', { standing: 'none' }, ['Treaty']],
  ['only a name', { standing: 'none', standingName: 'In force' }, ['In force', 'Treaty']],
] as const)('a kind of text of %s has its names', (_, kind, names) => {
  expect(listKindNames({ name: 'Treaty', ...kind })).toEqual(names);
});

test('only the standings of a government have a square', () => {
  const write = (standing: 'none' | 'other') =>
    toHtml(toKindElement({ name: 'Treaty', standing, standingName: 'In force' }));
  expect(write('other')).toContain('class="standing"');
  expect(write('none')).toBe(
    '<span class="kind" data-standing="none"><strong>In force</strong>\u00a0· Treaty</span>',
  );
});
