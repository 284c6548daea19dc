import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { toSha256 } from '../text/hash.ts';
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

/** It is used for every file, because a new one would take longer than most files. */
const piece = Buffer.alloc(PIECE_BYTES);

/** @returns the SHA-256 of a file. It is read in pieces, so a file of any size needs little memory */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
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
 * @param hashes the result of `hashBuiltFiles`
 */
export function writeChecksums(folder: string, hashes: ReadonlyMap<string, string>): void {
  writeFileSync(join(folder, CHECKSUMS_FILE), formatChecksums(hashes));
}

/** Writes the list of checksums again after some files have changed. @param changed their paths */
export function renewChecksums(folder: string, changed: readonly string[]): void {
  const hashes = readChecksums(readFileSync(join(folder, CHECKSUMS_FILE), 'utf8'));
  for (const path of changed) hashes.set(path, hashFile(join(folder, path)));
  writeChecksums(folder, hashes);
}

/** An address of a file that Astro or a page names, within a page: `/some/path/_astro/page.a1b2c3.js` */
const RESOURCE = /(?:href|src)="[^"?#]*\/(_astro\/[^"?#]+)"/gu;

/**
 * Looks for lost files before the list of checksums is written, because the list cannot show that a file was lost. It
 * reads each file once.
 *
 * @param folder the top folder of the site
 * @param expected the paths of files that must be there
 * @returns the SHA-256 of the files, and the paths of the files that are missing, among those and the scripts and
 *   styles that pages load
 */
export function readBuiltFiles(
  folder: string,
  expected: Iterable<string>,
): { hashes: Map<string, string>; lost: string[] } {
  const needed = new Set(expected);
  const hashes = new Map<string, string>();
  for (const path of listBuiltFiles(folder)) {
    if (!path.endsWith('.html')) {
      hashes.set(path, hashFile(join(folder, path)));
      continue;
    }
    const bytes = readFileSync(join(folder, path));
    hashes.set(path, toSha256(bytes));
    // The names of scripts and styles are ASCII, and this reads faster than UTF-8.
    for (const [, resource = ''] of bytes.toString('latin1').matchAll(RESOURCE)) needed.add(resource);
  }
  return { hashes, lost: [...needed].filter((path) => !existsSync(join(folder, path))) };
}
