import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files wait here until all of them are written. A process that is stopped leaves nothing in `content/`. */
const WAITING = fileURLToPath(new URL('../.cache/saving', import.meta.url));

/**
 * Writes files. At any time, each file has either its old or its new content, even if the process is stopped.
 *
 * @param files the new content of each file, by path, in the order in which they get it
 * @throws if a file cannot be written, for example because the disk is full; then no file has changed
 */
export function saveFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  rmSync(WAITING, { recursive: true, force: true });
  mkdirSync(WAITING, { recursive: true });
  const moves = [...files].map(([path, content], index) => {
    const waiting = join(WAITING, String(index));
    writeFileSync(waiting, content, { flush: true });
    mkdirSync(dirname(path), { recursive: true });
    return { waiting, path };
  });
  for (const { waiting, path } of moves) renameSync(waiting, path);
}
