import { paths, toHref } from '../archive/addresses.ts';
import { makeElement } from '../dom/make-element.ts';
import { toListPath } from './list-entry.ts';
import { LIST_KEY } from './storage-key.ts';

/** As in site-header.css: a narrower window has the links in a menu. */
const isWide = matchMedia('(min-width: 48rem)');
isWide.addEventListener('change', showListLink);

/** Hosts refuse long addresses, and the list must fit into one. */
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
 * Keeps a list for the next page, and shows its length in the header.
 *
 * @returns whether this browser could store it. If not, this page keeps it until the reader leaves
 */
export function keepList(entries: readonly string[]): boolean {
  const isStored = store(entries);
  showListLink();
  return isStored;
}

/**
 * Shows a link to the list of this browser in the header, with the number of its entries. An empty list has no link. A
 * narrow window has it in the menu. A wide one has it before the other links, so that they do not move.
 */
export function showListLink(): void {
  const entries = readKeptList();
  document.querySelector('[data-list-link]')?.remove();
  if (entries.length === 0) return;
  const link = makeElement('a', { href: toKeptHref(entries) }, `My list (${entries.length})`);
  if (location.pathname === toHref(paths.list)) link.ariaCurrent = 'page';
  const menu = document.querySelector('.site-nav ul');
  if (isWide.matches) {
    link.dataset['listLink'] = '';
    menu?.parentElement?.prepend(link);
  } else menu?.append(makeElement('li', { 'data-list-link': '' }, link));
}

/** @returns the address of the list that this browser keeps. If only this page keeps it, the address has its entries */
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
