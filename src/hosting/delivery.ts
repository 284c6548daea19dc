/**
 * How a host sends the files of the archive. The configurations of all hosts and our own server use this module and
 * `media-types.ts`.
 */
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { MEDIA_TYPES, type MediaType } from '../media-types.ts';

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** The headers of every response. */
export const EVERYWHERE: readonly Header[] = [
  // A policy in a page cannot forbid frames, so the header adds `frame-ancestors`.
  ['Content-Security-Policy', `${contentSecurityPolicy}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  // Other sites do not learn what a reader reads or searches for.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // The archive has no secrets and no cookies. With this header, tools in other pages may read its texts and data.
  ['Access-Control-Allow-Origin', '*'],
];

/**
 * The folders with files that never change. The names of these files have a hash of their content, or their folder has
 * the name of a release.
 */
export const IMMUTABLE_FOLDERS = ['_astro', 'pagefind', 'search-parts'] as const;

/** A browser keeps files with this value for a year and does not ask the host again. */
export const IMMUTABLE_CACHE = 'public, max-age=31536000, immutable';

/** A browser keeps files with this value, but asks the host each time if they have changed. */
export const REVALIDATED_CACHE = 'no-cache';

/** The page for addresses that do not exist. */
export const NOT_FOUND_FILE = '404.html';

/** The endings of compressed copies, by their encoding. The smallest is first. */
export const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/** The ending of a path, and the media type of such files. */
export interface TypeRule extends MediaType {
  ending: string;
}

/** The media types with their endings. A longer ending comes after the endings that it contains. */
export const TYPE_RULES: readonly TypeRule[] = Object.entries<MediaType>(MEDIA_TYPES)
  .map(([ending, type]) => ({ ending, ...type }))
  .toSorted((a, b) => a.ending.length - b.ending.length);

/** The media types that hosts compress, each once. */
export const COMPRESSED_TYPES = listTypes(({ isCompressed }) => isCompressed);

/** The media types that are sent with a charset, each once. */
export const CHARSET_TYPES = listTypes(({ needsCharset }) => needsCharset);

function listTypes(isListed: (rule: TypeRule) => boolean): readonly string[] {
  return [...new Set(TYPE_RULES.filter(isListed).map(({ type }) => type))];
}

/** @returns a base path that begins and ends with `/`. */
export function toBase(base: string): string {
  return `/${base.replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
}

/**
 * @param path the path of a file from the top of the archive, which begins with `/`
 * @returns the value of its header Cache-Control
 */
export function toCacheControl(path: string): string {
  return IMMUTABLE_FOLDERS.some((folder) => path.startsWith(`/${folder}/`))
    ? IMMUTABLE_CACHE
    : REVALIDATED_CACHE;
}
