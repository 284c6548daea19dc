import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST, getAttribute, listElements, readBuilt } from './built-site.ts';

/** Style sheets that only few texts need: those with other scripts, with tables, notes or figures, or from right to left. */
export const OF_FEW_TEXTS = /\/_astro\/(?:scripts|blocks|right-to-left)\./u;

/** A file that a page requests without a user action. */
interface Resource {
  address: string;
  isBlocking: boolean;
  /** Whether the browser loads it only when the reader comes near it, as it does with a figure. */
  isLazy: boolean;
}

/** @returns the files that the HTML of a page requests. */
export function listResources(path: string): Resource[] {
  return listElements(readBuilt(path)).flatMap((element) => {
    const rel = getAttribute(element, 'rel') ?? '';
    const isLoading = element.tagName !== 'link' || /stylesheet|icon|preload/u.test(rel);
    const address =
      getAttribute(element, 'src') ??
      (element.tagName === 'link' ? getAttribute(element, 'href') : undefined);
    if (address === undefined || !isLoading) return [];
    const isBlocking =
      rel === 'stylesheet' ||
      (element.tagName === 'script' &&
        getAttribute(element, 'type') !== 'module' &&
        getAttribute(element, 'defer') === undefined);
    return [{ address, isBlocking, isLazy: getAttribute(element, 'loading') === 'lazy' }];
  });
}

/** @returns the files in dist that a page loads, and the imports, fonts and images that these files load. */
function listLoadedFiles(path: string): string[] {
  const resources = listResources(path).filter(({ isLazy }) => !isLazy);
  const files = new Set(resources.map(({ address }) => address.replace(/^\//u, '')));
  for (const file of files) {
    if (!/\.(?:js|css)$/u.test(file)) continue;
    const named = /(?:\bfrom|\bimport|url\()\s*["'`]?([./][^"'`)]+)/gu;
    for (const [, name = ''] of readBuilt(file).matchAll(named))
      files.add(posix.join(posix.dirname(file), name));
  }
  return [...files];
}

/** @returns the size in bytes of a page with all files that it loads, compressed with Brotli, and of each file. */
export function weighPage(path: string): { bytes: number; files: string } {
  const sizes = [path, ...listLoadedFiles(path)].map((file) => [file, measureBrotli(file)] as const);
  return {
    bytes: sizes.reduce((sum, [, size]) => sum + size, 0),
    files: sizes.map((size) => size.join(': ')).join(', '),
  };
}

function measureBrotli(path: string): number {
  return brotliCompressSync(readFileSync(join(DIST, path))).byteLength;
}
