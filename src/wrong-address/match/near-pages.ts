import { paths } from '../../archive/addresses.ts';
import type { ListedPage } from '../../archive/page-list.ts';
import { wrongAddress } from '../../interface/wrong-address.ts';
import { readPassageNumbers } from '../../words/passage-numbers.ts';
import { countNearErrors } from './near-words.ts';
import { readTypedAddress, type TypedAddress } from './typed-address.ts';

/** A page to offer. */
export interface NearPage {
  /** The address without the base path, but with the query and the fragment that the reader typed. */
  address: string;
  title: string;
}

/**
 * In what way a page is like a typed path, the nearest first:
 *
 * - `path`: all parts are the same or have few spelling errors: `/serach/`
 * - `end`: the last part is the same: `/us-2014/`
 * - `word`: the last part is a word of its id: `/china/`
 * - `beginning`: the page is above the typed path: `/documents/other/`
 */
const LIKENESSES = ['path', 'end', 'word', 'beginning'] as const;

interface Match {
  page: ListedPage;
  likeness: (typeof LIKENESSES)[number];
  /** The number of spelling errors, and of parts that only one of the paths has. */
  distance: number;
  /** The place in the page. */
  fragment: string;
}

/** At most this many pages are offered. Readers cannot choose easily among more. */
const OFFERED_PAGES = 3;

/** The cost of a missing slash between two parts, as in `/documentsus-2014`: half an error. */
const JOINED = 0.5;

/**
 * @param address path, query and fragment as typed, without the base path of the archive
 * @returns at most three pages that the reader may have meant, the nearest first. Only one page if its path differs
 *   from the typed path only in letter case, slashes, file endings or marks around it
 */
export function findNearPages(address: string, pages: readonly ListedPage[]): NearPage[] {
  const typed = readTypedAddress(address);
  const matches = listReadings(typed).flatMap((reading) =>
    pages.flatMap((page) => matchPage(reading, page) ?? []),
  );
  const nearest = LIKENESSES.flatMap((likeness) =>
    keepNearest(matches.filter((match) => match.likeness === likeness)),
  );
  const [first] = nearest;
  const isSure = first?.likeness === 'path' && first.distance === 0;
  const offered = (isSure ? [first] : nearest).map((match) => toNearPage(match, typed));
  const unique = new Map([...findPair(typed, pages), ...offered].map((page) => [page.address, page]));
  return [...unique.values()].slice(0, OFFERED_PAGES);
}

/** The last part of a path may be the number of a passage: `/documents/us-2014/p9`. */
function listReadings(typed: TypedAddress): TypedAddress[] {
  const { parts } = typed;
  const number = readPassageNumbers((parts.at(-1) ?? '').replace('-', ' '))?.ranges[0]?.first;
  return number === undefined
    ? [typed]
    : [typed, { ...typed, parts: parts.slice(0, -1), fragment: `p${number}` }];
}

function matchPage({ parts, fragment }: TypedAddress, page: ListedPage): Match | undefined {
  const own = splitPath(page[0]);
  if (own.length === 0 || parts.length === 0) return undefined;
  const whole = own.length === parts.length ? countErrors(parts, own) : undefined;
  const joined = countNearErrors(parts.join(''), own.join(''));
  const distance = whole ?? (joined === undefined ? undefined : joined + JOINED);
  if (distance !== undefined) return { page, likeness: 'path', distance, fragment };
  return (
    matchEnd(parts, own, page, fragment) ??
    matchWord(parts, own, page, fragment) ??
    matchBeginning(parts, own, page)
  );
}

function matchEnd(parts: string[], own: string[], page: ListedPage, fragment: string): Match | undefined {
  let errors = 0;
  let count = 0;
  for (const known of own.toReversed()) {
    const more = countNearErrors(parts.at(-1 - count) ?? '', known);
    if (more === undefined) break;
    errors += more;
    count += 1;
  }
  const others = parts.length + own.length - 2 * count;
  return count === 0 ? undefined : { page, likeness: 'end', distance: errors + others, fragment };
}

function matchBeginning(parts: string[], own: string[], page: ListedPage): Match | undefined {
  const errors = parts.length > own.length ? countErrors(parts.slice(0, own.length), own) : undefined;
  if (errors === undefined) return undefined;
  const [place = '', ...others] = parts.slice(own.length);
  // What comes after the path of a text may be the id of a section: `/documents/us-2014/privacy/`.
  const fragment = own.length > 1 && others.length === 0 ? place : '';
  return { page, likeness: 'beginning', distance: errors + others.length, fragment };
}

function matchWord(parts: string[], own: string[], page: ListedPage, fragment: string): Match | undefined {
  const above = parts.slice(0, -1);
  const isAbove = above.length === 0 || countErrors(above, own.slice(0, -1)) !== undefined;
  const isNamed = own
    .at(-1)
    ?.split('-')
    .includes(parts.at(-1) ?? '');
  return isNamed && isAbove ? { page, likeness: 'word', distance: own.length, fragment } : undefined;
}

/** @returns the spelling errors of all parts; undefined if a part has too many */
function countErrors(typed: string[], own: string[]): number | undefined {
  const errors = own.map((part, index) => countNearErrors(typed[index] ?? '', part));
  return errors.includes(undefined) ? undefined : errors.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/**
 * @returns the nearest matches of one likeness. None if there are too many, because then none of them is a good guess
 */
function keepNearest(matches: Match[]): Match[] {
  const least = Math.min(...matches.map(({ distance }) => distance));
  const nearest = matches.filter(({ distance }) => distance === least);
  return nearest.length > OFFERED_PAGES ? [] : nearest;
}

function toNearPage({ page, fragment }: Match, { query }: TypedAddress): NearPage {
  const [path, title, leadsTo = path] = page;
  const takesQuery = path === paths.search || path === paths.compare;
  const place = /^p\d+$/u.test(fragment) ? `, ¶\u00A0${fragment.slice(1)}` : '';
  return {
    address:
      leadsTo + (takesQuery ? query : '') + (fragment === '' ? '' : `#${encodeURIComponent(fragment)}`),
    title: title + place,
  };
}

/**
 * Finds the address of a comparison. Not every pair of texts has a page, and a page has only one order of the texts. So
 * this offers the page of all pairs, which knows them.
 */
function findPair({ parts }: TypedAddress, pages: readonly ListedPage[]): NearPage[] {
  const [first = '', ...ids] = parts;
  if (countNearErrors(first, 'compare') === undefined || ids.length !== 2) return [];
  const known = pages
    .map(([path]) => splitPath(path))
    .filter(([folder, id]) => folder === 'documents' && id !== undefined);
  const [left, right] = ids.map((typed) =>
    known.map(([, id = '']) => id).find((id) => countNearErrors(typed, id) !== undefined),
  );
  if (left === undefined || right === undefined || left === right) return [];
  const query = new URLSearchParams({ left, right }).toString();
  return [{ address: `${paths.compare}?${query}`, title: wrongAddress.pairOf(left, right) }];
}

function splitPath(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
