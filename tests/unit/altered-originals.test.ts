import { describe, expect, test } from 'vitest';
import { importOriginal } from '../../scripts/import/import-original.ts';
import { readOptions } from '../../scripts/import/options.ts';
import { FORMATS, type OriginalMediaType } from '../../src/originals/formats.ts';
import { readFrontMatter } from '../../src/text/front-matter.ts';
import { numberPassages } from '../../src/text/number.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { toDocx, toParagraph, toPdf } from './small-originals.ts';
import { locateWords } from './written-words.ts';

const FILE = 'content/documents/agreement.md';
const encode = (text: string) => new TextEncoder().encode(text);

const HTML = `<h1>Agreement on Samples</h1><h2>Article 1</h2><p>The tariff falls<sup><a id="r1" href="#n1">1</a></sup> here
and rises<sup><a id="r2" href="#n2">2</a></sup> there.</p><ul><li>(a) by ship; or<li>(b) by air.</ul>
<dl><dt>Grain<dd>Seeds of grass.</dl><table><caption>Rates of tariff</caption><tr><th>Party<th>Rate<tr><td>Norland<td>five percent</table>
<figure><figcaption>Flow of goods</figcaption></figure><p>For Norland:<br>Ansgar<br>Minister</p>
<ol><li id="n1">Until next year. <a href="#r1">↩</a><li id="n2">After that day. <a href="#r2">↩</a></ol>`;

const TEI = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><head>Agreement on Samples</head>
<div><head>Article 1</head><p>The tariff <hi>falls</hi><note n="1">Until next year.</note> here.<lb/>It rises there.</p>
<list><item>by ship;</item><item>by air.</item></list>
<table><head>Rates of tariff</head><row><cell>Norland</cell><cell>five percent</cell></row><row><cell>Suddia</cell><cell>seven percent</cell></row></table>
</div></body></text></TEI>`;

const cell = (words: string) => `<w:tc>${toParagraph(words)}</w:tc>`;
const DOCX = toDocx({
  body: [
    toParagraph('Agreement on Samples', '<w:pStyle w:val="Title"/>'),
    '<w:p><w:r><w:t>The tariff falls</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> here and there.</w:t></w:r></w:p>',
    '<w:p><w:r><w:t>For Norland:</w:t><w:br/><w:t>Ansgar</w:t><w:br/><w:t>Minister</w:t></w:r></w:p>',
    `<w:tbl><w:tr>${cell('Norland')}${cell('five percent')}</w:tr><w:tr>${cell('Suddia')}${cell('seven percent')}</w:tr></w:tbl>`,
  ].join(''),
  styles: '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>',
  footnotes: `<w:footnote w:id="2">${toParagraph('Until next year.')}</w:footnote>`,
});

const PDF = toPdf([
  [
    { words: 'Agreement on Samples', size: 18 },
    'The Parties shall meet each year in the month of May to speak of all sam-',
    'ples and of all fish in the sea.',
    '(a) by ship; or',
    '(b) by air.',
  ],
]);

const TEXT = `Agreement on Samples\n\nArticle 1\n\n(a) by ship; or\n(b) by air.\n\nThey part in peace.\n`;

const ORIGINALS: Record<OriginalMediaType, Uint8Array> = {
  'text/plain': encode(TEXT),
  'text/html': encode(HTML),
  'application/xml': encode(TEI),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': DOCX,
  'application/pdf': PDF,
};

function importFormat(mediaType: OriginalMediaType) {
  return importBytes(ORIGINALS[mediaType], mediaType);
}

async function importBytes(bytes: Uint8Array, mediaType: OriginalMediaType) {
  const { document, proof } = await importOriginal(
    { bytes, name: 'agreement', mediaType, encoding: undefined, address: undefined },
    readOptions([
      'agreement',
      '--dated',
      '2001',
      '--kind',
      'report',
      '--language',
      'en',
      '--received',
      '2026-11-30',
    ]),
    {
      natures: [{ id: 'report', name: 'Report' }],
      partners: [],
      existing: undefined,
      number: (text) => numberPassages(FILE, text, readFrontMatter(FILE, text).bodyLine, {}).text,
    },
  );
  expect(proof.differences).toEqual([]);
  return { bytes, document };
}

describe.each(FORMATS)('the words of a text from $name', ({ mediaType }) => {
  test('cannot be changed, dropped or swapped: the check names file, line and word', async () => {
    const { bytes, document } = await importFormat(mediaType);
    const check = (text: string) =>
      readDocument({ file: FILE, bytes: encode(text), getSource: () => bytes }).problems;
    expect(check(document)).toEqual([]);
    const words = locateWords(document);
    expect(words.length).toBeGreaterThan(8);
    // Each reading of a PDF takes a process of its own.
    const step = mediaType === 'application/pdf' ? 9 : 1;
    for (const [index, { start, end, line }] of words.entries()) {
      if (index % step !== 0) continue;
      const word = document.slice(start, end);
      const replace = (by: string) => check(document.slice(0, start) + by + document.slice(end));
      const changed = replace(`x${word}`).find((problem) => problem.file === FILE && problem.line === line);
      expect(changed?.message, `x${word} in line ${line}`).toContain(`x${word.replaceAll('*', '')}`);
      expect(replace('')[0], `without ${word}`).toBeDefined();
      const next = words[index + 1];
      if (next?.line !== line) continue;
      const second = document.slice(next.start, next.end);
      const swapped =
        document.slice(0, start) + second + document.slice(end, next.start) + word + document.slice(next.end);
      expect(check(swapped)[0], `${word} and ${second} swapped`).toBeDefined();
    }
  });
});

test('the words of two notes without printed signs cannot be swapped', async () => {
  const { bytes, document } = await importFormat('text/html');
  const check = (text: string) =>
    readDocument({ file: FILE, bytes: encode(text), getSource: () => bytes }).problems;
  const swappedLabels = document.replaceAll(
    /\[\^([12])\](?=:)/gu,
    (_, label: string) => `[^${3 - Number(label)}]`,
  );
  const swappedReferences = document.replaceAll(
    /\[\^([12])\](?!:)/gu,
    (_, label: string) => `[^${3 - Number(label)}]`,
  );
  expect(swappedLabels).not.toBe(document);
  expect(check(swappedLabels)[0]).toBeDefined();
  expect(check(swappedReferences)[0]).toBeDefined();
});

test('a table of HTML has each word in the cell, and each cell over the columns and rows, that the source has', async () => {
  const bytes = encode(`<h1>Rates of tariff</h1><p>The rates are these.</p><table>
<tr><th rowspan=2>Party<th colspan=2>Rate<th>Note<tr><th>Old<th>New<th>
<tr><td rowspan=2>Norland<td>five<td><td><tr><td>six<td>seven<td>since May
<tr><td>Suddia<td colspan=3>none</table>`);
  const { document } = await importBytes(bytes, 'text/html');
  const check = (text: string) =>
    readDocument({ file: FILE, bytes: encode(text), getSource: () => bytes }).problems;
  expect(check(document)).toEqual([]);
  const changes: [wrong: string, from: RegExp, to: string, message: string][] = [
    ['a value in an empty cell', /\| five +\| +\|/u, '|  | five |', '"five" in column 3'],
    ['a cell over fewer columns', /(none[^|]*\|) \{<\} +\|/u, '$1  |', '"none" over one column'],
    ['a cell over fewer rows', /\| \{\^\} +(\| six)/u, '|  $1', '"Norland" above the row of "six"'],
    ['a cell over more rows', /(Suddia)/u, '{^} $1', 'Suddia'],
    ['two cells in one', /since May/u, 'since | May', ''],
    ['a word in the next cell', /six +\| seven/u, '| six seven', '"six" in column 3'],
  ];
  for (const [wrong, from, to, message] of changes) {
    const changed = document.replace(from, to);
    expect(changed, wrong).not.toBe(document);
    const [problem] = check(changed);
    expect(problem?.message, wrong).toContain(message);
    expect(problem?.file, wrong).toBe(FILE);
  }
});
