import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIST, getAttribute, listElements, listFiles, PROJECT, readBuilt } from './built-site.ts';
import { IDS } from './document-ids.ts';

const FOLDER = join(PROJECT, 'content/ids');

/** The ids that were ever published, by document. An archive without a release has none. */
const published = new Map(
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map((name) => [
    name.replace('.json', ''),
    Object.keys(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object),
  ]),
);

/** @returns the old ids of the documents that moved to another address. */
function listMoved(): string[] {
  const file = join(PROJECT, 'content/moved-documents.yaml');
  const entries = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as { from: string }[]) : [];
  return entries.map(({ from }) => from);
}

/** @returns the ids that are written in the text of a document: published ones and drafts. */
function listWritten(id: string): string[] {
  const text = readFileSync(join(PROJECT, `content/documents/${id}.md`), 'utf8');
  return [...text.matchAll(/\{#([^\s}]+)/gu)].flatMap(([, written]) => written ?? []);
}

test('the site has exactly the documents of content/, and a page at each old address of a moved document', () => {
  const built = readdirSync(join(DIST, 'documents'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'by')
    .map(({ name }) => name);
  expect(built.toSorted()).toEqual([...IDS, ...listMoved()].toSorted());
});

/** @returns the ids of the beginnings of printed pages that are marked in the text of a document */
function listPageAnchors(id: string): string[] {
  const text = readFileSync(join(PROJECT, `content/documents/${id}.md`), 'utf8');
  return [...text.matchAll(/\{page=([^\s}]+)\}/gu)].map(([, page]) => `page-${page ?? ''}`);
}

describe.each(IDS)('the page of %s', (id) => {
  const elements = listElements(readBuilt(`documents/${id}/index.html`));
  const ids = elements.flatMap((element) => getAttribute(element, 'id') ?? []);

  test('has every id of the ledger exactly once', () => {
    for (const known of published.get(id) ?? [])
      expect(ids.filter((found) => found === known)).toEqual([known]);
  });

  test('has only ids of the text, of the ledger and of the interface', () => {
    const inText = [...listWritten(id), ...listPageAnchors(id), 'opening'];
    const known = new Set([...inText, ...(published.get(id) ?? [])]);
    expect(ids.filter((found) => !found.startsWith('ui-') && !known.has(found))).toEqual([]);
  });

  test('gives each passage the number that its id has', () => {
    const passages = elements.filter((element) => getAttribute(element, 'data-passage') !== undefined);
    expect(passages.map((passage) => getAttribute(passage, 'id'))).toEqual(
      passages.map((passage) => `p${getAttribute(passage, 'data-passage') ?? ''}`),
    );
    expect(passages.length).toBe(listWritten(id).filter((known) => /^p\d+$/u.test(known)).length);
  });

  test('has an id on every heading of the text', () => {
    const article = elements.find((element) => getAttribute(element, 'data-document') === id);
    const headings = article?.childNodes.length
      ? elements.filter(({ tagName }) => /^h[2-6]$/u.test(tagName))
      : [];
    const inText = headings.filter((heading) => !(getAttribute(heading, 'id') ?? 'ui-').startsWith('ui-'));
    const sections = listWritten(id).filter((known) => !/^p\d+$/u.test(known));
    expect(inText.map((heading) => getAttribute(heading, 'id')).toSorted()).toEqual(sections.toSorted());
  });
});

test('the source page of each document has an id for every line', () => {
  for (const id of IDS) {
    const lines = listElements(readBuilt(`documents/${id}/source/index.html`))
      .flatMap((element) => getAttribute(element, 'id') ?? [])
      .filter((found) => /^L\d+$/u.test(found));
    expect(lines).toEqual(lines.map((_, index) => `L${index + 1}`));
    expect(lines.length).toBeGreaterThan(0);
  }
});

test('no page has an id twice', () => {
  for (const path of listFiles(DIST, '.html')) {
    const ids = listElements(readBuilt(path)).flatMap((element) => getAttribute(element, 'id') ?? []);
    expect(ids, path).toHaveLength(new Set(ids).size);
  }
});
