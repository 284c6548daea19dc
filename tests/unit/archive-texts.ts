import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An invented archive that has each thing a text may have: the tests of rules read it, not the archive's own texts. */
export const CONTENT = join(import.meta.dirname, '../fixtures/archive/content');

/** @returns the bytes of a file in its content/sources/, as `readDocument` asks for them. */
export function getSource(file: string): Uint8Array {
  return readFileSync(join(CONTENT, 'sources', file));
}
