import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPlainText } from '../../src/archive/plain-text.ts';
import { toSha256 } from '../../src/text/hash.ts';
import { numberPassages } from '../../src/text/number.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { toSmallFile } from './small-texts.ts';

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
