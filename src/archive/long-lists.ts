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
  /** The end of its address: `1990-1999`, `2001`, `2001/2`, `m` or `ma`; undefined for the first page. */
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
  /** The part whose page has these links; undefined if the first page has them. */
  above?: string;
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
  return splitByTime(items, getDated, most, 0);
}

/**
 * Splits a long list like `splitByYear`, but a decade that one page can show is not split by year. So an archive has
 * fewer pages with few items.
 */
export function splitByDecade<Item>(
  items: readonly Item[],
  getDated: (item: Item) => string,
  most: number,
): LongList<Item> {
  return splitByTime(items, getDated, most, most);
}

/** @param mostOfDecade a decade with more items is split by year */
function splitByTime<Item>(
  items: readonly Item[],
  getDated: (item: Item) => string,
  most: number,
  mostOfDecade: number,
): LongList<Item> {
  if (items.length <= most) return { pages: [toWhole(items)], groups: [] };
  const pages = [toWhole(items.toReversed().slice(0, most))];
  const groups: ListLinks[] = [];
  for (const [start, inDecade] of groupInOrder(items, (item) => toYear(getDated(item)).slice(0, -1))) {
    const years = groupInOrder(inDecade, (item) => toYear(getDated(item)));
    const name = toDecade(`${start}0`);
    const isOnePage = years.length > 1 && inDecade.length <= mostOfDecade;
    const links = isOnePage
      ? [{ part: `${start}0-${start}9`, name, items: inDecade }]
      : years.map(([year, found]) => ({ part: year, name: year, items: found }));
    for (const link of links) pages.push(...toParts(link.part, link.name, link.items, most));
    addLinks(groups, isOnePage ? undefined : name, links);
  }
  return { pages, groups };
}

function groupInOrder<Item>(items: readonly Item[], getKey: (item: Item) => string): [string, Item[]][] {
  return [...Map.groupBy(items, getKey)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

interface PartItems {
  part: string;
  name: string;
  items: readonly unknown[];
}

function toLinks(name: string | undefined, parts: readonly PartItems[]): ListLinks {
  return {
    name,
    links: parts.map(({ part, name: shown, items }) => ({ part, name: shown, count: items.length })),
  };
}

/** Adds links with their counts. @param name undefined if the links share a list with those of their neighbours */
function addLinks(groups: ListLinks[], name: string | undefined, parts: readonly PartItems[]): void {
  const added = toLinks(name, parts);
  const last = groups.at(-1);
  if (name === undefined && last && last.name === undefined) last.links.push(...added.links);
  else groups.push(added);
}

/** Two letters that need more pages are split by the third letter, because the number of a part says little. */
const MOST_PARTS = 4;

/**
 * Splits a long list by first letter. If a letter has too much for one page, it is split by the first two letters. If
 * that is still too much, it is split into parts, or by the first three letters. The first page does not lead to three
 * letters, because there can be thousands: the page of their first two letters does.
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
  const countPages = (some: readonly Item[]) =>
    some.reduce((total, item) => total + weigh(item), 0) / Math.max(1, most);
  const group = (some: readonly Item[], count: number) =>
    Array.from(
      Map.groupBy(some, (item) => toBeginning(getKey(item), count)),
      ([name, found]) => ({ part: toSlug(name), name, items: found }),
    );
  if (countPages(items) <= 1) return { pages: [toWhole(items)], groups: [] };
  const pages: ListPage<Item>[] = [];
  const groups: ListLinks[] = [];
  for (const letter of group(items, 1)) {
    const isSplit = countPages(letter.items) > 1;
    const beginnings = isSplit ? group(letter.items, 2) : [letter];
    // Letters that need only one page share a list of links.
    addLinks(groups, isSplit ? letter.name : undefined, beginnings);
    for (const { part, name, items: some } of beginnings) {
      const longer = countPages(some) > MOST_PARTS ? group(some, 3) : [];
      const apart = longer.filter((one) => one.name !== name);
      const own = apart.length === 0 ? some : longer.flatMap((one) => (one.name === name ? one.items : []));
      pages.push(...toParts(part, name, own, most, weigh));
      for (const one of apart) pages.push(...toParts(one.part, one.name, one.items, most, weigh));
      if (apart.length > 0) groups.push({ ...toLinks(name, apart), above: part });
    }
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

/**
 * @returns the links that a page of a list by letters shows: the first page those that lead everywhere; any other page
 *   only those beside, above and below its own
 */
export function listNearGroups(groups: readonly ListLinks[], part: string | undefined): ListLinks[] {
  const first = toFirstPart(part);
  if (first === undefined) return groups.filter(({ above }) => above === undefined);
  return groups.filter(
    ({ above, links }) => above === first || links.some((link) => first.startsWith(link.part)),
  );
}

/** @returns the first part of a year or beginning, to which its link leads: `2001` for `2001/2` */
export function toFirstPart(part: string | undefined): string | undefined {
  return part?.replace(/\/\d+$/u, '');
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
