/** `npm run number`: gives an id to every new heading and passage, and enters the new ids in the ledger. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../src/text/decode.ts';
import { readFrontMatter } from '../src/text/front-matter.ts';
import { enterIds, formatLedger } from '../src/text/ledger.ts';
import { numberPassages } from '../src/text/number.ts';
import { formatProblem } from '../src/text/problems.ts';
import { readContent } from '../src/text/read-content.ts';

const CONTENT = join(process.cwd(), 'content');
const LEDGER = 'permanent-ids.json';

const before = readContent(CONTENT);
const drafts = new Map<string, string>();

const files = readdirSync(join(CONTENT, 'documents'), { withFileTypes: true });
for (const { name } of files.filter((file) => file.isFile() && file.name.endsWith('.md'))) {
  const path = `documents/${name}`;
  const { text } = decodeText(path, readFileSync(join(CONTENT, path)));
  const head = text === undefined ? undefined : readFrontMatter(path, text);
  // A file that cannot be read is skipped here; the check below reports it.
  if (text === undefined || head?.body === undefined) continue;
  const numbering = numberPassages(
    path,
    text,
    head.bodyLine,
    before.ledger.entries[name.replace(/\.md$/u, '')] ?? {},
  );
  if (numbering.given.length === 0) continue;
  drafts.set(path, numbering.text);
  for (const { id, line } of numbering.given) console.log(`content/${path}:${line}: ${id}`);
}

// The day on which an id is written is its date of publication. No other date comes from the clock.
const today = new Date().toISOString().slice(0, 10);
const ledger = readContent(CONTENT, drafts).documents.reduce(
  (entered, document) => enterIds(entered, document, today),
  before.ledger.entries,
);
if (formatLedger(ledger) !== formatLedger(before.ledger.entries)) drafts.set(LEDGER, formatLedger(ledger));

// A written id is permanent. So the script writes only if the whole archive passes its check.
const { problems } = readContent(CONTENT, drafts);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error('Nothing was written. Correct this first, then run it again.');
  process.exitCode = 1;
} else {
  for (const [path, text] of drafts) {
    const file = join(CONTENT, path);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
  console.log(
    drafts.size === 0
      ? 'Every heading and passage already has its id.'
      : `Written: ${[...drafts.keys()].join(', ')}`,
  );
}
