import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { checkDraftTargets } from '../../src/text/check-ledger.ts';
import { enterIds, formatLedger } from '../../src/text/ledger.ts';
import { checkLedgerHistory } from '../../src/text/ledger-history.ts';
import { numberPassages } from '../../src/text/number.ts';
import { faults, TO_REPLACE, type Fault, type Problem } from '../../src/text/problems.ts';
import { listProblems, readArchive } from './checked-archive.ts';
import {
  fields,
  HOSTILE_INPUTS,
  PLAIN,
  RELEASED,
  text,
  withEntry,
  type Files,
  type HostileInput,
} from './hostile-inputs.ts';
import { getSmallDocument } from './small-texts.ts';

/*
 * For every kind of problem: an archive that has it, and the archive after an editor did what the remedy says. Then it
 * has no problem.
 */

type Kind = keyof typeof faults;

interface Example {
  files: Files;
  /** The earlier ledgers that git has, the newest first. */
  past?: Ledger[];
  /** @returns the files after the remedy. By default the problem is undone, and the files are those of the plain archive */
  mend?: (problem: Problem) => Files;
}

const DOCUMENT = 'documents/small-2001.md';
const SOURCE = 'sources/small.txt';
const LEDGER = 'ids/small-2001.json';
const PARTNERS = 'authorities/partners.yaml';
const NATURES = 'authorities/natures.yaml';
const TERMS = 'authorities/terms.yaml';
const TRANSLATIONS = 'authorities/translations.yaml';
const EVENTS = 'authorities/events.yaml';
const PARALLELS = 'authorities/parallels.yaml';
const THEMES = 'authorities/themes.yaml';
const PEOPLE = 'authorities/people.yaml';
const MOVED = 'moved-documents.yaml';
const TAKEN_DOWN = 'taken-down.yaml';
const HASH = '0'.repeat(16);

const LIVE = enterIds(
  {},
  getSmallDocument('Signed in Paris. {#p1}\n\n## Part {#part}\n\ntwo {#p2}'),
  '2002-01-01',
);

/** The entry of the first passage. */
const FIRST: LedgerEntry = { state: 'live', published: '2002-01-01', words: LIVE['p1']?.words ?? '' };

/** @returns a published archive with these lines added to its ledger */
const withLines = (...lines: string[]): Files => ({
  ...withEntry((ledger) => ledger.replace('{\n', `{\n${lines.map((line) => `  ${line},\n`).join('')}`)),
  'releases.yaml': `- date: '2002-01-01'\n  ids: { small-2001: ${4 + lines.length} }\n`,
});
const retired = (id: string, fate: string) =>
  `"${id}": {${fate},"published":"2002-01-01","words":"${HASH}","why":"Gone.","when":"2002"}`;

/** @returns the published archive with its text under another id */
const renamed = (to: string, moves: string, content = String(PLAIN[DOCUMENT])): Files => ({
  ...RELEASED,
  [DOCUMENT]: undefined,
  [`documents/${to}.md`]: content,
  [MOVED]: moves,
});
const move = (from: string, to: string) => `- { from: ${from}, to: ${to}, why: A., when: '2003' }\n`;

/** Runs `npm run number` on the text. */
function number(files: Files): Files {
  const before = String({ ...PLAIN, ...files }[DOCUMENT]);
  const entries = LEDGER in files ? (JSON.parse(String(files[LEDGER])) as typeof LIVE) : {};
  return { ...files, [DOCUMENT]: numberPassages(DOCUMENT, before, 26, entries).text };
}

/** Puts the line that a remedy prints in the ledger, in place of the line of its id if there is one. */
function putLine(files: Files, { remedy }: Problem): Files {
  const [line = '', id = ''] = /"([^"]+)": \{.*\}/u.exec(remedy) ?? [];
  const filled = line.replaceAll(TO_REPLACE.why, 'A reason.').replaceAll(TO_REPLACE.when, '2003-01-01');
  const others = String(files[LEDGER])
    .split('\n')
    .slice(1, -2)
    .filter((one) => !one.includes(`"${id}":`))
    .map((one) => one.replace(/,$/u, ''));
  return { ...files, [LEDGER]: `{\n${[...others, `  ${filled}`].join(',\n')}\n}\n` };
}

const corrections = (...items: string[]) =>
  `corrections: [${items.map((item) => `{ ${item}, reading: x, reason: x, noted: '2002' }`).join(', ')}]`;
const event = (change: Record<string, string> = {}) =>
  `- ${JSON.stringify({ dated: '2001', label: 'A', document: 'small-2001', passage: 'p1', mentionedAs: 'in Paris', datedBy: 'The letter.', ...change })}\n`;
const withEvent = (change: Record<string, string>): Example => ({
  files: { [EVENTS]: event(change) },
  mend: () => ({ [EVENTS]: event() }),
});

const IN_PARIS = { document: 'small-2001', at: 'p1', words: 'in Paris' };
const named = (change: Record<string, unknown> = {}) =>
  `- ${JSON.stringify({ id: 'paris', name: 'Paris', mentions: [IN_PARIS], ...change })}\n`;

const theme = (texts: unknown) => `- ${JSON.stringify({ id: 'paris', name: 'Paris', texts })}\n`;

/** Two texts with the same words. */
const SHARED = text('Signed in Paris by two ministers. {#p1}\n\n## Part {#part}\n\nthree {#p2}');
const SHARING: Files = { ...SHARED, 'documents/other-2002.md': SHARED[DOCUMENT] };
const parallel = (document: string, at: string) =>
  `- ${JSON.stringify({ one: { document: 'small-2001', at: 'p1' }, other: { document, at } })}\n`;

/** The ledger of a text with other words. */
const OTHER_WORDS = formatLedger(
  Object.fromEntries(Object.entries(LIVE).map(([id, entry]) => [id, { ...entry, words: HASH }])),
);

/** @returns a text with a table, and its source in HTML, which has `two` in the second column */
function withHtml(table: string): Files {
  const html = '<p>A Title</p><table><tr><th>one<th><tr><td><td>two</table>';
  const source = createHash('sha256').update(html).digest('hex');
  const field = `source: { file: small.html, sha256: ${source}, addressNote: Not known. }`;
  return {
    ...text(table, { source: html, fields: [field] }),
    [SOURCE]: undefined,
    'sources/small.html': html,
  };
}

/** @returns a text whose front matter has the figure `b.png`, and its file */
function withFigure(body: string): Files {
  const sha256 = createHash('sha256').update('x').digest('hex');
  return {
    ...text(body, { source: 'A Title one', fields: [`figures: [{ file: b.png, sha256: ${sha256} }]`] }),
    'figures/b.png': 'x',
  };
}

const EXAMPLES = {
  noDocuments: { files: { [DOCUMENT]: undefined, [SOURCE]: undefined } },
  nameCollision: { files: { 'documents/Small-2001.md': PLAIN[DOCUMENT] } },
  missingFile: { files: { [NATURES]: undefined } },
  notNfc: {
    files: { [PARTNERS]: '- { id: fr, name: e\u0301 }\n- { id: de, name: x }\n' },
    mend: () => ({ [PARTNERS]: '- { id: fr, name: \u00e9 }\n- { id: de, name: x }\n' }),
  },
  frontMatterTooLarge: { files: { [DOCUMENT]: `---\n${'# x\n'.repeat(5000)}` } },
  repeatedAuthority: {
    files: { [PARTNERS]: '- { id: fr, name: France }\n- { id: fr, name: x }\n' },
    mend: () => ({ [PARTNERS]: '- { id: fr, name: France }\n- { id: de, name: x }\n' }),
  },
  repeatedSpelling: {
    files: { [TERMS]: '- { spellings: [IT, x], note: A. }\n- { spellings: [IT, y], note: B. }\n' },
    mend: () => ({ [TERMS]: '- { spellings: [IT, x, y], note: A. }\n' }),
  },
  relatedSpelling: {
    files: { [TERMS]: '- { spellings: [IT, x], related: [x, two], note: A. }\n' },
    mend: () => ({ [TERMS]: '- { spellings: [IT, x], related: [two], note: A. }\n' }),
  },
  repeatedTranslation: {
    files: {
      [TRANSLATIONS]: '- { means: two, words: { fr: [deux] } }\n- { means: Part, words: { fr: [deux] } }\n',
    },
    mend: () => ({ [TRANSLATIONS]: '- { means: two, words: { fr: [deux] } }\n' }),
  },
  untranslatable: {
    files: { [TRANSLATIONS]: '- { means: three, words: { fr: [deux] } }\n' },
    mend: () => ({ [TRANSLATIONS]: '- { means: two, words: { fr: [deux] } }\n' }),
  },
  unsupportedNode: {
    files: text('one `two` {#p1}', { source: 'A Title\none `two`\n' }),
    mend: () => text('one \\`two\\` {#p1}', { source: 'A Title\none `two`\n' }),
  },
  titleInBody: {
    files: text('# One {#one}\n\ntwo {#p1}'),
    mend: () => text('## One {#one}\n\ntwo {#p1}'),
  },
  headingTooDeep: {
    files: text('## One {#one}\n\n####### Two {#p1}', { source: 'A Title\nOne\nTwo\n' }),
    mend: () => text('## One {#one}\n\n###### Two {#two}\n\nthree {#p1}'),
  },
  indented: {
    files: text('one {#p1}\n\n    two'),
    mend: () => text('one {#p1}\n\n``` {#p2}\n    two\n```', { source: 'A Title\none\n    two\n' }),
  },
  fenceInfo: {
    files: text('``` text\ntwo\n```', { source: 'A Title\ntwo\n' }),
    mend: () => text('``` {#p7}\ntwo\n```', { source: 'A Title\ntwo\n' }),
  },
  numberWithoutWords: {
    files: text('1. - one {#p1}', { source: 'A Title\n1.\none\n' }),
    mend: () => text('- 1\\. {#p2}\n  - one {#p1}', { source: 'A Title\n1.\none\n' }),
  },
  mergedWithNothing: {
    files: text('| {<} | a {#p1} |\n|---|---|', { source: 'A Title\na\n' }),
    mend: () => text('| | a {#p1} |\n|---|---|', { source: 'A Title\na\n' }),
  },
  mergedNoRectangle: {
    files: text('| | |\n|---|---|\n| b | {<} {#p1} |\n| {^} | d {#p2} |', { source: 'A Title\nb d\n' }),
    mend: () => text('| | |\n|---|---|\n| b | {<} {#p1} |\n| d | e {#p2} |', { source: 'A Title\nb d e\n' }),
  },
  noteMissing: {
    files: text('one[^1] {#p1}', { source: 'A Title\none1\n1 two\n' }),
    mend: () => text('one[^1] {#p1}\n\n[^1]: two {#p2}', { source: 'A Title\none1\n1 two\n' }),
  },
  noteWithoutReference: {
    files: text('one {#p1}\n\n[^1]: two {#p2}', { source: 'A Title\none1\n1 two\n' }),
    mend: () => text('one[^1] {#p1}\n\n[^1]: two {#p2}', { source: 'A Title\none1\n1 two\n' }),
  },
  noteNotFound: {
    files: text('one[^2] {#p1}\n\n[^2]: two {#p2}', { source: 'A Title\none2\n3 two\n' }),
    mend: () => text('one[^2] {#p1}\n\n[^2]: two {#p2}', { source: 'A Title\none2\n2 two\n' }),
  },
  repeatedNote: {
    files: text('one[^1] {#p1}\n\n[^1]: two {#p2}\n\n[^1]: three {#p3}', {
      source: 'A Title\none1\n1 two\n1 three\n',
    }),
    mend: () =>
      text('one[^1] x[^1@2] {#p1}\n\n[^1]: two {#p2}\n\n[^1@2]: three {#p3}', {
        source: 'A Title\none1 x1\n1 two\n1 three\n',
      }),
  },
  pageName: {
    files: text('one {page=1/2} two {#p1}', { source: 'A Title one two' }),
    mend: () => text('one {page=1-2} two {#p1}', { source: 'A Title one two' }),
  },
  repeatedPage: {
    files: text('one {page=1} two {page=1} x {#p1}', { source: 'A Title one two x' }),
    mend: () => text('one {page=1} two {page=2} x {#p1}', { source: 'A Title one two x' }),
  },
  imageInWords: {
    files: text('one ![a](b.png) {#p1}', { source: 'A Title one' }),
    mend: () => text('one {#p1}'),
  },
  figureTitle: {
    files: text('one {#p1}\n\n![a](b.png "c")', { source: 'A Title one' }),
    mend: () => text('one {#p1}'),
  },
  noAlternative: {
    files: text('one {#p1}\n\n![](b.png)', { source: 'A Title one' }),
    mend: () => text('one {#p1}'),
  },
  figureNotDeclared: {
    files: { ...text('one {#p1}\n\n![a](b.png)', { source: 'A Title one' }), 'figures/b.png': 'x' },
    mend: () => withFigure('one {#p1}\n\n![a](b.png)'),
  },
  figureMissing: {
    files: { ...withFigure('one {#p1}\n\n![a](b.png)'), 'figures/b.png': undefined },
    mend: () => withFigure('one {#p1}\n\n![a](b.png)'),
  },
  figureChanged: {
    files: { ...withFigure('one {#p1}\n\n![a](b.png)'), 'figures/b.png': 'y' },
    mend: () => withFigure('one {#p1}\n\n![a](b.png)'),
  },
  figureUnused: {
    files: withFigure('one {#p1}'),
    mend: () => withFigure('one {#p1}\n\n![a](b.png)'),
  },
  orphanFigure: { files: { 'figures/b.png': 'x' } },
  unknownDirection: {
    files: text('one {#p1 dir=left}', { source: 'A Title one' }),
    mend: () => text('one {#p1 dir=ltr}', { source: 'A Title one' }),
  },
  omittedLines: {
    files: text('one {#p1}', {
      source: 'A Title\nPage 1\none\nPage 2\n',
      fields: ["omitted: [{ every: 'Page \\d', count: '1', reason: x }]"],
    }),
    mend: () =>
      text('one {#p1}', {
        source: 'A Title\nPage 1\none\nPage 2\n',
        fields: ["omitted: [{ every: 'Page \\d', count: '2', reason: x }]"],
      }),
  },
  omittedRange: {
    files: text('one {#p1}', {
      source: 'A Title\nMenu\nof the page\none\n',
      fields: ["omitted: [{ lines: '2-3', count: '5', reason: x }]"],
    }),
    mend: () =>
      text('one {#p1}', {
        source: 'A Title\nMenu\nof the page\none\n',
        fields: ["omitted: [{ lines: '2-3', count: '4', reason: x }]"],
      }),
  },
  joinNotFound: {
    files: text('Controversies end {#p1}', {
      source: 'A Title\nControver\nsies end\n',
      fields: ["joins: [{ line: '3', words: Controversies }]"],
    }),
    mend: () =>
      text('Controversies end {#p1}', {
        source: 'A Title\nControver\nsies end\n',
        fields: ["joins: [{ line: '2', words: Controversies }]"],
      }),
  },
  reorderedLines: {
    files: text('a b {#p1}\n\nc d {#p2}', {
      source: 'A Title\na c\nb d\n',
      fields: ['reordered: [{ lines: 12-13, reason: x }]'],
    }),
    mend: () =>
      text('a b {#p1}\n\nc d {#p2}', {
        source: 'A Title\na c\nb d\n',
        fields: ['reordered: [{ lines: 2-3, reason: x }]'],
      }),
  },
  numberNotPrinted: {
    files: text('1. one {#p1}', { source: 'A Title\none\n' }),
    mend: () => text('- one {#p1}'),
  },
  moreDifferences: {
    files: text(`${'a b c d e f '.repeat(60)}{#p1}`, { source: `A Title ${'a b c d e x '.repeat(60)}` }),
    mend: () => text(`${'a b c d e x '.repeat(60)}{#p1}`),
  },
  emptyBlock: { files: text('one {#p1}\n\n{#p2}'), mend: () => text('one {#p1}') },
  missingId: { files: text('one'), mend: () => number(text('one')) },
  repeatedId: {
    files: text('one {#p1}\n\ntwo {#p1}'),
    mend: () => number({ ...text('one {#p1}\n\ntwo {#p1}'), ...text('one {#p1}\n\ntwo') }),
  },
  misplacedMark: {
    files: text('one {#p1}\ntwo', { source: 'A Title\none\ntwo\n' }),
    mend: () => text('one\ntwo {#p1}'),
  },
  sourceMissing: { files: { [SOURCE]: undefined } },
  sourceChanged: {
    files: { [SOURCE]: `${String(PLAIN[SOURCE])}\n` },
    mend: ({ message }) => ({
      [SOURCE]: `${String(PLAIN[SOURCE])}\n`,
      [DOCUMENT]: String(PLAIN[DOCUMENT]).replace(/[0-9a-f]{64}/u, /[0-9a-f]{64}/u.exec(message)?.[0] ?? ''),
    }),
  },
  omissionNotFound: {
    files: text('one {#p1}', {
      source: 'A Title\none\ngone\n',
      fields: ["omitted: [{ line: '2', words: gone, reason: x }]"],
    }),
    mend: () =>
      text('one {#p1}', {
        source: 'A Title\none\ngone\n',
        fields: ["omitted: [{ line: '3', words: gone, reason: x }]"],
      }),
  },
  wordsDiffer: {
    files: text('one too {#p1}', { source: 'A Title\none two\n' }),
    mend: () => text('one two {#p1}'),
  },
  cellsDiffer: {
    files: withHtml('| one | {#p1} |\n| --- | --- |\n| two | {#p2} |'),
    mend: () => withHtml('| one | {#p1} |\n| --- | --- |\n|  | two {#p2} |'),
  },
  correctionPlace: {
    files: fields(corrections('at: p9, published: two')),
    mend: () => fields(corrections('at: p2, published: two')),
  },
  correctionWords: {
    files: fields(corrections('at: p1, published: two')),
    mend: () => fields(corrections('at: p1, published: Paris')),
  },
  correctionsOverlap: {
    files: fields(corrections('at: p1, published: Signed in', 'at: p1, published: in Paris')),
    mend: () => fields(corrections('at: p1, published: Signed in Paris')),
  },
  citedDocument: withEvent({ document: 'none-2001' }),
  citedPlace: withEvent({ passage: 'p9' }),
  citedWords: withEvent({ mentionedAs: 'in Rome' }),
  eventDate: {
    files: { [EVENTS]: event().replace(',"datedBy":"The letter."', '') },
    mend: () => ({ [EVENTS]: event() }),
  },
  repeatedNamed: {
    files: { [PEOPLE]: named({ name: 'Paris' }) + named({ id: 'two', name: 'Paris' }) },
    mend: () => ({ [PEOPLE]: named({ name: 'Paris' }) }),
  },
  nameNotPrinted: {
    files: { [PEOPLE]: named({ name: 'Rome' }) },
    mend: () => ({ [PEOPLE]: named({ name: 'Paris' }) }),
  },
  repeatedMention: {
    files: { [PEOPLE]: named({ mentions: [IN_PARIS, IN_PARIS] }) },
    mend: () => ({ [PEOPLE]: named() }),
  },
  parallelTwice: {
    files: { ...SHARING, [PARALLELS]: parallel('other-2002', 'p1') + parallel('other-2002', 'p1') },
    mend: () => ({ ...SHARING, [PARALLELS]: parallel('other-2002', 'p1') }),
  },
  notParallel: {
    files: { ...SHARING, [PARALLELS]: parallel('small-2001', 'p2') },
    mend: () => ({ ...SHARING, [PARALLELS]: parallel('other-2002', 'p1') }),
  },
  themePassage: {
    files: { [THEMES]: theme([{ document: 'small-2001', passages: ['p1', 'p9'] }]) },
    mend: () => ({ [THEMES]: theme([{ document: 'small-2001', passages: ['p1'] }]) }),
  },
  themeTextTwice: {
    files: {
      [THEMES]: theme([
        { document: 'small-2001', passages: ['p1'] },
        { document: 'small-2001', passages: ['p2'] },
      ]),
    },
    mend: () => ({ [THEMES]: theme([{ document: 'small-2001', passages: ['p1', 'p2'] }]) }),
  },
  roleNotMentioned: {
    files: { [PEOPLE]: named({ roles: [{ document: 'small-2001', at: 'p2', words: 'two' }] }) },
    mend: () => ({
      [PEOPLE]: named({
        roles: [{ document: 'small-2001', at: 'p2', words: 'two' }],
        mentions: [IN_PARIS, { document: 'small-2001', at: 'p2', words: 'two' }],
      }),
    }),
  },
  wordsOfIdChanged: {
    files: { ...RELEASED, ...text('Signed in Rome. {#p1}\n\n## Part {#part}\n\ntwo {#p2}') },
    mend: (problem) =>
      putLine({ ...RELEASED, ...text('Signed in Rome. {#p1}\n\n## Part {#part}\n\ntwo {#p2}') }, problem),
  },
  vanishedId: {
    files: { ...RELEASED, ...text('Signed in Paris. {#p1}\n\n## Part {#part}') },
    mend: (problem) =>
      putLine({ ...RELEASED, ...text('Signed in Paris. {#p1}\n\n## Part {#part}') }, problem),
  },
  retiredIdUsed: {
    files: withEntry((ledger) =>
      ledger.replace('"p1": {"state":"live"', '"p1": {"state":"withdrawn","why":"A.","when":"2003"'),
    ),
    mend: () =>
      number(
        withEntry((ledger) =>
          ledger.replace('"p1": {"state":"live"', '"p1": {"state":"withdrawn","why":"A.","when":"2003"'),
        ),
      ),
  },
  entryRemoved: {
    files: {
      ...withEntry((ledger) => ledger.replace(/ {2}"p1".*\n/u, '')),
      'releases.yaml': "- { date: '2002-01-01', ids: { small-2001: 3 } }",
    },
    past: [{ 'small-2001': LIVE }],
    mend: (problem) =>
      putLine(
        withEntry((ledger) => ledger.replace(/ {2}"p1".*\n/u, '')),
        problem,
      ),
  },
  publicationChanged: {
    files: RELEASED,
    past: [{ 'small-2001': { ...LIVE, p1: { ...FIRST, published: '2001-05-01' } } }],
    mend: () => withEntry((ledger) => ledger.replace(/("p1".*)2002-01-01/u, '$12001-05-01')),
  },
  retirementUndone: {
    files: RELEASED,
    past: [{ 'small-2001': { ...LIVE, p1: { ...FIRST, state: 'withdrawn', why: 'Gone.', when: '2003' } } }],
    mend: (problem) => number(putLine(RELEASED, problem)),
  },
  revisionNotEntered: {
    files: RELEASED,
    past: [{ 'small-2001': { ...LIVE, p1: { ...FIRST, words: HASH } } }],
    mend: ({ remedy }) => {
      const [revision = ''] = /\{.*?\}/u.exec(remedy) ?? [];
      const filled = revision.replace(TO_REPLACE.why, 'A.').replace(TO_REPLACE.when, '2003');
      return withEntry((ledger) => ledger.replace(/("p1".*)\}/u, `$1,"revised":[${filled}]}`));
    },
  },
  publishedTwice: {
    files: RELEASED,
    // Git has the ledgers of both branches.
    past: [
      { 'small-2001': { ...LIVE, p1: { ...FIRST, published: '2002-02-01', words: HASH } } },
      { 'small-2001': LIVE },
    ],
    mend: ({ remedy }) => {
      const [revision = ''] = /\{"was.*?\}/u.exec(remedy) ?? [];
      const filled = revision.replace(TO_REPLACE.why, 'A.').replace(TO_REPLACE.when, '2003');
      return withEntry((ledger) => ledger.replace(/("p1".*)\}/u, `$1,"revised":[${filled}]}`));
    },
  },
  changedBeforePublished: {
    files: withLines(retired('p3', '"state":"withdrawn"').replace('"when":"2002"', '"when":"2001"')),
    mend: () => withLines(retired('p3', '"state":"withdrawn"')),
  },
  ledgerMissing: { files: { ...RELEASED, [LEDGER]: undefined }, mend: () => RELEASED },
  ledgerShort: { files: withEntry((ledger) => ledger.replace(/ {2}"p1".*\n/u, '')), mend: () => RELEASED },
  mergeMarks: {
    files: {
      [PARTNERS]: '<<<<<<< HEAD\n- { id: fr, name: France }\n=======\n- { id: fr, name: x }\n>>>>>>> other\n',
    },
  },
  movedButPresent: {
    files: { ...RELEASED, [MOVED]: move('small-2001', 'small-2001') },
    mend: () => RELEASED,
  },
  movedButNeverPublished: { files: { [MOVED]: move('never-2001', 'small-2001') } },
  movedToNowhere: {
    files: renamed('new-2001', move('small-2001', 'nwe-2001')),
    mend: () => renamed('new-2001', move('small-2001', 'new-2001')),
  },
  movedInACircle: {
    files: renamed('new-2001', move('small-2001', 'other-2001') + move('other-2001', 'small-2001')),
    mend: () => renamed('new-2001', move('small-2001', 'new-2001')),
  },
  movedWithoutWords: {
    files: { ...renamed('new-2001', move('small-2001', 'new-2001')), [LEDGER]: OTHER_WORDS },
    mend: () => renamed('new-2001', move('small-2001', 'new-2001')),
  },
  vanishedDocument: {
    files: renamed('new-2001', ''),
    mend: ({ remedy }) => {
      const [entry = ''] = /- \{ from: .*? \}/u.exec(remedy) ?? [];
      const filled = entry
        .replace('NEW-ID', 'new-2001')
        .replace(TO_REPLACE.why, 'A.')
        .replace(TO_REPLACE.when, '2003');
      return renamed('new-2001', `${filled}\n`);
    },
  },
  notReleased: { files: { ...RELEASED, 'releases.yaml': undefined }, mend: () => RELEASED },
  tooLarge: { files: { [DOCUMENT]: String(PLAIN[DOCUMENT]) + 'x\n'.repeat(500_000) } },
  takenDownButPresent: {
    files: { ...RELEASED, [TAKEN_DOWN]: "- { id: small-2001, why: A., when: '2003' }\n" },
    mend: () => RELEASED,
  },
  takenDownButNeverPublished: { files: { [TAKEN_DOWN]: "- { id: never-2001, why: A., when: '2003' }\n" } },
  goneTwice: {
    files: renamed('new-2001', move('small-2001', 'new-2001').repeat(2)),
    mend: () => renamed('new-2001', move('small-2001', 'new-2001')),
  },
  goneBeforePublished: {
    files: renamed('new-2001', move('small-2001', 'new-2001').replace('2003', '2001')),
    mend: () => renamed('new-2001', move('small-2001', 'new-2001')),
  },
  retiredToNowhere: {
    files: withLines(retired('p3', '"state":"merged","to":"p9"')),
    mend: () => withLines(retired('p3', '"state":"withdrawn"')),
  },
  retiredToDraft: {
    files: {
      ...withLines(retired('p3', '"state":"merged","to":"p4"')),
      ...text('Signed in Paris. {#p1}\n\n## Part {#part}\n\ntwo {#p2}\n\nfour {#p4}'),
    },
    mend: () => ({
      ...withLines(retired('p3', '"state":"merged","to":"p4"')),
      ...text('Signed in Paris. {#p1}\n\n## Part {#part}\n\ntwo {#p2}\n\nfour {#p4}'),
      // The release adds the id.
      [LEDGER]: formatLedger({
        p3: { state: 'merged', to: 'p4', published: '2002-01-01', words: HASH, why: 'Gone.', when: '2002' },
        ...enterIds(
          LIVE,
          getSmallDocument('Signed in Paris. {#p1}\n\n## Part {#part}\n\ntwo {#p2}\n\nfour {#p4}'),
          '2003-01-01',
        ),
      }),
      'releases.yaml':
        "- { date: '2002-01-01', ids: { small-2001: 5 } }\n- { date: '2003-01-01', ids: { small-2001: 6 } }\n",
    }),
  },
  retiredInACircle: {
    files: withLines(
      retired('p3', '"state":"merged","to":"p4"'),
      retired('p4', '"state":"merged","to":"p3"'),
    ),
    mend: () =>
      withLines(retired('p3', '"state":"merged","to":"p1"'), retired('p4', '"state":"merged","to":"p3"')),
  },
  movedToOtherWords: {
    files: withLines(retired('p3', '"state":"moved","to":"p1"')),
    mend: () => withLines(retired('p3', '"state":"merged","to":"p1"')),
  },
} satisfies Partial<Record<Kind, Example>>;

/** Kinds that no file makes, with the test of their remedy. */
type Other =
  // hostile-inputs.test.ts takes the right to read away.
  | 'unreadable'
  // Only `npm run number` reports it: numbering.test.ts.
  | 'pointerUnclear'
  // originals.test.ts reads such files.
  | 'sourceLocked'
  | 'sourceWithoutWords';

/** The other kinds: the name of an input in hostile-inputs.ts, which has the files after the remedy. */
const INPUTS: Record<Exclude<Kind, keyof typeof EXAMPLES | Other>, string> = {
  forbiddenCharacter: 'U+0 as it is',
  forbiddenEscape: 'U+0 as an escape in YAML',
  tooManySpaces: '100,000 spaces in a passage',
  tooDeep: '10,000 numbered lists in each other',
  tooManySigns: '10,000 brackets',
  tooManyBlocks: '300,000 list items',
  tooManySignsOfText: 'asterisks in each of 1,000 paragraphs',
  wrongId: 'a passage number of 1,000 digits',
  wrongValue: 'the date 0000',
  yamlTooDeep: 'brackets with words in YAML',
  listTooLarge: 'a term list of over ten megabytes',
  sourceTooLarge: 'a source of over two megabytes',
  todo: 'a field that is still to be written',
  unknownField: 'the field __proto__',
  unknownAuthority: 'the kind of text constructor, which is not listed',
  unknownRole: 'a role constructor',
  repeatedInMark: 'a mark with two languages',
  publishedAfterLastRelease: 'a ledger with a later date than the last release',
  releaseOrder: 'releases in another order',
  publishedBeforeText: 'a text that is younger than its publication',
  notedBeforeText: 'an error that was noted before the text',
  unknownLanguage: 'the language qqq',
  oldLanguage: 'the old language iw',
  repeatedPartner: 'a partner named twice',
  datedAsElsewhere: 'a span of time that begins on another date',
  tiedToItself: 'a text that is a translation of itself',
  repeatedName: 'two partners with one name',
  notOneLine: 'a publisher on two lines',
  escapeNotNfc: 'accents as escapes that do not combine',
  linkToNoFragment: 'a link to #no-such',
  linkToNoPage: 'a link to ../../no-such/',
  linkWithoutScheme: 'a link to //example.org/',
  linkWithPassword: 'a link to https://user:pw@example.org/',
  unsafeLink: 'a link to http://',
  linkCharacters: 'a link to https://example.org/&#8203;',
  linkTitle: 'a link to https://example.org/ "A title"',
  strayEntry: 'a stray file document/x.md',
  strayAboutPage: 'a stray file about/Index.mdx',
  orphanSource: 'a stray file sources/unused.txt',
  documentName: 'a stray file documents/a.md~',
  notARegularFile: 'a link in place of a list',
  strayLedger: 'a stray file ids/notes.txt',
  notAFolder: 'a file in place of a folder',
  notUtf8: 'Latin-1 in a list',
  sourceWrongEncoding: 'Latin-1 in a source',
  sourceUnknownEncoding: 'an unknown encoding of a source',
  sourceDamaged: 'a source that is no Word file',
  sourceTooCostly: 'a source in HTML that is nested too deeply',
  frontMatterFence: 'an empty text',
  yamlSyntax: 'a tab in YAML',
  yamlAlias: 'YAML with a billion words',
  yamlTag: 'YAML with a tag of its own',
  yamlKey: 'YAML with a list as a key',
  repeatedKey: 'YAML with a key twice',
  noLedger: 'a ledger with nothing',
  slowPattern: 'a pattern that would take years: (a+)+$',
  missingField: 'an own page without a title',
  mdxSyntax: 'a page with a {b',
  codeInPage: 'a page with import x',
  unknownComponent: 'a page with <Foo />',
  noPassage: 'a text without a body',
  ledgerSyntax: 'the id __proto__ in a ledger',
};

/** @returns whether a problem is of this kind, whatever its details */
function isOfKind(kind: Kind, { message }: Problem): boolean {
  const make = faults[kind] as unknown as (...details: unknown[]) => Fault;
  const details = Array.from<unknown>({ length: make.length }).fill(
    Object.assign(['@@'], { toString: () => '@@' }),
  );
  // Some kinds have another wording for the number 0.
  return [details, [...details.slice(0, -1), 0]].some((all) => {
    const parts = make(...all)
      .message.split('@@')
      .map((part) => RegExp.escape(part));
    return new RegExp(`^${parts.join('[^]*')}$`, 'u').test(message);
  });
}

function check(files: Files, past: readonly Ledger[] = []): Problem[] {
  const content = readArchive(files);
  return [
    ...listProblems(content),
    ...checkDraftTargets(content.documents, content.ledger),
    ...checkLedgerHistory(
      past.map((entries) => ({ name: 'the ledger of a commit', entries })),
      content.ledger,
    ),
  ];
}

describe('after the remedy, the check finds no problem', () => {
  test.each(Object.entries<Example>(EXAMPLES))('%s', (kind, { files, past, mend = () => ({}) }) => {
    const problem = check(files, past).find((one) => isOfKind(kind as Kind, one));
    expect(problem, JSON.stringify(check(files, past))).toBeDefined();
    if (problem) expect(check(mend(problem), past)).toEqual([]);
  });
});

const BY_NAME = new Map(
  Object.values<readonly HostileInput[]>(HOSTILE_INPUTS).flatMap((inputs) =>
    inputs.map((input) => [input.name, input]),
  ),
);

describe('after the remedy, an input that no one should write is accepted', () => {
  test.each(Object.entries(INPUTS))('%s: %s', (kind, name) => {
    const { files = {}, mended = {} } = BY_NAME.get(name) ?? {};
    expect(check(files).some((problem) => isOfKind(kind as Kind, problem))).toBe(true);
    expect(check(mended)).toEqual([]);
  });
});
