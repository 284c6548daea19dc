import { expect, test } from 'vitest';
import { formatBulk, toIndexBody } from '../../src/archive/engine/bulk-index.ts';
import { listEngineRows, toRowId } from '../../src/archive/engine/engine-rows.ts';
import { FullTextDatabase } from '../../src/archive/engine/full-text.ts';
import { readContent } from '../../src/text/read-content.ts';
import { listPassages } from '../../src/text/tree.ts';
import { CONTENT } from './archive-texts.ts';
import { PUBLICATIONS } from './cited-documents.ts';

const { documents, authorities } = readContent(CONTENT);
const rows = documents.flatMap((document) => listEngineRows(document, authorities, PUBLICATIONS.published));
const database = new FullTextDatabase(':memory:');
database.create(authorities.terms, 'en');
for (const document of documents) database.add(listEngineRows(document, authorities, PUBLICATIONS.published));
database.finish();
const find = (query: string) => database.search(query).map(toRowId);

test('an engine gets every passage once, with its permanent name', () => {
  const ids = documents.flatMap((document) => listPassages(document).map(({ id }) => `${document.id}#${id}`));
  expect(rows.map(toRowId)).toEqual(ids);
});

test('the mapping has each field of a passage, and refuses others', () => {
  const { mappings } = toIndexBody(authorities.terms, 'en') as {
    mappings: { dynamic: string; properties: Record<string, unknown> };
  };
  expect(mappings.dynamic).toBe('strict');
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  expect(Object.keys(mappings.properties).toSorted()).toEqual([...fields].toSorted());
});

test('a bulk request has two lines for each passage: where it goes, and what it is', () => {
  const [row] = rows;
  const [action = '', source = '', rest] = row ? formatBulk(row).split('\n') : [];
  expect(JSON.parse(action)).toEqual({ index: { _index: 'passages', _id: row && toRowId(row) } });
  expect(JSON.parse(source)).toEqual(row);
  expect(rest).toBe('');
});

test('the analyser of queries has the spellings of the authorities, without those that are a common word', () => {
  const body = JSON.stringify(toIndexBody(authorities.terms, 'en'));
  expect(body).toContain('Harbour Office, HO, Harbor Office');
  expect(body).toContain('"artificial intelligence, AI"');
  // In small letters, `AS` is a word of most texts.
  expect(body).not.toContain('Aid to Shipping, AS');
  expect(JSON.stringify(toIndexBody([], 'xx'))).not.toContain('archive_stemmer');
});

test.each([
  ['all words in one passage', 'foghorn storm', 'harbour-2001#p12'],
  ['other endings of a word', 'dredgers measuring channels', 'harbour-2001#p6'],
  ['another spelling of a term', 'Harbor Office dredging', 'harbour-2001#p6'],
  ['the corrected word of a misprint', 'timetable 1998', 'ferry-1998'],
  ['a phrase in quotation marks', '"a storm that nobody had ordered"', 'harbour-2001#p13'],
  ['signs of the query language of FTS5', 'foghorn* AND (storm) NEAR -"', 'harbour-2001#p12'],
])('the database finds %s', (_, query, place) => {
  expect(
    find(query).some((one) => one.startsWith(place)),
    find(query).join(),
  ).toBe(true);
});

test('the database finds nothing for words that no text has, and for no words', () => {
  expect(find('xylophone')).toEqual([]);
  expect(find('  "" - ')).toEqual([]);
});
