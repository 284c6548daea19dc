import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toJson, toMarkdown } from '../../src/archive/exports.ts';
import { toPlainText } from '../../src/archive/plain-text.ts';
import type { TextDocument } from '../../src/text/model.ts';
import { readContent } from '../../src/text/read-content.ts';
import { listWords } from '../../src/text/tree.ts';
import { splitWords } from '../../src/words/tokens.ts';
import { CONTENT } from './archive-texts.ts';

const SAMPLE = join(import.meta.dirname, '../fixtures/one-text/content');

interface SampleJson {
  wordsSha256: string;
  sections: { passages: object[] }[];
}

function readSample(): TextDocument {
  const [sample] = readContent(SAMPLE).documents;
  if (sample === undefined) throw new Error('the sample archive has no document');
  return sample;
}

test('plain text has a byte order mark, then title, headings and passages between blank lines, and indented list items', () => {
  expect(toPlainText(readSample())).toBe(`\uFEFFA Sample – of Texts

1 May 2000

Opening words of the sample, with "quotes" and a typo: dialogu here.

First Part

Two items:

  one item

  another item

Second Part

What is this?

A: A text of Japan’s.
`);
});

test.each(readContent(CONTENT).documents)(
  'the plain text of $id has exactly its words, in their order',
  (document) => {
    // The signs of notes are in square brackets.
    const words = toPlainText(document).replaceAll(/\[(?:\d+|\*)\]/gu, '');
    expect(splitWords(words)).toEqual(listWords(document));
  },
);

test('Markdown has the same bytes as the file of the document', () => {
  const sample = readSample();
  const file = readFileSync(join(SAMPLE, 'documents', `${sample.id}.md`));
  expect(Buffer.from(toMarkdown(sample), 'utf8').equals(file)).toBe(true);
});

test('JSON has every section and passage with its address and its lines in the source', () => {
  const { sections, ...head } = JSON.parse(toJson(readSample())) as SampleJson;
  expect(head).toMatchObject({
    id: 'sample-2000',
    address: '/documents/sample-2000/',
    frontMatter: { title: 'A Sample – of Texts', dated: '2000-05-01' },
  });
  expect(head.wordsSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(sections[1]).toMatchObject({
    id: 'first-part',
    address: '/documents/sample-2000/#first-part',
    heading: 'First Part',
    level: 2,
    sections: [],
  });
  expect(sections[1]?.passages[1]).toEqual({
    id: 'p4',
    address: '/documents/sample-2000/#p4',
    number: 4,
    role: null,
    isListItem: true,
    text: 'one item',
    sourceLines: { first: 10, last: 10 },
  });
  expect(sections[0]).toMatchObject({ id: 'opening', heading: null, sourceLines: null });
});
