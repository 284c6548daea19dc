import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBuiltFiles } from '../../src/archive/built-files.ts';
import { readChecksums } from '../../src/archive/checksums.ts';
import { formatSize, packArchive } from '../../src/hosting/pack-archive.ts';
import { toSha256 } from '../../src/text/hash.ts';

const PAGE =
  '<a href="/documents/a/#p1">A</a><a href="/archive.zip" download>All</a><span data-size-of="/archive.csv"></span><span data-size-of="/archive.zip"></span>';
const FILES = {
  'site/index.html': PAGE,
  'site/download/index.html': PAGE,
  'site/documents/a/index.html': '<a href="/">Home</a>',
  'site/archive.csv': 'x'.repeat(1234),
  'site/404.html': 'missing',
  'content/sources/a.txt': 'received',
  'content/ids/a.json': '{}',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-pack-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

async function pack(): Promise<Record<string, Uint8Array>> {
  const site = join(folder, 'site');
  const content = join(folder, 'content');
  await packArchive({
    site,
    files: listBuiltFiles(site),
    base: '/',
    content,
    name: 'Archive',
    folder: 'bay',
  });
  return unzipSync(readFileSync(join(site, 'archive.zip')));
}

test('the zip has the pages for a folder, the content, and the checksums of all its files', async () => {
  const files = await pack();
  const { 'bay/SHA256SUMS': list = new Uint8Array(), ...others } = files;
  expect(Object.keys(others)).toEqual(
    ['README.txt', 'archive.csv', 'content/ids/a.json', 'content/sources/a.txt', 'documents/a/index.html']
      .concat(['download/index.html', 'index.html'])
      .map((path) => `bay/${path}`),
  );
  expect(strFromU8(files['bay/index.html'] ?? list)).toContain('href="documents/a/index.html#p1"');
  expect(strFromU8(files['bay/content/sources/a.txt'] ?? list)).toBe('received');
  expect([...readChecksums(strFromU8(list))]).toEqual(
    Object.entries(others).map(([path, bytes]) => [path.slice('bay/'.length), toSha256(bytes)]),
  );
});

test('the zip of an archive with many texts has each file and page once, and no link to what it leaves out', async () => {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const ids = Array.from({ length: 41 }, (_, index) => `t${index}`);
  for (const id of ids) {
    write(`content/documents/${id}.md`, `text ${id}`);
    write(`content/sources/${id}.html`, `source ${id}`);
    write(`site/documents/${id}.md`, `text ${id}`);
    write(`site/documents/${id}.received.html`, `source ${id}`);
  }
  // Not the bytes of a file in content/.
  write('site/documents/moved.md', 'This text has moved.');
  for (const page of ['compare/', 'compare/from/2001/', 'compare/t0/t1/', 'print/', 'print/2001/'])
    write(`site/${page}index.html`, 'page');
  write(
    'site/documents/t0/index.html',
    '<a href="/documents/t0.md">M</a><a href="/documents/t0.received.html" download>R</a><a class="x" href="/compare/t0/t1/?a#b">C</a><a href="/compare/?left=t0">D</a><a href="/print/" hidden>P</a><a href="/archive.csv" download>T</a><a href="/SHA256SUMS">S</a>',
  );
  const files = await pack();
  const packed = Object.keys(files).map((path) => path.slice('bay/'.length));
  expect(packed.filter((path) => /^(?:compare|print|archive|documents\/[^/]+$)/u.test(path))).toEqual([
    'archive.csv',
    'compare/index.html',
    'documents/moved.md',
  ]);
  expect(packed).toEqual(expect.arrayContaining(ids.map((id) => `content/sources/${id}.html`)));
  expect(strFromU8(files['bay/documents/t0/index.html'] ?? new Uint8Array())).toBe(
    '<a href="../../content/documents/t0.md">M</a><a href="../../content/sources/t0.html" download>R</a><a class="x">C</a><a href="../../compare/index.html?left=t0">D</a><a hidden>P</a><a href="../../archive.csv" download>T</a><a href="../../SHA256SUMS">S</a>',
  );
  expect(strFromU8(files['bay/README.txt'] ?? new Uint8Array())).toContain('are only on its site');
});

test('the page of downloads says the size of each file; in the zip, it has no size and link of the zip itself', async () => {
  const files = await pack();
  const page = readFileSync(join(folder, 'site/download/index.html'), 'utf8');
  expect(page).toContain('data-size-of="/archive.csv">, 1.2 kB<');
  expect(page).toMatch(/data-size-of="\/archive\.zip">, [\d.]+ (?:bytes|kB)</u);
  const packed = strFromU8(files['bay/download/index.html'] ?? new Uint8Array());
  expect(packed).toContain(', 1.2 kB<');
  expect(packed).toContain('data-size-of="/archive.zip"></span>');
  expect(page).toContain('<a href="/archive.zip" download>All</a>');
  expect(packed).toContain('<a>All</a>');
});

test('the same files make the same zip', async () => {
  await pack();
  const zip = join(folder, 'site/archive.zip');
  const first = readFileSync(zip);
  rmSync(zip);
  writeFileSync(join(folder, 'site/download/index.html'), PAGE);
  await pack();
  expect(readFileSync(zip).equals(first)).toBe(true);
});

test.each([
  [820, '820 bytes'],
  [1234, '1.2 kB'],
  [30_999, '31 kB'],
  [999_600, '1.0 MB'],
  [12_345_678, '12 MB'],
])('%i bytes are shown as %s', (bytes, shown) => {
  expect(formatSize(bytes)).toBe(shown);
});
