/** The name of the list of checksums, at the top of the built site. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** The differences between a copy of the archive and its list of checksums. */
export interface IntegrityReport {
  /** The number of files that have the checksum of the list. */
  intact: number;
  /** Files that have another checksum. */
  changed: string[];
  /** Files of the list that the copy does not have. */
  missing: string[];
  /** Files of the copy that are not in the list. */
  unknown: string[];
}

/**
 * @param hashes the SHA-256 of each file of the archive, by its path from the top folder, with `/` between folders
 * @returns the list of the hashes in the order of paths, in the format that `sha256sum -c` of GNU coreutils reads
 */
export function formatChecksums(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/**
 * @param list the result of `formatChecksums`
 * @throws if a line is not a checksum and a path
 */
export function readChecksums(list: string): Map<string, string> {
  const lines = list.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
      if (hash === undefined || path === undefined) {
        throw new Error(
          `${CHECKSUMS_FILE}:${index + 1}: this line is not a checksum and a path. Download the list again from the archive.`,
        );
      }
      return [path, hash];
    }),
  );
}

/** @param hashes the SHA-256 of each file of a copy, without its list of checksums */
export function compareChecksums(
  list: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
): IntegrityReport {
  const known = [...list.keys()].filter((path) => hashes.has(path));
  const changed = known.filter((path) => hashes.get(path) !== list.get(path));
  return {
    intact: known.length - changed.length,
    changed,
    missing: [...list.keys()].filter((path) => !hashes.has(path)),
    unknown: [...hashes.keys()].filter((path) => !list.has(path)),
  };
}
