import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPlainText } from '../../src/archive/plain-text.ts';
import { numberPassages } from '../../src/text/number.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { toSmallFile } from './small-texts.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/shapes');

/** The parts of a file: what front matter adds, the source as received, and the text as an editor writes it. */
function readShape(name: string) {
  const file = readFileSync(join(FOLDER, name), 'utf8');
  const [, fields = '', source = '', text = ''] = file.split(/^--- (?:fields|source|text) ---\n/mu);
  return { fields: fields.trim().split('\n'), source: source.trim(), text: text.trimEnd() };
}

const encode = (text: string) => new TextEncoder().encode(text);

/** `npm run test:unit -- -u` rewrites what is expected. Each file says at its top what must be right. */
test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
  const { fields, source, text } = readShape(name);
  const file = toSmallFile(text, { source, fields });
  const bodyLine = file.split('\n').indexOf('---', 1) + 2;
  const { text: numbered } = numberPassages('small.md', file, bodyLine, {});
  const { document, problems } = readDocument({
    file: 'content/documents/small-2001.md',
    bytes: encode(numbered),
    getSource: (wanted) => (wanted === 'small.txt' ? encode(source) : undefined),
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
