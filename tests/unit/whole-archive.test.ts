import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { getDescription } from '../../src/archive/citations/descriptions.ts';
import {
  formatJsonLines,
  formatTableRows,
  listPassageRows,
  TABLE_HEAD,
  type PassageRow,
} from '../../src/archive/whole/passage-rows.ts';
import { download } from '../../src/interface/download.ts';
import { joinReferences } from '../../src/archive/whole/references.ts';
import { listPassages } from '../../src/text/tree.ts';
import { PUBLICATIONS, readArchiveDocuments } from './cited-documents.ts';
import { readCsv } from './csv-reader.ts';

const DOCUMENTS = readArchiveDocuments();
const ROWS = listPassageRows(DOCUMENTS, PUBLICATIONS.published);

test('every passage of every text is one line of JSON, with its words as printed', () => {
  const lines = formatJsonLines(ROWS).split('\n');
  expect(lines.pop()).toBe('');
  const rows = lines.map((line) => JSON.parse(line) as PassageRow);
  const passages = DOCUMENTS.flatMap(({ id, text }) =>
    listPassages(text).map((passage) => [id, passage.id, passage.text]),
  );
  expect(rows.map(({ document, id, text }) => [document, id, text])).toEqual(passages);
});

test('a passage has its address, the headings above it, and the errors of the source', () => {
  const found = ROWS.find(({ document, id }) => document === 'ferry-1998' && id === 'p5');
  expect(found).toMatchObject({
    number: 5,
    address: 'https://archive.example/texts/documents/ferry-1998/#p5',
    date: '1998-05-14',
    standing: 'government',
    isListItem: true,
    corrections: [{ published: 'timetabel', reading: 'timetable' }],
  });
  expect(found?.headings.length).toBeGreaterThan(0);
  expect(ROWS.find(({ section }) => section === 'opening')?.headings).toEqual([]);
});

test('the table has the columns that the page of downloads explains, and the same passages, for an independent reader', () => {
  const [head, ...rows] = readCsv((TABLE_HEAD + formatTableRows(ROWS)).slice(1));
  expect(head).toEqual(Object.keys(download.paragraphColumns));
  expect(rows.map((row) => row.length)).toEqual(ROWS.map(() => head?.length));
  expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual(
    ROWS.map(({ document, id, text }) => [document, id, text]),
  );
});

test('the words of a passage are not run as a formula', () => {
  const [row] = ROWS;
  if (row === undefined) throw new Error('this test needs a passage');
  expect(formatTableRows([{ ...row, text: '=1+1' }])).toContain(",'=1+1\r\n");
  expect(formatJsonLines([{ ...row, text: '=1+1' }])).toContain('"text":"=1+1"');
});

test.each(['bib', 'ris', 'csl.json'] as const)('%s has one reference for each text', (format) => {
  const { build } = getDescription(format);
  const files = DOCUMENTS.map((document) => build(document, PUBLICATIONS.published));
  const joined = joinReferences(format, files);
  const { data } = new Cite(joined);
  expect(data.map(({ title }) => title)).toEqual(DOCUMENTS.map(({ frontMatter }) => frontMatter.title));
  // A byte order mark inside a file is not a mark.
  expect(joined.slice(1)).not.toContain('\uFEFF');
});
