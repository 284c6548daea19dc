import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { NOT_FOUND_FILE, toBase } from './delivery.ts';

/** A start tag. In our pages, attribute values are in double quotes, and text never has `<`. */
const TAG = /<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/giu;
const ADDRESS = /(\s(?:href|src|action)=")(\/[^"]*)(?=")/gu;
const POLICY = /^<meta http-equiv="Content-Security-Policy"/u;

/**
 * Makes the pages of a site readable without a server. Their addresses become relative and name the file of a page, so
 * a browser can open them from a folder. The security policy of the pages allows forms to open files, because Firefox
 * does not count files as `'self'`. The page for missing addresses stays as it is, because only a server shows it.
 *
 * @param folder the top folder of a built site
 * @param paths the files of the site, as paths from that folder
 * @param base the base path of the site
 */
export function makeOffline(folder: string, paths: Iterable<string>, base: string): void {
  for (const path of paths) {
    if (!path.endsWith('.html') || path === NOT_FOUND_FILE) continue;
    const file = join(folder, path);
    writeFileSync(file, toOfflinePage(readFileSync(file, 'utf8'), path, base));
  }
}

/**
 * @param html a built page
 * @param path the file of the page, as a path from the top folder of the site
 * @returns the page with relative addresses, and with forms that open files
 */
export function toOfflinePage(html: string, path: string, base: string): string {
  const top = toBase(base);
  const folder = posix.dirname(path);
  return html.replace(TAG, (tag) =>
    POLICY.test(tag)
      ? tag.replace("form-action 'self'", '$& file:')
      : tag.replace(ADDRESS, (whole, start: string, address: string) =>
          address.startsWith(top) ? start + toRelative(address.slice(top.length), folder) : whole,
        ),
  );
}

function toRelative(address: string, folder: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${toWay(folder, file)}${rest}`;
}

/** The ways from one folder to the files that its page links. Pages link the same files again and again. */
let ways: { folder: string; to: Map<string, string> } = { folder: '', to: new Map() };

function toWay(folder: string, file: string): string {
  if (ways.folder !== folder) ways = { folder, to: new Map() };
  const way = ways.to.get(file) ?? posix.relative(folder, file);
  ways.to.set(file, way);
  return way;
}
