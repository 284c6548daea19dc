import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterIds, formatLedger } from '../../src/text/ledger.ts';
import { checkUnlisted, formatRelease } from '../../src/text/releases.ts';
import { toProblem, type Fault } from '../../src/text/problems.ts';
import { readContent, type ArchiveContent } from '../../src/text/read-content.ts';
import { getSmallDocument, toSmallFile, lateFaults as faults } from './small-texts.ts';

const BODY = 'Signed in Paris on 1 May 2001. {#p1}\n\n## Part {#part}\n\ntwo {#p2}';
const DOCUMENT = 'documents/small-2001.md';
const LEDGER = enterIds({}, getSmallDocument(BODY), '2001');
const release = (ids: Record<string, number>) =>
  formatRelease({
    date: '2001-01-01',
    ids: Object.fromEntries(Object.entries(ids).map(([id, count]) => [id, String(count)])),
  });

/** The files of an archive with one document, by path. */
const PLAIN: Record<string, string | Uint8Array> = {
  [DOCUMENT]: toSmallFile(BODY),
  'sources/small.txt': 'A Title\nSigned in Paris on 1 May 2001.\n\nPart\n\ntwo\n',
  'authorities/partners.yaml': '- { id: fr, name: France }\n- { id: de, name: Germany }\n',
  'authorities/natures.yaml': '- { id: report, name: Report, standing: other, citedAs: report }\n',
  'authorities/terms.yaml': '- { spellings: [IT, information technology], note: The same. }\n',
  'ids/small-2001.json': formatLedger(LEDGER),
  'releases.yaml': release({ 'small-2001': 4 }),
};

/** Reads the plain archive with these files in place of its own; undefined removes a file. */
function read(
  files: Record<string, string | Uint8Array | undefined> = {},
  drafts?: Map<string, string>,
  prepare?: (folder: string) => void,
): ArchiveContent {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    for (const [path, content] of Object.entries({ ...PLAIN, ...files })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    prepare?.(folder);
    return readContent(folder, drafts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withoutPartners = (file: string) => file.replace(/^partners:.*\n/mu, '');

type Told = [file: string, line: number, fault: Fault];
const tell = ({ problems }: ArchiveContent) =>
  problems.map(({ file, line, ...fault }): Told => [file, line, fault]);
const listFiles = ({ problems }: ArchiveContent) => problems.map(({ file, line }) => `${file}:${line}`);

test('an archive without faults has no problems, and all its files are read', () => {
  const reading = read();
  expect(tell(reading)).toEqual([]);
  expect(reading.documents.map(({ id, retired }) => [id, retired])).toEqual([['small-2001', []]]);
  expect(reading.authorities.partners.map(({ id }) => id)).toEqual(['fr', 'de']);
  expect(reading.authorities.natures.map(({ name }) => name)).toEqual(['Report']);
  expect(reading.authorities.terms[0]?.spellings).toEqual(['IT', 'information technology']);
  expect(Object.keys(reading.ledger.entries)).toEqual(['small-2001']);
  expect([reading.moved, reading.events]).toEqual([[], []]);
});

test('a draft is read in place of the file', () => {
  const reading = read({ [DOCUMENT]: 'nothing' }, new Map([[DOCUMENT, toSmallFile(BODY)]]));
  expect(reading.problems).toEqual([]);
});

test('documents are sorted by name, each with its retired ids', () => {
  const entry = {
    state: 'withdrawn',
    published: '2001',
    words: 'a'.repeat(16),
    why: 'Gone.',
    when: '2002',
  } as const;
  const reading = read({
    'documents/another-2001.md': toSmallFile(BODY),
    'ids/another-2001.json': formatLedger({ ...LEDGER, p9: entry }),
    'releases.yaml': release({ 'another-2001': 5, 'small-2001': 4 }),
  });
  expect(tell(reading)).toEqual([]);
  expect(reading.documents.map(({ id, retired }) => [id, retired])).toEqual([
    ['another-2001', [{ id: 'p9', ...entry }]],
    ['small-2001', []],
  ]);
});

test('problems are sorted by file and line', () => {
  const reading = read({
    [DOCUMENT]: toSmallFile(BODY, {
      fields: ['partners: [uk, us]', 'nature: { kind: letter, note: A letter. }'],
    }),
    'authorities/terms.yaml': '- x',
    'ids/small-2001.json': '[]',
  });
  expect(listFiles(reading)).toEqual([
    'content/authorities/terms.yaml:1',
    `content/${DOCUMENT}:6`,
    `content/${DOCUMENT}:6`,
    `content/${DOCUMENT}:7`,
    'content/ids/small-2001.json:0',
  ]);
});

describe('the bytes of a file', () => {
  const forbidden = (code: string, name: string, lines = 1) => faults.forbiddenCharacter(code, name, lines);
  const partners = (name: string) => `- { id: fr, name: France }\n- { id: de, name: '${name}' }\n`;

  test.each<[string, string, Fault]>([
    ['a carriage return', '\r', forbidden('U+000D', 'carriage return: lines must end with LF alone')],
    ['a null character', '\u0000', forbidden('U+0000', 'control character')],
    ['a vertical tab', '\u000b', forbidden('U+000B', 'control character')],
    ['a form feed', '\u000c', forbidden('U+000C', 'control character')],
    ['the last control character before the space', '\u001f', forbidden('U+001F', 'control character')],
    ['a delete character', '\u007f', forbidden('U+007F', 'control character')],
    ['a next-line character', '\u0085', forbidden('U+0085', 'control character')],
    ['a left-to-right override', '\u202d', forbidden('U+202D', 'bidirectional control')],
    ['an isolate', '\u2069', forbidden('U+2069', 'bidirectional control')],
    ['an Arabic letter mark', '\u061c', forbidden('U+061C', 'bidirectional control')],
    ['a right-to-left mark', '\u200f', forbidden('U+200F', 'bidirectional control')],
    ['a zero-width space', '\u200b', forbidden('U+200B', 'invisible character')],
    ['a word joiner', '\u2060', forbidden('U+2060', 'invisible character')],
    ['a byte order mark', '\ufeff', forbidden('U+FEFF', 'invisible character')],
    ['a soft hyphen', '\u00ad', forbidden('U+00AD', 'invisible character outside a word')],
    ['a line separator', '\u2028', forbidden('U+2028', 'line or paragraph separator')],
    ['a paragraph separator', '\u2029', forbidden('U+2029', 'line or paragraph separator')],
    ['a letter that is not in NFC', 'e\u0301', faults.notNfc()],
  ])('must not have %s, and the problem is at its line', (_, character, fault) => {
    expect(tell(read({ 'authorities/partners.yaml': partners(character) }))).toEqual([
      ['content/authorities/partners.yaml', 2, fault],
    ]);
  });

  test.each(['\t', '\u00a0', '\u0020', '\u3000', '\u2026', '\u200a', '\u2010', '日本', '😀'])(
    'may have %j',
    (character) => {
      expect(read({ 'authorities/partners.yaml': partners(`x${character}x`) }).problems).toEqual([]);
    },
  );

  test('get one problem for one kind of fault, with its first line and the number of lines', () => {
    const text = '# a\n# \u200b\n# \u2060\n# \u200b\n# \u202a\n';
    expect(tell(read({ 'authorities/partners.yaml': text }))).toEqual([
      ['content/authorities/partners.yaml', 2, forbidden('U+200B', 'invisible character', 3)],
      ['content/authorities/partners.yaml', 5, forbidden('U+202A', 'bidirectional control')],
    ]);
  });

  test('must be UTF-8', () => {
    expect(tell(read({ 'authorities/partners.yaml': new Uint8Array([0x2d, 0xff]) }))).toEqual([
      ['content/authorities/partners.yaml', 0, faults.notUtf8()],
    ]);
  });

  test.each([
    [10_000_000, []],
    [10_000_001, [['content/authorities/partners.yaml', 0, faults.listTooLarge(10_000_001, 10_000_000)]]],
  ])('have a limit of 10,000,000 bytes: %i', (size, expected) => {
    const text = partners('Germany');
    expect(
      tell(read({ 'authorities/partners.yaml': `${text}#${'x'.repeat(size - text.length - 1)}` })),
    ).toEqual(expected);
  });
});

describe('YAML', () => {
  const inPartners = (text: string) => tell(read({ 'authorities/partners.yaml': text }));
  const at = (line: number, fault: Fault): Told => ['content/authorities/partners.yaml', line, fault];

  test.each<[string, string, number, Fault]>([
    ['an alias', '- &a { id: fr, name: France }', 1, faults.yamlAlias()],
    ['an anchor of a key', '- id: fr\n  &b name: France', 2, faults.yamlAlias()],
    ['a field that is missing', '- { id: fr, name: France }\n- { id: de }', 2, faults.missingField('1.name')],
    ['an unknown field', '- id: fr\n  name: France\n  other: x', 3, faults.unknownField('0.other')],
    [
      'a value of another form',
      '- id: fr\n  name: France\n- id:\n    FR\n  name: x',
      3,
      faults.wrongValue('1.id', 'Use lower-case letters, digits and hyphens.'),
    ],
    [
      'an id that occurs twice',
      '- { id: fr, name: France }\n- name: x\n  id: fr',
      3,
      faults.repeatedAuthority('fr'),
    ],
    ['a tag', '- { id: fr, name: !x France }', 1, faults.yamlTag()],
    [
      'nine brackets',
      `- { id: fr, name: France }\n- ${'['.repeat(9)}x${']'.repeat(9)}`,
      2,
      faults.yamlTooDeep(8),
    ],
    ['nine braces and brackets', '{['.repeat(5), 1, faults.yamlTooDeep(8)],
  ])('%s is reported at its line', (_, text, line, fault) => {
    expect(inPartners(text)).toEqual([at(line, fault)]);
  });

  test('at most one fault of each line is reported', () => {
    const told = inPartners('- { id: fr, id: fr, id: fr, name: x }\n- { id: de, id: de, name: x }');
    expect(told.map(([, line]) => line)).toEqual([1, 2]);
    for (const [, , { message }] of told) expect(message).not.toMatch(/\.$/u);
  });

  test('a value is always text, exactly as written', () => {
    const { authorities } = read({
      'authorities/partners.yaml':
        '- { id: fr, name: 1.10 }\n- { id: de, name: no }\n- { id: 1, name: 2001-01-01 }',
    });
    expect(authorities.partners.map(({ id, name }) => [id, name])).toEqual([
      ['fr', '1.10'],
      ['de', 'no'],
      ['1', '2001-01-01'],
    ]);
  });

  test('a file of another structure has one problem, at its first line', () => {
    expect(inPartners('id: fr').map(([, line]) => line)).toEqual([1]);
    expect(inPartners('').map(([, line]) => line)).toEqual([1]);
  });

  test('eight nested brackets are read', () => {
    expect(inPartners(`- ${'['.repeat(8)}x${']'.repeat(8)}`).map(([, , { message }]) => message)).toEqual([
      faults.wrongValue('0', '').message,
    ]);
  });
});

describe('front matter', () => {
  const inDocument = (text: string) => tell(read({ [DOCUMENT]: text }));
  const at = (line: number, fault: Fault): Told => [`content/${DOCUMENT}`, line, fault];
  const FILE = String(PLAIN[DOCUMENT]);

  test.each<[string, string, Fault]>([
    ['without a fence', FILE.replace('---\n', ''), faults.frontMatterFence()],
    ['after an empty line', `\n${FILE}`, faults.frontMatterFence()],
    ['in another language', FILE.replace('---\n', '---js\n'), faults.frontMatterFence()],
    ['after four hyphens', FILE.replace('---\n', '----\n'), faults.frontMatterFence()],
    ['closed by four hyphens', FILE.replace('\n---\n', '\n----\n'), faults.frontMatterFence()],
    ['closed with words', FILE.replace('\n---\n', '\n--- x\n'), faults.frontMatterFence()],
    ['that is not closed', FILE.replace('\n---\n', '\n'), faults.frontMatterTooLarge(65_536)],
    [
      'that is too long',
      FILE.replace('---\n', `---\n${'#\n'.repeat(32_768)}`),
      faults.frontMatterTooLarge(65_536),
    ],
  ])('%s is refused on line 1', (_, text, fault) => {
    expect(inDocument(text)).toEqual([at(1, fault)]);
  });

  test('may have exactly the longest allowed length', () => {
    const end = FILE.indexOf('\n---', 3);
    const text = FILE.replace('---\n', `---\n#${'x'.repeat(65_536 - end - 2)}\n`);
    expect(text.indexOf('\n---', 3)).toBe(65_536);
    expect(inDocument(text)).toEqual([]);
  });

  test('without content lacks every field', () => {
    const told = inDocument('---\n---\none {#p1}\n');
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(([, line]) => line))).toEqual(new Set([1]));
  });

  test('with an unknown field inside a field is reported with both names', () => {
    const text = toSmallFile(BODY, { fields: ['nature:\n  kind: report\n  note: A.\n  other: x'] });
    expect(inDocument(text)).toEqual([at(10, faults.unknownField('nature.other'))]);
  });
});

describe('an id that is in no authority is reported at its line', () => {
  const told = (fields: string[]) => tell(read({ [DOCUMENT]: toSmallFile(BODY, { fields }) }));
  const unknown = (field: string, id: string, name: string) =>
    faults.unknownAuthority(field, id, `content/authorities/${name}.yaml`);

  test.each<[string, string, number, Fault]>([
    ['a partner', 'partners:\n  - fr\n  - uk', 8, unknown('partners.1', 'uk', 'partners')],
    ['a kind of text', 'nature:\n  note: A.\n  kind: letter', 9, unknown('nature.kind', 'letter', 'natures')],
    [
      'a kind of text named as a partner',
      'partners: [report]',
      6,
      unknown('partners.0', 'report', 'partners'),
    ],
  ])('%s', (_, field, line, fault) => {
    expect(told([field])).toEqual([[`content/${DOCUMENT}`, line, fault]]);
  });

  test('an authority that cannot be read causes no other problems', () => {
    expect(listFiles(read({ 'authorities/partners.yaml': '- x' }))).toEqual([
      'content/authorities/partners.yaml:1',
    ]);
    expect(listFiles(read({ 'authorities/natures.yaml': '- x' }))).toEqual([
      'content/authorities/natures.yaml:1',
    ]);
  });
});

describe('an event', () => {
  const FILE = 'content/authorities/events.yaml';
  const event = (fields: Record<string, string>) =>
    Object.entries({
      dated: "'2001-05-01'",
      label: Object.values(fields).join(),
      document: 'small-2001',
      passage: 'p1',
      mentionedAs: 'Signed in Paris on 1 May 2001.',
      ...fields,
    })
      .map(([name, value], index) => `${index === 0 ? '- ' : '  '}${name}: ${value}`)
      .join('\n');
  const told = (fields: Record<string, string>) =>
    tell(
      read({
        'authorities/events.yaml': `${event({ label: 'First' })}\n${event({ label: 'A', ...fields })}\n`,
      }),
    );

  test.each<[string, Record<string, string>]>([
    ['with the day, month and year in its words', {}],
    ['with the precision of a month', { dated: "'2001-05'", mentionedAs: 'May 2001' }],
    ['with the precision of a year', { dated: "'2001'", mentionedAs: '2001' }],
    [
      'with a date from another source',
      { dated: "'1999-12-31'", datedBy: 'A letter.', mentionedAs: 'Paris' },
    ],
    ['with other white space in its words', { mentionedAs: "'Signed  in Paris on 1 May 2001'" }],
  ])('%s is no problem', (_, fields) => {
    expect(told(fields)).toEqual([]);
  });

  const WORDS = 'Signed in Paris on 1 May 2001.';
  test.each<[string, Record<string, string>, number, Fault]>([
    ['in a document that does not exist', { document: 'other' }, 8, faults.citedDocument('other')],
    ['in a passage that does not exist', { passage: 'p7' }, 9, faults.citedPlace('small-2001', 'p7')],
    [
      'with words of another passage',
      { mentionedAs: 'two' },
      10,
      faults.citedWords('two', 'small-2001', 'p1'),
    ],
    [
      'with words in another case',
      { mentionedAs: 'signed' },
      10,
      faults.citedWords('signed', 'small-2001', 'p1'),
    ],
    ['of another year', { dated: "'2002-05-01'" }, 6, faults.eventDate('2002-05-01', '2002')],
    ['of another month', { dated: "'2001-06-01'" }, 6, faults.eventDate('2001-06-01', 'June')],
    ['of another month, without a day', { dated: "'2001-12'" }, 6, faults.eventDate('2001-12', 'December')],
    ['of another day', { dated: "'2001-05-12'" }, 6, faults.eventDate('2001-05-12', '12')],
    [
      'of a day that is only part of a number',
      { dated: "'2001-05-20'" },
      6,
      faults.eventDate('2001-05-20', '20'),
    ],
    [
      'with a day that its words do not have',
      { mentionedAs: 'May 2001' },
      6,
      faults.eventDate('2001-05-01', '1'),
    ],
  ])('%s is refused at that field', (_, fields, line, fault) => {
    expect(told(fields)).toEqual([[FILE, line, fault]]);
    expect(WORDS).toContain('1 May');
  });

  test('may name the month in the language of its text', () => {
    const body = 'Signé le 1 mai 2001. {#p1}';
    const document = toSmallFile(body, { fields: ['language: fr'] });
    const files = {
      [DOCUMENT]: document,
      'sources/small.txt': 'A Title\nSigné le 1 mai 2001.\n',
      'ids/small-2001.json': formatLedger(enterIds({}, getSmallDocument(body), '2001')),
      'releases.yaml': release({ 'small-2001': 2 }),
      'authorities/events.yaml': event({ mentionedAs: 'Signé le 1 mai 2001', label: 'A' }),
    };
    expect(tell(read(files))).toEqual([]);
  });

  test('is not checked if its document has problems', () => {
    const files = {
      [DOCUMENT]: toSmallFile(BODY, { fields: ['language: English'] }),
      'authorities/events.yaml': event({ passage: 'p7', label: 'A' }),
    };
    expect(listFiles(read(files))).toEqual([`content/${DOCUMENT}:8`]);
  });

  test('is reported in the order of the file', () => {
    const { events } = read({
      'authorities/events.yaml': `${event({ label: 'B' })}\n${event({ label: 'A' })}`,
    });
    expect(events.map(({ label }) => label)).toEqual(['B', 'A']);
    expect(tell(read({ 'authorities/events.yaml': 'x: y' })).map(([file]) => file)).toEqual([FILE]);
  });
});

describe('a document that moved', () => {
  const moved = (to: string, from = 'old-2001') => `- why: x\n  to: ${to}\n  when: '2002'\n  from: ${from}\n`;
  const FILE = 'content/moved-documents.yaml';
  const OTHER = { state: 'live', published: '2001', words: 'a'.repeat(16) } as const;
  /** Entries of the old document: words of the new one, or words that it does not have. */
  const toOld = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, LEDGER[id] ?? OTHER]));
  const told = (entry: string, old: string[], files = {}) =>
    read({
      'moved-documents.yaml': entry,
      ...(old.length > 0 && {
        'ids/old-2001.json': formatLedger(toOld(old)),
        'releases.yaml': release({ 'old-2001': old.length, 'small-2001': 4 }),
      }),
      ...files,
    });

  test('keeps each of its ids', () => {
    const reading = told(moved('small-2001'), ['p1', 'part']);
    expect(tell(reading)).toEqual([]);
    expect(reading.moved).toEqual([{ from: 'old-2001', to: 'small-2001', why: 'x', when: '2002' }]);
  });

  test.each<[string, string, string[], Fault[]]>([
    ['to nowhere', moved('gone'), ['p1'], [faults.movedToNowhere('old-2001', 'gone')]],
    ['and is still there', moved('small-2001', 'small-2001'), [], [faults.movedButPresent('small-2001')]],
    [
      'and loses words',
      moved('small-2001'),
      ['p1', 'p8', 'p9'],
      [
        faults.movedWithoutWords('old-2001', 'small-2001', 'p8', 'content/ids/old-2001.json'),
        faults.movedWithoutWords('old-2001', 'small-2001', 'p9', 'content/ids/old-2001.json'),
      ],
    ],
  ])('%s: the problem is at its line', (_, entry, old, expected) => {
    expect(tell(told(entry, old))).toEqual(expected.map((fault) => [FILE, 4, fault]));
  });

  test('and has no entry is reported as vanished', () => {
    const files = {
      'ids/old-2001.json': formatLedger(toOld(['p1'])),
      'releases.yaml': release({ 'old-2001': 1, 'small-2001': 4 }),
    };
    expect(tell(read(files))).toEqual([
      ['content/ids/old-2001.json', 0, faults.vanishedDocument('old-2001')],
    ]);
    expect(tell(told('x: y', [])).map(([file]) => file)).toEqual([FILE]);
  });
});

describe('the folder of documents', () => {
  const extra = (path: string) => read({ [path]: toSmallFile(BODY) });

  test.each([
    'Other.md',
    'other.txt',
    'other.mdx',
    'an other.md',
    'other.md.md',
    'öther.md',
    'other_a.md',
    'md',
    '.md',
  ])('refuses the name %s', (name) => {
    expect(tell(extra(`documents/${name}`))).toEqual([
      [`content/documents/${name}`, 0, faults.documentName(name)],
    ]);
  });

  test('refuses a folder and a symbolic link, each with its own name', () => {
    const reading = read({}, undefined, (folder) => {
      mkdirSync(join(folder, 'documents/a.md'));
      symlinkSync('small-2001.md', join(folder, 'documents/b.md'));
    });
    expect(tell(reading)).toEqual([
      ['content/documents/a.md', 0, faults.notARegularFile('a.md')],
      ['content/documents/b.md', 0, faults.notARegularFile('b.md')],
    ]);
  });

  test('refuses two names that differ only in case, and reads the valid one', () => {
    const reading = extra('documents/SMALL-2001.md');
    expect(tell(reading)).toEqual([
      ['content/documents/SMALL-2001.md', 0, faults.documentName('SMALL-2001.md')],
      ['content/documents/small-2001.md', 0, faults.nameCollision('SMALL-2001.md', 'small-2001.md')],
    ]);
    expect(reading.documents).toHaveLength(1);
  });

  test('must exist and have a document', () => {
    const files = { [DOCUMENT]: undefined, 'ids/small-2001.json': undefined, 'releases.yaml': undefined };
    const expected = [['content/documents/', 0, faults.noDocuments()]];
    expect(tell(read(files))).toEqual(expected);
    expect(tell(read({ ...files, documents: 'a file' }))).toEqual([
      ['content/documents', 0, faults.notAFolder('documents')],
      ...expected,
    ]);
  });

  test('must not reach a source outside through a symbolic link', () => {
    const reading = read(
      { 'sources/small.txt': undefined, 'sources/real.txt': PLAIN['sources/small.txt'] },
      undefined,
      (folder) => {
        symlinkSync('real.txt', join(folder, 'sources/small.txt'));
      },
    );
    expect(tell(reading)).toEqual([
      [`content/${DOCUMENT}`, 10, faults.notARegularFile('content/sources/small.txt')],
    ]);
  });
});

describe('translations', () => {
  const FILE = 'authorities/translations.yaml';
  const readThese = (text: string, files = {}) => read({ [FILE]: text, ...files });

  test('are read, one for each language of an entry', () => {
    const reading = readThese('- { means: may, words: { fr: [mai], ja: [五月, 5月] } }\n');
    expect(tell(reading)).toEqual([]);
    expect(reading.authorities.translations).toEqual([
      { language: 'fr', words: ['mai'], means: 'may' },
      { language: 'ja', words: ['五月', '5月'], means: 'may' },
    ]);
  });

  test('need no file', () => {
    expect(read().authorities.translations).toEqual([]);
  });

  test.each<[string, string]>([
    ['a language that is no tag', '{ means: Paris, words: { Japanese: [パリ] } }'],
    ['no language', '{ means: Paris, words: {} }'],
    ['a language without words', '{ means: Paris, words: { ja: [] } }'],
  ])('must not have %s', (_, entry) => {
    expect(listFiles(readThese(`- { means: May, words: { fr: [mai] } }\n- ${entry}\n`))).toEqual([
      `content/${FILE}:2`,
    ]);
  });

  test('are not compared with the texts if a document cannot be read', () => {
    const reading = readThese('- { means: Berlin, words: { ko: [베를린] } }\n', { [DOCUMENT]: 'nothing' });
    expect(listFiles(reading)).not.toContain(`content/${FILE}:1`);
    expect(listFiles(readThese('- { means: Berlin, words: { ko: [베를린] } }\n'))).toEqual([
      `content/${FILE}:1`,
    ]);
  });
});

test('an archive must have its natures', () => {
  const file = 'authorities/natures.yaml';
  expect(tell(read({ [file]: undefined }))).toEqual([[`content/${file}`, 0, faults.missingFile()]]);
});

test.each([
  ['no file of partners', undefined],
  ['an empty list of partners', '[]\n'],
])('an archive may have %s and no file of terms', (_, partners) => {
  const files = { 'authorities/partners.yaml': partners, 'authorities/terms.yaml': undefined };
  for (const body of [toSmallFile(BODY, { fields: ['partners: []'] }), withoutPartners(toSmallFile(BODY))]) {
    const reading = read({ ...files, [DOCUMENT]: body });
    expect(tell(reading)).toEqual([]);
    expect(reading.documents.map(({ frontMatter }) => frontMatter.partners)).toEqual([[]]);
    expect(reading.authorities).toMatchObject({ partners: [], terms: [] });
  }
  // The plain text names France.
  expect(tell(read(files))).toEqual([
    [
      `content/${DOCUMENT}`,
      6,
      faults.unknownAuthority('partners.0', 'fr', 'content/authorities/partners.yaml'),
    ],
  ]);
});

describe('the ledgers', () => {
  test('of a new archive are not there yet, and all ids are drafts', () => {
    const reading = read({ 'ids/small-2001.json': undefined, 'releases.yaml': undefined });
    expect(tell(reading)).toEqual([]);
    expect(reading.documents.map(({ drafts }) => drafts)).toEqual([['opening', 'part', 'p1', 'p2']]);
  });

  test('of a released text must not be missing', () => {
    const file = 'content/ids/small-2001.json';
    expect(tell(read({ 'ids/small-2001.json': undefined }))).toEqual([
      ['content/releases.yaml', 2, faults.ledgerMissing(file)],
    ]);
    const entries = Object.fromEntries(Object.entries(LEDGER).filter(([id]) => id !== 'p1'));
    expect(tell(read({ 'ids/small-2001.json': formatLedger(entries) }))).toEqual([
      ['content/releases.yaml', 2, faults.ledgerShort(file, 3, 4)],
    ]);
  });

  test('must not have ids that were never released', () => {
    const { releases, ledger, problems } = read({ 'releases.yaml': undefined });
    expect(problems).toEqual([]);
    expect(checkUnlisted({ releases, ledger, problems: [] })).toEqual([
      toProblem(
        'content/ids/small-2001.json',
        0,
        faults.notReleased('content/releases.yaml', 'small-2001', '2001'),
      ),
    ]);
    const whole = read();
    expect(checkUnlisted(whole)).toEqual([]);
  });

  test('are not compared if one cannot be read', () => {
    const reading = read({ 'ids/small-2001.json': '{' });
    expect(listFiles(reading)).toEqual(['content/ids/small-2001.json:1']);
    expect([...reading.ledger.unreadable]).toEqual(['small-2001']);
  });

  test('have the names of documents', () => {
    expect(tell(read({ 'ids/Small.json': '{}' }))).toEqual([
      ['content/ids/Small.json', 0, faults.strayLedger('Small.json')],
    ]);
  });
});

describe('a text that was taken down', () => {
  const entry = "- id: old-2001\n  why: It was not ours.\n  when: '2002'\n";

  test('needs neither its file nor its source', () => {
    const reading = read({
      'taken-down.yaml': entry,
      'ids/old-2001.json': formatLedger({ p1: LEDGER['p1'] as never }),
      'releases.yaml': release({ 'old-2001': 1, 'small-2001': 4 }),
    });
    expect(tell(reading)).toEqual([]);
    expect(reading.takenDown).toEqual([{ id: 'old-2001', why: 'It was not ours.', when: '2002' }]);
  });

  test('must have been published, and must be gone', () => {
    expect(tell(read({ 'taken-down.yaml': `${entry}${entry.replace('old', 'small')}` }))).toEqual([
      ['content/taken-down.yaml', 1, faults.takenDownButNeverPublished('old-2001')],
      ['content/taken-down.yaml', 4, faults.takenDownButPresent('small-2001')],
    ]);
  });
});
