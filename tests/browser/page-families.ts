import { DOCUMENTS, PAGES, toAddress } from './built-pages.ts';

/** Pages made by one template, or pages of their own that share a shelf. */
export interface PageFamily {
  name: string;
  addresses: string[];
}

/**
 * Every page of the built site, in families. An audit looks at all pages of a family in one test, so that its message
 * lists everything to mend, and the workers still share the families out.
 */
export const FAMILIES: readonly PageFamily[] = toFamilies();

/**
 * `EVERY_PAGE=1` has every audit look at every page in every mode, two at a time included, which takes some ten minutes more. Else the further
 * pages of a template that adds nothing of its own (lists by partner, sources, pairs) are looked at in part: their words
 * are others, their make and their colours are not.
 */
export const EVERY_PAGE = process.env['EVERY_PAGE'] !== undefined;

/** @returns whether a page only repeats what one before it in its family shows. */
export function isRepeated({ name, addresses }: PageFamily, address: string): boolean {
  return !EVERY_PAGE && name.includes('/') && name !== 'documents/<id>' && address !== addresses[0];
}

/** @returns the pages of a family that differ in more than their words. */
export function listDistinct(family: PageFamily): string[] {
  return family.addresses.filter((address) => !isRepeated(family, address));
}

/** An audit takes some seconds for a page; a busy machine takes several times as long. */
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
