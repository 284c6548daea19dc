import { describe, expect, test } from 'vitest';
import { listRecordTexts, toSectionRecords } from '../../src/search/build/records.ts';
import { toKeys } from '../../src/search/build/keys.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { toRecordHtml } from '../../src/search/build/record-html.ts';
import { toIndexWords } from '../../src/search/query/index-words.ts';
import type { Section } from '../../src/text/model.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const records = documents.flatMap((document) => toSectionRecords(document, authorities));

const TERMS = [
  { spellings: ['cyber security', 'cybersecurity'], note: '' },
  { spellings: ['Republic of Korea', 'ROK', 'R.O.K.'], note: '' },
  { spellings: ['information technology', 'IT'], note: '' },
];

describe('keys are the spellings of names that the index cannot match itself', () => {
  test.each([
    ['one word in place of two', 'Cybersecurity matters', ['cyber security']],
    ['an acronym whose letters occur in a word', 'With information technology', ['IT']],
    ['another spelling of a name', 'the ROK', ['Republic of Korea', 'R.O.K.']],
    ['full stops in an acronym', 'Japan-R.O.K. E-Commerce', ['Republic of Korea', 'ROK']],
    ['plain words', 'It is plain, tele-medicine too.', []],
  ])('%s', (_, text, keys) => {
    expect(toKeys([text], TERMS)).toEqual(keys);
  });
});

test.each([
  ['a dash', 'between Japan–EU talks', 'between japan eu talk'],
  ['a slash and quotation marks', 'the “5G/6G networks”', 'the 5g 6g network'],
  ['a currency and a decimal', 'US$1.5 billion', 'dollar 15 billion'],
  ['full stops in an acronym', 'the R.O.K.', 'the r o k'],
  ['accents and vowel signs', 'Sepúlveda हिन्दी', 'sepulveda हनद'],
  ['another spelling and an inflection', 'organised', 'organiz'],
  ['a script without spaces', 'デジタル庁の半導体', 'てしたる 庁 の 半導体'],
])('the index has the stems of the words: %s', (_, text, words) => {
  expect(toIndexWords(text)).toBe(words);
});

function listWords(section: Section): string[] {
  return [
    ...(section.heading === undefined ? [] : [section.heading]),
    ...section.passages.map(({ text }) => text),
    ...section.sections.flatMap(listWords),
  ];
}

test('the records of a document have its headings and passages once and in order', () => {
  for (const document of documents) {
    const own = records.filter(({ documentId }) => documentId === document.id);
    expect(listRecordTexts(own)).toEqual(document.sections.flatMap(listWords));
  }
});

test('a record has the headings above its section and the kind of its text', () => {
  expect(records.find(({ url }) => url === '/documents/ferry-1998/#groups')).toMatchObject({
    heading: 'Groups of Ten or More',
    path: ['Timetables and Tickets', 'Fares for Children'],
    partners: ['Nordhaven'],
    nature: 'Joint statement',
  });
});

test('the keys of a record are beside its words', () => {
  const [record] = records;
  if (!record) throw new Error('There are no records.');
  const html = toRecordHtml({ ...record, heading: 'A <b> & "c"', passages: [], keys: ['x" y'] });
  expect(html).toMatch(/<main data-pagefind-body><h2[^>]*>a b c<\/h2><\/main>/u);
  expect(html).toContain('data-pagefind-meta="keys[data-value]" data-value="x y"');
});

test('the file of passages has the date of each document, and the address where it was published', () => {
  const file = toPassagesFile(documents, authorities, new Map());
  expect(file.documents.map(({ id, dated, source }) => [id, dated, source])).toContainEqual([
    'interview-2010',
    '2010-06',
    'http://courier.example/2010/06/talk',
  ]);
  expect(file.documents.find(({ id }) => id === 'harbour-2001')).not.toHaveProperty('source');
});

test('the file of passages has the index record of each section, and the corrected readings', () => {
  const names = new Map(records.map(({ url }, index) => [url, `en_${index}`]));
  const file = toPassagesFile(documents, authorities, names);
  const sections = file.documents.flatMap((document) => document.sections);
  expect(sections.map(({ record }) => record)).toEqual(records.map((_, index) => `en_${index}`));
  const passages = sections.flatMap((section) => section.passages);
  expect(passages.flatMap(({ readings }) => readings ?? [])).toContainEqual({
    start: expect.any(Number) as number,
    end: expect.any(Number) as number,
    published: 'exchangd',
    reading: 'exchanged',
  });
});
