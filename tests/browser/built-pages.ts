import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/site.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** @returns the address, on the server under test, of a path that begins with `/`. */
export function toAddress(path: string): string {
  return site.base.replace(/\/+$/u, '') + path;
}

/** The addresses of all pages of the built site. The "not found" page has an address that does not exist. */
export const PAGES: readonly string[] = listPages();

/** The ids of all documents, in alphabetical order. A document that moved or was taken down has no text. */
export const DOCUMENTS: readonly string[] = globSync('documents/*/source/index.html', { cwd: DIST })
  .map((file) => file.split(/[/\\]/u)[1] ?? '')
  .filter((id) => readDocumentPage(id).includes(`data-document="${id}"`))
  .toSorted();

/** @returns the markup of the built page of a document */
export function readDocumentPage(id: string): string {
  return readFileSync(join(DIST, 'documents', id, 'index.html'), 'utf8');
}

/** @returns the size in bytes of the built page at one of PAGES, except the "not found" page */
export function readSize(address: string): number {
  return statSync(join(DIST, address.slice(toAddress('/').length), 'index.html')).size;
}

function listPages(): string[] {
  const files = globSync('**/*.html', { cwd: DIST }).toSorted();
  if (files.length === 0) throw new Error('dist has no pages. Build the site first: npm run build');
  return files.map((file) =>
    toAddress(file === '404.html' ? '/no-such-page/' : `/${file.replace(/index\.html$/u, '')}`),
  );
}
