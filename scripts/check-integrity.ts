/** `npm run check:integrity -- <folder>`: compares a copy of the archive (by default `dist`) with its SHA256SUMS. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS_FILE, compareChecksums, readChecksums } from '../src/archive/checksums.ts';
import { readBuiltFiles } from '../src/archive/built-files.ts';
import { takeCompressedCopies } from '../src/hosting/precompress.ts';

const folder = process.argv[2] ?? 'dist';
const list = join(folder, CHECKSUMS_FILE);

try {
  if (!existsSync(list))
    throw new Error(`${list} does not exist. Give the folder of a copy, or build the archive: npm run build`);
  const checksums = readChecksums(readFileSync(list, 'utf8'));
  const files = readBuiltFiles(folder);
  const { intact: compressed, damaged } = takeCompressedCopies(files, checksums);
  const { intact, changed, missing, unknown } = compareChecksums(checksums, files);
  for (const path of changed)
    console.error(`${path}: this file was changed. Download it again from the archive.`);
  for (const path of damaged)
    console.error(`${path}: this compressed copy has other content than its file. Delete it.`);
  for (const path of missing) console.error(`${path}: this file is missing. Download it from the archive.`);
  for (const path of unknown) console.error(`${path}: this file was added. The archive does not have it.`);
  console.log(
    `${intact} files unchanged, ${changed.length + damaged.length} changed, ${missing.length} missing, ` +
      `${unknown.length} added${compressed === 0 ? '' : `; ${compressed} compressed copies unchanged`}`,
  );
  if (changed.length + damaged.length + missing.length + unknown.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
