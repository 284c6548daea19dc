import { paths, toHref } from '../archive/addresses.ts';
import type { ListedPage } from '../archive/page-list.ts';
import { makeElement } from '../dom/make-element.ts';
import { requestPage } from '../dom/request-page.ts';
import { wrongAddress } from '../interface/wrong-address.ts';
import { findNearPages, type NearPage } from './match/near-pages.ts';

/*
 * At an address that has no page, offers the pages that the reader may have meant. It never opens one of them by
 * itself, because a guess may be wrong. If the list of pages cannot be loaded, the page keeps its general advice.
 */
const place = document.querySelector('[data-near-pages]');
if (place) void showNearPages(place);

async function showNearPages(place: Element): Promise<void> {
  const pages = await fetchPages().catch(() => []);
  const near = findNearPages(getAddress(), pages);
  if (near.length === 0) return;
  const question = wrongAddress.didYouMean(near.length);
  const items = await Promise.all(near.map(toItem));
  place.replaceChildren(makeElement('p', {}, question), makeElement('ul', {}, ...items));
}

async function fetchPages(): Promise<ListedPage[]> {
  const response = await fetch(toHref(paths.pageList));
  return response.ok ? ((await response.json()) as ListedPage[]) : [];
}

/** @returns the address of this page as typed, without the base path of the archive */
function getAddress(): string {
  const { pathname, search, hash } = location;
  const base = toHref('');
  const isUnder = pathname.toLowerCase().startsWith(base.toLowerCase());
  return (isUnder ? pathname.slice(base.length) : pathname) + search + hash;
}

async function toItem({ address, title }: NearPage): Promise<HTMLLIElement> {
  const kind = await fetchKind(address);
  const link = makeElement('a', { href: toHref(address) }, title);
  return makeElement('li', {}, link, ...(kind ? [makeElement('br', {}), kind] : []));
}

/** @returns the kind of the text that a page shows. Undefined for other pages, and if the page cannot be loaded */
async function fetchKind(address: string): Promise<Node | undefined> {
  if (!address.startsWith(paths.documents)) return undefined;
  const page = await requestPage(toHref(address)).catch(() => null);
  return page?.querySelector('.document-kind .kind')?.cloneNode(true);
}
