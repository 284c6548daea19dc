import { foldMarks } from '../../words/fold.ts';
import type { OutlineDocument } from './outline.ts';

/**
 * The address of a document or of a place in it, with or without host and base path. `toDocumentPath` makes such paths.
 * The addresses of the source, the exports and the picture have the same form.
 */
const OWN_ADDRESS =
  /^(?:\S*\/)?documents\/([^\s/?#]+?)(?:\.(?:txt|md|json|bib|ris|csl\.json|jsonld|png))?(\/source)?\/?(?:index\.html)?(?:\?[^\s#]*)?(?:#(\S*))?$/u;

/** Marks around an address that readers copy from a text together with it. */
const MARKS_AROUND = /^[<("'[]+|[>)"'\],;.]+$/gu;

/** The document of an address, and the id after `#`. */
export interface AddressedDocument {
  document: OutlineDocument;
  /** Undefined if the address names no place that the text of the document can have. */
  fragmentId: string | undefined;
}

/**
 * @param query a query after `normaliseQuery`, in lower case. There may be other words beside the address: the words of
 *   the link, or a quotation
 * @returns the document with an address in the query. It may be an address in this or another copy of the archive, or
 *   the place where the document was published. Undefined if there is no such address, or more than one
 */
export function findAddressedDocument(
  query: string,
  documents: OutlineDocument[],
): AddressedDocument | undefined {
  const [found, ...others] = query.split(' ').flatMap((word) => readAddress(word, documents) ?? []);
  return others.length === 0 ? found : undefined;
}

function readAddress(word: string, documents: OutlineDocument[]): AddressedDocument | undefined {
  const address = word.replace(/:~:.*$/u, '').replace(MARKS_AROUND, '');
  if (!address.includes('/')) return undefined;
  const [, id, source, fragment = ''] = OWN_ADDRESS.exec(address) ?? [];
  const own = documents.find((document) => document.id === id);
  if (own) return { document: own, fragmentId: source === undefined ? readFragment(fragment) : undefined };
  const published = documents.filter((one) => one.source !== undefined && isSameAddress(address, one.source));
  const [document, ...others] = published;
  return document && others.length === 0 ? { document, fragmentId: undefined } : undefined;
}

/** @returns the id if the text may have it; undefined for the ids of the interface */
function readFragment(fragment: string): string | undefined {
  const id = decode(fragment);
  return id === '' || id.startsWith('ui-') ? undefined : id;
}

/** Another site may have added parameters to the address. */
function isSameAddress(typed: string, source: string): boolean {
  const [one, other] = [toComparable(typed), toComparable(source)];
  return one === other || one.startsWith(`${other}?`) || one.startsWith(`${other}&`);
}

/** @returns the address in one form, the same for all its spellings */
export function toComparable(address: string): string {
  return foldMarks(decode(address).normalize('NFKC'))
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/#.*$/u, '')
    .replace(/\/(?=\?|$)/u, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
