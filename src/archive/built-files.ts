import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CHECKSUMS_FILE, formatChecksums } from './checksums.ts';

/** Files that tell a host what to do. Some hosts do not serve them, so a copy may lack them. */
const FOR_HOSTS = ['.nojekyll', '_headers'];

/**
 * @param folder the top folder of a built site
 * @returns the paths of its files from that folder, with `/` between folders; without its list of checksums, and without
 *   the files that are only for hosts
 */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== CHECKSUMS_FILE && !FOR_HOSTS.includes(path));
}

/** @returns the files of `listBuiltFiles` with their content, by their paths */
export function readBuiltFiles(folder: string): Map<string, Uint8Array> {
  return new Map(listBuiltFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/**
 * Writes the list of checksums of a finished site.
 *
 * @returns the number of files in the list
 */
export function writeChecksums(folder: string): number {
  const files = readBuiltFiles(folder);
  writeFileSync(join(folder, CHECKSUMS_FILE), formatChecksums(files));
  return files.size;
}

/** An address of a file that Astro or a page names, within a page: `/some/path/_astro/page.a1b2c3.js` */
const RESOURCE = /(?:href|src)="[^"?#]*\/(_astro\/[^"?#]+)"/gu;

/**
 * Counts the files of a site before they are summed. A list of checksums alone does not show that a file was lost.
 *
 * @param folder the top folder of the site
 * @param expected the paths of files that must be there
 * @returns the paths of files that are not there, of those and of the scripts and styles that pages load
 */
export function listLostFiles(folder: string, expected: Iterable<string>): string[] {
  const pages = listBuiltFiles(folder).filter((path) => path.endsWith('.html'));
  const resources = pages.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(RESOURCE)].map(([, resource = '']) => resource),
  );
  return [...new Set([...expected, ...resources])].filter((path) => !existsSync(join(folder, path)));
}
