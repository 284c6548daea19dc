import { paths } from '../archive/addresses.ts';
import { readStretch, toFragment } from '../words/stretch.ts';

/** A passage, passages from one to another, or a section in a reader's list. */
export interface ListEntry {
  documentId: string;
  /** `p12` for a passage, `p5-p7` for passages from one to another, `e-commerce` for a section. */
  fragmentId: string;
}

/** The form of an entry. It also allows `china-2020.p12` and `china-2020#p12`, as in the address of a passage. */
const ENTRY =
  /^([a-z0-9-]+)[.#](?:p?([1-9][0-9]{0,6})(?:[-–]p?([1-9][0-9]{0,6}))?|((?!ui-|p[0-9])[a-z][a-z0-9-]*))$/u;

/** @returns an entry in the form for the address of a list: `china-2020.12`, `us-2014.5-7`, `rok-2000.e-commerce` */
export function formatEntry({ documentId, fragmentId }: ListEntry): string {
  const { first, last } = readStretch(fragmentId) ?? { first: fragmentId, last: '' };
  const numbers = [first, last].filter(Boolean).map((id) => id.replace(/^p(?=[0-9])/u, ''));
  return `${documentId}.${numbers.join('-')}`;
}

/** @returns the entry for a part of the address of a list; undefined if the part does not have the form of an entry */
export function readEntry(written: string): ListEntry | undefined {
  const [, documentId, first, last = first, sectionId] = ENTRY.exec(written.trim().toLowerCase()) ?? [];
  if (documentId === undefined) return undefined;
  const fragmentId = first === undefined ? (sectionId ?? '') : toFragment([`p${first}`, `p${last ?? ''}`]);
  return { documentId, fragmentId };
}

/**
 * @param query the query of an address: `?p=china-2020.12,us-2014.9`
 * @returns the parts of its list, as typed; undefined if the address has no list
 */
export function readListQuery(query: string): string[] | undefined {
  const lists = new URLSearchParams(query).getAll('p');
  if (lists.length === 0) return undefined;
  return lists
    .join()
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** @returns the path of the page that shows a list, with the list in its query */
export function toListPath(entries: readonly string[]): string {
  if (entries.length === 0) return paths.list;
  // A part that is not an entry may have any characters, so it is encoded. It stays in the address until the reader
  // removes it.
  return `${paths.list}?p=${entries.map(encodeURIComponent).join(',')}`;
}
