import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files wait here until all of them are written. A process that is stopped leaves nothing in `content/`. */
const WAITING = fileURLToPath(new URL('../.cache/saving', import.meta.url));

/**
 * Writes text files. Each file has its old or its new text at any time, also if the process is stopped.
 *
 * @param files the new text of each file, by path, in the order in which they get their new text
 * @throws if a file cannot be written, for example because the disk is full; then no file has changed
 */
export function saveFiles(files: ReadonlyMap<string, string>): void {
  rmSync(WAITING, { recursive: true, force: true });
  mkdirSync(WAITING, { recursive: true });
  const moves = [...files].map(([path, text], index) => {
    const waiting = join(WAITING, String(index));
    writeFileSync(waiting, text, { flush: true });
    mkdirSync(dirname(path), { recursive: true });
    return { waiting, path };
  });
  for (const { waiting, path } of moves) renameSync(waiting, path);
}
