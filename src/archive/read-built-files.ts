import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CHECKSUMS_FILE } from './checksums.ts';

/**
 * @param folder the top folder of a built site
 * @returns its files by their path from that folder, with `/` between folders; without its list of checksums
 */
export function readBuiltFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(
    paths
      .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))] as const)
      .filter(([path]) => path !== CHECKSUMS_FILE),
  );
}
