import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBuiltFiles } from '../src/archive/built-files.ts';
import { CHECKSUMS_FILE, compareChecksums, readChecksums } from '../src/archive/checksums.ts';
import { takeCompressedCopies } from '../src/hosting/precompress.ts';

/** How the files of a folder differ from its list of checksums. */
export interface Integrity {
  /** One line for each file that differs; empty if all files are as in the list. */
  problems: string[];
  /** The numbers of files, in one line. */
  summary: string;
}

/**
 * Compares every file of a copy of the archive with its list of checksums.
 *
 * @param folder the top folder of the copy
 * @throws if there is no list, or if it cannot be read
 */
export function checkIntegrity(folder: string): Integrity {
  const list = join(folder, CHECKSUMS_FILE);
  if (!existsSync(list))
    throw new Error(`${list} does not exist. Give the folder of a copy, or build the archive: npm run build`);
  const checksums = readChecksums(readFileSync(list, 'utf8'));
  const hashes = hashBuiltFiles(folder);
  const { intact: compressed, damaged } = takeCompressedCopies(folder, hashes, checksums);
  const { intact, changed, missing, unknown } = compareChecksums(checksums, hashes);
  return {
    problems: [
      ...changed.map((path) => `${path}: this file was changed. Download it again from the archive.`),
      ...damaged.map((path) => `${path}: this compressed copy differs from its file. Delete it.`),
      ...missing.map((path) => `${path}: this file is missing. Download it from the archive.`),
      ...unknown.map((path) => `${path}: this file was added. The archive does not have it.`),
    ],
    summary:
      `${intact} files unchanged, ${changed.length + damaged.length} changed, ${missing.length} missing, ` +
      `${unknown.length} added${compressed === 0 ? '' : `; ${compressed} compressed copies unchanged`}`,
  };
}
