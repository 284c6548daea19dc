import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../archive/addresses.ts';
import { hasManyTexts } from '../archive/long-lists.ts';
import { toSha256 } from '../text/hash.ts';
import { NOT_FOUND_FILE } from './delivery.ts';
import type { FindPlace } from './offline.ts';

/** Which files of a site are in its zip. */
export interface PackedFiles {
  /** The paths of the files of the site that are packed. */
  files: string[];
  /** Where a file of the site is in the zip. */
  findPlace: FindPlace;
  /** Whether the archive has many texts, so that the zip leaves out pages that show them once more. */
  isLarge: boolean;
}

const toFile = (path: string) => path.slice(1);

export const ZIP_FILE = toFile(paths.archiveZip);

/**
 * The pages that show whole texts once more. With 200 texts, they are a sixth of the zip, so the zip of an archive with
 * many texts does not have them. The page where a reader chooses two texts stays.
 */
const AGAIN = new RegExp(`^(?:${toFile(paths.compare)}.+/|${toFile(paths.print)})`, 'u');

/** Files of a text that may have the bytes of a file in `content/`. */
const MAY_BE_CONTENT = /^documents\/[^/]+\.(?:md|received\.[^.]+)$/u;

/**
 * @param site the top folder of the site
 * @param files the files of the site, as paths from that folder
 * @param content the folder `content`
 */
export function choosePackedFiles(site: string, files: readonly string[], content: string): PackedFiles {
  const texts = listFilesOf(content).filter((path) => /^documents\/.*\.md$/u.test(path));
  const isLarge = hasManyTexts(texts);
  const isLeftOut = (path: string) => path === ZIP_FILE || (isLarge && AGAIN.test(path));
  const places: ReadonlyMap<string, string> = isLarge ? findInContent(site, files, content) : new Map();
  return {
    // The page for missing addresses needs a server.
    files: files.filter((path) => !isLeftOut(path) && !places.has(path) && path !== NOT_FOUND_FILE),
    findPlace: (file) => (isLeftOut(file) ? undefined : (places.get(file) ?? file)),
    isLarge,
  };
}

/** @returns for each file of the site that has the same bytes as a file in `content/`: where that file is in the zip */
function findInContent(site: string, files: readonly string[], content: string): Map<string, string> {
  const byHash = new Map(listFilesOf(content).map((path) => [hashFile(content, path), path]));
  return new Map(
    files
      .filter((path) => MAY_BE_CONTENT.test(path))
      .flatMap((path) => {
        const same = byHash.get(hashFile(site, path));
        return same === undefined ? [] : [[path, `content/${same}`] as const];
      }),
  );
}

function hashFile(folder: string, path: string): string {
  return toSha256(readFileSync(join(folder, path)));
}

/** @returns the files in a folder, as paths from it */
export function listFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
