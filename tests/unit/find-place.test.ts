import { describe, expect, test } from 'vitest';
import { findPlace } from '../../src/wrong-address/match/find-place.ts';

const IDS = [
  'opening',
  'p1',
  'p2',
  'p10',
  'p20',
  'e-commerce',
  'internet-governance',
  'privacy',
  'privacy-law',
  'L1',
  'L2',
  'L30',
];

describe('a fragment that readers write in another way leads to its place', () => {
  test.each(
    [
      ...[
        'P10',
        '10',
        '010',
        'p010',
        'p%31%30',
        'p-10',
        'p_10',
        'p.10',
        'p%2010',
        'para10',
        'para%2010',
        'paragraph-10',
        '¶10',
        '%C2%B610',
        '¶%2010',
        '%23p10',
      ],
      ...[
        'p10.',
        'p10)',
        'p10).',
        'p10,',
        'p10”',
        '(p10)',
        'p10%20',
        'p10:~:text=a',
        'P10:~:text=a%20b',
        'ｐ１０',
      ],
    ].map((fragment) => [fragment]),
  )('%s → p10', (fragment = '') => {
    expect(findPlace(fragment, IDS)).toEqual({ kind: 'id', id: 'p10' });
  });

  test.each([
    ['Privacy', 'privacy'],
    ['E-Commerce', 'e-commerce'],
    ['e_commerce', 'e-commerce'],
    ['E%20Commerce', 'e-commerce'],
    ['e%E2%80%91commerce', 'e-commerce'],
    ['privacy).', 'privacy'],
    ['l2', 'L2'],
    ['L02', 'L2'],
    ['line-30', 'L30'],
    ['Line%2030', 'L30'],
  ])('%s → %s', (fragment, id) => {
    expect(findPlace(fragment, IDS)).toEqual({ kind: 'id', id });
  });
});

describe('passages from one to another', () => {
  test.each([
    ['p2-10', 'p2-p10'],
    ['P2-P10', 'p2-p10'],
    ['p2–p10', 'p2-p10'],
    ['2-10', 'p2-p10'],
    ['¶¶ 2–10', 'p2-p10'],
    ['paras%202-10', 'p2-p10'],
    ['p10-p2', 'p2-p10'],
    ['p10-p10', 'p10'],
  ])('%s → %s', (fragment, id) => {
    expect(findPlace(fragment, IDS)).toEqual({ kind: 'id', id });
  });

  test('an end that the text does not have is named, and the other end is near', () => {
    expect(findPlace('p10-p99', IDS)).toEqual({ kind: 'passage', number: 99, last: 20, near: ['p10'] });
    expect(findPlace('p98-p99', IDS)).toEqual({ kind: 'passage', number: 98, last: 20, near: ['p20'] });
  });

  test('an end that the text no longer has is named, and its note is near', () => {
    expect(findPlace('p2-p10', IDS, ['p10'])).toEqual({ kind: 'retired', number: 10, near: ['p2', 'p10'] });
  });
});

describe('a place that the text does not have', () => {
  test.each([
    ['p999', 999, 'p20'],
    ['15', 15, 'p10'],
    ['p3', 3, 'p2'],
    ['p0', 0, 'p1'],
  ])('%s: the passage with the nearest number is near', (fragment, number, near) => {
    expect(findPlace(fragment, IDS)).toEqual({ kind: 'passage', number, last: 20, near: [near] });
  });

  test('a line: the nearest line is near', () => {
    expect(findPlace('L999', IDS)).toEqual({ kind: 'line', number: 999, near: ['L30'] });
    expect(findPlace('L999', ['p1'])).toEqual({ kind: 'line', number: 999, near: [] });
  });

  test.each([
    ['privcy', ['privacy']],
    ['privaci', ['privacy']],
    ['internet-goverance', ['internet-governance']],
    ['ecommerce', ['e-commerce']],
    ['Internet', ['internet-governance']],
    ['governance', ['internet-governance']],
    ['law', []],
    ['quantum', []],
    ['p10x', []],
    ['x'.repeat(9999), []],
  ])('%s: sections with nearly the same name are near: %j', (fragment, near) => {
    expect(findPlace(fragment, IDS)).toMatchObject({ kind: 'section', near });
  });

  test('a text without passages has no near passage', () => {
    expect(findPlace('p1', [])).toEqual({ kind: 'passage', number: 1, last: 0, near: [] });
  });

  test('at most three sections are near', () => {
    const found = findPlace('part-5', ['part-1', 'part-2', 'part-3', 'part-4']);
    expect(found).toMatchObject({ near: ['part-1', 'part-2', 'part-3'] });
  });
});

test.each(['', 'top', 'TOP', ':~:text=some%20words', '.', '%', '%20'])(
  '“%s” is no place of a text',
  (fragment) => {
    expect(findPlace(fragment, IDS)).toBeUndefined();
  },
);
