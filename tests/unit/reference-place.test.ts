import { expect, test } from 'vitest';
import { readPlace, type ReferencePlace } from '../../src/search/query/reference-place.ts';

function passages(isBare: boolean, ...ranges: [number, number][]): ReferencePlace {
  return { kind: 'passages', isBare, ranges: ranges.map(([first, last]) => ({ first, last })) };
}

test.each<[string, ReferencePlace]>([
  ['¶ 5', passages(false, [5, 5])],
  ['p5', passages(true, [5, 5])],
  // A number after `#` is a passage first, and an id only if it is not.
  ['#p5', passages(false, [5, 5])],
  ['paras 5, 7 and 9-11', passages(false, [5, 5], [7, 7], [9, 11])],
  ['first paragraph', passages(false, [1, 1])],
  ['the twelfth passage', passages(false, [12, 12])],
  ['3rd para', passages(false, [3, 3])],
  ['opening paragraph', passages(false, [1, 1])],
  ['last paragraph', passages(false, [Infinity, Infinity])],
  ['#privacy', { kind: 'id', id: 'privacy' }],
  ['# privacy', { kind: 'id', id: 'privacy' }],
  ['#section-2', { kind: 'id', id: 'section-2' }],
  ['#情報', { kind: 'id', id: '情報' }],
  ['##', { kind: 'id', id: '#' }],
  ['section 2', { kind: 'section', number: { parts: ['2'], form: 'word', typed: '2' } }],
  ['2(3)', { kind: 'section', number: { parts: ['2', '3'], form: 'brackets', typed: '2(3)' } }],
  ['2.3', { kind: 'section', number: { parts: ['2', '3'], form: 'bare', typed: '2.3' } }],
])('%j is a place', (typed, place) => {
  expect(readPlace(typed)).toEqual(place);
});

test.each([
  '',
  '#',
  'long paragraph',
  'one paragraph',
  'first paragraph here',
  'last',
  'paragraph',
  '# ',
  '#  privacy',
  '#privacy rules',
  'a #privacy',
  'x # y',
  'privacy',
  '2',
  '(3)',
])('%j is no place', (typed) => {
  expect(readPlace(typed)).toBeUndefined();
});
