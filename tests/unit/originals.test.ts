import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FORMATS, guessMediaType, type OriginalMediaType } from '../../src/originals/formats.ts';
import { readOriginal } from '../../src/originals/read-original.ts';
import { findMediaType } from '../../src/media-types.ts';
import { toDocx, toParagraph, toPdf } from './small-originals.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

/** @returns the lines of a file; if it cannot be read, the reason. */
function read(file: string | Uint8Array, mediaType: OriginalMediaType, encoding?: string) {
  const reading = readOriginal(typeof file === 'string' ? bytes(file) : file, { mediaType, encoding });
  return 'reason' in reading ? reading.reason : reading.lines;
}

describe('a plain text', () => {
  test.each([
    ['shift_jis', [0x8b, 0xa6, 0x92, 0xe8], '協定'],
    ['euc-jp', [0xb6, 0xa8, 0xc4, 0xea], '協定'],
    ['windows-1252', [0x93, 0x61, 0x94], '“a”'],
    ['iso-8859-5', [0xb0], 'А'],
    ['utf-16be', [0x53, 0x54], '協'],
  ])('is read in the encoding %s', (encoding, file, expected) => {
    expect(read(new Uint8Array(file), 'text/plain', encoding)).toEqual([expected]);
  });

  test('says its encoding in a byte order mark', () => {
    const file = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
    expect(readOriginal(file, { mediaType: 'text/plain' })).toEqual({ lines: ['a'], encoding: 'utf-16le' });
  });

  test('keeps each line, also if it is empty', () => {
    expect(read(' a\r\n\r\nb\rc\n', 'text/plain')).toEqual([' a', '', 'b', 'c', '']);
  });

  test('is refused if its bytes are not in its encoding, or the encoding is unknown', () => {
    expect(read(new Uint8Array([0xe9]), 'text/plain')).toBe('wrong-encoding');
    expect(read('a', 'text/plain', 'klingon')).toBe('unknown-encoding');
  });
});

describe('a page in HTML', () => {
  test('has a line for each block, with the words of all text nodes in order', () => {
    const page = `<!doctype html><html><head><title>Not shown</title><style>p {}</style></head><body>
      <nav>Home</nav><h1>Agreement on Samples</h1>
      <p>The Parties <b>me</b>et
        again.<br>Soon.</p><script>alert(1)</script>
      <ul><li>one<li>two</ul>
      <table><tr><td>Norland</td><td>5&nbsp;%</td></tr><tr><td><p>a</p><p>b</p></td></tr></table>
      <pre>x  y
 z</pre></body></html>`;
    expect(read(page, 'text/html')).toEqual([
      ...['Home', 'Agreement on Samples', 'The Parties meet again.', 'Soon.', 'one', 'two'],
      ...['Norland 5\u00a0%', 'a', 'b', 'x y', 'z'],
    ]);
  });

  test.each([
    '<meta charset="shift_jis">',
    `<meta http-equiv=content-type content='text/html; charset=Shift_JIS'>`,
  ])('is read in the encoding that it declares: %s', (meta) => {
    const file = Buffer.concat([bytes(meta), new Uint8Array([0x8b, 0xa6, 0x92, 0xe8])]);
    expect(readOriginal(file, { mediaType: 'text/html' })).toEqual({
      lines: ['協定'],
      encoding: 'shift_jis',
    });
    expect(read(file, 'text/html', 'latin1'), 'but what the front matter says counts more').not.toEqual([
      '協定',
    ]);
  });

  test('is refused if it is nested too deeply', () => {
    expect(read('<div>'.repeat(100_000), 'text/html')).toBe('too-costly');
    expect(read('<b><i>'.repeat(50_000), 'text/html')).toBe('too-costly');
  });

  test('that makes a parser open elements again and again is refused', () => {
    const fonts = Array.from({ length: 1_500 }, (_, size) => `<font size="${size}">`).join('');
    expect(read(`<p>${fonts}${'<p>a'.repeat(100_000)}`, 'text/html')).toBe('too-costly');
  });

  test('of many short elements is read quickly', () => {
    const started = process.cpuUsage();
    expect(read('<p>a<b>b</b>'.repeat(100_000), 'text/html')).toHaveLength(100_000);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6, 'CPU seconds').toBeLessThan(5);
  });
});

describe('an XML file', () => {
  test('has a line for each element without words beside it', () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta>facts</meta><body>
        <article><num>Article 5</num><heading>Scope</heading>
          <content><p>This <i>Act</i> applies to <ref href="x">A</ref>.</p><p>&#167; 2 &amp; &sect; 3</p></content>
        </article></body></act></akomaNtoso>`;
    expect(read(file, 'application/xml')).toEqual([
      ...['Article 5', 'Scope', 'This Act applies to A.', '§ 2 & § 3'],
    ]);
  });

  test('of TEI is read without its header, and with its titles within the words', () => {
    const file = `<TEI><teiHeader><title>facts</title></teiHeader><text><body><head>One</head><p>See <title>A</title>, p. 2.<lb/>End</p></body></text></TEI>`;
    expect(read(file, 'application/xml')).toEqual(['One', 'See A, p. 2.', 'End']);
  });

  test('opens no entity', () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;">]><a>&c;</a>`;
    expect(read(laughs, 'application/xml')).toBe('damaged');
    const file = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`;
    expect(read(file, 'application/xml')).toBe('damaged');
  });

  test.each([
    ['that ends too early', '<a>b', 'damaged'],
    ['nested too deeply', '<a>'.repeat(10_000), 'too-costly'],
    ['of too many elements', `<a>${'<b/>'.repeat(600_000)}</a>`, 'too-costly'],
  ])('%s is refused', (_, file, reason) => {
    expect(read(file, 'application/xml')).toBe(reason);
  });
});

describe('a Word file', () => {
  const CELL = (...paragraphs: string[]) =>
    `<w:tc>${paragraphs.map((words) => toParagraph(words)).join('')}</w:tc>`;

  test('has a line for each paragraph and row, then the notes', () => {
    const body = [
      toParagraph(['Agree', 'ment']),
      '<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>',
      `<w:tbl><w:tr>${CELL('Norland')}${CELL('5 %')}</w:tr><w:tr>${CELL('a', 'b')}${CELL('c')}</w:tr></w:tbl>`,
      toParagraph('', ''),
    ].join('');
    const footnotes =
      '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>' +
      `<w:footnote w:id="1">${toParagraph('The note.')}</w:footnote>`;
    expect(read(toDocx({ body, footnotes }), DOCX)).toEqual([
      ...['Agreement', 'One two', 'three', 'Norland\t5 %', 'a', 'b', 'c', 'The note.'],
    ]);
  });

  test('has inserted words, and no deleted words, field codes or second copies of text boxes', () => {
    const body = `<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>
      <w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>
      <w:txbxContent>${toParagraph('box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${toParagraph('box')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:r><w:t>side</w:t></w:r></w:p>`;
    expect(read(toDocx({ body }), DOCX)).toEqual(['inside', 'box']);
  });

  test.each([
    ['that is no zip', bytes('PK no'), 'damaged'],
    ['without a text', zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
    ['that is a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(50_000_000) }), 'too-costly'],
  ])('%s is refused', (_, file, reason) => {
    expect(read(file, DOCX)).toBe(reason);
  });
});

describe('a PDF', () => {
  test('has the lines of its pages', () => {
    const file = toPdf([['Agreement on Samples', 'The Parties \\(two\\) meet.'], ['They part.']]);
    expect(readOriginal(file, { mediaType: PDF })).toEqual({
      lines: ['Agreement on Samples', String.raw`The Parties \(two\) meet.`, 'They part.'],
      pageCount: 2,
    });
  });

  test('is refused if it is damaged, or has no words', () => {
    expect(read('%PDF-1.4 nothing', PDF)).toBe('damaged');
    expect(read(toPdf([[]]), PDF)).toBe('no-words');
  });
});

test.each([
  ['a.TXT', 'text/plain'],
  ['a.html', 'text/html'],
  ['a.tar.docx', DOCX],
  ['a', 'text/plain'],
])('%s is %s by its name', (name, mediaType) => {
  expect(guessMediaType(name)).toBe(mediaType);
});

test.each(FORMATS)(
  'hosts send $name with its media type and without an encoding',
  ({ mediaType, endings }) => {
    expect(findMediaType(`/documents/a.received.${endings[0]}`)).toMatchObject({
      type: mediaType,
      needsCharset: false,
    });
  },
);
