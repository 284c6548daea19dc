import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { paths, toDocumentPath, toSourcePath } from './addresses.ts';
import { getMovedAddresses } from './moved.ts';
import { toPageList } from './page-list.ts';

/** Writes the list of pages, from the pages that the build wrote. Only the page for wrong addresses reads it. */
export function pageList(): AstroIntegration {
  return {
    name: 'page-list',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const moved = getMovedAddresses().flatMap(({ from, document }) =>
          document
            ? [toDocumentPath, toSourcePath].map((toPath) => [toPath(from), toPath(document.id)] as const)
            : [],
        );
        const list = toPageList(readPages(folder, pages), site.name, new Map(moved));
        writeFileSync(join(folder, paths.pageList), JSON.stringify(list));
      },
    },
  };
}

/** Reads the pages of a build one at a time, because they do not all fit into memory. */
function* readPages(
  folder: string,
  pages: readonly { pathname: string }[],
): Generator<{ path: string; html: string }> {
  for (const { pathname } of pages) {
    const path = `/${pathname.replace(/^\//u, '')}`;
    const file = path === '/404/' ? '404.html' : `${path}index.html`;
    yield { path, html: readFileSync(join(folder, file), 'utf8') };
  }
}
