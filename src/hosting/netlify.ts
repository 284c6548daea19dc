import { EVERYWHERE, IMMUTABLE_CACHE, IMMUTABLE_FOLDERS, toBase, type Header } from './delivery.ts';
import { MEDIA_TYPES, toContentType } from '../media-types.ts';

/** The name of the file, at the top of what is published. */
export const NETLIFY_FILE = '_headers';

/**
 * The endings whose type a host must be told. Each path may match only one of them: if two rules set one header,
 * Netlify and Cloudflare send both values. So there are no rules for types that both hosts know, such as `.json`.
 */
const TOLD_ENDINGS = [
  ...['.txt', '/SHA256SUMS', '.md', '.csv', '.bib', '.ris', '.csl.json', '.jsonl', '.jsonld'],
  ...['/changes.xml', '/opensearch.xml', '/schema/document.json'],
] as const satisfies (keyof typeof MEDIA_TYPES)[];

/**
 * Writes the headers for Netlify and Cloudflare Pages. Both send our page for missing addresses, keep the query in
 * redirects, compress, and let browsers ask again for all files without a rule.
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
