import { strFromU8, unzipSync } from 'fflate';
import { UnreadableError } from './reading.ts';

/** No real Word file has more text. A small zip can hide a part of any size. */
const LIMIT_PART_BYTES = 40_000_000;

/**
 * Unpacks only the parts of a zip that are needed.
 *
 * @param isNeeded chooses the parts by their path
 * @returns the parts as UTF-8 text, by path
 * @throws {UnreadableError} if the file is not a zip, or its parts are too large when unpacked
 */
export function unzipParts(bytes: Uint8Array, isNeeded: (path: string) => boolean): Map<string, string> {
  const parts = unzipWithin(bytes, isNeeded);
  return new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

function unzipWithin(bytes: Uint8Array, isNeeded: (path: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isNeeded(name)) return false;
        total += originalSize;
        if (total > LIMIT_PART_BYTES)
          throw new UnreadableError('too-costly', `its text has ${total} bytes when unpacked`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const detail = error instanceof Error ? error.message : 'it cannot be unpacked';
    throw new UnreadableError('damaged', detail, { cause: error });
  }
}
