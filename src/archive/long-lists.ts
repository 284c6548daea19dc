import { longLists } from '../interface/long-lists.ts';
import { toDecade, toYear } from './dates.ts';

/**
 * With more texts than this, an archive has no page with all texts. Lists are split, and the home page has counts
 * instead of a timeline.
 */
const MANY_TEXTS = 40;

/** @returns whether the archive has so many texts that a page cannot show all of them */
export function hasManyTexts(documents: readonly unknown[]): boolean {
  return documents.length > MANY_TEXTS;
}

/** A page of a list. */
export interface ListPage<Item> {
  /** The end of its address: `2001`, `2001/2`, `m` or `m/ma`; undefined for the first page. */
  part: string | undefined;
  /** What it shows: `2001`, `2001, part 2 of 3`, `Ma`; undefined for the first page. */
  name: string | undefined;
  items: Item[];
  /** If a year or letter needs several pages: the ends of the addresses of all its pages, this one included. */
  parts: (string | undefined)[];
}

/** A link to a page of a list. */
export interface ListLink {
  part: string;
  name: string;
  /** The number of items. */
  count: number;
}

/** Links with a common name: the years of a decade, or the beginnings of one letter. */
export interface ListLinks {
  name: string | undefined;
  links: ListLink[];
}

/** A list on one page, or on several with links between them. */
export interface LongList<Item> {
  /** The first page comes first. */
  pages: ListPage<Item>[];
  /** Empty if one page has the whole list. */
  groups: ListLinks[];
}

/**
 * Splits a long list by year, and a long year into parts. The first page then has the latest items.
 *
 * @param items in any order; each page keeps it, except the first page of a split list, which reverses it
 * @param most how many items a page may have
 */
export function splitByYear<Item>(
  items: readonly Item[],
  getDated: (item: Item) => string,
  most: number,
): LongList<Item> {
  if (items.length <= most) return { pages: [toWhole(items)], groups: [] };
  const years = [...Map.groupBy(items, (item) => toYear(getDated(item)))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const pages = years.flatMap(([year, found]) => toParts(year, year, found, most));
  const decades = Map.groupBy(years, ([year]) => toDecade(year));
  return {
    pages: [toWhole(items.toReversed().slice(0, most)), ...pages],
    groups: [...decades].map(([name, found]) => ({
      name,
      links: found.map(([year, { length }]) => ({ part: year, name: year, count: length })),
    })),
  };
}

/**
 * Splits a long list by first letter. If a letter has too much for one page, it is split by the first two letters. If
 * that is still too much, it is split into parts.
 *
 * @param items in the order of their keys
 * @param getKey the word that decides the place in the alphabet, folded: only letters and digits
 * @param most how much a page may have
 * @param weigh the weight of an item; 1 by default
 */
export function splitByLetter<Item>(
  items: readonly Item[],
  getKey: (item: Item) => string,
  most: number,
  weigh: (item: Item) => number = () => 1,
): LongList<Item> {
  const sum = (some: readonly Item[]) => some.reduce((total, item) => total + weigh(item), 0);
  if (sum(items) <= most) return { pages: [toWhole(items)], groups: [] };
  const pages: ListPage<Item>[] = [];
  const groups: ListLinks[] = [];
  for (const [letter, found] of Map.groupBy(items, (item) => toBeginning(getKey(item), 1))) {
    const isSplit = sum(found) > most;
    const beginnings = isSplit
      ? Map.groupBy(found, (item) => toBeginning(getKey(item), 2))
      : new Map([[letter, found]]);
    const links = [...beginnings].map(([name, part]) => ({ part: toSlug(name), name, items: part }));
    for (const { part, name, items: some } of links) pages.push(...toParts(part, name, some, most, weigh));
    const counted = links.map(({ part, name, items: some }) => ({ part, name, count: some.length }));
    const last = groups.at(-1);
    // Letters that need only one page share a list of links.
    if (!isSplit && last && last.name === undefined) last.links.push(...counted);
    else groups.push({ name: isSplit ? letter : undefined, links: counted });
  }
  return { pages: [toWhole<Item>([]), ...pages], groups };
}

function toWhole<Item>(items: readonly Item[]): ListPage<Item> {
  return { part: undefined, name: undefined, items: [...items], parts: [] };
}

/**
 * Splits a list only into parts.
 *
 * @param most how many items a page may have
 */
export function splitIntoParts<Item>(items: readonly Item[], most: number): LongList<Item> {
  return { pages: toParts(undefined, undefined, items, most), groups: [] };
}

/** @returns one page, or several with `most` items each */
function toParts<Item>(
  part: string | undefined,
  name: string | undefined,
  items: readonly Item[],
  most: number,
  weigh: (item: Item) => number = () => 1,
): ListPage<Item>[] {
  const parts: Item[][] = [[]];
  let weight = 0;
  for (const item of items) {
    if (weight > 0 && weight + weigh(item) > most) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(item);
    weight += weigh(item);
  }
  const ends = parts.map((_, index) =>
    index === 0 ? part : [part, String(index + 1)].filter((end) => end !== undefined).join('/'),
  );
  return parts.map((some, index) => {
    return {
      part: ends[index],
      name: parts.length === 1 ? name : longLists.partOf(name, index + 1, parts.length),
      items: some,
      parts: parts.length === 1 ? [] : ends,
    };
  });
}

/** @returns the first letters with a capital: `M`, `Ma`. All numbers share `0–9` */
function toBeginning(key: string, count: number): string {
  const letters = Array.from(key).slice(0, count).join('');
  if (letters === '' || /^\p{N}/u.test(letters)) return '0–9';
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function toSlug(name: string): string {
  return name === '0–9' ? '0-9' : name.toLowerCase();
}

/**
 * Up to this many texts, every pair of texts has a page. In a larger archive, the number of pages would grow with the
 * square of the number of texts. So a text is paired only with the next text of each of its partners. A text without
 * partners is paired with the next text without partners. A script shows any other pair (`side-by-side/any-pair.ts`).
 */
const MOST_WITH_ALL_PAIRS = 25;

/** @returns whether every two texts have a page, so that a table can show all pairs */
export function hasAllPairs(documents: readonly unknown[]): boolean {
  return documents.length <= MOST_WITH_ALL_PAIRS;
}
