import { foldMarks } from '../../words/fold.ts';

/** The parts of an address that a reader typed or pasted. */
export interface TypedAddress {
  /** The parts of the path, in lower case: `documents` and `us-2014`. */
  parts: string[];
  /** The query with its question mark; empty if there is none. */
  query: string;
  /** The text after `#`, as typed; empty if there is none. */
  fragment: string;
}

/** Marks and spaces around a name. Readers copy them from a text together with an address. */
const MARKS_AROUND = /^[^\p{L}\p{N}¶]+|[^\p{L}\p{M}\p{N}¶]+$/gu;

/** A file name for the page of a folder. Some servers use it in addresses, but this archive does not. */
const INDEX = /^(?:index|default)$/u;

/** The endings of a file: `.html`, `.csl.json`. No id has a full stop. */
const ENDINGS = /(?:\.[a-z]{2,7})+$/u;

/**
 * @param address path, query and fragment, without the base path of the archive
 * @returns the parts of the address, in lower case, without doubled slashes, file endings and marks around them
 */
export function readTypedAddress(address: string): TypedAddress {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
  // An encoded `#` or `?` is in the path only by mistake.
  const [, inner = '', innerQuery = '', innerFragment = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/su.exec(decodeAddress(path)) ?? [];
  return {
    parts: inner.split(/[/\\]/u).map(toPart).filter(isNamed),
    query: query || innerQuery,
    fragment: trimMarks(decodeAddress(fragment || innerFragment)),
  };
}

/**
 * @returns the text with `%20` and the like decoded, also if it was encoded twice. Unchanged if the encoding is not
 *   valid
 */
export function decodeAddress(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decodeAddress(decoded);
  } catch {
    return text;
  }
}

/** @returns the text without the marks and spaces around it */
export function trimMarks(text: string): string {
  return text.replace(MARKS_AROUND, '');
}

function toPart(typed: string): string {
  const part = foldMarks(trimMarks(typed).normalize('NFKC')).toLowerCase().replace(ENDINGS, '');
  return part.replace(/[\s_]+/gu, '-');
}

function isNamed(part: string): boolean {
  return part !== '' && !INDEX.test(part);
}
