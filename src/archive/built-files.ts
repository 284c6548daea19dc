import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CHECKSUMS_FILE, formatChecksums, readChecksums } from './checksums.ts';

/** Files that tell a host what to do. Some hosts do not serve them, so a copy may lack them. */
const FOR_HOSTS = ['.nojekyll', '_headers'];

/**
 * @param folder the top folder of a built site
 * @returns the paths of its files from that folder, with `/` between folders; without its list of checksums, and
 *   without the files that are only for hosts
 */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== CHECKSUMS_FILE && !FOR_HOSTS.includes(path));
}

/** How many bytes of a file are in memory at once. */
const PIECE_BYTES = 1_000_000;

/** @returns the SHA-256 of a file. It is read in pieces, so a file of any size needs little memory */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, fstatSync(file).size + 1));
    for (let count = 1; count > 0;) {
      count = readSync(file, piece);
      hash.update(piece.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** @returns the SHA-256 of the files of `listBuiltFiles`, by their paths */
export function hashBuiltFiles(folder: string): Map<string, string> {
  return new Map(listBuiltFiles(folder).map((path) => [path, hashFile(join(folder, path))]));
}

/**
 * Writes the list of checksums of a finished site.
 *
 * @param changed the paths of the files that changed since the last list was written; undefined to hash all files
 * @returns the number of files in the list
 */
export function writeChecksums(folder: string, changed?: readonly string[]): number {
  const list = join(folder, CHECKSUMS_FILE);
  const hashes = changed ? readChecksums(readFileSync(list, 'utf8')) : hashBuiltFiles(folder);
  for (const path of changed ?? []) hashes.set(path, hashFile(join(folder, path)));
  writeFileSync(list, formatChecksums(hashes));
  return hashes.size;
}

/** An address of a file that Astro or a page names, within a page: `/some/path/_astro/page.a1b2c3.js` */
const RESOURCE = /(?:href|src)="[^"?#]*\/(_astro\/[^"?#]+)"/gu;

/**
 * Looks for lost files before the list of checksums is written, because the list cannot show that a file was lost.
 *
 * @param folder the top folder of the site
 * @param expected the paths of files that must be there
 * @returns the paths of the files that are missing, among those and the scripts and styles that pages load
 */
export function listLostFiles(folder: string, expected: Iterable<string>): string[] {
  const resources = new Set<string>();
  for (const path of listBuiltFiles(folder).filter((file) => file.endsWith('.html')))
    for (const [, resource = ''] of readFileSync(join(folder, path), 'utf8').matchAll(RESOURCE))
      resources.add(resource);
  return [...new Set([...expected, ...resources])].filter((path) => !existsSync(join(folder, path)));
}
