import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { findMediaType } from '../media-types.ts';
import { toSha256 } from '../text/hash.ts';
import { ENCODINGS } from './delivery.ts';

const COMPRESSORS = {
  br: promisify(brotliCompress),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

const UNPACKERS = { '.br': brotliDecompressSync, '.gz': gunzipSync };

/** How many files are compressed at once. Node compresses four at a time, unless it is told otherwise. */
const AT_ONCE = 8;

/**
 * Writes a compressed copy beside each file, for each encoding. Hosts then send the copies and need not compress. Files
 * that are already compressed get no copy. A copy that is not smaller than its file is left out.
 *
 * @param folder the top folder of a built site
 * @param paths the files of the site, as paths from that folder
 * @returns the number of copies
 */
export async function precompress(folder: string, paths: Iterable<string>): Promise<number> {
  const copies = [...paths]
    .filter((path) => findMediaType(`/${path}`)?.isCompressed)
    .flatMap((path) => Object.entries(ENCODINGS).map((encoding) => ({ path, encoding })));
  let written = 0;
  const next = copies.values();
  // Each worker reads its next file when it has written the last, so that few files are in memory.
  const work = async () => {
    for (const {
      path,
      encoding: [name, ending],
    } of next) {
      const bytes = readFileSync(join(folder, path));
      const packed = await COMPRESSORS[name as keyof typeof COMPRESSORS](bytes);
      if (packed.length >= bytes.length) continue;
      writeFileSync(join(folder, path + ending), packed);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}

/**
 * Removes the compressed copies from the list of files of a site. Compares the content of each copy with the checksum
 * of its file.
 *
 * @param folder the top folder of the site
 * @param hashes the SHA-256 of each file, by its path. The copies are removed
 * @param checksums the SHA-256 of each file of the archive, by its path
 * @returns the number of copies that have the content of their file, and the paths of the others
 */
export function takeCompressedCopies(
  folder: string,
  hashes: Map<string, string>,
  checksums: ReadonlyMap<string, string>,
): { intact: number; damaged: string[] } {
  const copies = [...hashes.keys()].flatMap((path) => {
    const ending = Object.values(ENCODINGS).find((candidate) => path.endsWith(candidate));
    const expected = ending && checksums.get(path.slice(0, -ending.length));
    if (ending === undefined || expected === undefined || checksums.has(path)) return [];
    hashes.delete(path);
    return [{ path, isIntact: hasHash(join(folder, path), ending, expected) }];
  });
  const damaged = copies.filter(({ isIntact }) => !isIntact).map(({ path }) => path);
  return { intact: copies.length - damaged.length, damaged };
}

function hasHash(copy: string, ending: keyof typeof UNPACKERS, sha256: string): boolean {
  try {
    return toSha256(UNPACKERS[ending](readFileSync(copy))) === sha256;
  } catch {
    return false;
  }
}
