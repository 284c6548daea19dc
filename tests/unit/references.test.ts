import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { toInvertedName, type CslName } from '../../src/archive/authors.ts';
import { toBibtex } from '../../src/archive/citations/bibtex.ts';
import { toCslItem, type CslItem } from '../../src/archive/citations/csl-item.ts';
import { getDescription } from '../../src/archive/citations/descriptions.ts';
import { CITED_KINDS, getCitedKind } from '../../src/archive/citations/kinds.ts';
import { toRis } from '../../src/archive/citations/ris.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';

const DOCUMENTS = readArchiveDocuments();

/** Reads a file of references with Citation.js. The archive writes such files without Citation.js. */
function readReference(text: string): Record<string, unknown> {
  const { data } = new Cite(text);
  const [reference] = data;
  if (reference === undefined || data.length !== 1)
    throw new Error(`${data.length} references instead of one`);
  return reference;
}

function toFamilyName(name: CslName): object {
  return 'literal' in name ? { family: name.literal } : name;
}

function listValues(ris: string, tag: string): string[] {
  return ris.split('\r\n').flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6)] : []));
}

/** Matches the fields of a RIS file, as the format defines them: two characters, two spaces, a hyphen, a space. */
function readTags(ris: string): Map<string, string> {
  const lines = ris.split('\r\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
      expect(tag, line).not.toBe('');
      return [tag, value];
    }),
  );
}

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  test.each(DOCUMENTS)('$id keeps title, authors, date, publisher and address in BibTeX', (document) => {
    const { frontMatter, nature, id } = document;
    const item = toCslItem(document, publication);
    const read = readReference(toBibtex(item, getCitedKind(nature)));
    expect(read).toMatchObject({
      id,
      title: frontMatter.title,
      issued: { 'date-parts': [frontMatter.dated.split('-').map(Number)] },
      publisher: frontMatter.publisher,
      genre: item.genre,
      language: frontMatter.language,
    });
    expect(read['URL']).toBe(item.URL);
    // Citation.js reads the name of an institution as a family name.
    expect(read['author']).toEqual(item.author?.map((name) => toFamilyName(name)));
    expect(read['note']).toContain(item.archive_location);
  });

  test.each(DOCUMENTS)('$id keeps title, authors, date, publisher and address in RIS', (document) => {
    const { frontMatter, nature, id } = document;
    const item = toCslItem(document, publication);
    const ris = toRis(item, getCitedKind(nature));
    const tags = readTags(ris);
    const read = readReference(ris);
    const [year = '', month = '', day = ''] = frontMatter.dated.split('-');
    expect(read).toMatchObject({
      id,
      title: frontMatter.title,
      // Citation.js reads the date of some types only from PY, and PY has only a year.
      issued: {
        'date-parts': [
          ['GOVDOC', 'NEWS'].includes(tags.get('TY') ?? '')
            ? [Number(year)]
            : [year, month, day].filter(Boolean).map(Number),
        ],
      },
      publisher: frontMatter.publisher,
      archive_location: item.archive_location,
    });
    expect(read['URL']).toBe(item.URL);
    expect(listValues(ris, 'AU')).toEqual(item.author?.map(toInvertedName) ?? []);
    expect(tags.get('DA')).toBe(`${year}/${month}/${day}/`);
    expect([...tags.keys()].at(0)).toBe('TY');
    expect([...tags.keys()].at(-1)).toBe('ER');
  });

  test.each(DOCUMENTS)('$id keeps every field in CSL-JSON', (document) => {
    const text = getDescription('csl.json').build(document, publication);
    expect(JSON.parse(text)).toEqual([toCslItem(document, publication)]);
    expect(readReference(text)).toMatchObject({
      id: document.id,
      title: document.frontMatter.title,
      publisher: document.frontMatter.publisher,
    });
  });

  test.each(DOCUMENTS)('$id has only the known address', (document) => {
    const { source } = document.frontMatter;
    const { URL, archive_location } = toCslItem(document, publication);
    if (place === 'published') {
      expect(URL).toBe(`https://archive.example/texts/documents/${document.id}/`);
    } else {
      expect(URL).toBe(source.address);
    }
    // A path is not an address.
    expect(archive_location).not.toContain('/');
  });
});

test('a year, a month and a day have the same precision in all formats', () => {
  const document = readArchiveDocument('ferry-1998');
  for (const [dated, parts, bibtex, ris] of [
    ['2001', [2001], 'year = {2001},\n  date = {2001},', 'DA  - 2001///\r\n'],
    ['2001-10', [2001, 10], 'month = oct,\n  date = {2001-10},', 'DA  - 2001/10//\r\n'],
    ['2001-10-05', [2001, 10, 5], 'month = oct,\n  date = {2001-10-05},', 'DA  - 2001/10/05/\r\n'],
  ] as const) {
    const dates = { ...document, frontMatter: { ...document.frontMatter, dated } };
    const item = toCslItem(dates, PUBLICATIONS.published);
    expect(item.issued).toEqual({ 'date-parts': [parts] });
    expect(toBibtex(item, CITED_KINDS.document)).toContain(bibtex);
    expect(toRis(item, CITED_KINDS.document)).toContain(ris);
  }
});

describe('words with special characters of a format', () => {
  const item: CslItem = {
    ...toCslItem(readArchiveDocument('harbour-2001'), PUBLICATIONS.published),
    title: 'Café & 100 % {of} a_b #1 $5 ~ ^ \\ “q” ‘r’ – 日本 [sic] (IT)',
    publisher: 'Ministry of A and B, C & D (例.jp)',
  };

  test.each([
    ['BibTeX', toBibtex(item, CITED_KINDS.report)],
    ['RIS', toRis(item, CITED_KINDS.report)],
  ])('are the same after reading %s', (_format, text) => {
    expect(readReference(text)).toMatchObject({ title: item.title, publisher: item.publisher });
  });

  test('do not begin a new field in RIS', () => {
    const ris = toRis({ ...item, title: 'One\r\nTY  - JOUR' }, CITED_KINDS.report);
    expect(ris.split('\r\n').filter((line) => line.startsWith('TY'))).toEqual(['TY  - RPRT']);
  });
});
