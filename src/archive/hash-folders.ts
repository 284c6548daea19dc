import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashFile } from './built-files.ts';

/**
 * @param root the folder of the project
 * @param paths folders and files in it. Those that do not exist count as empty
 * @param start what else the result depends on
 * @returns a hash of the names and contents of all files
 */
export function hashFolders(root: string, paths: readonly string[], start: string): string {
  const hash = createHash('sha256').update(start);
  for (const path of paths)
    for (const file of listFiles(root, path)) hash.update(`\n${file} ${hashFile(join(root, file))}`);
  return hash.digest('hex');
}

/** @returns the files of a folder, or the file itself, in a fixed order */
function listFiles(root: string, path: string): string[] {
  const top = join(root, path);
  if (!existsSync(top)) return [];
  if (statSync(top).isFile()) return [path];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}
