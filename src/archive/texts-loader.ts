import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readFolder } from '../text/read-folder.ts';
import { formatCount } from '../words/plural.ts';

/**
 * Loads the front matter of every document of `content/documents/`; the texts stay out of Astro's store and are
 * read by `readArchive`. A problem stops the build. What it is, `npm run check:content` says: Astro adds a
 * misleading hint to any error that has the word "document" in it.
 */
export function textsLoader(): Loader {
  return {
    name: 'texts',
    load: async (context) => {
      const contentFolder = join(fileURLToPath(context.config.root), 'content');
      const count = await fillStore(context, contentFolder);
      if (count > 0) throw new Error(describeProblems(count));
      watchFolder(context, contentFolder);
    },
  };
}

/** @returns the number of problems; the store is left as it was where there is one. */
async function fillStore(context: LoaderContext, contentFolder: string): Promise<number> {
  const { documents, problems } = readFolder(contentFolder);
  if (problems.length > 0) return problems.length;
  context.store.clear();
  for (const { id, file, frontMatter, markdown } of documents) {
    const data = await context.parseData({ id, data: frontMatter, filePath: file });
    context.store.set({ id, data, filePath: file, digest: context.generateDigest(markdown) });
  }
  return 0;
}

function watchFolder(context: LoaderContext, contentFolder: string): void {
  context.watcher?.add(contentFolder);
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(contentFolder)) return;
    void fillStore(context, contentFolder).then((count) => {
      if (count > 0) context.logger.error(describeProblems(count));
    });
  });
}

function describeProblems(count: number): string {
  return `content/ has ${formatCount(count, 'problem')}. Run npm run check:content to see them.`;
}
