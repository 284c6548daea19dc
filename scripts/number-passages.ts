/**
 * `npm run number`: gives an id to every new heading and passage, and a new id to each that has the id of another one.
 * The new ids are drafts until `npm run release` publishes them. It does not change the ledgers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/archive/content-check.ts';
import { holdLock } from '../src/archive/process-lock.ts';
import { listPointers, type FragmentPlace } from '../src/text/check-ledger.ts';
import { decodeText } from '../src/text/decode.ts';
import { readFrontMatter } from '../src/text/front-matter.ts';
import { listUnclear, numberPassages } from '../src/text/number.ts';
import { formatProblem, type Problem } from '../src/text/problems.ts';
import { readContent } from '../src/text/read-content.ts';
import { reportFault } from './explain-fault.ts';
import { saveFiles } from './save-files.ts';

const CONTENT = join(process.cwd(), 'content');

/** @returns the new texts of the documents, and a problem for each retired id that may mean a passage with a new id */
function numberAll(): { drafts: Map<string, string>; unclear: Problem[] } {
  const { ledger } = readContent(CONTENT);
  const pointersOf = listPointers(ledger.entries);
  const drafts = new Map<string, string>();
  const unclear: Problem[] = [];
  const files = readdirSync(join(CONTENT, 'documents'), { withFileTypes: true });
  for (const { name } of files.filter((file) => file.isFile() && file.name.endsWith('.md'))) {
    const path = `documents/${name}`;
    const documentId = name.replace(/\.md$/u, '');
    const { text } = decodeText(path, readFileSync(join(CONTENT, path)));
    const head = text === undefined ? undefined : readFrontMatter(path, text);
    // A document that cannot be read is skipped here, and the check below reports it. So is a document whose ledger
    // cannot be read, because it could get an id that was used before.
    if (text === undefined || head?.body === undefined || ledger.unreadable.has(documentId)) continue;
    const pointers = pointersOf.get(documentId) ?? new Map<string, FragmentPlace[]>();
    const numbering = numberPassages(
      path,
      text,
      head.bodyLine,
      ledger.entries[documentId] ?? {},
      pointers.keys(),
    );
    if (numbering.given.length === 0) continue;
    drafts.set(path, numbering.text);
    unclear.push(...listUnclear(`content/${path}`, numbering, pointers));
    const lines = numbering.text.split('\n');
    for (const { id, line, instead } of numbering.given) {
      const [, heading] = /^#+ (.*?) \{#[^{}]*\}$/u.exec(lines[line - 1] ?? '') ?? [];
      console.log(
        `content/${path}:${line}: ${id}${instead === undefined ? '' : ` instead of ${instead}`}` +
          (heading === undefined ? '' : ` for “${heading}”`),
      );
    }
  }
  return { drafts, unclear };
}

function number(): void {
  const { drafts, unclear } = numberAll();
  const content = readContent(CONTENT, drafts);
  // An editor who moves or splits a passage needs the new ids before the ledger can name them.
  const toRecord = content.problems.filter(({ needsIds }) => needsIds);
  const report = checkContent({
    ...content,
    problems: content.problems.filter(({ needsIds }) => !needsIds),
  });
  const problems = unclear.length > 0 ? unclear.map(formatProblem) : report.problems;
  const { warnings } = report;
  for (const line of [...warnings, ...problems]) console.error(line);
  if (problems.length > 0) throw new Error('Nothing was written. Correct this first, then run it again.');
  if (drafts.size === 0) {
    console.log('Every heading and passage already has its id.');
  } else {
    save(drafts);
  }
  if (toRecord.length > 0)
    console.error(['Next, correct the ledgers:', ...toRecord.map(formatProblem)].join('\n'));
}

function save(drafts: ReadonlyMap<string, string>): void {
  saveFiles(new Map([...drafts].map(([path, text]) => [join(CONTENT, path), text])));
  console.log(
    `Written: ${[...drafts.keys()].join(', ')}. The new ids are drafts until: npm run release -- YYYY-MM-DD ` +
      'Until then you can give a heading a better id by hand: ## Heading {#better-id}',
  );
}

try {
  await holdLock('content');
  number();
} catch (error) {
  reportFault(error);
}
