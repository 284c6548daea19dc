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

/** @returns whether a page looks like one before it: made by one template, and no text that is read for its own sake. */
export function isRepeated({ name, addresses }: PageFamily, address: string): boolean {
  return name.includes('/') && name !== 'documents/<id>' && address !== addresses[0];
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
  const [first = '', second, ...rest] = address.slice(toAddress('/').length).split('/').filter(Boolean);
  if (second === undefined) return 'pages of their own';
  if (DOCUMENTS.includes(second)) return [first, '<id>', ...rest].join('/');
  return rest.length === 0 ? first : `${first}/${second}`;
}
