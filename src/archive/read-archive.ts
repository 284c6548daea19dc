import { join } from 'node:path';
import { openReadings } from './build-cache.ts';
import { makeProgress } from './progress.ts';
import type { ReadingStore } from '../text/kept-readings.ts';
import { readContent, type ArchiveContent } from '../text/read-content.ts';

const CONTENT = Symbol.for('archive.content');
const READINGS = Symbol.for('archive.readings');

/**
 * Astro loads this module several times in one process: Node loads it for the integrations, Vite loads it for the
 * content loader, and the bundle of pages has its own copy. These copies share only `globalThis`.
 */
const shared = globalThis as {
  [CONTENT]?: ArchiveContent | undefined;
  [READINGS]?: ReadingStore | undefined;
};

/**
 * @returns everything in `content/`, with its problems. The first call reads the files; later calls share the result.
 */
export function getContent(): ArchiveContent {
  shared[READINGS] ??= openReadings();
  return (shared[CONTENT] ??= readContent(join(process.cwd(), 'content'), new Map(), {
    store: shared[READINGS],
    isPacked: true,
    onStart: (total) => makeProgress('reading the texts', total, console.log),
  }));
}

/**
 * Makes the next call read the files again: only changed texts are parsed. `astro dev` calls this when a file changes.
 */
export function forgetContent(): void {
  shared[CONTENT] = undefined;
}

/**
 * @returns the result of `getContent`, for code that shows or indexes the texts
 * @throws if `content/` has a problem, because no page may show a text that failed its check
 */
export function readArchive(): ArchiveContent {
  const content = getContent();
  const count = content.problems.length;
  // The message avoids the word "document", because Astro would add a hint about browsers.
  if (count > 0) throw new Error(`content/ has ${count} problem(s). Run npm run check:content to see them.`);
  return content;
}
