import { DOCUMENTS, PAGES, toAddress } from './built-pages.ts';

/** Pages of one template, or a group of single pages. */
export interface PageFamily {
  name: string;
  addresses: string[];
}

/**
 * All pages of the built site, in families. An audit checks all pages of a family in one test, so that its message
 * lists all faults of the family. Different workers can check different families.
 */
export const FAMILIES: readonly PageFamily[] = toFamilies();

/**
 * With `EVERY_PAGE=1` each audit checks all pages in all modes and pairs of modes. This takes about ten minutes more.
 * Without it, audits check repeated pages of a template (lists by partner, sources, pairs) only in part: such pages
 * have other words, but the same structure and colours.
 */
export const EVERY_PAGE = process.env['EVERY_PAGE'] !== undefined;

/** @returns whether a page shows only the same kinds of content as an earlier page of its family. */
export function isRepeated({ name, addresses }: PageFamily, address: string): boolean {
  return !EVERY_PAGE && name.includes('/') && name !== 'documents/<id>' && address !== addresses[0];
}

/** @returns the pages of a family that differ in more than words. */
export function listDistinct(family: PageFamily): string[] {
  return family.addresses.filter((address) => !isRepeated(family, address));
}

/** An audit takes some seconds for each page, and several times as long on a busy machine. */
export function toTimeoutMs({ addresses }: PageFamily): number {
  return 60_000 + addresses.length * 40_000;
}

function toFamilies(): PageFamily[] {
  const byName = Map.groupBy(PAGES, toName);
  return [...byName].map(([name, addresses]) => ({ name, addresses }));
}

function toName(address: string): string {
  const path = address.slice(toAddress('/').length).split('/').filter(Boolean);
  const [first = '', ...rest] = path.map((part) => (DOCUMENTS.includes(part) ? '<id>' : part));
  if (rest.length === 0) return 'pages of their own';
  if (rest.includes('<id>')) return [first, ...rest].join('/');
  return rest.length === 1 ? first : `${first}/${rest[0]}`;
}
