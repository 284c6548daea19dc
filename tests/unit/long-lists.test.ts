import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listNearGroups,
  splitByDecade,
  splitByLetter,
  splitByYear,
  splitIntoParts,
} from '../../src/archive/long-lists.ts';

const toItems = (years: Record<string, number>) =>
  Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => ({ dated: `${year}-01`, name: `${year} ${index}` })),
  );
const getDated = ({ dated }: { dated: string }) => dated;

describe('a list split by years', () => {
  test('stays on one page if it is short, in its order and without links', () => {
    const items = toItems({ 2001: 2, 1999: 1 });
    expect(splitByYear(items, getDated, 3)).toEqual({
      pages: [{ part: undefined, name: undefined, items, parts: [] }],
      groups: [],
    });
  });

  test('has the latest items first, then a page for each year, with counts by decade', () => {
    const { pages, groups } = splitByYear(toItems({ 1999: 2, 2001: 3, 2010: 1 }), getDated, 3);
    expect(pages.map(({ part, items }) => [part, items.length])).toEqual([
      [undefined, 3],
      ['1999', 2],
      ['2001', 3],
      ['2010', 1],
    ]);
    expect(pages[0]?.items.map(({ name }) => name)).toEqual(['2010 0', '2001 2', '2001 1']);
    expect(
      groups.map(({ name, links }) => [name, links.map(({ name: year, count }) => [year, count])]),
    ).toEqual([
      ['1990–1999', [['1999', 2]]],
      ['2000–2009', [['2001', 3]]],
      ['2010–2019', [['2010', 1]]],
    ]);
  });

  test('splits a year with too many items into parts that know each other', () => {
    const { pages } = splitByYear(toItems({ 2001: 7 }), getDated, 3);
    const parts = ['2001', '2001/2', '2001/3'];
    expect(pages.slice(1).map(({ part, name, items }) => [part, name, items.length])).toEqual([
      ['2001', '2001, part 1 of 3', 3],
      ['2001/2', '2001, part 2 of 3', 3],
      ['2001/3', '2001, part 3 of 3', 1],
    ]);
    for (const page of pages.slice(1)) expect(page.parts).toEqual(parts);
  });
});

describe('a list split by decades', () => {
  test('has one page for a decade that fits, and a page for each year of any other', () => {
    const { pages, groups } = splitByDecade(
      toItems({ 1990: 1, 1999: 2, 2001: 3, 2002: 1, 2010: 1 }),
      getDated,
      3,
    );
    expect(pages.slice(1).map(({ part, name, items }) => [part, name, items.length])).toEqual([
      ['1990-1999', '1990–1999', 3],
      ['2001', '2001', 3],
      ['2002', '2002', 1],
      // A decade with one year is named after the year.
      ['2010', '2010', 1],
    ]);
    expect(
      groups.map(({ name, links }) => [name, links.map(({ name: part, count }) => [part, count])]),
    ).toEqual([
      [undefined, [['1990–1999', 3]]],
      [
        '2000–2009',
        [
          ['2001', 3],
          ['2002', 1],
        ],
      ],
      ['2010–2019', [['2010', 1]]],
    ]);
  });

  test('keeps the order of its items, also of a page for a decade', () => {
    const items = toItems({ 1990: 1, 1999: 2, 2001: 4 }).toReversed();
    const { pages } = splitByDecade(items, getDated, 3);
    expect(pages[1]?.items.map(({ name }) => name)).toEqual(['1999 1', '1999 0', '1990 0']);
  });
});

test('a list split into parts has the first part at its own address', () => {
  const { pages } = splitIntoParts([1, 2, 3, 4, 5], 2);
  expect(pages.map(({ part, name, items }) => [part, name, items])).toEqual([
    [undefined, 'part 1 of 3', [1, 2]],
    ['2', 'part 2 of 3', [3, 4]],
    ['3', 'part 3 of 3', [5]],
  ]);
});

describe('a list split by letters', () => {
  const split = (keys: string[], most: number) => splitByLetter(keys, (key) => key, most);

  test('has a page for each letter, and for two letters where one letter has too much', () => {
    const { pages, groups } = split(['1990', '2000', 'apple', 'mad', 'man', 'map', 'me', 'mo'], 3);
    expect(pages.map(({ part, items }) => [part, items])).toEqual([
      [undefined, []],
      ['0-9', ['1990', '2000']],
      ['a', ['apple']],
      ['ma', ['mad', 'man', 'map']],
      ['me', ['me']],
      ['mo', ['mo']],
    ]);
    expect(
      groups.map(({ name, links }) => [name, links.map((link) => `${link.name} ${link.count}`)]),
    ).toEqual([
      [undefined, ['0–9 2', 'A 1']],
      ['M', ['Ma 3', 'Me 1', 'Mo 1']],
    ]);
  });

  test('loses no item and keeps the order, whatever the keys are', () => {
    const keys = fc.array(
      fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', '1', 'é', '語') }),
    );
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 5 }), (unsorted, most) => {
        const sorted = unsorted.toSorted();
        const { pages } = split(sorted, most);
        expect(pages.flatMap(({ items }) => items).toSorted()).toEqual(sorted);
        const parts = pages.map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
        for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('has pages for three letters where two have far too much, and the page of the two leads to them', () => {
    const keys = [
      'a',
      'co',
      ...['coa', 'cob', 'coc'].flatMap((key) => Array.from({ length: 3 }, () => key)),
      'cu',
    ];
    const { pages, groups } = split(keys, 2);
    expect(
      pages.filter(({ part = '' }) => /^co/u.test(part)).map(({ part, items }) => [part, items]),
    ).toEqual([
      ['co', ['co']],
      ...['a', 'b', 'c'].flatMap((letter) => [
        [`co${letter}`, [`co${letter}`, `co${letter}`]],
        [`co${letter}/2`, [`co${letter}`]],
      ]),
    ]);
    const listLinks = (part?: string) =>
      listNearGroups(groups, part).map(({ name, links }) => [name, links.map((link) => link.name)]);
    const [a, c, co] = [
      [undefined, ['A']],
      ['C', ['Co', 'Cu']],
      ['Co', ['Coa', 'Cob', 'Coc']],
    ];
    expect(listLinks()).toEqual([a, c]);
    expect(listLinks('a')).toEqual([a]);
    expect(listLinks('cu')).toEqual([c]);
    expect(listLinks('co')).toEqual([c, co]);
    expect(listLinks('cob/2')).toEqual([c, co]);
  });

  test('leads from the first page to every page of 60,000 words, with few links on each page', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    // Few words begin with most letters, and many with some.
    const toLetter = (number: number) => letters[Math.floor((number % 676) ** 2 / 17_577)] ?? 'z';
    const keys = Array.from({ length: 60_000 }, (_, index) =>
      [...[7, 3, 1].map((step) => toLetter(index * step)), index].join(''),
    ).toSorted();
    const { pages, groups } = split(keys, 200);
    const reached = new Set<string | undefined>([undefined]);
    for (const part of reached) {
      const links = listNearGroups(groups, part).flatMap((group) => group.links);
      expect(links.length).toBeLessThanOrEqual(part === undefined ? 26 * 26 : 2 * 26);
      for (const link of links) reached.add(link.part);
      for (const other of pages.find((page) => page.part === part)?.parts ?? []) reached.add(other);
    }
    expect(pages.filter(({ part }) => !reached.has(part))).toEqual([]);
    expect(pages.some(({ part = '' }) => /^[a-z]{3}$/u.test(part))).toBe(true);
  });
});
