import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The archive's own content, as the tests read it. */
export const CONTENT = join(import.meta.dirname, '../../content');

/** @returns the bytes of a file in content/sources/, as `readDocument` asks for them. */
export function getSource(file: string): Uint8Array {
  return readFileSync(join(CONTENT, 'sources', file));
}
