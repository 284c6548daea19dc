import { createHash } from 'node:crypto';
import { enterIds, formatLedger } from '../../src/text/ledger.ts';
import { getSmallDocument, toSmallFile, type SmallText } from './small-texts.ts';

/** The files of an archive, by path in `content/`. Undefined: no file. `LINK` makes a link, and `FOLDER` a folder. */
export type Files = Record<string, string | Uint8Array | undefined>;
export const LINK = new Uint8Array([1]);
export const FOLDER = new Uint8Array([2]);

/** An input that is wrong by accident or on purpose. */
export interface HostileInput {
  name: string;
  files: Files;
  /** The file, the line and words of the message, if the input must be refused; undefined if it must be accepted. */
  refused?: [file: string, line: number, words: string];
  /**
   * The files after the editor followed the remedy. Then nothing is refused. Undefined: the files of the plain archive.
   */
  mended?: Files;
}

const DOCUMENT = 'documents/small-2001.md';
const SOURCE = 'sources/small.txt';
const PARTNERS = 'authorities/partners.yaml';
const TERMS = 'authorities/terms.yaml';
const TRANSLATIONS = 'authorities/translations.yaml';
const LEDGER = 'ids/small-2001.json';
const RELEASES = 'releases.yaml';
const BODY = 'Signed in Paris. {#p1}\n\n## Part {#part}\n\ntwo {#p2}';

const toSource = (body: string, title = 'A Title') =>
  `${title}\n${body
    .replaceAll(/ ?\{[#.][^}]*\}/gu, '')
    .replaceAll(/^#+ /gmu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')}\n`;

/** @returns a document with this body and a source with the same words */
export const text = (body: string, small: SmallText = {}): Files => {
  const source = small.source ?? toSource(body);
  return { [DOCUMENT]: toSmallFile(body, { ...small, source }), [SOURCE]: source };
};
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** @returns the plain document with this source, and a field of the front matter about it */
const withSource = (source: string | Uint8Array, field = 'addressNote: Not known.'): Files => {
  const sha256 = createHash('sha256').update(source).digest('hex');
  const note = field.startsWith('addressNote') ? '' : ', addressNote: Not known.';
  const line = `source: { file: small.txt, sha256: ${sha256}, ${field}${note} }`;
  return { ...fields(line), [SOURCE]: source };
};
/** @returns a document with these fields of the front matter */
export const fields = (...lines: string[]): Files => text(BODY, { fields: lines });

/** An archive with one text, whose ids are drafts, so that its words may be anything. */
export const PLAIN: Files = {
  ...text(BODY),
  [PARTNERS]: '- { id: fr, name: France }\n- { id: de, name: Germany }\n',
  'authorities/natures.yaml': '- { id: report, name: Report, standing: other, citedAs: report }\n',
  [TERMS]: '- { spellings: [IT, information technology], note: The same. }\n',
};
/** The plain archive after a release. */
export const RELEASED: Files = {
  [LEDGER]: formatLedger(enterIds({}, getSmallDocument(BODY), '2002-01-01')),
  [RELEASES]: "- date: '2002-01-01'\n  ids: { small-2001: 4 }\n",
};
/** @returns the published archive with another ledger */
export const withEntry = (change: (ledger: string) => string): Files => ({
  ...RELEASED,
  [LEDGER]: change(String(RELEASED[LEDGER])),
});
const partners = (name: string): Files => ({
  [PARTNERS]: `- { id: fr, name: France }\n- { id: de, name: ${name} }\n`,
});

const CODE_POINTS: [hex: string, name: string][] = [
  ['0', 'control character'],
  ['7', 'control character'],
  ['1b', 'control character'],
  ['85', 'control character'],
  ['ad', 'outside a word'],
  ['34f', 'invisible character'],
  ['61c', 'bidirectional control'],
  ['115f', 'invisible character'],
  ['17b4', 'invisible character'],
  ['180e', 'invisible character'],
  ['200b', 'invisible character'],
  ['200c', 'outside a word'],
  ['200d', 'outside a word'],
  ['200e', 'bidirectional control'],
  ['200f', 'bidirectional control'],
  ['2028', 'line or paragraph separator'],
  ['202e', 'bidirectional control'],
  ['2060', 'invisible character'],
  ['2062', 'invisible character'],
  ['2066', 'bidirectional control'],
  ['206a', 'invisible character'],
  ['3164', 'invisible character'],
  ['e000', 'private character'],
  ['fe0f', 'invisible character'],
  ['feff', 'invisible character'],
  ['ffa0', 'invisible character'],
  ['fff9', 'invisible character'],
  ['fffe', 'not a character'],
  ['1d173', 'invisible character'],
  ['e0041', 'invisible character'],
  ['e0100', 'invisible character'],
  ['10ffff', 'not a character'],
];

/** Each character directly, as an escape of YAML, as an entity of Markdown, and as an escape of JSON. */
const characters: HostileInput[] = CODE_POINTS.flatMap(([hex, kind]) => {
  const printed = `U+${hex.toUpperCase().padStart(4, '0')} (`;
  const character = String.fromCodePoint(Number.parseInt(hex, 16));
  const escape = `"France \\U${hex.padStart(8, '0')} x"`;
  const isReplaced = /^(?:0|7|1b|85|fffe|10ffff)$/u.test(hex);
  const direct: HostileInput = {
    name: `U+${hex} as it is`,
    files: partners(`'a ${character} b'`),
    refused: [PARTNERS, 2, printed],
  };
  const inYaml: HostileInput = {
    name: `U+${hex} as an escape in YAML`,
    files: partners(escape),
    refused: [PARTNERS, 2, printed],
  };
  const inMarkdown: HostileInput = {
    name: `U+${hex} as an entity in Markdown`,
    files: text(`one &#x${hex}; two {#p1}`, { source: 'A Title\none two\n' }),
    refused: [DOCUMENT, 26, printed],
  };
  return [direct, inYaml, ...(isReplaced ? [] : [inMarkdown])].map((input) => {
    const [file, line] = input.refused ?? [];
    return { ...input, refused: [file ?? '', line ?? 0, kind] };
  });
});

const withinWords: HostileInput[] = [
  ['a soft hyphen', 'co\u00adoperation'],
  ['a joiner of Persian', 'می\u200cخواهند'],
  ['a joiner of Hindi', 'क्\u200dष'],
  ['a joiner at the end of a word of old Malayalam', 'ന്\u200d'],
  ['a joined emoji', '👩\u200d💻'],
  ['the form of an emoji', '❤\ufe0f'],
  ['the form of a Han character', '葛\u{e0100}'],
].flatMap(([name = '', word = '']) => [
  { name: `${name} directly`, files: text(`one ${word} two {#p1}`) },
  {
    name: `${name} as entities`,
    files: text(
      `one ${Array.from(word)
        .map((part) => `&#${part.codePointAt(0) ?? 0};`)
        .join('')} two {#p1}`,
      {
        source: `A Title\none ${word} two\n`,
      },
    ),
  },
]);

const passedOver: HostileInput[] = [
  ['a zero-width space', 'Par\u200bties'],
  ['a soft hyphen', 'Par\u00adties'],
  ['a byte order mark', 'Par\ufeffties'.replace('\ufeff', '\u2060')],
  ['a mark of direction', '\u200eParties'],
  ['a control character', 'Par\u0007ties'],
  ['a bullet of a symbol font', '\uf0b7 Parties'],
].map(([name = '', word = '']) => ({
  name: `a source with ${name}, and a text without it`,
  files: text('the Parties begin {#p1}', { source: `A Title\nthe ${word} begin\n` }),
}));

const deep = (open: string, count: number) =>
  text(`${open.repeat(count)}x {#p1}`, { source: 'A Title\nx\n' });
const plainText = text('x {#p1}');

const depthAndTime: HostileInput[] = [
  {
    name: '100,000 spaces in a passage',
    files: text(`a${' '.repeat(100_000)}b {#p1}`),
    refused: [DOCUMENT, 26, 'spaces'],
    mended: text('a b {#p1}'),
  },
  {
    name: '100,000 tabs in a passage',
    files: text(`a${'\t'.repeat(100_000)}b {#p1}`),
    refused: [DOCUMENT, 26, 'spaces'],
    mended: text('a b {#p1}'),
  },
  {
    name: '100,000 spaces before a mark',
    files: text(`a${' '.repeat(100_000)}{#p1}`),
    refused: [DOCUMENT, 26, 'spaces'],
    mended: text('a {#p1}'),
  },
  {
    name: '10,000 numbered lists in each other',
    files: deep('1. ', 10_000),
    refused: [DOCUMENT, 26, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: '10,000 bulleted lists in each other',
    files: deep('- ', 10_000),
    refused: [DOCUMENT, 26, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: '10,000 quotations in each other',
    files: deep('> ', 10_000),
    refused: [DOCUMENT, 26, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: 'quotations and lists in turn',
    files: deep('> - 1) ', 3_000),
    refused: [DOCUMENT, 26, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: 'lists nested by indentation',
    files: text(
      Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- x {#p${index + 1}}`).join('\n'),
    ),
    refused: [DOCUMENT, 34, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: '5,000 nested emphases',
    files: text(`${'*a '.repeat(5_000)}${'a* '.repeat(5_000)}{#p1}`),
    refused: [DOCUMENT, 26, 'signs'],
    mended: plainText,
  },
  {
    name: '5,000 asterisks around a word',
    files: text(`${'*'.repeat(5_000)}a${'*'.repeat(5_000)} {#p1}`),
    refused: [DOCUMENT, 26, 'signs'],
    mended: plainText,
  },
  {
    name: '200 asterisks around a word',
    files: text(`${'*'.repeat(200)}a${'*'.repeat(200)} {#p1}`),
    refused: [DOCUMENT, 26, 'nested too deeply'],
    mended: plainText,
  },
  {
    name: '10,000 brackets',
    files: text(`${'['.repeat(10_000)}${']'.repeat(10_000)} {#p1}`),
    refused: [DOCUMENT, 26, 'signs'],
    mended: plainText,
  },
  {
    name: '10,000 backticks',
    files: text(`${'` `` '.repeat(3_000)} {#p1}`),
    refused: [DOCUMENT, 26, 'signs'],
    mended: plainText,
  },
  {
    name: 'a table of 5,000 columns',
    files: text(`${'|a'.repeat(5_000)}\n${'|-'.repeat(5_000)}`),
    refused: [DOCUMENT, 26, 'has no id'],
    mended: plainText,
  },
  {
    name: '300,000 list items',
    files: text('- a\n'.repeat(200_000)),
    refused: [DOCUMENT, 10_026, 'more than 10000'],
    mended: plainText,
  },
  {
    name: 'asterisks in each of 1,000 paragraphs',
    files: text(`${'*a *'.repeat(100)}\n\n`.repeat(1_000)),
    refused: [DOCUMENT, 226, 'signs'],
    mended: plainText,
  },
  { name: 'a signature line of 400 underscores', files: text(`Name: ${'_'.repeat(400)} {#p1}`) },
  { name: 'a word of 100,000 letters', files: text(`${'a'.repeat(100_000)} {#p1}`) },
  { name: 'a number of 100,000 digits', files: text(`${'1'.repeat(100_000)} {#p1}`) },
  {
    name: 'a passage number above the limit of exact numbers',
    files: text('one {#p90071992547409931}'),
    refused: [DOCUMENT, 26, 'cannot be the id'],
    mended: text('one {#p1}'),
  },
  {
    name: 'a passage number of 1,000 digits',
    files: text(`one {#p${'9'.repeat(1_000)}}`),
    refused: [DOCUMENT, 26, 'cannot be the id'],
    mended: text('one {#p1}'),
  },
  {
    name: 'an omission on line 1e30',
    files: fields(`omitted: [{ line: '1${'0'.repeat(30)}', words: x, reason: y }]`),
    refused: [DOCUMENT, 11, 'omitted.0.line'],
    mended: fields('omitted: []'),
  },
  {
    name: 'a release of 1e30 ids',
    files: { ...RELEASED, [RELEASES]: `- { date: '2002-01-01', ids: { small-2001: 1${'0'.repeat(30)} } }` },
    refused: [RELEASES, 1, 'ids.small-2001'],
    mended: RELEASED,
  },
  {
    name: '2,000 brackets with spaces in YAML',
    files: partners('[ '.repeat(2_000)),
    refused: [PARTNERS, 2, 'nested too deeply'],
  },
  {
    name: '2,000 lists in lists in YAML',
    files: { [PARTNERS]: '- '.repeat(2_000) },
    refused: [PARTNERS, 1, 'nested too deeply'],
  },
  {
    name: '2,000 keys in keys in YAML',
    files: { [PARTNERS]: Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n') },
    refused: [PARTNERS, 10, 'nested too deeply'],
  },
  {
    name: 'brackets with words in YAML',
    files: partners('[a, '.repeat(20)),
    refused: [PARTNERS, 2, 'nested too deeply'],
  },
  {
    name: '20,000 keys in a map in YAML',
    files: { [PARTNERS]: Array.from({ length: 20_000 }, (_, index) => `a${index}: x`).join('\n') },
    refused: [PARTNERS, 1, 'the file has'],
  },
  {
    name: '10,000 terms',
    files: {
      [TERMS]: Array.from(
        { length: 10_000 },
        (_, index) => `- { spellings: [a${index}, b${index}], note: x }`,
      ).join('\n'),
    },
  },
  {
    name: 'a ledger with one wrong line of 5,000',
    files: {
      ...RELEASED,
      [LEDGER]: `{\n${Array.from({ length: 5_000 }, (_, index) => `  "p${index + 1}": {"state":"live","published":"2002-01-01","words":"0000000000000000"}`).join(',\n')}\n}\n`,
    },
    refused: [LEDGER, 4, 'no longer in the text'],
    mended: RELEASED,
  },
  {
    name: 'a term list of over ten megabytes',
    files: { [TERMS]: `# ${'x'.repeat(10_000_001)}` },
    refused: [TERMS, 0, 'the limit is 10000000'],
  },
  {
    name: 'a source of over two megabytes',
    files: { ...text(BODY, { source: 'x\n'.repeat(1_000_001) }) },
    refused: [DOCUMENT, 10, 'more than 2000000 bytes'],
  },
  { name: 'an alternation of two scripts as the title', files: fields(`shortTitle: ${'日a'.repeat(3_000)}`) },
];

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

const propertyNames: HostileInput[] = [
  ...NAMES.map((name) => ({
    name: `the term ${name}`,
    files: { [TERMS]: `- { spellings: [${name}, x], note: The same. }\n` },
  })),
  ...NAMES.map((name) => ({
    name: `the word ${name} in a passage and a heading`,
    files: text(`${name.replaceAll('_', '\\_')} {#p1}\n\n## ${name.replaceAll('_', '\\_')} {#part}`, {
      source: `A Title\n${name}\n${name}\n`,
    }),
  })),
  ...NAMES.map((name): HostileInput => ({
    name: `the field ${name}`,
    files: fields(`${name}: x`),
    refused: [DOCUMENT, 15, `"${name}" is not a known field`],
  })),
  ...NAMES.map((name): HostileInput => ({
    name: `the field ${name} in a map of languages`,
    files: { [TRANSLATIONS]: `- means: two\n  words:\n    fr: [deux]\n    ${name}: [x]\n` },
    refused: [TRANSLATIONS, 4, name],
    mended: { [TRANSLATIONS]: '- means: two\n  words:\n    fr: [deux]\n' },
  })),
  ...NAMES.filter((name) => name !== 'constructor').map((name): HostileInput => ({
    name: `the id ${name} in a ledger`,
    files: withEntry((ledger) =>
      ledger.replace(
        '{\n',
        `{\n  "${name}": {"state":"live","published":"2002-01-01","words":"0000000000000000"},\n`,
      ),
    ),
    refused: [LEDGER, name === 'prototype' ? 2 : 2, name],
    mended: RELEASED,
  })),
  { name: 'a heading with the id constructor', files: text('## Constructor {#constructor}\n\none {#p1}') },
  {
    name: 'a text with the id constructor',
    files: { 'documents/constructor.md': PLAIN[DOCUMENT], [DOCUMENT]: undefined },
  },
  {
    name: 'the partner constructor',
    files: { ...fields('partners: [constructor]'), [PARTNERS]: '- { id: constructor, name: toString }\n' },
  },
  {
    name: 'the partner __proto__',
    files: fields('partners: [__proto__]'),
    refused: [DOCUMENT, 6, 'partners.0'],
  },
  {
    name: 'the kind of text constructor, which is not listed',
    files: fields('nature: { kind: constructor, note: x }'),
    refused: [DOCUMENT, 7, 'natures.yaml'],
  },
  {
    name: 'a role constructor',
    files: text('one {#p1 .constructor}'),
    refused: [DOCUMENT, 26, 'is not a role'],
    mended: text('one {#p1}'),
  },
  {
    name: 'a mark with two languages',
    files: text('one {#p1 lang=ja lang=en}'),
    refused: [DOCUMENT, 26, 'lang twice'],
    mended: text('one {#p1 lang=en}'),
  },
  {
    name: 'a ledger of a text constructor that is not there',
    files: { 'ids/constructor.json': '{\n}\n' },
    refused: ['ids/constructor.json', 0, 'no longer in content/documents/'],
  },
];

const facts: HostileInput[] = [
  ...[
    '0000',
    '9999',
    '0000-01-01',
    '2001-02-29',
    '2001-13',
    '2001-00',
    '2001-04-31',
    '1900-02-29',
    '2999',
  ].map((date): HostileInput => ({
    name: `the date ${date}`,
    files: fields(`dated: '${date}'`),
    refused: [DOCUMENT, 4, '"dated"'],
  })),
  ...['2000-02-29', '0604', '1868-10-23', '2001'].map((date) => ({
    name: `the date ${date}`,
    files: fields(`dated: '${date}'`),
  })),
  ...['20010203', '2001/02/03', '3 February 2001', '２００１', '2001-2-3', '-2001'].map(
    (date): HostileInput => ({
      name: `the date ${date}`,
      files: fields(`dated: '${date}'`),
      refused: [DOCUMENT, 4, '"dated"'],
    }),
  ),
  {
    name: 'a ledger of 2999',
    files: withEntry((ledger) => ledger.replace('2002-01-01', '2999-01-01')),
    refused: [LEDGER, 2, 'published'],
    mended: RELEASED,
  },
  {
    name: 'a ledger with a later date than the last release',
    files: withEntry((ledger) => ledger.replace('2002-01-01', '2003-01-01')),
    refused: [LEDGER, 2, 'but the last release is of'],
    mended: RELEASED,
  },
  {
    name: 'a release of 2999',
    files: { ...RELEASED, [RELEASES]: "- { date: '2999-01-01', ids: { small-2001: 4 } }" },
    refused: [RELEASES, 1, 'date'],
    mended: RELEASED,
  },
  {
    name: 'a list of releases that cannot be read, and nothing else',
    files: { ...RELEASED, [RELEASES]: "- { date: '2002-01-01', ids: { small-2001: 4 }" },
    refused: [RELEASES, 1, 'YAML'],
    mended: RELEASED,
  },
  {
    name: 'releases in another order',
    files: {
      ...RELEASED,
      [RELEASES]: "- { date: '2003-01-01', ids: { small-2001: 4 } }\n- { date: '2002-01-01', ids: {} }",
    },
    refused: [RELEASES, 2, 'comes after'],
    mended: {
      ...RELEASED,
      [RELEASES]: "- { date: '2002-01-01', ids: {} }\n- { date: '2003-01-01', ids: { small-2001: 4 } }",
    },
  },
  {
    name: 'a text that is younger than its publication',
    files: { ...RELEASED, ...fields("dated: '2005'") },
    refused: [DOCUMENT, 4, 'published here on 2002-01-01'],
    mended: RELEASED,
  },
  {
    name: 'an error that was noted before the text',
    files: text('one bad {#p1}', {
      fields: ["corrections: [{ at: p1, published: bad, reading: good, reason: x, noted: '1999' }]"],
    }),
    refused: [DOCUMENT, 12, 'before the date'],
    mended: text('one bad {#p1}', {
      fields: ["corrections: [{ at: p1, published: bad, reading: good, reason: x, noted: '2002' }]"],
    }),
  },
  ...[
    'qqq',
    'zz',
    'english',
    'xx',
    'en-XX',
    'en-UK',
    'en-Abcd',
    'jp',
    'en-',
    'en--US',
    'en-a',
    'x-klingon',
    'constructor',
    'en-latn-latn',
    'de-1901-1901',
  ].map((tag): HostileInput => ({
    name: `the language ${tag}`,
    files: fields(`language: ${tag}`),
    refused: [DOCUMENT, 8, 'anguage'],
  })),
  ...[
    'en',
    'ja',
    'ryu',
    'ojp',
    'zh-Hant-TW',
    'zh-Hans',
    'pt-BR',
    'sr-Latn',
    'de-1996',
    'sl-rozaj',
    'es-419',
    'yue',
    'ain',
  ].map((tag) => ({ name: `the language ${tag}`, files: fields(`language: ${tag}`) })),
  {
    name: 'the old language iw',
    files: fields('language: iw'),
    refused: [DOCUMENT, 8, '"iw"'],
    mended: fields('language: he'),
  },
  {
    name: 'an unknown language of translations',
    files: { [TRANSLATIONS]: '- means: two\n  words: { qqq: [x] }\n' },
    refused: [TRANSLATIONS, 2, 'qqq'],
    mended: { [TRANSLATIONS]: '- means: two\n  words: { fr: [deux] }\n' },
  },
  {
    name: 'a partner named twice',
    files: fields('partners: [fr, fr]'),
    refused: [DOCUMENT, 6, 'named twice'],
  },
  {
    name: 'a span of time that begins on another date',
    files: fields("datedAs: '1998/2001'"),
    refused: [DOCUMENT, 15, 'the date of the text'],
  },
  {
    name: 'a span of time that ends before it begins',
    files: fields("datedAs: '2001/1998'"),
    refused: [DOCUMENT, 15, 'the earlier first'],
  },
  {
    name: 'a date of an unknown role',
    files: fields("dates: [{ role: found, date: '2001', evidence: So. }]"),
    refused: [DOCUMENT, 15, 'in-force'],
  },
  {
    name: 'a text that is a translation of itself',
    files: fields('translationOf: { document: small-2001, evidence: So. }'),
    refused: [DOCUMENT, 15, 'names the text itself'],
  },
  {
    name: 'a version of a text that is not there',
    files: fields('versionOf: { document: other, evidence: So. }'),
    refused: [DOCUMENT, 15, 'names "other"'],
  },
  { name: 'two partners with one name', files: partners('France'), refused: [PARTNERS, 2, 'used twice'] },
  { name: 'no partner', files: fields('partners: []') },
  {
    name: 'a publisher on two lines',
    files: fields('publisher: |\n  An\n  Office'),
    refused: [DOCUMENT, 9, 'line break'],
    mended: fields('publisher: >-\n  An\n  Office'),
  },
  {
    name: 'a publisher with an escaped line break',
    files: fields('publisher: "An\\nOffice"'),
    refused: [DOCUMENT, 9, 'line break'],
  },
  {
    name: 'a publisher with signs of BibTeX',
    files: fields('publisher: "A } , title = { B \\\\ % # $ & _ ^ ~"'),
  },
  {
    name: 'an address with a password',
    files: fields(
      `source: { file: small.txt, sha256: ${hash(String(PLAIN[SOURCE]))}, address: 'https://user:pw@example.org/', addressNote: x }`,
    ),
    refused: [DOCUMENT, 10, 'source.address'],
  },
  {
    name: 'an address with a backslash',
    files: fields(
      `source: { file: small.txt, sha256: ${hash(String(PLAIN[SOURCE]))}, address: 'https:\\\\example.org', addressNote: x }`,
    ),
    refused: [DOCUMENT, 10, 'source.address'],
  },
  {
    name: 'accents as entities that do not combine',
    files: text('e&#769; {#p1}', { source: 'A Title\né\n' }),
    refused: [DOCUMENT, 26, 'normalization form C'],
    mended: text('é {#p1}'),
  },
  {
    name: 'accents as escapes that do not combine',
    files: partners('"e\\u0301"'),
    refused: [PARTNERS, 2, 'normalization form C'],
  },
  { name: 'half a character as an escape', files: partners('"\\ud800"'), refused: [PARTNERS, 2, 'U+D800'] },
  {
    name: 'an escape of JSON in a ledger',
    files: withEntry((ledger) =>
      ledger
        .replace('"state":"live"', '"state":"withdrawn","why":"a\\u202eb","when":"2003"')
        .replace('"p1"', '"p3"'),
    ),
    refused: [LEDGER, 2, 'U+202E'],
    mended: RELEASED,
  },
];

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** Another text, to link to. */
const OTHER: Files = {
  'documents/other-2002.md': toSmallFile(BODY, {
    source: toSource(BODY),
    fields: [`source: { file: other.txt, sha256: ${hash(toSource(BODY))}, addressNote: Not known. }`],
  }),
  'sources/other.txt': toSource(BODY),
};

const links: HostileInput[] = [
  ...[
    ['#no-such', 'no such id'],
    ['#', 'no such id'],
    ['#p99', 'no such id'],
    ['#ui-contents', 'no such id'],
    ['#L3', 'no such id'],
    ['source/#L9999', 'no such id'],
    ['source/#l3', 'no such id'],
    ['../../no-such/', 'no such page'],
    ['../no-such/', 'no such page'],
    ['../small-2001', 'no such page'],
    ['../../small-2001/', 'no such page'],
    ['small-2001.md', 'no such page'],
    ['../other-2002/#p99', 'no such id'],
    ['/documents/other-2002/#p99', 'no such id'],
    ['/documents/no-such/', 'no such page'],
    ['/compare/small-2001/small-2001/', 'no such page'],
    ['/compare/small-2001/no-such/', 'no such page'],
    ['../constructor/', 'no such page'],
    ['/etc/passwd', 'no such page'],
    ['..%2f..%2fno-such/', 'no such page'],
    ['//example.org/', 'http or https'],
    ['https://user:pw@example.org/', 'password'],
    ['https://user@example.org/', 'password'],
    ['https://:pw@example.org/', 'password'],
    ['http://', 'a link leads to'],
    ['https:example.org', 'a link leads to'],
    ['https:/example.org', 'a link leads to'],
    ['http://a:99999/', 'a link leads to'],
    ['mailto:', 'a link leads to'],
    ['mailto:nobody', 'a link leads to'],
    ['mailto:nobody@', 'a link leads to'],
    ['mailto:@example.org', 'a link leads to'],
    ['mailto:?to=a@example.org', 'a link leads to'],
    ['javascript:alert%281%29', 'a link leads to'],
    ['JAVASCRIPT:x', 'a link leads to'],
    ['java&#10;script:x', 'backslash'],
    ['<java script:x>', 'backslash'],
    ['data:text/html,x', 'a link leads to'],
    ['vbscript:x', 'a link leads to'],
    ['file:///etc/passwd', 'a link leads to'],
    ['ftp://example.org/', 'a link leads to'],
    ['blob:https://example.org/x', 'a link leads to'],
    ['intent://x', 'a link leads to'],
    ['/\\example.org', 'backslash'],
    ['https:\\\\\\\\example.org', 'backslash'],
    ['https://example.org/&#8203;', 'invisible'],
    ['https://example.org/ "A title"', 'title'],
  ].map(([address = '', words = '']): HostileInput => ({
    name: `a link to ${address}`,
    files: text(`one [two](${address}) {#p1}`, { source: 'A Title\none two\n' }),
    refused: [DOCUMENT, 26, words],
    mended: text('one [two](#p1) {#p1}', { source: 'A Title\none two\n' }),
  })),
  ...[
    '#p1',
    '#part',
    'source/#L1',
    'source/#p1',
    '../other-2002/',
    '../other-2002/#p1',
    '/documents/other-2002/#p1',
    '../other-2002.txt',
    '../../search/?q=a',
    '/compare/small-2001/other-2002/',
    '../by/partner/fr/',
    '/',
    'https://example.org/a?b=c#d',
    'https://例え.example/道',
    'mailto:a@example.org?subject=x',
  ].map((address): HostileInput => ({
    name: `a link to ${address}`,
    files: text(`one [two](${address}) {#p1}\n\n## Part {#part}`),
  })),
].map((input) => ({
  ...input,
  files: { ...OTHER, ...input.files },
  ...(input.mended && { mended: { ...OTHER, ...input.mended } }),
}));

const inFolders: HostileInput[] = [
  ...(
    [
      ['document/x.md', 'document', 'Rename it to "documents"'],
      ['source/x.txt', 'source', 'Rename it to "sources"'],
      ['notes/x.txt', 'notes', 'no use for'],
      ['readme.txt', 'readme.txt', 'no use for'],
      ['release.yaml', 'release.yaml', 'Rename it to "releases.yaml"'],
      ['authorities/partner.yaml', 'authorities/partner.yaml', 'Rename it to "partners.yaml"'],
      ['authorities/terms.yml', 'authorities/terms.yml', 'Rename it to "terms.yaml"'],
      ['authorities/old/terms.yaml', 'authorities/old', 'no use for'],
      ['about/Index.mdx', 'about/Index.mdx', 'name of a page'],
      ['about/page.md', 'about/page.md', 'name of a page'],
      ['sources/unused.txt', 'sources/unused.txt', 'no document has'],
      ['sources/old/unused.txt', 'sources/old', 'no document has'],
      ['sources/an other.txt', 'sources/an other.txt', 'no use for'],
      ['documents/a.md~', 'documents/a.md~', 'name of a document'],
      ['documents/folder.md/x', 'documents/folder.md', 'is not a regular file'],
      ['ids/notes.txt', 'ids/notes.txt', 'name of a ledger'],
    ] as const
  ).map(([path, file, words]): HostileInput => ({
    name: `a stray file ${path}`,
    files: { [path]: 'x' },
    refused: [file, 0, words],
  })),
  ...[
    '.DS_Store',
    'documents/.DS_Store',
    'sources/Thumbs.db',
    'documents/._small-2001.md',
    'ids/.gitkeep',
    'authorities/desktop.ini',
  ].map((path) => ({ name: `the file of a system ${path}`, files: { [path]: 'x' } })),
  {
    name: 'a folder in place of a list',
    files: { [TERMS]: FOLDER },
    refused: [TERMS, 0, 'not a regular file'],
  },
  { name: 'a link in place of a list', files: { [TERMS]: LINK }, refused: [TERMS, 0, 'not a regular file'] },
  {
    name: 'a link in place of a source',
    files: { [SOURCE]: LINK },
    refused: [DOCUMENT, 10, 'not a regular file'],
  },
  {
    name: 'a folder in place of a source',
    files: { [SOURCE]: FOLDER },
    refused: [DOCUMENT, 10, 'not a regular file'],
  },
  {
    name: 'a folder in place of a list that may be missing',
    files: { 'moved-documents.yaml': FOLDER },
    refused: ['moved-documents.yaml', 0, 'not a regular file'],
  },
  { name: 'a file in place of a folder', files: { ids: 'x' }, refused: ['ids', 0, 'not a folder'] },
  { name: 'a link in place of a folder', files: { about: LINK }, refused: ['about', 0, 'not a folder'] },
];

const encodings: HostileInput[] = [
  {
    name: 'a byte order mark in a text',
    files: { [DOCUMENT]: `\ufeff${String(PLAIN[DOCUMENT])}` },
    refused: [DOCUMENT, 1, 'U+FEFF'],
  },
  {
    name: 'a byte order mark in a list',
    files: { [PARTNERS]: `\ufeff${String(PLAIN[PARTNERS])}` },
    refused: [PARTNERS, 1, 'U+FEFF'],
  },
  { name: 'a byte order mark in a source', files: text(BODY, { source: `\ufeff${toSource(BODY)}` }) },
  {
    name: 'line ends of Windows in a text',
    files: { [DOCUMENT]: String(PLAIN[DOCUMENT]).replaceAll('\n', '\r\n') },
    refused: [DOCUMENT, 1, 'U+000D'],
  },
  {
    name: 'line ends of Windows in a source',
    files: text(BODY, { source: toSource(BODY).replaceAll('\n', '\r\n') }),
  },
  {
    name: 'line ends of an old Mac in a list',
    files: { [PARTNERS]: String(PLAIN[PARTNERS]).replaceAll('\n', '\r') },
    refused: [PARTNERS, 1, 'U+000D'],
  },
  {
    name: 'UTF-16 in a text',
    files: { [DOCUMENT]: new Uint8Array(Buffer.from(`\ufeff${String(PLAIN[DOCUMENT])}`, 'utf16le')) },
    refused: [DOCUMENT, 0, 'not UTF-8'],
  },
  {
    name: 'a field that is still to be written',
    files: fields('dated: "TODO: the date of the text"'),
    refused: [DOCUMENT, 4, 'Write in its place: the date of the text.'],
  },
  {
    name: 'a table of 200 rows',
    files: text(
      `| a | b | c |\n|---|---|---|\n${Array.from({ length: 200 }, (_, row) => `| x | y | z {#p${row + 2}} |`).join('\n')}`.replace(
        'c |',
        'c {#p1} |',
      ),
      {
        source: `A Title\na b c ${'x y z '.repeat(200)}`,
      },
    ),
  },
  {
    name: 'a form with many blank lines in its cells',
    files: text(
      `| a {#p1} |\n|---|\n${Array.from({ length: 20 }, (_, row) => `| ${'\\_'.repeat(50)} {#p${row + 2}} |`).join('\n')}`,
      { source: `A Title\na ${`${'_'.repeat(50)} `.repeat(20)}` },
    ),
  },
  {
    name: 'rows without a table, with 1,000 asterisks',
    files: text(`${'| ****\n'.repeat(250)}| {#p1}`),
    refused: [DOCUMENT, 151, 'signs'],
    mended: plainText,
  },
  {
    name: 'UTF-16 in a source',
    files: withSource(new Uint8Array(Buffer.from(`\ufeff${toSource(BODY)}`, 'utf16le'))),
  },
  {
    name: 'Latin-1 in a source',
    files: withSource(new Uint8Array(Buffer.from(`${toSource(BODY)}©`, 'latin1'))),
    refused: [DOCUMENT, 10, 'not in the encoding utf-8'],
  },
  {
    name: 'an unknown encoding of a source',
    files: withSource(toSource(BODY), 'encoding: klingon'),
    refused: [DOCUMENT, 10, 'the encoding "klingon"'],
  },
  {
    name: 'a source that is no Word file',
    files: withSource('no zip', `mediaType: ${DOCX}`),
    refused: [DOCUMENT, 10, 'cannot be read in its format'],
  },
  {
    name: 'a source in HTML that is nested too deeply',
    files: withSource('<div>'.repeat(100_000), 'mediaType: text/html'),
    refused: [DOCUMENT, 10, 'too much time or memory'],
  },
  {
    name: 'a source in HTML, with the words of the text',
    files: withSource(
      `<h1>A Title</h1><p>Signed in <b>Paris</b>.</p><h2>Part</h2><p>two`,
      'mediaType: text/html',
    ),
  },
  {
    name: 'Latin-1 in a list',
    files: { [TERMS]: new Uint8Array([0x2d, 0x20, 0xe9, 0x0a]) },
    refused: [TERMS, 0, 'not UTF-8'],
  },
  {
    name: 'overlong UTF-8',
    files: { [TERMS]: new Uint8Array([0xc0, 0xaf]) },
    refused: [TERMS, 0, 'not UTF-8'],
  },
  {
    name: 'half a character in UTF-8',
    files: { [TERMS]: new Uint8Array([0xed, 0xa0, 0x80]) },
    refused: [TERMS, 0, 'not UTF-8'],
  },
  { name: 'an empty text', files: { [DOCUMENT]: '' }, refused: [DOCUMENT, 1, 'front matter'] },
  { name: 'an empty list', files: { [PARTNERS]: '' }, refused: [PARTNERS, 1, 'Write a list'] },
  {
    name: 'a YAML program',
    files: partners('!!js/function "function () {}"'),
    refused: [PARTNERS, 2, 'YAML'],
  },
  {
    name: 'YAML with a billion words',
    files: { [PARTNERS]: '- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n' },
    refused: [PARTNERS, 1, 'alias'],
  },
  {
    name: 'two documents in one YAML file',
    files: { [PARTNERS]: '- { id: fr, name: France }\n---\n- { id: de, name: x }\n' },
    refused: [PARTNERS, 2, 'YAML'],
  },
  {
    name: 'a tab in YAML',
    files: { [PARTNERS]: '- id: fr\n\tname: France\n' },
    refused: [PARTNERS, 2, 'YAML'],
  },
  {
    name: 'an own page without a title',
    files: { 'about/page.mdx': '---\ndescription: x\n---\n\nx\n' },
    refused: ['about/page.mdx', 2, '"title"'],
    mended: { 'about/page.mdx': '---\ntitle: x\ndescription: x\n---\n\nx\n' },
  },
  {
    name: 'an own page with a forbidden character',
    files: { 'about/page.mdx': '---\ntitle: "x\\u202e"\ndescription: x\n---\n' },
    refused: ['about/page.mdx', 2, 'U+202E'],
  },
];

/** Mistakes in YAML: the list of partners, the line, and words of the message. */
const yaml: HostileInput[] = (
  [
    ['an anchor', '- &x { id: fr, name: France }', 1, 'aliases'],
    ['an alias', '- { id: fr, name: &n France }\n- { id: de, name: *n }', 2, 'aliases'],
    ['a merge key', '- { id: fr, name: France }\n- { <<: { id: de }, name: Germany }', 2, '"1.<<"'],
    ['a tag for words', '- { id: fr, name: !!str France }', 1, 'tags'],
    ['a tag for bytes', '- { id: fr, name: !!binary aGk= }', 1, 'tags'],
    ['a tag of its own', '- { id: fr, name: !x France }', 1, 'tags'],
    ['a directive', '%YAML 1.1\n---\n- { id: fr, name: France }', 1, 'directives'],
    ['a directive for tags', '%TAG ! tag:x,2000:\n---\n- { id: fr, name: France }', 1, 'directives'],
    ['a key twice', '- { id: fr, id: de, name: France }', 1, '"id" is written twice'],
    ['a map as a key', '- { id: fr, name: France, { a: b }: x }', 1, 'the name of a field'],
    ['a list as a key', '- { id: fr, [a]: x }', 1, 'the name of a field'],
    ['a map in place of a list', '? id\n: fr', 1, 'Write a list'],
    ['an octal number as an id', '- { id: 0o17 x, name: France }', 1, '"0.id"'],
    ['a null key', '- { id: fr, name: France, : x }', 1, 'not a known field'],
    ['three dots, and more', '- { id: fr, name: France }\n...\nx', 3, 'YAML'],
    ['marks of a merge', '<<<<<<< HEAD\n- { id: fr, name: a }\n=======\n>>>>>>> b', 1, 'merge-ids'],
  ] as const
).map(([name, list, line, words]) => ({
  name: `YAML with ${name}`,
  files: { [PARTNERS]: `${list}\n` },
  refused: [PARTNERS, line, words],
}));

const LIVE = '{"state":"live","published":"2002-01-01","words":"0000000000000000"}';
const atTop = (line: string) => (ledger: string) => ledger.replace('{\n', () => `{\n  ${line},\n`);

/** Mistakes in a ledger, the line, and words of the message. The remedy makes it as it was. */
const ledgers: HostileInput[] = (
  [
    ['nothing', () => '', 0, 'git checkout HEAD'],
    ['only spaces', () => ' \n', 0, 'git checkout HEAD'],
    ['null', () => 'null\n', 0, 'git checkout HEAD'],
    ['a list', () => '[]\n', 0, 'git checkout HEAD'],
    ['a number', () => '1e400\n', 0, 'git checkout HEAD'],
    [
      'a pointer of git-lfs',
      () => 'version https://git-lfs.github.com/spec/v1\nsize 1\n',
      0,
      'git checkout HEAD',
    ],
    ['a comma at the end', (text) => text.replace(/\}\n\}\n$/u, '},\n}\n'), 6, 'comma'],
    ['a comma too few', (text) => text.replace('},\n', '}\n'), 3, 'Missing ,'],
    ['a comment', (text) => text.replace('{\n', '{\n  // a note\n'), 2, 'is wrong'],
    ['single quotes', (text) => text.replaceAll('"', "'"), 2, 'quotation mark'],
    ['the form of YAML', () => 'p1:\n  state: live\n', 1, 'is wrong'],
    ['a byte order mark', (text) => `\ufeff${text}`, 1, 'U+FEFF'],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le').toString('latin1'), 1, 'Save the file as UTF-8'],
    ['its entries twice', (text) => text + text, 7, 'JSON'],
    ['its first half', (text) => text.slice(0, 120), 3, 'JSON'],
    ['an id twice', atTop(`"p1": ${LIVE}`), 5, '"p1" is written twice'],
    ['braces in braces', () => '{"a":'.repeat(99), 1, 'lists or maps are nested'],
    ['the id p0', atTop(`"p0": ${LIVE}`), 2, 'Write the id of a passage'],
    ['the id p99999999999999999999', atTop(`"p99999999999999999999": ${LIVE}`), 2, 'Write the id'],
    ['the id ui-x', atTop(`"ui-x": ${LIVE}`), 2, 'Write the id of a passage'],
    ['an empty id', atTop(`"": ${LIVE}`), 2, 'Write the id of a passage'],
    ['an unknown field', (text) => text.replace('"live"', '"live","note":"x"'), 2, '"opening.note"'],
    ['an unknown state', (text) => text.replace('"live"', '"gone"'), 2, 'Use one of: live'],
    ['a state twice', (text) => text.replace('"live"', '"live","state":"withdrawn"'), 2, 'why'],
    ['a number as a date', (text) => text.replace('"2002-01-01"', '1e999'), 2, 'published'],
    ['a date with a time', (text) => text.replace('2002-01-01', '2002-01-01T00:00'), 2, 'published'],
    [
      'a hash in capitals',
      (text) => text.replace(/"words":"\w+"/u, `"words":"${'A'.repeat(16)}"`),
      2,
      'words',
    ],
  ] as const satisfies [string, (ledger: string) => string, number, string][]
).map(([name, change, line, words]) => ({
  name: `a ledger with ${name}`,
  files: withEntry(change),
  refused: [LEDGER, line, words],
  mended: RELEASED,
}));

/** Ledgers in another form, with the same entries. */
const sameLedgers: HostileInput[] = (
  [
    ['on one line', (text) => JSON.stringify(JSON.parse(text))],
    ['on many lines', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['with an id in escapes', (text) => text.replace('"p1"', '"\\u0070\\u0031"')],
    [
      'in another order',
      (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
    ],
  ] as const satisfies [string, (ledger: string) => string][]
).map(([name, change]) => ({ name: `a ledger ${name}`, files: withEntry(change) }));

/** The body of a text, its source after the title, and words of the message. */
const bodies: HostileInput[] = (
  [
    ['one {# p1}', 'one', 'Write it as {#p7}'],
    ['one {#p1 #p2}', 'one', 'Write it as {#p7}'],
    ['one {#p1} {#p2}', 'one', 'join or remove one'],
    ['one {#p1 onclick=x}', 'one', 'Write it as {#p7}'],
    ['one *two {#p1}*', 'one two', 'not at the end'],
    ['[one {#p1}](#p1) {#p1}', 'one', 'not at the end'],
    ['one {#\uff501}', 'one', 'cannot be the id'],
    ['one {#\u04401}', 'one', 'cannot be the id'],
    ['one {#P1}', 'one', 'cannot be the id'],
    ['P\u0430ris {#p1}', 'Paris', 'words differ'],
    ['\ufb01ne {#p1}', 'fine', 'words differ'],
    ['e\u0301 {#p1}', '\u00e9', 'normalization form C'],
    ['5 \u212a {#p1}', '5 K', 'normalization form C'],
    ['one&ZeroWidthSpace;two {#p1}', 'onetwo', 'U+200B'],
    ['one&#0;two {#p1}', 'onetwo', 'words differ'],
    ['one `x` {#p1}', 'one x', 'Remove the backticks'],
    ['one <!-- two --> {#p1}', 'one', 'raw HTML'],
    ['<![CDATA[x]]> {#p1}', 'x', 'raw HTML'],
    ['[one][a] {#p1}\n\n[a]: https://example.org/', 'one', '[words](address)'],
    ['- ## Part {#part}\n- one {#p1}', 'Part\none', 'Move it out'],
    ['> ## Part {#part}\n\none {#p1}', 'Part\none', 'Move it out'],
    ['## Part {#p1}\n\none {#p1}', 'Part\none', 'cannot be the id of a heading'],
    ['## Part {#ui-menu}\n\none {#p1}', 'Part\none', 'cannot be the id of a heading'],
    ['## Part {#L3}\n\none {#p1}', 'Part\none', 'cannot be the id of a heading'],
    ['<<<<<<< HEAD\none {#p1}\n=======\ntwo {#p1}\n>>>>>>> b', 'one', 'marks of a merge'],
  ] as const
).map(([body, words, message]) => ({
  name: `a text with ${JSON.stringify(body)}`,
  files: text(body, { source: `A Title\n${words}\n` }),
  refused: [DOCUMENT, 26, message],
  mended: text('one {#p1}', { source: 'A Title\none\n' }),
}));

const sources: HostileInput[] = [
  ...[
    ['(a+)+$', `${'a'.repeat(60)}!`],
    ['(a|a)*$', `${'a'.repeat(60)}!`],
    ['(.*)*x', 'a'.repeat(60)],
  ].map(([pattern = '', line = '']): HostileInput => ({
    name: `a pattern that would take years: ${pattern}`,
    files: text('one {#p1}', {
      source: `A Title\none\n${line}\n`,
      fields: [`omitted: [{ every: '${pattern}', count: '1', reason: x }]`],
    }),
    refused: [DOCUMENT, 11, 'takes too long'],
    mended: text('one {#p1}', {
      source: `A Title\none\n${line}\n`,
      fields: ["omitted: [{ every: 'a+!?', count: '1', reason: x }]"],
    }),
  })),
  ...[
    [`file: ${'a'.repeat(300)}.txt`, 'cannot be read'],
    ['file: smal.txt', 'cannot be read'],
    ['file: Small.txt', 'cannot be read'],
    ['file: ../sources/small.txt', 'without a path'],
    ['file: /etc/passwd', 'without a path'],
    ['file: .', 'without a path'],
    [`file: small.txt, sha256: ${'0'.repeat(64)}`, 'SHA-256'],
    ['file: small.txt, sha256: d41d8cd98f00b204e9800998ecf8427e', '64 lower-case'],
    ['file: small.txt, encoding: utf-7', 'Encoding Standard'],
  ].map(([named = '', words = '']): HostileInput => ({
    name: `a source with ${named.slice(0, 50)}`,
    files: fields(
      `source: { ${named.includes('sha256') ? named : `${named}, sha256: ${hash(toSource(BODY))}`}, addressNote: Not known. }`,
    ),
    refused: [DOCUMENT, 10, words],
  })),
];

const ownPage = (body: string): Files => ({
  'about/page.mdx': `---\ntitle: x\ndescription: x\n---\n\nwords\n\n${body}\n`,
});

/** The body of a page, and words of the message. */
const pages: HostileInput[] = [
  ...[
    ['a {b', 'brace'],
    ['a <b c', 'JSX'],
    ['<ConnectedSpellings>', 'closing tag'],
    ['</div>', 'closing tag'],
    ['<!-- c -->', 'comment'],
    ['<https://example.org/>', 'JSX'],
    ['import x', 'import or export'],
    ["import x from '../no-such.astro'", 'import or export'],
    ['export const a = 1', 'import or export'],
    ['a {b} c', 'between { and }'],
    ['a {1 +} c', 'expression'],
    ['{frontmatter.title}', 'between { and }'],
    ['<Foo />', 'not a component'],
    ['a <constructor.Foo /> b', 'not a component'],
    ['- *a <Foo>b</Foo>*', 'not a component'],
    ['<ConnectedSpellings a={b} />', 'code in'],
    ['<ConnectedSpellings {...b} />', 'code in'],
  ].map(([body = '', words = '']): HostileInput => ({
    name: `a page with ${body}`,
    files: ownPage(body),
    refused: ['about/page.mdx', 8, words],
    mended: ownPage('a b'),
  })),
  ...[
    '<ConnectedSpellings />',
    'a \\{b\\} \\<c',
    '`{a} <b>`',
    '```\n{a\nimport x\n```',
    '{/* a comment */}',
    '<div title="a">\n\nwords\n\n</div>',
    'the word import',
  ].map((body): HostileInput => ({ name: `a page with ${body}`, files: ownPage(body) })),
  // A text is not MDX, so these signs are words, and the source has them.
  ...['a {b} c', '{1 + 1}', 'import x from "y"', 'export const a = 1', 'a {/* b */} c', 'a <b c'].map(
    (words): HostileInput => ({
      name: `a text with the words ${words}`,
      files: text(`${words} {#p1}`, { source: `A Title\n${words}\n` }),
    }),
  ),
];

const withoutPassage: HostileInput[] = [
  { name: 'a text without a body', files: text(''), refused: [DOCUMENT, 25, 'no paragraph'] },
  { name: 'a text of empty lines', files: text('\n\n\n'), refused: [DOCUMENT, 25, 'no paragraph'] },
  {
    name: 'a text of headings',
    files: text('## Part {#part}\n\n### Two {#two}'),
    refused: [DOCUMENT, 28, 'no paragraph'],
  },
];

/** All inputs, in groups. */
export const HOSTILE_INPUTS = {
  characters,
  'characters within words': withinWords,
  'characters of a source that a text must not have': passedOver,
  'depth and time': depthAndTime,
  'names of object properties': propertyNames,
  'dates, languages and other facts': facts,
  links,
  'files and folders': inFolders,
  'encodings and syntax': encodings,
  'mistakes in YAML': yaml,
  'mistakes in a ledger': ledgers,
  'other forms of a ledger': sameLedgers,
  'mistakes in a text': bodies,
  'sources and patterns': sources,
  'pages of the archive': pages,
  'texts without a passage': withoutPassage,
};
