import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { fetchOriginal, type ReceivedOriginal } from '../../scripts/import/fetch-original.ts';
import { importOriginal } from '../../scripts/import/import-original.ts';
import { readOptions } from '../../scripts/import/options.ts';
import type { OriginalMediaType } from '../../src/originals/formats.ts';
import { readFrontMatter } from '../../src/text/front-matter.ts';
import { numberPassages } from '../../src/text/number.ts';
import { toDocx, toParagraph, toPdf } from './small-originals.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILE = 'content/documents/agreement.md';

interface Input {
  file: string | Uint8Array;
  mediaType: OriginalMediaType;
  args?: string[];
  existing?: string;
  refused?: string[];
}

async function importFile({ file, mediaType, args = [], existing, refused = [] }: Input) {
  const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file;
  const original: ReceivedOriginal = {
    bytes,
    name: 'agreement',
    mediaType,
    encoding: undefined,
    address: undefined,
  };
  return importReceived(original, args, existing, refused);
}

async function importReceived(
  original: ReceivedOriginal,
  args: string[] = [],
  existing?: string,
  refused: string[] = [],
) {
  const archive = {
    natures: [
      { id: 'report', name: 'Report' },
      { id: 'treaty', name: 'Treaty' },
    ],
    partners: [{ id: 'fr', name: 'France' }],
    existing,
    number: (text: string) => numberPassages(FILE, text, readFrontMatter(FILE, text).bodyLine, {}).text,
  };
  return importOriginal(original, readOptions([original.name, ...args]), archive, refused);
}

const getBody = (document: string) => document.split('\n---\n\n')[1] ?? '';
const getField = (document: string, name: string) =>
  new RegExp(`^ *${name}: (.*)$`, 'mu').exec(document)?.[1];

const PAGE = `<!doctype html><html lang="en"><head><title>Agreement on Samples</title>
<meta name="DC.publisher" content="Office of Samples"><meta name="DC.date" content="2001-05-03"></head>
<body><nav><a href="/">Home</a> <a href="/t">Treaties</a></nav>
<p>No. 68 of 2008</p><h1>Agreement on Samples</h1>
<p>The Parties <b>meet </b>in <a href="https://example.org/a">May</a>, for *all* {#p1} to <i>see</i>.<br>Done.</p>
<h3>Article 1</h3><ul><li>one<li>two<ul><li>three</ul></ul>
<table><caption>Tariffs</caption><tr><th>Party<th>Tariff<tr><td>Norland<td>5 %</table>
<blockquote>Quoted</blockquote><p>A note<sup><a id="r1" href="#n1">1</a></sup>.</p>
<ol><li id="n1">The note. <a href="#r1">back</a></ol>
<footer>Contact</footer></body></html>`;

describe('a page in HTML', () => {
  test('becomes a text with all of its words', async () => {
    const { document, proof, proposals, lost } = await importFile({ file: PAGE, mediaType: 'text/html' });
    expect(proof.differences).toEqual([]);
    expect(lost).toEqual([]);
    expect(proposals.map(({ rule, count }) => `${rule} ${count}`)).toEqual([
      'move as a note 1',
      'leave out: Menu of the page. 1',
      'leave out: Foot of the page. 1',
    ]);
    expect(getBody(document)).toMatchInlineSnapshot(`
      "No. 68 of 2008 {#p1 .kicker}

      The Parties **meet** in [May](https://example.org/a), for \\*all\\* \\{#p1} to *see*.\\
      Done. {#p2}

      ## Article 1 {#art-1}

      - one {#p3}
      - two {#p4}
        - three {#p5}

      Tariffs {#p6 .caption}

      | Party | Tariff {#p7} |
      | - | - |
      | Norland | 5 % {#p8} |

      > Quoted {#p9}

      A note[^1]. {#p10}

      [^1]: The note. {#p11}
      "
    `);
  });

  test('fills in what it says about itself, says what is not known, and leaves one TODO', async () => {
    const { document, asked } = await importFile({ file: PAGE, mediaType: 'text/html' });
    expect(getField(document, 'title')).toBe('"Agreement on Samples"');
    expect(getField(document, 'language')).toBe('"en"');
    expect(getField(document, 'publisher')).toBe('"Office of Samples"');
    expect(getField(document, 'dated')).toBe('"2001-05-03"');
    expect(getField(document, 'datedBy')).toBe('"The file says it in its <meta> element “DC.date”."');
    expect(getField(document, 'notice')).toBe('"No licence is known."');
    expect(getField(document, 'summary')).toBe('"The text begins: “No. 68 of 2008”"');
    expect(document.match(/TODO: .*/gu)).toEqual(['TODO: one of report, treaty"']);
    expect(asked.flatMap(({ name, value }) => (value === undefined ? [name] : []))).toEqual(['kind']);
    expect(document).toContain('{ line: "1", words: "Home Treaties", reason: "Menu of the page." }');
  });

  test.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"headline":"Treaty of Samples","datePublished":"2004-02-01T10:00Z","publisher":{"name":"Office"},"license":"https://example.org/licence","inLanguage":"fr"}]}</script>',
      { dated: '"2004-02-01"', publisher: '"Office"', language: '"fr"', kind: '"treaty"' },
    ],
    [
      'its title and the title of the archive’s kind',
      '<title>Treaty of Samples of 3 May 1999</title>',
      { dated: '"1999-05-03"', kind: '"treaty"', publisher: '"Unknown publisher"' },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"x</script>',
      { publisher: '"Unknown publisher"' },
    ],
  ])('takes facts from %s', async (_, head, fields) => {
    const title = /<title>(.*)<\/title>/u.exec(head)?.[1] ?? 'Treaty of Samples';
    const { document } = await importFile({
      file: `<head>${head}</head><h1>${title}</h1><p>The Parties meet.</p>`,
      mediaType: 'text/html',
    });
    for (const [name, value] of Object.entries(fields)) expect(getField(document, name)).toBe(value);
  });

  test('with the facts that an editor gives has no TODO, and names the editor as evidence', async () => {
    const { document } = await importFile({
      file: '<h1>Map</h1><p>Here is the bay of all the samples of the island.</p>',
      mediaType: 'text/html',
      args: ['--dated', '2001-05', '--kind', 'report', '--partner', 'fr', '--language', 'en'],
    });
    expect(document).not.toContain('TODO');
    expect(getField(document, 'dated')).toBe('"2001-05"');
    expect(getField(document, 'datedBy')).toContain('An editor gave this date');
    expect(document).toContain('partners:\n  - "fr"');
  });

  test('keeps the words of a proposal that the editor refuses', async () => {
    const { document, proof } = await importFile({
      file: PAGE,
      mediaType: 'text/html',
      refused: ['leave out: Foot of the page.'],
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toContain('Contact {#');
  });

  test.each([
    [
      'paragraphs with their signs',
      '<p>[<a name="n1" href="#r1">1</a>] One.</p><p>[<a name="n2" href="#r2">2</a>] Two.</p>',
    ],
    [
      'items of a list with arrows',
      '<ol><li id="n1"><p>One. <a href="#r1">↩</a></p></li><li id="n2"><p>Two. <a href="#r2">↩</a></p></li></ol>',
    ],
    [
      'items of a list with arrows right after their words, the first one on a line of its own',
      '<ol><li id="n1"><div>One.</div><a href="#r1">↩︎</a></li><li id="n2"><p>Two.<a href="#r2">↩︎</a></p></li></ol>',
    ],
    [
      'a table that only places words',
      '<table><tr><td id="n1"><a href="#r1">1</a> One.</td></tr><tr><td id="n2"><a href="#r2">2</a> Two.</td></tr></table>',
    ],
  ])('has its notes as notes, if they are %s', async (_, notes) => {
    const sign = (number: number) => `<sup><a id="r${number}" href="#n${number}">[${number}]</a></sup>`;
    const { document, proof } = await importFile({
      file: `<h1>Treaty</h1><p>It falls${sign(1)} in May${sign(2)} and rises${sign(1)}.</p>${notes}`,
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe(
      'It falls[^1] in May[^2] and rises[^1]. {#p1}\n\n[^1]: One. {#p2}\n\n[^2]: Two. {#p3}\n',
    );
  });

  test('has a note with several links back as one note', async () => {
    const link = (name: string, to: string, words: string) => `<a id="${name}" href="#${to}">${words}</a>`;
    const { document, proof } = await importFile({
      file: `<h1>Treaty</h1><p>It falls${link('r1', 'n1', '[1]')} in May and rises${link('r2', 'n1', '[1]')}.</p><ol><li id="n1">^ <sup>${link('b1', 'r1', 'a')}</sup> <sup>${link('b2', 'r2', 'b')}</sup> One.</ol>`,
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(document).toContain('words: "^ a b", reason: "Link back to the text."');
    expect(getBody(document)).toBe('It falls[^1] in May and rises[^1]. {#p1}\n\n[^1]: One. {#p2}\n');
  });

  test('has one entry for a long menu that is left out', async () => {
    const { document, proof } = await importFile({
      file: `<nav>${'<p>Menu with other words each time.</p>'.repeat(3)}${Array.from({ length: 40 }, (_, index) => `<p>Entry ${index} of ${'x'.repeat(index)}</p>`).join('')}</nav><h1>Treaty</h1><p>They part.</p>`,
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(document).toContain(
      'omitted:\n  - { lines: "1-43", count: "177", reason: "Menu of the page." }\ncorrections',
    );
  });

  test('has a head of several rows with the cells that cover them', async () => {
    const { document, proof } = await importFile({
      file: '<h1>Treaty</h1><table><thead><tr><th rowspan="2">Party<th colspan="2">Rate<tr><th>2030<th>2031</thead><tbody><tr><td rowspan="9">Norland<td>5<td>6<tr><td>7<td>8</tbody><tr><td>Suddia<td>1<td>2</table>',
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe(
      '| Party | Rate | {<} {#p1} |\n| - | - | - |\n| {^} | 2030 | 2031 {#p2 .header} |\n| Norland | 5 | 6 {#p3} |\n| {^} | 7 | 8 {#p4} |\n| Suddia | 1 | 2 {#p5} |\n',
    );
  });

  test('has the articles of a law as headings, also if the page marks none', async () => {
    const article = (number: string, words: string) => `<div><b>${number}</b>　${words}</div>`;
    const { document, proof } = await importFile({
      file:
        '<title>標本法</title><p>標本法</p><p>第一章　総則（第一条―第二条の二）</p><p>第一章　総則</p><div>（目的）</div>' +
        article('第一条', '第五条の協力を定める。') +
        article('第二条の二', '協力する。') +
        '<b>附　則</b><p>この法律は、公布の日から施行する。</p><b>附　則　抄</b>' +
        article('第一条', '施行する。'),
      mediaType: 'text/html',
      args: ['--title', '標本法'],
    });
    expect(proof.differences).toEqual([]);
    // White space would give 15.
    expect(proof.wordCount).toBeGreaterThan(30);
    expect(getBody(document).match(/^#.*$/gmu)).toEqual([
      '## 第一章 総則 {#chapter-1}',
      '### （目的） 第一条 {#art-1}',
      '### 第二条の二 {#art-2-2}',
      '## 附 則 {#section-2}',
      '## 附 則 抄 {#section-3}',
      '### 第一条 {#section-3-art-1}',
    ]);
    expect(getBody(document)).toContain('\n第五条の協力を定める。 {#p2}\n');
  });

  test.each([
    [
      'bold lines',
      '<p><b>Aims</b></p><p>It begins.</p><p><b>Means</b></p><p>It goes on.</p>',
      ['Aims', 'Means'],
    ],
    [
      'numbered lines',
      '<p>Article 1</p><p>It begins.</p><p>Article 2</p><p>It ends.</p>',
      ['Article 1', 'Article 2'],
    ],
    [
      'a bold number before its words',
      '<p><b>§ 1</b> It begins.</p><p><b>§ 2</b> It ends.</p>',
      ['§ 1', '§ 2'],
    ],
    [
      'lines that a table of contents has with their pages',
      '<p><b>Aims 3</b></p><p><b>Means 4</b></p><p><b>Aims</b></p><p>It begins.</p><p><b>Means</b></p>',
      ['Aims', 'Means'],
    ],
    ['no sentence', '<p><b>Stop!</b></p><p>It begins.</p><p><b>It ends.</b></p>', undefined],
    ['not one bold line', '<p>It begins.</p><p><b>Aims</b></p><p>It ends.</p>', undefined],
    ['no bold line if the page marks headings', '<h2>Aims</h2><p><b>One</b></p><p><b>Two</b></p>', ['Aims']],
  ])('has as headings %s', async (_, page, headings) => {
    const { document, proof } = await importFile({ file: `<h1>Treaty</h1>${page}`, mediaType: 'text/html' });
    expect(proof.differences).toEqual([]);
    const found = getBody(document)
      .match(/^#+ .*(?= \{)/gmu)
      ?.map((line) => line.replace(/^#+ /u, ''));
    expect(found).toEqual(headings);
  });

  test.each(['TEthashV1', '31958R0001'])(
    'has a heading of one word with a digit as its title: %s',
    async (title) => {
      const { document, proof } = await importFile({
        file: `<title>${title}</title><h1>${title}</h1><h2>Summary</h2><p>The Parties meet.</p>`,
        mediaType: 'text/html',
      });
      expect(proof.differences).toEqual([]);
      expect(document).toContain(`title: "${title}"`);
    },
  );

  test('has the headings above the title that the editor gave as lines before it', async () => {
    const { document, proof } = await importFile({
      file: '<h1>31958R0001</h1><h2>Regulation on Samples</h2><p>The Parties meet.</p>',
      mediaType: 'text/html',
      args: ['--title', 'Regulation on Samples'],
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe('31958R0001 {#p1 .kicker}\n\nThe Parties meet. {#p2}\n');
  });

  test('keeps its words where a line end and a space that does not break end a paragraph', async () => {
    const { document, proof } = await importFile({
      file: '<h1>Treaty</h1><p>One<br>two:<br>&nbsp;</p>',
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe('One\\\ntwo: {#p1}\n');
  });

  test('whose notes are in a table of data keeps their words in the cells', async () => {
    const { document, proof } = await importFile({
      file: '<h1>Treaty</h1><p>It falls<a id="r1" href="#n1">1</a>.</p><table><tr><th>A<th>B<th>C<tr><td>x<td id="n1"><a href="#r1">1</a> One.<td>y</table>',
      mediaType: 'text/html',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toContain('It falls1.');
  });

  test('with a picture says what could not be expressed', async () => {
    const { lost } = await importFile({
      file: '<h1>Map of Samples</h1><p>Here is <img src="map.png"> the bay.</p>',
      mediaType: 'text/html',
    });
    expect(lost).toEqual([
      { what: 'a picture', near: 'Here is  the bay.', line: expect.any(Number) as number },
    ]);
  });
});

describe('a Word file', () => {
  const LEVEL = (format: string, text: string, level: number) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="1">${LEVEL('decimal', 'Article %1', 0)}${LEVEL('lowerLetter', '(%2)', 1)}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>`;
  const numbered = (level: number, style = '') =>
    `${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
  const styles =
    '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Title"><w:name w:val="Title"/></w:style>';
  const cell = (words: string) => `<w:tc>${toParagraph(words)}</w:tc>`;
  const body = [
    toParagraph('Agreement', '<w:pStyle w:val="Title"/>'),
    toParagraph('Scope', numbered(0, '<w:pStyle w:val="Heading1"/>')),
    toParagraph('by ship;', numbered(1)),
    toParagraph('by air.', numbered(1)),
    toParagraph('End', numbered(0, '<w:pStyle w:val="Heading1"/>')),
    `<w:p><w:r><w:t>It ends</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t> soon</w:t></w:r></w:fldSimple></w:p>`,
    `<w:tbl><w:tr>${cell('Norland')}${cell('5 %')}</w:tr><w:tr>${cell('Suddia')}${cell('7 %')}</w:tr></w:tbl>`,
  ].join('');
  const footnotes = `<w:footnote w:id="2">${toParagraph('Or later.')}</w:footnote>`;

  test('keeps the numbers that Word prints, its notes and its tables', async () => {
    const file = toDocx({ body, numbering, styles, footnotes, properties: '<dc:title>Agreement</dc:title>' });
    const { document, proof, lost } = await importFile({ file, mediaType: DOCX });
    expect(proof.differences).toEqual([]);
    expect(lost).toEqual([]);
    expect(getBody(document)).toMatchInlineSnapshot(`
      "Agreement {#p1 .kicker}

      - (a) by ship; {#p2}
      - (b) by air. {#p3}

      ## Article 2 End {#art-2}

      It ends[^1] soon {#p4}

      | | |
      | - | - |
      | Norland | 5 % {#p5} |
      | Suddia | 7 % {#p6} |

      [^1]: Or later. {#p7}
      "
    `);
  });
});

test('the sign of a note of JATS is no word, and the label of a table is no heading', async () => {
  const file = `<article><front><article-meta><title-group><article-title>Samples</article-title></title-group></article-meta></front>
<body><p>They matter<xref ref-type="fn" rid="n1"><sup>1</sup></xref> to <xref ref-type="fig" rid="f1">1</xref>.</p>
<table-wrap><label>Table 1</label><table><tr><td>Norland</td></tr></table></table-wrap></body>
<back><fn-group><fn id="n1"><p>Much.</p></fn></fn-group></back></article>`;
  const { document, proof } = await importFile({ file, mediaType: 'application/xml' });
  expect(proof.differences).toEqual([]);
  expect(getBody(document)).toContain('They matter[^1] to 1. {#p1}\n\nTable 1 {#p2}\n');
  expect(getBody(document)).toContain('[^1]: Much. {#p4}');
});

test('the words of a tracked deletion of Word are not in the text, and the import says so', async () => {
  const file = toDocx({
    body: `${toParagraph('Agreement')}<w:p><w:r><w:t>We</w:t></w:r><w:del w:id="1"><w:r><w:delText xml:space="preserve"> may</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t xml:space="preserve"> shall</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> meet.</w:t></w:r></w:p>`,
  });
  const { document, proof, lost } = await importFile({
    file,
    mediaType: DOCX,
  });
  expect(proof.differences).toEqual([]);
  expect(document).not.toContain('may');
  expect(lost.map(({ what, near }) => `${what}: ${near}`)).toEqual([
    expect.stringMatching(/^a tracked change: .*: {2}may$/u),
  ]);
});

describe('a Word file of another program', () => {
  const box = (inside: string) =>
    `<w:p><w:r><w:t>See</w:t></w:r><w:r><w:drawing><w:txbxContent>${toParagraph(inside)}</w:txbxContent></w:drawing></w:r></w:p>`;
  const formula =
    '<w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><m:oMath xmlns:m="m"><m:r><m:t>a=</m:t></m:r><m:r><m:t>b</m:t></m:r></m:oMath><w:r><w:t>.</w:t></w:r></w:p>';
  const deletedEnd = toParagraph('grain', '<w:rPr><w:del/></w:rPr>') + toParagraph('store');
  const title = toParagraph('Agreement on Samples', '<w:pStyle w:val="Title"/>');
  const styles = '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>';

  test.each([
    ['a text box', box('in the box'), 'See {#p1}\n\nin the box {#p2}\n'],
    ['a formula', formula, 'It is a=b. {#p1}\n'],
    ['the end of a paragraph that is deleted', deletedEnd, 'grainstore {#p1}\n'],
  ])('keeps the words of %s', async (_, body, expected) => {
    const file = toDocx({ body: title + body, styles });
    const { document, proof } = await importFile({ file, mediaType: DOCX });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe(expected);
  });

  test('whose program was set to another language than its words has the language of its words', async () => {
    const words =
      'Les Hautes Parties contractantes se réunissent chaque année au mois de mai pour parler de toutes les questions qui concernent le commerce des grains, des poissons et des livres entre leurs pays, et elles publient un rapport commun.';
    const file = toDocx({
      body: title + toParagraph(words),
      styles: `${styles}<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    });
    const { document } = await importFile({ file, mediaType: DOCX });
    expect(getField(document, 'language')).toBe('"fr"');
  });

  test('keeps words apart at a tab with a place, and at the end of a page', async () => {
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const file = toDocx({
      body: `${title}<w:p>${run('Fares')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/></w:r>${run('5')}</w:p><w:p>${run('They part.')}<w:r><w:br w:type="page"/></w:r>${run('They meet.')}</w:p>`,
    });
    const { document, proof } = await importFile({ file, mediaType: DOCX });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toMatch(/^Fares\s5 \{#p1\}\n\nThey part\.\\\nThey meet\. \{#p2\}\n$/u);
  });

  test('has the date of its title, in the language of its words', async () => {
    const law =
      'Esta lei dispõe sobre as amostras que as partes trocam entre si todos os anos no mês de maio, e sobre os relatórios que elas publicam em conjunto para todos os seus cidadãos e empresas, sem exceção alguma.';
    const file = toDocx({
      body:
        toParagraph('LEI Nº 15.348, DE 13 DE FEVEREIRO DE 2026', '<w:pStyle w:val="Title"/>') +
        toParagraph(law),
      styles,
      properties: '<dc:language>en-US</dc:language>',
    });
    const { document } = await importFile({ file, mediaType: DOCX });
    expect(getField(document, 'language')).toBe('"pt"');
    expect(getField(document, 'dated')).toBe('"2026-02-13"');
  });

  test('that calls its parts document2.xml is read', async () => {
    const parts = unzipSync(toDocx({ body: title + toParagraph('They part.') }));
    const renamed = Object.entries(parts).map(([path, part]) => [
      path.replace('word/document.xml', 'word/document2.xml'),
      path.startsWith('word/') ? part : strToU8(strFromU8(part).replaceAll('document.xml', 'document2.xml')),
    ]);
    const file = zipSync(Object.fromEntries(renamed) as Record<string, Uint8Array>);
    const { document, proof } = await importFile({ file, mediaType: DOCX });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe('They part. {#p1}\n');
  });
});

describe('an XML file', () => {
  test.each([
    [
      'a list and a note among words',
      '<p>It falls<note>A note.</note> for <list><item>ships</item><item>planes</item></list> here.</p>',
      ['A', 'note.', 'ships'],
    ],
    [
      'a quotation and a title among words',
      '<p>He read <quote>so</quote> in <title>Hamlet</title>.</p>',
      ['Hamlet.'],
    ],
    [
      'a formula',
      '<p><mml:math><mml:mrow><mml:mi>a</mml:mi><mml:mo>=</mml:mo></mml:mrow></mml:math></p>',
      ['a='],
    ],
    [
      'the heading of a table',
      '<table><head>Rates</head><row><cell>Norland</cell><cell>5</cell></row><row><cell>Suddia</cell><cell>7</cell></row></table>',
      ['Rates'],
    ],
  ])('keeps the words of %s', async (_, inside, words) => {
    const { document, proof } = await importFile({
      file: `<TEI><text><head>Agreement on Samples</head><p>The Parties meet.</p>${inside}</text></TEI>`,
      mediaType: 'application/xml',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document).split(/\s+/u)).toEqual(expect.arrayContaining(words));
  });

  test('keeps a note among words as a note', async () => {
    const { document, proof } = await importFile({
      file: '<TEI><text><head>Agreement on Samples</head><p>The tariff falls<note n="a">Until next year.</note>, and <hi>rises</hi><note>Later.</note> again.</p></text></TEI>',
      mediaType: 'application/xml',
    });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe(
      'The tariff falls[^a], and *rises*[^2] again. {#p1}\n\n[^a]: Until next year. {#p2}\n\n[^2]: Later. {#p3}\n',
    );
  });

  test.each([
    [
      'of legislation.gov.uk',
      `<Legislation><ukm:Metadata xmlns:ukm="m"><dc:title xmlns:dc="d">Samples Act 2001</dc:title><ukm:EnactmentDate Date="2001-02-03"/></ukm:Metadata>
      <Contents><ContentsTitle>Contents</ContentsTitle><ContentsItem><ContentsNumber>1</ContentsNumber><ContentsTitle>Scope</ContentsTitle></ContentsItem></Contents>
      <Primary><PrimaryPrelims><Title>Samples Act 2001</Title><Number>2001 CHAPTER 5</Number></PrimaryPrelims><Body><Part><Number>Part 1</Number><Title>General</Title>
      <P1group><Title>Scope</Title><P1><Pnumber>1</Pnumber><P1para><Text>This Act<FootnoteRef Ref="f1"/> binds section<Character Name="NonBreakingSpace"/>2:</Text>
      <P3><Pnumber>a</Pnumber><P3para><Text><Addition>ships;</Addition><FootnoteRef Ref="f2"/><Addition>…</Addition></Text></P3para></P3></P1para></P1></P1group></Part></Body></Primary>
      <Footnotes><Footnote id="f1"><FootnoteText><Para><Text>See Part 2.</Text></Para></FootnoteText></Footnote><Footnote id="f2"><FootnoteText><Para><Text>Repealed.</Text></Para></FootnoteText></Footnote></Footnotes></Legislation>`,
      '2001 CHAPTER 5 {#p1}\n\n## Part 1 General {#part-1}\n\n### Scope {#scope}\n\n- 1 This Act[^1] binds section\u00a02: {#p2}\n  - a ships;[^2]… {#p3}\n\n[^1]: See Part 2. {#p4}\n\n[^2]: Repealed. {#p5}\n',
    ],
    [
      'of the Netherlands',
      `<toestand><wetgeving><intitule ondertekening_bron="2001-02-03">Wet monsters<meta-data><x>2005</x></meta-data></intitule><wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop>
      <lid><lidnr>1</lidnr><al>De wet geldt voor:</al><lijst><li><li.nr>a.</li.nr><al>schepen;</al></li></lijst></lid></artikel>
      <table><tgroup><colspec colname="c1"/><colspec colname="c2"/><tbody><row><entry morerows="1"><al>x</al></entry><entry><al>1</al></entry></row><row><entry><al>2</al></entry></row><row><entry namest="c1" nameend="c2"><al>y</al></entry></row></tbody></tgroup></table></wettekst></wetgeving></toestand>`,
      '## Artikel 1 {#art-1}\n\n- 1 De wet geldt voor: {#p1}\n  - a. schepen; {#p2}\n\n| | |\n| - | - |\n| x | 1 {#p3} |\n| {^} | 2 {#p4} |\n| y | {<} {#p5} |\n',
    ],
    [
      'of Akoma Ntoso with numbered paragraphs',
      '<akomaNtoso><judgment><header><p><docTitle>Samples v Samples</docTitle></p></header><judgmentBody><paragraph><num>1.</num><content><p>The appeal is dismissed.</p></content></paragraph><article><num>Article 5</num><content><p>They part.</p></content></article></judgmentBody></judgment></akomaNtoso>',
      '- 1\\. The appeal is dismissed. {#p1}\n\n## Article 5 {#art-5}\n\nThey part. {#p2}\n',
    ],
    [
      'of e-Gov',
      `<Law Era="Heisei" Year="15" Lang="ja"><LawBody><LawTitle>標本法</LawTitle><TOC><TOCLabel>目次</TOCLabel><TOCChapter><ChapterTitle>第一章　総則</ChapterTitle></TOCChapter></TOC>
      <MainProvision><Chapter><ChapterTitle>第一章　総則</ChapterTitle><Article><ArticleCaption>（定義）</ArticleCaption><ArticleTitle>第一条</ArticleTitle><Paragraph><ParagraphNum></ParagraphNum><ParagraphSentence><Sentence>次の各号による。</Sentence></ParagraphSentence></Paragraph>
      <Paragraph><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>船に適用する。</Sentence></ParagraphSentence><Item><ItemTitle>一</ItemTitle><ItemSentence><Sentence>漁船</Sentence></ItemSentence></Item></Paragraph></Article></Chapter></MainProvision></LawBody></Law>`,
      '## 第一章　総則 {#chapter-1}\n\n### （定義） 第一条 {#art-1}\n\n次の各号による。 {#p1}\n\n- ２ 船に適用する。 {#p2}\n  - 一 漁船 {#p3}\n',
    ],
    [
      'of the United States (USLM)',
      `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><longTitle><docTitle>A BILL</docTitle><officialTitle>To store samples</officialTitle></longTitle><title><num>TITLE I—</num><heading>STORES</heading>
      <section><num>1. </num><heading>Ships</heading><subsection><num>(a) </num><chapeau>A ship is, in <i>this</i> Act—</chapeau><paragraph><num>(1) </num><content>a boat;</content></paragraph><paragraph><num>(2) </num><content>a barge.</content></paragraph></subsection>
      <subsection><num>(b) </num><chapeau>Add:</chapeau><quotedContent><toc><referenceItem><designator>“Sec. 2.</designator><label>Grain.”.</label></referenceItem></toc></quotedContent></subsection>
      <table><tr><td>Norland</td><td>5</td></tr><page>12 STAT. 3</page><tr><td>Suddia</td><td>7</td></tr></table></section></title></main></bill>`,
      '## TITLE I— STORES {#title-i}\n\n### 1. Ships {#ships}\n\n- (a) A ship is, in *this* Act— {#p1}\n  - (1) a boat; {#p2}\n  - (2) a barge. {#p3}\n- (b) Add: {#p4}\n  > “Sec. 2. Grain.”. {#p5}\n\n| | |\n| - | - |\n| Norland | 5 {#p6} |\n| 12 STAT. 3 | {<} {#p7} |\n| Suddia | 7 {#p8} |\n',
    ],
    [
      'of bills of the United States',
      '<bill><metadata><dublinCore><dc:title xmlns:dc="d">116 HR 1</dc:title></dublinCore></metadata><form><official-title>To store samples</official-title></form><legis-body><section><enum>1.</enum><header>Ships</header><text>A ship is—</text><paragraph><enum>(1)</enum><text>a <term>boat</term>; or</text></paragraph></section></legis-body></bill>',
      '## 1. Ships {#ships}\n\nA ship is— {#p1}\n\n- (1) a boat; or {#p2}\n',
    ],
    [
      'of the European Union (Formex)',
      `<ACT><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>Regulation on samples</P></TI></TITLE><PREAMBLE><GR.VISA><VISA>After the opinion<NOTE><P>OJ C 1, p. 2.</P></NOTE>,</VISA></GR.VISA><CONSID><NP><NO.P>(1)</NO.P><TXT>It is cold.</TXT></NP></CONSID></PREAMBLE>
      <ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER 1</P></TI><STI><P>Scope</P></STI></TITLE><ARTICLE><TI.ART>Article 1</TI.ART><STI.ART>Ships</STI.ART><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>Here <QUOT.START CODE="2018"/>ship<QUOT.END CODE="2019"/> means a <HT TYPE="ITALIC">boat</HT>:</P><LIST><ITEM><NP><NO.P>(a)</NO.P><TXT>of wood;</TXT></NP></ITEM></LIST></ALINEA></PARAG></ARTICLE></DIVISION></ENACTING.TERMS>
      <TBL><CORPUS><ROW><CELL TYPE="HEADER">Party</CELL><CELL TYPE="HEADER">Rate</CELL></ROW><ROW><CELL COLSPAN="2">Norland</CELL></ROW></CORPUS></TBL></ACT>`,
      'After the opinion[^1], {#p1}\n\n- (1) It is cold. {#p2}\n\n## CHAPTER 1 Scope {#chapter-1}\n\n### Article 1 Ships {#art-1}\n\n- 1\\. Here ‘ship’ means a *boat*: {#p3}\n  - (a) of wood; {#p4}\n\n| Party | Rate {#p5} |\n| - | - |\n| Norland | {<} {#p6} |\n\n[^1]: OJ C 1, p. 2. {#p7}\n',
    ],
  ])('%s has the numbers, headings, tables and notes of its words', async (_, file, expected) => {
    const { document, proof } = await importFile({ file, mediaType: 'application/xml' });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toBe(expected);
  });

  test('of e-Gov is dated by its era', async () => {
    const { document } = await importFile({
      file: '<Law Era="Heisei" Year="15" PromulgateMonth="05" PromulgateDay="30" Lang="ja"><LawTitle>標本法</LawTitle><p>集める。</p></Law>',
      mediaType: 'application/xml',
    });
    expect(getField(document, 'dated')).toBe('"2003-05-30"');
  });
});

describe('a PDF', () => {
  const page = (number: number, ...lines: string[]) => [
    { words: 'TREATY SERIES', top: 800 },
    ...lines,
    { words: `${number}`, top: 40 },
  ];
  const full = 'The Parties shall meet each year in the month of May to speak of all';
  const file = toPdf([
    [
      { words: 'TREATY SERIES', top: 800 },
      { words: 'Agreement on Samples', size: 18 },
      full,
      `${full} sam-`,
      'ples. ',
      { words: '1', top: 40 },
    ],
    page(2, 'Article 1', `${full} grain`, 'and of all fish in the sea.'),
    page(3, 'They part.'),
  ]);

  test('may have the bytes of another encoding by chance', async () => {
    const bytes = Buffer.concat([file, Buffer.from('\n%\x1b$\n')]);
    const { proof } = await importFile({ file: bytes, mediaType: 'application/pdf' });
    expect(proof.differences).toEqual([]);
  });

  test('is read without its running heads and page numbers, with its words whole', async () => {
    const { document, proof } = await importFile({ file, mediaType: 'application/pdf' });
    expect(proof.differences).toEqual([]);
    expect(document).toContain(
      '{ every: "^TREATY SERIES$", count: "3", reason: "Running head or foot of the pages." }',
    );
    expect(document).toContain('{ every: "^\\\\d+$", count: "3", reason: "Page number." }');
    expect(document).toContain('joins:\n  - { hyphens: "all" }');
    expect(getBody(document)).toMatchInlineSnapshot(`
      "The Parties shall meet each year in the month of May to speak of all The Parties shall meet each year in the month of May to speak of all samples. {#p1}

      ## Article 1 {#art-1}

      The Parties shall meet each year in the month of May to speak of all grain and of all fish in the sea. {#p2}

      They part. {#p3}
      "
    `);
  });
});

describe('a plain text', () => {
  test('in Japanese loses no word where lines are joined', async () => {
    const text = '標本協定\n\n第一条 目的\n締約国は、協力の重要\n性を確認し、次のと\nおり協定した。\n';
    const { document, proof } = await importFile({ file: text, mediaType: 'text/plain' });
    expect(proof.differences).toEqual([]);
    expect(proof.joinCount).toBe(2);
    expect(getField(document, 'language')).toBe('"ja"');
    expect(getBody(document)).toContain('締約国は、協力の重要性を確認し、次のとおり協定した。 {#p1}');
  });

  test.each([
    ['zh-Hant', '各締約國為發展經濟，應依本條約規則舉行會議。'],
    ['zh-Hans', '各缔约国为发展经济，应依本条约规则举行会议。'],
  ])('in Chinese has the form %s of its signs', async (language, words) => {
    const { document } = await importFile({ file: `協定\n\n${words}\n`, mediaType: 'text/plain' });
    expect(getField(document, 'language')).toBe(`"${language}"`);
  });

  test('keeps the signs of a box, and drops those of a list', async () => {
    const text = 'Agreement\n\n* one\n* two\n\n* in a box *\n';
    const { document, proof } = await importFile({ file: text, mediaType: 'text/plain' });
    expect(proof.differences).toEqual([]);
    expect(getBody(document)).toContain('- two {#p2}');
    expect(getBody(document)).toContain('\\* in a box \\* {#p3}');
  });

  test('in another encoding keeps its bytes and names the encoding', async () => {
    const file = new Uint8Array([0x8b, 0xa6, 0x92, 0xe8, 0x0a, 0x0a, 0x8b, 0xa6, 0x92, 0xe8, 0x0a]);
    const { document } = await importFile({
      file,
      mediaType: 'text/plain',
      args: ['--encoding', 'shift_jis'],
    });
    expect(getField(document, 'encoding')).toBe('"shift_jis"');
    expect(getField(document, 'title')).toBe('"協定"');
  });
});

test('a second run with a changed original keeps the ids and what the editor wrote, and says what changed', async () => {
  const first = '<h1>Agreement</h1><p>The Parties meet in May.</p><p>They part.</p><p>It is signed.</p>';
  const before = await importFile({ file: first, mediaType: 'text/html' });
  const edited = before.document.replace(/summary: .*/u, 'summary: "Our own words."');
  const second = first
    .replace('May', 'June')
    .replace('<p>They part.</p>', '<p>They eat.</p><p>They part.</p>');
  const { document, change, proof } = await importFile({
    file: second,
    mediaType: 'text/html',
    existing: edited,
  });
  expect(proof.differences).toEqual([]);
  expect(document).toContain('summary: "Our own words."');
  expect(getBody(document)).toBe(
    'The Parties meet in June. {#p1}\n\nThey eat. {#p4}\n\nThey part. {#p2}\n\nIt is signed. {#p3}\n',
  );
  expect(change).toMatchObject({
    changed: [{ id: 'p1', before: 'The Parties meet in May.', now: 'The Parties meet in June.' }],
    added: ['They eat.'],
    gone: [],
  });
});

test('notes of a page may be referred to in another order, and have several links back', async () => {
  const { document, proof } = await importFile({
    file: `<h1>Agreement on Samples</h1><p>A box<a id="r2" href="#n2">2</a>.</p><p>We meet<a id="r1" href="#n1">1</a> and<a id="q2" href="#n2">2</a> part.</p>
    <ol><li id="n1"><a href="#r1">^</a> Take a look at it.</li><li id="n2">^ <a href="#r2">a</a> <a href="#q2">b</a> Later.</li></ol>`,
    mediaType: 'text/html',
  });
  expect(proof.differences).toEqual([]);
  expect(getBody(document)).toContain('[^1]: Take a look at it. {#p3}\n\n[^2]: Later. {#p4}');
});

describe('a file that cannot be imported is refused with a remedy:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['an empty file', 'a.docx', '', 'a.docx is empty'],
    ['a Rich Text file with another name', 'a.txt', '{\\rtf1 x}', 'Save it as DOCX'],
    ['a picture', 'a.pdf', '\x89PNG\r\n', 'is a picture'],
    ['a zip', 'a.zip', 'PK\x03\x04', 'Unpack it'],
    ['a page instead of a PDF', 'a.pdf', '<!-- x --><html><p>Log in', 'no PDF'],
    ['a file without words', 'a.txt', ' \n', 'a.txt has no words'],
    ['a file of headings', 'a.html', '<html><h1>A</h1><h2>B</h2>', 'only a title'],
    ['a file without a title', 'a.html', '<html><ul><li>one</li></ul>', '--title "one"'],
    ['Japanese without its encoding', 'a.txt', Buffer.from('8ba6', 'hex'), '--encoding shift_jis: 協'],
    ['Japanese in 7 bits', 'a.txt', '\x1b$B6(\x1b(B', '--encoding iso-2022-jp: 協'],
    ['Russian without its encoding', 'a.txt', Buffer.from('cce8f0', 'hex'), '--encoding windows-1251: Мир'],
    ['a program', 'a.txt', Buffer.from('7f454c46ff00ff', 'hex'), 'It may be no text'],
  ])('%s', async (_, name, content, message) => {
    const path = join(folder, name);
    writeFileSync(path, content, 'latin1');
    await expect(fetchOriginal(path).then(importReceived)).rejects.toThrow(message);
  });

  test('a Word file with the name of another format is read', async () => {
    const path = join(folder, 'b.pdf');
    writeFileSync(path, toDocx({ body: toParagraph('Agreement') + toParagraph('We meet.') }));
    const { sourceFile, proof } = await importReceived(await fetchOriginal(path));
    expect(sourceFile).toBe('b.docx');
    expect(proof.differences).toEqual([]);
  });
});

describe('an address', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(answer: RequestListener): Promise<string> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('is followed to the page, with its type and encoding', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { Location: '/texts/b' }).end();
      else response.writeHead(200, { 'Content-Type': 'text/html; charset=Shift_JIS' }).end('<p>x');
    });
    await expect(fetchOriginal(`${address}/a`)).resolves.toMatchObject({
      name: 'b',
      mediaType: 'text/html',
      encoding: 'Shift_JIS',
      address: `${address}/texts/b`,
    });
  });

  test.each([
    ['an error', 404, {}, 'answers 404'],
    ['a file of the machine', 302, { Location: 'file:///etc/passwd' }, 'is not an address with http'],
    ['itself', 302, { Location: '/' }, 'more than 10 other addresses'],
  ])('that leads to %s is refused', async (_, status, headers, message) => {
    const address = await serve((__, response) => response.writeHead(status, headers).end());
    await expect(fetchOriginal(`${address}/`)).rejects.toThrow(message);
  });

  test('of a page that is too large is refused before all of it came', async () => {
    const address = await serve((_, response) => {
      const write = () => {
        if (response.destroyed) return;
        response.write(Buffer.alloc(1_000_000));
        setImmediate(write);
      };
      write();
    });
    await expect(fetchOriginal(address)).rejects.toThrow('more than 40 MB');
  });
});

describe('the command', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function run(...args: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    folders.push(folder);
    cpSync(join(ROOT, 'tests/fixtures/one-text/content'), join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'agreement-2001.html'), PAGE);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/import.ts'), 'agreement-2001.html', ...args],
      { cwd: folder, encoding: 'utf8', timeout: 60_000 },
    );
    const read = (path: string) =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
    return { status, output: stdout + stderr, read };
  }

  test('keeps the bytes, writes the text, and says how many words are proven', () => {
    const { status, output, read } = run('--yes', '--received', '2026-11-30');
    expect(output).toContain('words proven');
    expect(status).toBe(0);
    expect(read('content/sources/agreement-2001.html')).toBe(PAGE);
    expect(read('content/documents/agreement-2001.md')).toContain('received: "2026-11-30"');
  });

  test.each([
    [['--dry-run'], 0, 'nothing was written'],
    [[], 1, 'Run it again with --yes'],
    [['--yes', '--id', 'A b'], 1, 'cannot be an id'],
    [['--yes', '--received', 'today'], 1, 'is not a day'],
    [['--yes', '--dated', 'May 2001'], 1, 'is not a date'],
    [['--colour'], 1, '--dry-run'],
  ])('with %j writes nothing', (args, expected, words) => {
    const { status, output, read } = run(...args);
    expect(status).toBe(expected);
    expect(output).toContain(words);
    expect(read('content/documents/agreement-2001.md')).toBeUndefined();
    expect(read('content/sources/agreement-2001.html')).toBeUndefined();
  });
});
