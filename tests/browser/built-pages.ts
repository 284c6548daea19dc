import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { site } from '../../src/site.ts';

const PROJECT = join(import.meta.dirname, '../..');
const DIST = join(PROJECT, 'dist');

/** @returns the address, on the server under test, of a path that begins with `/`. */
export function toAddress(path: string): string {
  return site.base.replace(/\/+$/u, '') + path;
}

/** The addresses of every page of the built site; the page for what is not found at an address where nothing is. */
export const PAGES: readonly string[] = listPages();

/** The ids of every document, oldest name first. */
export const DOCUMENTS: readonly string[] = readdirSync(join(PROJECT, 'content/documents'))
  .map((name) => basename(name, '.md'))
  .toSorted();

function listPages(): string[] {
  const files = globSync('**/*.html', { cwd: DIST }).toSorted();
  if (files.length === 0) throw new Error('dist holds no page. Build the site first: npm run build');
  return files.map((file) =>
    toAddress(file === '404.html' ? '/no-such-page/' : `/${file.replace(/index\.html$/u, '')}`),
  );
}
