import { paths, toHref } from '../archive/addresses.ts';
import type { ListedPage } from '../archive/page-list.ts';
import { makeElement } from '../dom/make-element.ts';
import { findNearPages, type NearPage } from './match/near-pages.ts';

/*
 * Offers the pages that a reader may have meant, at an address that has no page. It never opens one of them by itself,
 * because a guess may be wrong. If the list of pages cannot be loaded, the page keeps its advice.
 */
const place = document.querySelector('[data-near-pages]');
if (place) void showNearPages(place);

async function showNearPages(place: Element): Promise<void> {
  const pages = await fetchPages().catch(() => []);
  const near = findNearPages(getAddress(), pages);
  if (near.length === 0) return;
  const question = near.length === 1 ? 'Did you mean this page?' : 'Did you mean one of these pages?';
  place.replaceChildren(makeElement('p', {}, question), makeElement('ul', {}, ...near.map(toItem)));
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

function toItem({ address, title }: NearPage): HTMLLIElement {
  const link = makeElement('a', { href: toHref(address) }, title);
  const kind = findKind(link);
  return makeElement('li', {}, link, ...(kind ? [makeElement('br', {}), kind] : []));
}

/** @returns the kind of the text to which a link leads, from the list of texts in this page */
function findKind({ pathname }: HTMLAnchorElement): Node | undefined {
  const texts = [...document.querySelectorAll<HTMLAnchorElement>('[data-texts] a')];
  const text = texts.find((listed) => pathname.startsWith(listed.pathname));
  return text?.closest('li')?.querySelector('.kind')?.cloneNode(true);
}
