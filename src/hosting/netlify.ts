import { EVERYWHERE, IMMUTABLE_CACHE, IMMUTABLE_FOLDERS, toBase, type Header } from './delivery.ts';
import { MEDIA_TYPES, toContentType } from '../media-types.ts';

/** The name of the file, in the top folder of the site. */
export const NETLIFY_FILE = '_headers';

/**
 * The endings of files whose type these hosts do not know. Each path may match only one of them: if two rules set one
 * header, Netlify and Cloudflare send two values. So there are no rules for types that these hosts know, such as
 * `.json`.
 */
const TOLD_ENDINGS = [
  ...['.txt', '/SHA256SUMS', '.md', '.csv', '.bib', '.ris', '.csl.json', '.jsonl', '.jsonld'],
  ...['/changes.xml', '/opensearch.xml', '/schema/document.json'],
] as const satisfies (keyof typeof MEDIA_TYPES)[];

/**
 * Writes the headers for Netlify and Cloudflare Pages. Without any rule, these hosts send our page for missing
 * addresses, keep the query in redirects, compress files, and let browsers ask again for each file.
 */
export function formatNetlifyHeaders(base: string): string {
  const top = toBase(base);
  const rules: [path: string, headers: readonly Header[]][] = [
    [`${top}*`, EVERYWHERE],
    ...IMMUTABLE_FOLDERS.map((folder): [string, Header[]] => [
      `${top}${folder}/*`,
      [['Cache-Control', IMMUTABLE_CACHE]],
    ]),
    ...TOLD_ENDINGS.map((ending): [string, Header[]] => [
      ending.startsWith('/') ? top + ending.slice(1) : `${top}*${ending}`,
      [['Content-Type', toContentType(MEDIA_TYPES[ending])]],
    ]),
  ];
  return rules
    .map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('\n');
}
