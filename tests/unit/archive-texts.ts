import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An invented archive with every feature that a text can have. Tests of rules read it, not the real texts. */
export const CONTENT = join(import.meta.dirname, '../fixtures/archive/content');

/** @returns the bytes of a file in content/sources/ of the invented archive, for `readDocument`. */
export function getSource(file: string): Uint8Array {
  return readFileSync(join(CONTENT, 'sources', file));
}
