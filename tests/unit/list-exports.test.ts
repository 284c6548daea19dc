import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Nodes } from 'mdast';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { toDocumentPath } from '../../src/archive/addresses.ts';
import { toPassageTemplates } from '../../src/archive/citations/templates.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { formatEntry } from '../../src/kept-list/list-entry.ts';
import { divideRuns } from '../../src/linking/italic-words.ts';
import { formatHtml, formatMarkdown, formatPlainText } from '../../src/list/format-list.ts';
import { formatBibtex, formatRis } from '../../src/list/list-references.ts';
import { formatListTable } from '../../src/list/list-table.ts';
import type { GivenPlace, ListedText } from '../../src/list/listed-place.ts';
import { listPassages } from '../../src/text/tree.ts';
import { PUBLICATIONS, readArchiveDocuments } from './cited-documents.ts';
import { readCsv } from './csv-reader.ts';

// The first citation in a style takes a second or more, because its engine must load.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOTE = 'Ask the office: 5 % {of} “boats” & <b>fares</b> *here*,\nsee #3 – naïve?';
const HOST = 'https://archive.example/texts';

/** Every passage of every text of the invented archive. */
let places: GivenPlace[] = [];

beforeAll(() => {
  places = readArchiveDocuments().flatMap(toPlaces);
});

function toPlaces(document: ArchiveDocument): GivenPlace[] {
  const { id, text, frontMatter, nature } = document;
  const listed: ListedText = {
    documentId: id,
    title: frontMatter.shortTitle,
    date: frontMatter.dated,
    kind: nature.name,
    standing: nature.standing,
    language: frontMatter.language,
    direction: '',
    address: HOST + toDocumentPath(id),
    templates: toPassageTemplates(document, PUBLICATIONS.published),
  };
  return listPassages(text).map((passage, position) => ({
    entry: formatEntry({ documentId: id, fragmentId: passage.id }),
    text: listed,
    fragmentId: passage.id,
    name: `¶ ${passage.number}`,
    heading: '',
    headings: position === 0 ? [] : ['Part *one*', 'The “boats”'],
    address: HOST + toDocumentPath(id, passage.id),
    position,
    parts: [
      {
        id: passage.id,
        text: passage.text,
        isHeading: false,
        errors: text.corrections.filter(({ fragmentId }) => fragmentId === passage.id),
      },
    ],
    note: position % 2 === 0 ? NOTE : '',
  }));
}

describe.each([
  ['RIS', formatRis],
  ['BibTeX', formatBibtex],
] as const)('%s of a list, read by Citation.js,', (_, format) => {
  test('has every place once, in order, with its title, address and id', () => {
    const { data } = new Cite(format(places).replace(/^\uFEFF/u, ''));
    expect(data.map(({ URL }) => URL)).toEqual(places.map(({ address }) => address));
    const titles = new Map(readArchiveDocuments().map(({ id, frontMatter }) => [id, frontMatter.title]));
    expect(data.map(({ title }) => title)).toEqual(
      places.map(({ text }) => titles.get(text.documentId)?.normalize('NFC')),
    );
    const ids = data.map((item) => item['id'] ?? item['citation-key']);
    expect(new Set(ids).size).toBe(places.length);
  });

  test('is the same references without notes', () => {
    const without = places.map((place) => ({ ...place, note: '' }));
    const [one, other] = [places, without].map((list) => new Cite(format(list).replace(/^\uFEFF/u, '')).data);
    const FIELDS = ['title', 'URL', 'author', 'issued', 'publisher', 'type', 'abstract', 'language'];
    const strip = (data: Record<string, unknown>[] = []) =>
      data.map((item) => FIELDS.map((field) => item[field]));
    expect(strip(one)).toEqual(strip(other));
  });
});

test('RIS has the reader’s note on one line of its own, and no line for an empty note', () => {
  const [first = '', second = ''] = formatRis(places.slice(0, 2)).split('ER  - ');
  expect(first).toContain(`\r\nN1  - My note: ${NOTE.replace('\n', ' ')}\r\n`);
  expect(first).not.toContain('N1  - Under');
  expect(second).toContain('\r\nN1  - Under “Part *one* › The “boats””.\r\n');
  expect(second).not.toContain('My note');
});

test('the table has the words as printed, and the quotation with [sic] after each error', () => {
  const table = formatListTable(places);
  const [head = [], ...rows] = readCsv(table.slice(1));
  const read = (row: string[], name: string) => row[head.indexOf(name)]?.replace(/^'/u, '');
  expect(rows.map((row) => read(row, 'text'))).toEqual(
    places.map(({ parts }) => parts[0]?.text.replace(/^'/u, '')),
  );
  expect(rows.map((row) => read(row, 'note'))).toEqual(places.map(({ note }) => note));
  expect(rows.map((row) => read(row, 'headings'))).toEqual(
    places.map(({ headings }) => headings.join(' / ')),
  );
  const misspelt = rows.find((row) => read(row, 'document') === 'ferry-1998' && read(row, 'id') === 'p5');
  expect(misspelt && read(misspelt, 'quotation')).toContain('timetabel [sic]');
  expect(misspelt && read(misspelt, 'citation')).toMatch(/para\. 5, .*#p5\.$/u);
});

describe.each(['chicago', 'apa', 'mla'] as const)('a list with citations in %s', (manual) => {
  test('as Markdown has every quotation, source and note, for an independent reader', () => {
    const tree = unified().use(remarkParse).parse(formatMarkdown(places, manual));
    const quoted = tree.children.filter(({ type }) => type === 'blockquote').map(readMarkdown);
    expect(quoted).toEqual(places.map((place) => quote(place)));
    const all = readMarkdown(tree);
    expect(all.split('My note: ')).toHaveLength(places.filter(({ note }) => note !== '').length + 1);
    expect(all).toContain(NOTE.replace('\n', ' '));
    expect(tree.children.some(({ type }) => type === 'code' || type === 'html')).toBe(false);
  });

  test('as HTML has the same words, and markup in a note stays text', () => {
    const html = parseFragment(formatHtml(places, manual));
    const elements = html.childNodes.filter((node) => 'tagName' in node);
    const quoted = elements.filter(({ tagName }) => tagName === 'blockquote').map(readHtml);
    expect(quoted).toEqual(places.map((place) => quote(place)));
    expect(readHtml(html)).toContain('<b>fares</b>');
  });

  test('says of each place what kind of text it is from, and under which headings', () => {
    for (const format of [formatPlainText, formatHtml]) {
      const written = format(places.slice(0, 2), manual);
      const [first, second] = places;
      expect(written).toContain(`${first?.text.standing} · ${first?.text.kind}.`);
      expect(written).toContain(
        `${second?.text.standing} · ${second?.text.kind}. Under “Part *one* › The “boats””.`,
      );
    }
    expect(formatMarkdown(places.slice(0, 2), manual)).toContain('Under “Part \\*one\\* › The “boats””');
  });

  test('names each text once in the references, if its citations need them', () => {
    const text = formatPlainText(places, manual);
    const works = new Set(places.map(({ text: { templates } }) => templates.work[manual]));
    for (const work of works) expect(text.split(work)).toHaveLength(manual === 'chicago' ? 1 : 2);
  });
});

test('references have the titles in italics that the manual asks for, and a hanging indent', () => {
  const listed = places.filter(({ text }) => text.documentId === 'harbour-2001').slice(0, 1);
  expect(formatHtml(listed, 'apa')).toMatch(
    /<p style="margin-left:0.5in;text-indent:-0.5in">Harbour Office/u,
  );
  expect(formatHtml(listed, 'apa')).toContain('. <i>Yearly Report on Harbours');
  expect(formatMarkdown(listed, 'apa')).toContain('. *Yearly Report on Harbours');
  expect(formatPlainText(listed, 'apa')).not.toContain('<i>');
});

test('if a citation has the same words twice, the last are in italics', () => {
  const runs = divideRuns('The Daily. “Boats,” The Daily, 2001.', ['The Daily']);
  expect(runs).toEqual([
    { words: 'The Daily. “Boats,” ', isItalic: false },
    { words: 'The Daily', isItalic: true },
    { words: ', 2001.', isItalic: false },
  ]);
});

test('a section is quoted with its heading, which is not part of its paragraphs', () => {
  const [place] = places;
  const heading = { id: 'boats', text: 'Boats *at* sea:', isHeading: true, errors: [] };
  const section = {
    ...place,
    heading: 'Boats *at* sea',
    fragmentId: 'boats',
    parts: [heading],
  } as GivenPlace;
  expect(formatHtml([section], 'apa')).toContain('<p><b>Boats *at* sea:</b></p></blockquote>');
  expect(formatHtml([section], 'apa')).toContain('Boats *at* sea section');
  expect(formatMarkdown([section], 'apa')).toContain('> **Boats \\*at\\* sea:**');
});

function quote({ parts: [part] }: GivenPlace): string {
  const { text = '', errors = [] } = part ?? {};
  return errors
    .toReversed()
    .reduce((words, { end }) => `${words.slice(0, end)} [sic]${words.slice(end)}`, text);
}

function readMarkdown(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readMarkdown).join('') : '';
}

function readHtml(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readHtml).join('') : '';
}
