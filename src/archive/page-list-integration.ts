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
        const built = pages.map(({ pathname }) => {
          const path = `/${pathname.replace(/^\//u, '')}`;
          const file = path === '/404/' ? '404.html' : `${path}index.html`;
          return { path, html: readFileSync(join(folder, file), 'utf8') };
        });
        const moved = getMovedAddresses().flatMap(({ from, document }) =>
          document
            ? [toDocumentPath, toSourcePath].map((toPath) => [toPath(from), toPath(document.id)] as const)
            : [],
        );
        const list = toPageList(built, site.name, new Map(moved));
        writeFileSync(join(folder, paths.pageList), JSON.stringify(list));
      },
    },
  };
}
