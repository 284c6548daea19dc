import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/archive/whole/book-pages.ts';
import { makeEpub } from '../../src/archive/whole/epub.ts';
import { listPassages } from '../../src/text/tree.ts';
import { PUBLICATIONS, readArchiveDocuments } from './cited-documents.ts';

const DOCUMENTS = readArchiveDocuments();
const BOOK: Book = {
  publication: PUBLICATIONS.published,
  language: 'en',
  description: 'Texts on ferries & lighthouses.',
  changed: '2021-03-01',
};

let bytes: Uint8Array;
let files: Record<string, string>;

async function makeFiles(book: Book): Promise<Record<string, string>> {
  const entries = unzipSync(await makeEpub(DOCUMENTS, book));
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, strFromU8(file)]));
}

/** @returns the words of XHTML without its tags, separated by single spaces. */
function readWords(xhtml: string): string {
  return xhtml
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function listLinks(xhtml: string): string[] {
  return [...xhtml.matchAll(/\shref="([^"]*)"/gu)].map(([, href = '']) => href.replaceAll('&#x26;', '&'));
}

beforeAll(async () => {
  bytes = await makeEpub(DOCUMENTS, BOOK);
  files = await makeFiles(BOOK);
});

test('the first file says the type, is not compressed and has no extra field', () => {
  // The header of a file has 30 bytes: the method is at 8, the length of the name at 26, that of the extra field at 28.
  const header = new DataView(bytes.buffer);
  expect([header.getUint16(8, true), header.getUint16(26, true), header.getUint16(28, true)]).toEqual([
    0, 8, 0,
  ]);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('the same texts make the same bytes, in every time zone', async () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Tokyo';
  const again = await makeEpub(DOCUMENTS, BOOK);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

test('the package lists every file once, in the order of reading', () => {
  const { 'EPUB/package.opf': pack = '' } = files;
  const listed = [...pack.matchAll(/<item id="([^"]*)" href="([^"]*)"/gu)].map(([, id, href]) => [id, href]);
  expect(listed.map(([, href]) => `EPUB/${href ?? ''}`).toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf')
      .toSorted(),
  );
  expect([...pack.matchAll(/<itemref idref="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
    'title',
    'contents',
    ...DOCUMENTS.map(({ id }) => `text-${id}`),
  ]);
  expect(pack).toContain('<meta property="dcterms:modified">2021-03-01T00:00:00Z</meta>');
  for (const name of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard'])
    expect(pack).toContain(`<meta property="schema:${name}">`);
});

describe.each(DOCUMENTS)('the text $id in the book', ({ id, frontMatter, nature, text }) => {
  const read = () => files[`EPUB/text-${id}.xhtml`] ?? '';

  test('has the words, the number and the id of every passage, and says what kind of text it is', () => {
    for (const passage of listPassages(text)) {
      const start = read().indexOf(` id="${passage.id}"`);
      expect(start, passage.id).toBeGreaterThan(-1);
      const tag = /<(\w+)[^<]*$/u.exec(read().slice(0, start))?.[1] ?? '';
      const [, inner = ''] = new RegExp(`^[^>]*>(.*?)</${tag}>`, 'su').exec(read().slice(start)) ?? [];
      // The signs of errors and notes are not words of the text.
      expect(readWords(inner).replaceAll(/ ?\[(?:sic|\d+|\*)\]/gu, '')).toBe(
        `${passage.number} ${passage.text}`,
      );
    }
    const words = readWords(read());
    expect(words).toContain(nature.name);
    expect(read()).toContain(`lang="${frontMatter.language}"`);
  });

  test('marks each error of the source, and has its note', () => {
    for (const { number, reading } of text.corrections) {
      expect(listLinks(read())).toContain(`#ui-correction-${number}`);
      expect(read()).toContain(`id="ui-correction-${number}"`);
      expect(readWords(read())).toContain(`should read “${reading}”`);
    }
    expect(read().split('[sic]').length - 1).toBe(text.corrections.length);
  });

  test('links its numbers to the archive, and to itself if the archive has no address', async () => {
    expect(listLinks(read())).toContain(`https://archive.example/texts/documents/${id}/#p1`);
    const unpublished = await makeFiles({ ...BOOK, publication: PUBLICATIONS.unpublished });
    expect(listLinks(unpublished[`EPUB/text-${id}.xhtml`] ?? '')).toContain('#p1');
  });
});

test.each(['published', 'unpublished'] as const)(
  'every link of the %s book leads to a place',
  async (place) => {
    const made = await makeFiles({ ...BOOK, publication: PUBLICATIONS[place] });
    for (const [name, content] of Object.entries(made)) {
      if (!name.endsWith('.xhtml')) continue;
      for (const href of listLinks(content).filter((link) => !/^(?:https?|mailto):/u.test(link))) {
        const [file = '', fragment] = href.split('#');
        const target = file === '' ? content : made[`EPUB/${file}`];
        expect(target, `${name}: ${href}`).toBeDefined();
        if (fragment !== undefined) expect(target, `${name}: ${href}`).toContain(`id="${fragment}"`);
      }
    }
  },
);
