import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCslItem } from '../../src/archive/citations/csl-item.ts';
import { listKindNames } from '../../src/archive/natures.ts';
import { toPlainText } from '../../src/archive/plain-text.ts';
import { toSha256 } from '../../src/text/hash.ts';
import { numberPassages } from '../../src/text/number.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { readArchive } from './checked-archive.ts';
import { PUBLICATIONS } from './cited-documents.ts';
import { withEntry } from './hostile-inputs.ts';
import { ask, toArchive, toSearchDocument, toSection } from './small-search.ts';
import { getSmallArchiveDocument, toSmallFile } from './small-texts.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/shapes');

const encode = (text: string) => new TextEncoder().encode(text);

/** The parts of a file: what front matter adds, the source as received, and the text as an editor writes it. */
function readShape(name: string) {
  const file = readFileSync(join(FOLDER, name), 'utf8');
  const [, fields = '', source = '', text = ''] = file.split(/^--- (?:fields|source.*|text) ---\n/mu);
  const [, sourceFile = 'small.txt', encoding] = /^--- source (\S+)(?: (\S+))? ---$/mu.exec(file) ?? [];
  // Bytes in another encoding are written as hexadecimal numbers.
  const bytes =
    encoding === undefined
      ? encode(source.trim())
      : new Uint8Array(
          source
            .trim()
            .split(/\s+/u)
            .map((byte) => Number.parseInt(byte, 16)),
        );
  const sourceField = `source: { file: ${sourceFile}, sha256: ${toSha256(bytes)}, addressNote: Not known.${encoding === undefined ? '' : `, encoding: ${encoding}`} }`;
  return { fields: [...fields.trim().split('\n'), sourceField], sourceFile, bytes, text: text.trimEnd() };
}

/** `npm run test:unit -- -u` rewrites what is expected. Each file says at its top what must be right. */
test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
  const { fields, sourceFile, bytes, text } = readShape(name);
  const file = toSmallFile(text, { fields });
  const bodyLine = file.split('\n').indexOf('---', 1) + 2;
  const { text: numbered } = numberPassages('small.md', file, bodyLine, {});
  const { document, problems } = readDocument({
    file: 'content/documents/small-2001.md',
    bytes: encode(numbered),
    getSource: (wanted) => (wanted === sourceFile ? bytes : undefined),
    getFigure: (wanted) => (wanted === 'flow.png' ? encode('a picture') : undefined),
  });
  const body = numbered
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n');
  const parts = document
    ? [
        body,
        document.html.trim(),
        toPlainText({ ...document, retired: [], drafts: [] })
          .slice(1)
          .trimEnd(),
      ]
    : [body, ...problems.map(formatProblem)];
  await expect(`${parts.join('\n\n=====\n\n')}\n`).toMatchFileSnapshot(
    join(FOLDER, name.replace(/\.txt$/u, '.expected')),
  );
});

test('25: until a release, a paragraph may be divided and numbered again without a word about its id', () => {
  const file = toSmallFile('The Parties meet\n\nand they part. {#p1}', {
    source: 'A Title\nThe Parties meet and they part.\n',
  });
  const { text } = numberPassages('small.md', file, file.split('\n').indexOf('---', 1) + 2, {});
  expect(text).toContain('The Parties meet {#p2}\n\nand they part. {#p1}');
});

test.each([
  ['バス', 'p10'],
  ['ハス', 'p11'],
  ['ガイド', 'p12'],
  ['カイト', 'p13'],
])('23: search takes %s for no other word', async (query, place) => {
  const texts = ['バスの運賃を定める。', 'ハスの種を配る。', 'ガイドを置く。', 'カイトを揚げる。'];
  const archive = toArchive([toSearchDocument([toSection(1, '', texts)])], { language: 'ja' });
  const { hits } = await ask(query, archive);
  expect(hits.filter(({ tier }) => tier === 'all').map(({ fragmentId }) => fragmentId)).toEqual([place]);
});

test('24: a text that was taken down says why, when and by whom asked, and its words and source are gone', () => {
  const entry =
    "- { id: small-2001, why: Its terms have ended., when: '2003-01-01', requestedBy: A. Ansgar }\n";
  const archive = readArchive({
    ...withEntry((text) => text),
    'documents/small-2001.md': undefined,
    'sources/small.txt': undefined,
    'taken-down.yaml': entry,
  });
  // It was the only text.
  expect(archive.problems.map(({ message }) => message)).toEqual(['there is no document']);
  expect(archive.documents).toEqual([]);
  expect(archive.takenDown).toEqual([
    { id: 'small-2001', why: 'Its terms have ended.', when: '2003-01-01', requestedBy: 'A. Ansgar' },
  ]);
});

test('28: an archive names its own standings, and a kind may be any type of CSL', () => {
  const nature = {
    name: 'Judgment',
    standing: 'none',
    standingName: 'Court decision',
    citedAs: 'legal_case',
  } as const;
  expect(listKindNames(nature)).toEqual(['Court decision', 'Judgment']);
  const document = getSmallArchiveDocument(
    'The appeal is dismissed. {#p1}\n\nCosts follow. {#p2}',
    {},
    nature,
  );
  expect(toCslItem(document, PUBLICATIONS.published).type).toBe('legal_case');
});
