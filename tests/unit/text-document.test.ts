import { describe, expect, test } from 'vitest';
import { listPassages, listSections, listWords } from '../../src/text/tree.ts';
import type { Fault } from '../../src/text/problems.ts';
import { PASSAGE_ROLES, SECTION_ROLES } from '../../src/schemas/passage-roles.ts';
import { getSmallDocument, listSmallProblems, readSmallText, lateFaults as faults } from './small-texts.ts';

describe('a body is read as sections and passages', () => {
  const BODY = [
    'one *two*',
    'three {#p1 .dateline}',
    '',
    '## Part *A* {#part}',
    '',
    '- four {#p2}',
    '- five {#p10 .question}',
    '  - six {#p4}',
    '',
    '> seven {#p5}',
    '',
    '### Below {#below}',
    '',
    'eight {#p6}',
    '',
    '## Last {#last}',
    '',
    'nine {#p7}',
  ].join('\n');
  const read = () => getSmallDocument(BODY);

  test('and has the id, number, words, role and place of each passage', () => {
    expect(
      listPassages(read()).map(({ id, number, text, role, isListItem, line }) => ({
        id,
        number,
        text,
        role,
        isListItem,
        line,
      })),
    ).toEqual([
      { id: 'p1', number: 1, text: 'one two three', role: 'dateline', isListItem: false, line: 26 },
      { id: 'p2', number: 2, text: 'four', role: undefined, isListItem: true, line: 31 },
      { id: 'p10', number: 10, text: 'five', role: 'question', isListItem: true, line: 32 },
      { id: 'p4', number: 4, text: 'six', role: undefined, isListItem: true, line: 33 },
      { id: 'p5', number: 5, text: 'seven', role: undefined, isListItem: false, line: 35 },
      { id: 'p6', number: 6, text: 'eight', role: undefined, isListItem: false, line: 39 },
      { id: 'p7', number: 7, text: 'nine', role: undefined, isListItem: false, line: 43 },
    ]);
  });

  test('and has the id, heading, level and place of each section, nested by level', () => {
    const { sections } = read();
    expect(listSections(read()).map(({ id, heading, level, line }) => [id, heading, level, line])).toEqual([
      ['opening', undefined, 2, 26],
      ['part', 'Part A', 2, 29],
      ['below', 'Below', 3, 37],
      ['last', 'Last', 2, 41],
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['opening', 'part', 'last']);
    expect(sections[1]?.sections.map(({ id }) => id)).toEqual(['below']);
    expect(sections[1]?.passages.map(({ id }) => id)).toEqual(['p2', 'p10', 'p4', 'p5']);
  });

  test('and has its words in order, their hash, and its own file', () => {
    const document = read();
    expect(listWords(document).join(' ')).toBe(
      'A Title one two three Part A four five six seven Below eight Last nine',
    );
    expect(document.wordsSha256).toBe(getSmallDocument(BODY.replace('two*\n', 'two* ')).wordsSha256);
    expect(document.wordsSha256).not.toBe(getSmallDocument(BODY.replace('nine', 'ten')).wordsSha256);
    expect(document.markdown.endsWith(BODY)).toBe(true);
    expect(document).toMatchObject({ id: 'small-2001', file: 'content/documents/small-2001.md' });
  });

  test('and is rendered as HTML with ids and roles', () => {
    expect(read().html).toBe(
      `
<h1>A Title</h1>
<section>
<span id="opening"></span>
<p id="p1" data-passage="1" data-role="dateline"><a class="permalink" href="#p1" data-number="1" aria-label="Link to paragraph 1"></a>one <em>two</em>
three</p>
<header><h2 class="article" id="part">Part <em>A</em></h2><a class="permalink" href="#part" aria-label="Link to section Part A"></a></header>
<ul>
<li id="p2" data-passage="2"><a class="permalink" href="#p2" data-number="2" aria-label="Link to paragraph 2"></a>four</li>
<li>
<p id="p10" data-passage="10" data-role="question"><a class="permalink" href="#p10" data-number="10" aria-label="Link to paragraph 10"></a>five</p>
<ul>
<li id="p4" data-passage="4"><a class="permalink" href="#p4" data-number="4" aria-label="Link to paragraph 4"></a>six</li>
</ul>
</li>
</ul>
<blockquote>
<p id="p5" data-passage="5"><a class="permalink" href="#p5" data-number="5" aria-label="Link to paragraph 5"></a>seven</p>
</blockquote>
<header><h3 class="article" id="below">Below</h3><a class="permalink" href="#below" aria-label="Link to section Below"></a></header>
<p id="p6" data-passage="6"><a class="permalink" href="#p6" data-number="6" aria-label="Link to paragraph 6"></a>eight</p>
<header><h2 class="article" id="last">Last</h2><a class="permalink" href="#last" aria-label="Link to section Last"></a></header>
<p id="p7" data-passage="7"><a class="permalink" href="#p7" data-number="7" aria-label="Link to paragraph 7"></a>nine</p>
</section>
`,
    );
  });
});

test('a text may begin with a heading, and then it has no opening', () => {
  expect(getSmallDocument('## Part {#part}\n\none {#p1}').sections.map(({ id }) => id)).toEqual(['part']);
});

test('a heading may be two levels above the heading before it', () => {
  const { sections } = getSmallDocument(
    '## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\n## D {#d}\n\n### E {#e}\n\none {#p1}',
  );
  expect(sections.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(sections[0]?.sections[0]?.sections[0]?.id).toBe('c');
  expect(sections[1]?.sections[0]?.id).toBe('e');
});

test.each([...PASSAGE_ROLES])('a passage may be a %s', (role) => {
  expect(listPassages(getSmallDocument(`one {#p1 .${role}}`))[0]?.role).toBe(role);
});

describe('markup that a text must not have is refused at its line', () => {
  const unsupported = (line: number, what: string): [number, Fault] => [
    line,
    faults.unsupportedNode(what, ''),
  ];

  test.each<[string, ...[number, Fault][]]>([
    ['one {#p1}\n\n<div>two</div>', unsupported(28, 'raw HTML')],
    ['one <b>two</b> {#p1}', unsupported(26, 'raw HTML'), unsupported(26, 'raw HTML')],
    ['one\ntwo ![a](b.png) {#p1}', [27, faults.imageInWords()]],
    ['one *two `code`* {#p1}', unsupported(26, 'code between backticks')],
    ['one **`code`** {#p1}', unsupported(26, 'code between backticks')],
    ['one [`code`](a.html) {#p1}', unsupported(26, 'code between backticks')],
    ['one {#p1}\n\n    two', [28, faults.indented()]],
    ['one {#p1}\n\n***', unsupported(28, 'a rule (---)')],
    ['one {#p1}\n\n[a]: b.html', unsupported(28, 'a link definition')],
    ['one[^1] {#p1}', [26, faults.noteMissing('1')]],
    ['one {#p1}\n\n1. - two {#p2}', [28, faults.numberWithoutWords('1.')]],
    ['one {#p1 dir=up}', [26, faults.unknownDirection('up')]],
    ['one {#p1 lang=qqq}', [26, faults.unknownLanguage('qqq', 'qqq')]],
    ['one {page=a/b} two {#p1}', [26, faults.pageName('a/b')]],
    ['####### One {#p1}', [26, faults.headingTooDeep()]],
    ['# One {#one}', [26, faults.titleInBody()]],
    ['one {#p1}\n\ntwo {#p1}', [28, faults.repeatedId('p1', 26)]],
    [
      'one {#p1}\n\ntwo {#p1}\n\nthree {#p1}',
      [28, faults.repeatedId('p1', 26)],
      [30, faults.repeatedId('p1', 26)],
    ],
    ['one {#p1}\n\ntwo', [28, faults.missingId('passage', 'two')]],
    ['one {#p1}\n\none two three four five', [28, faults.missingId('passage', 'one two three four five')]],
    [
      'one {#p1}\n\none two three four five six',
      [28, faults.missingId('passage', 'one two three four five …')],
    ],
    ['## One', [26, faults.missingId('heading', 'One')]],
    ['one {.caption}', [26, faults.missingId('passage', 'one')]],
    ['one {#part}', [26, faults.wrongId('passage', 'part')]],
    ['one {#p0}', [26, faults.wrongId('passage', 'p0')]],
    ['## One {#p1}', [26, faults.wrongId('heading', 'p1')]],
    ['## One {#opening}', [26, faults.wrongId('heading', 'opening')]],
    ['one {#p1}\n\n{#p2}', [28, faults.emptyBlock()]],
    ['one {#p1 lang=ja lang=en}', [26, faults.repeatedInMark('lang')]],
    ['one {#p1 .caption .caption}', [26, faults.repeatedInMark('.caption')]],
    [
      '## One {#one .annex .annex dir=rtl dir=rtl}',
      [26, faults.repeatedInMark('.annex')],
      [26, faults.repeatedInMark('dir')],
    ],
    ['one {#p1 .other}', [26, faults.unknownRole('passage', 'other', PASSAGE_ROLES)]],
    ['## One {#one .caption}', [26, faults.unknownRole('heading', 'caption', SECTION_ROLES)]],
    ['one {#p1}\ntwo {#p2}', [26, faults.misplacedMark('{#p1}')]],
    ['one {#p1} two {#p2}', [26, faults.misplacedMark('{#p1}')]],
    ['one {.caption} two {#p2}', [26, faults.misplacedMark('{.caption}')]],
  ])('%j', (body, ...expected) => {
    expect(listSmallProblems(body)).toEqual(expected.map(([line, { message }]) => [line, message]));
  });

  test.each<[string, string, ...[number, Fault][]]>([
    [
      'one {#p1}\n\n``` js {#p2}\ntwo\n```',
      'A Title one two',
      [28, faults.fenceInfo('js {#p2}')],
      [28, faults.missingId('passage', 'two')],
    ],
    ['one {#p1}\n\n[^1]: two {#p2}', 'A Title one 1 two', [28, faults.noteWithoutReference('1')]],
    ['one {page=1} two {page=1} {#p1}', 'A Title one two', [26, faults.repeatedPage('1', 26)]],
  ])('%j', (body, source, ...expected) => {
    expect(listSmallProblems(body, { source })).toEqual(
      expected.map(([line, { message }]) => [line, message]),
    );
  });

  test.each([
    ['a mark', 'one \\{#p9} two {#p1}', 'one {#p9} two'],
    ['a reference to a note', 'one\\[^9] two {#p1}', 'one[^9] two'],
    ['too many signs of a heading', '\\####### {#p1}', '#######'],
    [
      'an address with a brace',
      'one https\\://a.example/?b=\\{c} two {#p1}',
      'one https://a.example/?b={c} two',
    ],
    ['anything in preformatted text', '``` {#p1}\n{#p9} two [^9]\n#######\n```', '{#p9} two [^9] #######'],
  ])('but not what only looks like %s', (_, body, words) => {
    expect(listSmallProblems(body, { source: `A Title ${words}` })).toEqual([]);
    expect(
      listPassages(getSmallDocument(body, { source: `A Title ${words}` }))[0]?.text.split(/\s+/u),
    ).toEqual(words.split(' '));
  });

  test('and a brace after a backslash is part of the address of a link', () => {
    const { html } = getSmallDocument('[one](https://a.example/?b=\\{c}) {#p1}');
    expect(html).toContain('href="https://a.example/?b=%7Bc%7D"');
  });

  test.each([
    ['- [ ] one {#p1}', 26],
    ['- one {#p1}\n- [x] two {#p2}', 27],
  ])('%j, a task list', (body, line) => {
    const source = 'A Title\none\ntwo'.slice(0, line === 26 ? 11 : undefined);
    expect(listSmallProblems(body, { source })).toEqual([
      [line, faults.unsupportedNode('a task list ([ ])', '').message],
    ]);
  });

  test.each([8, 9])('%i nested quotations', (levels) => {
    const problems = listSmallProblems(`${'> '.repeat(levels)}one {#p1}`, { source: 'A Title one' });
    expect(problems).toEqual(levels === 9 ? [[26, faults.tooDeep().message]] : []);
  });

  test('nesting in the front matter does not count as nesting in the body', () => {
    expect(listSmallProblems('one {#p1}', { fields: ['summary: |\n  - - - - - - - - - - x'] })).toEqual([]);
  });
});

describe('braces that are not a mark are words', () => {
  test.each(['one {two}', 'one {} {#p2}x', 'one # {p2}'])('%s', (words) => {
    const isMark = /\{#p2\}/u.test(words);
    expect(listSmallProblems(`${words} {#p1}`).length).toBe(isMark ? 1 : 0);
  });

  test('a mark may follow its words without a space, or on the next line', () => {
    expect(
      listPassages(getSmallDocument('one{#p1}\n\ntwo\n{#p2}\n\n*three* {#p3}')).map(({ text }) => text),
    ).toEqual(['one', 'two', 'three']);
  });

  test('only the first of several roles counts, and spaces around roles do not count', () => {
    expect(
      listPassages(getSmallDocument('one {#p1 .caption.credit}\n\ntwo {#p2  .credit }')).map(
        ({ role }) => role,
      ),
    ).toEqual(['caption', 'credit']);
  });
});

describe('a link', () => {
  test.each([
    'http://example.org/',
    'https://example.org/a',
    'HTTPS://example.org/',
    'mailto:a@example.org',
    '#p1',
    '../a.html',
    '/a',
    '?q=a',
    'a:b'.replace('a:', './a:'),
  ])('may have the target %s', (address) => {
    expect(listSmallProblems(`one [two](${address}) {#p1}`)).toEqual([]);
  });

  test.each([
    'ftp://example.org/',
    'ftp:a',
    'javascript:a()',
    'JavaScript:a()',
    'data:text/html,a',
    'file:///a',
    'tel:1',
    'blob:https://a/',
    'http://',
  ])('must not have the target %s', (address) => {
    const body = `one\ntwo [three](${address}) {#p1}`;
    expect(listSmallProblems(body)).toEqual([[27, faults.unsafeLink(address).message]]);
  });

  test.each([
    ['//example.org/', faults.linkWithoutScheme('//example.org/')],
    ['https://a:b@example.org/', faults.linkWithPassword('https://a:b@example.org/')],
    ['a%20b\\\\c', faults.linkCharacters('a%20b\\c')],
    ['a.html "b"', faults.linkTitle('b')],
  ])('must not have the target %s', (address, { message }) => {
    expect(listSmallProblems(`one [two](${address}) {#p1}`, { source: 'A Title one two' })).toEqual([
      [26, message],
    ]);
  });

  test('that begins with a slash is relative on the page, so that it works under any path', () => {
    expect(getSmallDocument('one [two](/search/) {#p1}').html).toContain('href="../../search/"');
  });

  test('in emphasis is checked too', () => {
    expect(listSmallProblems('*[a](ftp://b/)* **[c](ftp://d/)** {#p1}')).toHaveLength(2);
  });

  const BODY =
    '[a](https://a.example/) [b](#p1) *[c](mailto:c@example.org)* {#p1}\n\n## [d](HTTP://d.example/) {#d}';

  test('that leaves the archive is numbered in the order of the text', () => {
    const document = getSmallDocument(BODY);
    expect(document.addresses).toEqual(['https://a.example/', 'mailto:c@example.org', 'HTTP://d.example/']);
    expect(
      [...document.html.matchAll(/href="([^"#]+)" data-note="(\d+)"/gu)].map(([, href, note]) => [
        href,
        note,
      ]),
    ).toEqual([
      ['https://a.example/', '1'],
      ['mailto:c@example.org', '2'],
      ['HTTP://d.example/', '3'],
    ]);
    expect(document.html.match(/data-note/gu)).toHaveLength(3);
  });
});

describe('a correction', () => {
  const correct = (at: string, published: string) =>
    `corrections: [{ at: ${at}, published: ${published}, reading: good, reason: So it is., noted: '2001' }]`;

  test.each([
    ['in a passage', 'one bad two {#p1}', 'p1', 'one <span class="sic">bad</span><a class="sic-note"'],
    ['at the end of a passage', 'one bad {#p1}', 'p1', '<span class="sic">bad</span>'],
    [
      'in a heading',
      '## One bad {#part}\n\nbad {#p1}',
      'part',
      '<h2 class="article" id="part">One <span class="sic">bad</span>',
    ],
    ['in the right passage', 'bad {#p1}\n\none bad {#p2}', 'p2', 'one <span class="sic">bad</span>'],
  ])('is marked %s', (_, body, at, html) => {
    expect(getSmallDocument(body, { fields: [correct(at, 'bad')] }).html).toContain(html);
    expect(getSmallDocument(body, { fields: [correct(at, 'bad')] }).html.match(/class="sic"/gu)).toHaveLength(
      1,
    );
  });

  test('has a note with its number and reading, and does not change the words after it', () => {
    const { html } = getSmallDocument('one bad, two {#p1}', { fields: [correct('p1', 'bad')] });
    expect(html).toMatch(
      /<a class="sic-note" href="#ui-correction-1" aria-label="[^"]*“good”[^"]*"><\/a>, two<\/p>/u,
    );
  });

  test.each([
    ['in a passage that does not exist', 'bad {#p1}', 'p2', faults.correctionPlace('p2')],
    ['of words that the passage does not have', 'one {#p1}', 'p1', faults.correctionWords('bad', 'p1', 0)],
    ['of words that the passage has twice', 'bad bad {#p1}', 'p1', faults.correctionWords('bad', 'p1', 2)],
  ])('%s is refused at its line', (_, body, at, { message }) => {
    expect(listSmallProblems(body, { fields: [correct(at, 'bad')] })).toEqual([[12, message]]);
  });
});

describe('a copy on another page', () => {
  const copy = (body: string, headingShift: number) =>
    getSmallDocument(body).toCopy({
      idPrefix: 'ui-left-',
      linkSuffix: 'of small',
      headingShift,
      resolve: (href) => `/there/${href}`,
    });

  test('has headings lowered by the given number of levels, but not below level 6', () => {
    const body = '## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\n##### D {#d}\n\none {#p1}';
    expect([...copy(body, 2).matchAll(/<(h\d)/gu)].map(([, name]) => name)).toEqual([
      'h3',
      'h4',
      'h5',
      'h6',
      'h6',
    ]);
    expect([...copy(body, 0).matchAll(/<(h\d)/gu)].map(([, name]) => name)).toEqual([
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
    ]);
  });

  test('has its own ids, links and names, and no passage numbers', () => {
    expect(copy('one [two](a.html) {#p1}', 1)).toBe(
      `
<h2>A Title</h2>
<section>
<span id="ui-left-opening"></span>
<p id="ui-left-p1"><a class="permalink" href="/there/#p1" data-number="1" aria-label="Link to paragraph 1 of small"></a>one <a href="/there/a.html">two</a></p>
</section>
`,
    );
  });
});

describe('the source of a text', () => {
  const source = (fields: string) => `source: { ${fields}, addressNote: Not known. }`;
  const { sha256 } = getSmallSource();

  test('that does not exist is reported at the line of its name', () => {
    expect(
      listSmallProblems('one {#p1}', { fields: [source(`file: other.txt, sha256: ${sha256}`)] }),
    ).toEqual([[10, faults.sourceMissing('other.txt').message]]);
  });

  test('with other bytes is reported at the line of its hash, with the actual hash', () => {
    const fields = [`source:\n  file: small.txt\n  sha256: ${'0'.repeat(64)}\n  addressNote: Not known.`];
    expect(listSmallProblems('one {#p1}', { fields })).toEqual([
      [12, faults.sourceChanged('small.txt', sha256).message],
    ]);
  });

  function getSmallSource() {
    return { sha256: /sha256: (\w+)/u.exec(readSmallText('one {#p1}').document?.markdown ?? '')?.[1] ?? '' };
  }
});

test('all problems of a text are reported together, sorted by line', () => {
  const problems = listSmallProblems('one {#p1}\n\ntwo', { fields: ['language: English', 'other: x'] });
  expect(problems.map(([line]) => line)).toEqual([8, 15, 28]);
});

test('a sign of the text that looks like a mark is words after a backslash', () => {
  const [passage] = listPassages(
    getSmallDocument('see \\{#p1} and \\{.caption} there {#p1}', {
      source: 'A Title\nsee {#p1} and {.caption} there',
    }),
  );
  expect(passage?.text).toBe('see {#p1} and {.caption} there');
});
