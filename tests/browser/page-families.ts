import { DOCUMENTS, PAGES, readSize, toAddress } from './built-pages.ts';

/** Pages of one template, or a group of single pages. */
export interface PageFamily {
  name: string;
  addresses: string[];
}

const SINGLE_PAGES = 'pages of their own';

/**
 * All pages of the built site, in families. An audit checks all pages of a family in one test, so that its message
 * lists all faults of the family. Different workers can check different families.
 */
export const FAMILIES: readonly PageFamily[] = toFamilies();

/**
 * `npm run test:pages` sets it: each audit checks all pages in all modes and pairs of modes. Without it most audits
 * check one page of each template, because the other pages have other words, but the same structure and colours. With
 * it, search also meets every kind of fault in each of its files.
 */
export const EVERY_PAGE = process.env['EVERY_PAGE'] !== undefined;

/** Families whose pages are written one by one, so that they differ in more than words. */
const WRITTEN_PAGES = [SINGLE_PAGES, 'about', 'documents/<id>'];

/** @returns one page of each template: the largest of a family, because it has the most kinds of content. */
export function listTemplatePages({ name, addresses }: PageFamily): string[] {
  if (EVERY_PAGE || name === SINGLE_PAGES) return addresses;
  return addresses.toSorted((one, other) => readSize(other) - readSize(one)).slice(0, 1);
}

/** @returns the pages of a family that differ in more than words. */
export function listDistinct(family: PageFamily): string[] {
  return WRITTEN_PAGES.includes(family.name) ? family.addresses : listTemplatePages(family);
}

/** An audit takes some seconds for each page, and several times as long on a busy machine. */
export function toTimeoutMs(addresses: readonly string[]): number {
  return 60_000 + addresses.length * 40_000;
}

function toFamilies(): PageFamily[] {
  const byName = Map.groupBy(PAGES, toName);
  return [...byName].map(([name, addresses]) => ({ name, addresses }));
}

function toName(address: string): string {
  const path = address.slice(toAddress('/').length).split('/').filter(Boolean);
  const [first = '', ...rest] = path.map((part) => (DOCUMENTS.includes(part) ? '<id>' : part));
  if (rest.length === 0) return SINGLE_PAGES;
  if (rest.includes('<id>')) return [first, ...rest].join('/');
  return rest.length === 1 ? first : `${first}/${rest[0]}`;
}
