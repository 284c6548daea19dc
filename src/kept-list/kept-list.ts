import { paths, toHref } from '../archive/addresses.ts';
import { makeElement } from '../dom/make-element.ts';
import { keptList as labels } from '../interface/kept-list.ts';
import { toListPath } from './list-entry.ts';
import { LIST_KEY } from './storage-key.ts';

/**
 * Whether the links of the header are in a menu, because the window is narrow. The width is the same as in
 * site-header.css.
 */
const isMenu = matchMedia('(max-width: 47.99rem)');

/** Whether the window is so wide that the header has room for one more link. */
const isWide = matchMedia('(min-width: 72rem)');

for (const query of [isMenu, isWide]) query.addEventListener('change', showListLink);

/** The greatest length of the list in an address. Hosts refuse long addresses. */
const MOST_IN_ADDRESS = 6000;

/** @returns the entries of the list that this browser keeps, in the reader's order */
export function readKeptList(): string[] {
  try {
    const { list } = document.documentElement.dataset;
    return (list ?? localStorage.getItem(LIST_KEY) ?? '').split(',').filter(Boolean);
  } catch {
    // Storage is forbidden.
    return [];
  }
}

/** @returns whether the address of a list with these entries is short enough for every host */
export function hasRoom(entries: readonly string[]): boolean {
  return toListPath(entries).length <= MOST_IN_ADDRESS;
}

/**
 * Stores a list for the next page, and shows its length on this page.
 *
 * @returns whether this browser could store the list. If not, this page keeps it until the reader leaves
 */
export function keepList(entries: readonly string[]): boolean {
  const isStored = store(entries);
  showListLink();
  return isStored;
}

/**
 * Shows a link to the list of this browser, with the number of its entries. An empty list has no link. In a wide
 * window, the link is in the header before the other links, so that these do not move. On a phone it is in the menu,
 * and in other windows in the footer.
 */
export function showListLink(): void {
  const entries = readKeptList();
  document.querySelector('[data-list-link]')?.remove();
  if (entries.length === 0) return;
  const link = makeElement('a', { href: toKeptHref(entries) }, labels.myList(entries.length));
  if (location.pathname === toHref(paths.list)) link.ariaCurrent = 'page';
  if (isWide.matches) {
    link.dataset['listLink'] = '';
    document.querySelector('.site-nav')?.prepend(link);
    return;
  }
  const item = makeElement('li', { 'data-list-link': '' }, link);
  document.querySelector(isMenu.matches ? '.site-nav ul' : '.site-footer ul')?.prepend(item);
}

/** @returns the address of the reader's list. If the browser cannot store the list, the address has its entries */
export function toKeptHref(entries: readonly string[]): string {
  const { list } = document.documentElement.dataset;
  return toHref(list === undefined ? paths.list : toListPath(entries));
}

function store(entries: readonly string[]): boolean {
  const { dataset } = document.documentElement;
  try {
    if (entries.length === 0) localStorage.removeItem(LIST_KEY);
    else localStorage.setItem(LIST_KEY, entries.join());
    delete dataset['list'];
    return true;
  } catch {
    dataset['list'] = entries.join();
    return false;
  }
}
