import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { paths } from '../archive/addresses.ts';
import { NOT_FOUND_FILE, toBase } from './delivery.ts';

/** A start tag, or the end of a template. In our pages, attribute values are in double quotes, and text never has `<`. */
const TAG = /<\/template>|<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/giu;
const ADDRESS = /(\s(?:href|src|action)=)"(\/[^"]*)"( download(?=[\s>]))?/gu;
const MODULE = 'type="module"';
/** What needs a script: every form, the field of a text, the filters of search. */
const NEEDS_SCRIPT = /^<(?:form|find-in-document)\b|\sdata-search-filters\b/u;
/** The scripts that run first, before the page is shown. */
const FIRST_SCRIPTS = new Set<string>(
  [paths.preferences, paths.preferencesAndScripts].map((path) => path.slice(1)),
);

/** @returns where a file of the site is in the folder; undefined if the folder does not have it */
export type FindPlace = (file: string) => string | undefined;

const AT_SAME_PLACE: FindPlace = (file) => file;

/**
 * Makes the pages of a site readable without a server.
 *
 * @param folder the top folder of a built site
 * @param files the files of the site, as paths from that folder
 * @param base the base path of the site
 */
export function makeOffline(folder: string, files: Iterable<string>, base: string): void {
  for (const path of files) {
    const file = join(folder, path);
    const offline = toOfflineFile(path, () => readFileSync(file), base);
    if (offline !== undefined) writeFileSync(file, offline);
  }
}

/**
 * Makes a file of a site work without a server. The page for missing addresses stays as it is, because only a server
 * shows it.
 *
 * @param path the file, as a path from the top folder of the site
 * @param read reads the file
 * @returns the changed file; undefined for a file that needs no change
 */
export function toOfflineFile(
  path: string,
  read: () => Buffer,
  base: string,
  findPlace = AT_SAME_PLACE,
): string | undefined {
  if (FIRST_SCRIPTS.has(path)) return `${read().toString('utf8')};(${startIfServed.toString()})();`;
  if (!path.endsWith('.html') || path === NOT_FOUND_FILE) return undefined;
  return toOfflinePage(read().toString('utf8'), path, base, findPlace);
}

/**
 * Makes the addresses of a page relative, so that a browser can open it from a folder. A page from a folder can load no
 * modules, so those of this page wait for `startIfServed`. So do the parts that need them. A link to a file that the
 * folder does not have becomes plain words.
 *
 * @param html a built page
 * @param path the file of the page, as a path from the top folder of the site
 */
export function toOfflinePage(html: string, path: string, base: string, findPlace = AT_SAME_PLACE): string {
  const top = toBase(base);
  const folder = posix.dirname(path);
  // Only a script uses a template, so nothing in it must wait.
  let openTemplates = 0;
  return html.replace(TAG, (tag) => {
    if (tag === '</template>') openTemplates -= 1;
    else if (tag.startsWith('<template')) openTemplates += 1;
    return tag
      .replace(MODULE, 'type="served-module"')
      .replace(NEEDS_SCRIPT, (start) => {
        if (openTemplates > 0) return start;
        return start.startsWith('<') ? `${start} hidden data-served` : ` hidden data-served${start}`;
      })
      .replace(ADDRESS, (whole, start: string, address: string, download = '') => {
        if (!address.startsWith(top)) return whole;
        const [file, rest] = toFile(address.slice(top.length));
        const place = findPlace(file);
        return place === undefined ? '' : `${start}"${toWay(folder, place)}${rest}"${download}`;
      });
  });
}

/**
 * If a server sends the page, starts its modules and shows the parts that need them. Otherwise says that the page needs
 * a server. The first script of each page contains the source of this function, so it must not use anything from
 * outside.
 */
function startIfServed(): void {
  addEventListener('DOMContentLoaded', () => {
    if (location.protocol === 'file:') {
      document.querySelector('[data-server-missing]')?.removeAttribute('hidden');
      return;
    }
    for (const part of document.querySelectorAll('[data-served]')) part.removeAttribute('hidden');
    for (const script of document.querySelectorAll<HTMLScriptElement>('script[type="served-module"]')) {
      const module = script.cloneNode() as HTMLScriptElement;
      module.type = 'module';
      script.replaceWith(module);
    }
  });
}

/** @returns the file of an address, and the end of the address after the file */
function toFile(address: string): [file: string, rest: string] {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  return [path === '' || path.endsWith('/') ? `${path}index.html` : path, rest];
}

/** The ways from one folder to the files that its page links. Pages link the same files again and again. */
let ways: { folder: string; to: Map<string, string> } = { folder: '', to: new Map() };

function toWay(folder: string, file: string): string {
  if (ways.folder !== folder) ways = { folder, to: new Map() };
  const way = ways.to.get(file) ?? posix.relative(folder, file);
  ways.to.set(file, way);
  return way;
}
