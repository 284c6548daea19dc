import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblem } from '../text/problems.ts';
import { forgetContent, getContent, readArchive } from './read-archive.ts';

/**
 * Loads the front matter of every document into Astro's store. The store does not have the texts: pages get them from
 * `readArchive`. In `astro dev`, the archive is read again when a file changes.
 */
export function frontMatterLoader(): Loader {
  return {
    name: 'front-matter',
    load: async (context) => {
      await fillStore(context);
      watchContent(context);
    },
  };
}

async function fillStore(context: LoaderContext): Promise<void> {
  const { documents } = readArchive();
  context.store.clear();
  for (const { id, file, frontMatter, markdown } of documents) {
    const data = await context.parseData({ id, data: frontMatter, filePath: file });
    context.store.set({ id, data, filePath: file, digest: context.generateDigest(markdown) });
  }
}

function watchContent(context: LoaderContext): void {
  const folder = join(fileURLToPath(context.config.root), 'content');
  context.watcher?.add(folder);
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    forgetContent();
    const { problems } = getContent();
    for (const problem of problems) context.logger.error(formatProblem(problem));
    if (problems.length === 0) void fillStore(context);
  });
}
