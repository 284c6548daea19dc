import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByLetter, splitByYear, splitIntoParts } from '../../src/archive/long-lists.ts';

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
});
