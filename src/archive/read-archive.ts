import { join } from 'node:path';
import { readContent, type ArchiveContent } from '../text/read-content.ts';

const CONTENT = Symbol.for('archive.content');

/**
 * Astro loads this module several times in one process: Node loads it for the integrations, Vite for the content
 * loader, and the bundle of pages has a copy of its own. Only `globalThis` is the same for all of them.
 */
const shared = globalThis as { [CONTENT]?: ArchiveContent | undefined };

/** @returns everything in `content/`, with its problems. The first call reads the files; later calls share the result. */
export function getContent(): ArchiveContent {
  return (shared[CONTENT] ??= readContent(join(process.cwd(), 'content')));
}

/** Makes the next call read the files again: a file has changed while `astro dev` runs. */
export function forgetContent(): void {
  shared[CONTENT] = undefined;
}

/**
 * @returns the same reading, for everything that shows or indexes the texts
 * @throws where `content/` has a problem: no page may show a text that failed its check
 */
export function readArchive(): ArchiveContent {
  const content = getContent();
  const count = content.problems.length;
  // Without the word "document" in it, to which Astro would add a hint about browsers.
  if (count > 0) throw new Error(`content/ has ${count} problem(s). Run npm run check:content to see them.`);
  return content;
}
