/**
 * `npm run release -- 2026-11-30`: makes all draft ids permanent, with this date, and prints what readers will see.
 * With `--dry-run` it only prints.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/archive/content-check.ts';
import { holdLock } from '../src/archive/process-lock.ts';
import { ReleaseDateSchema } from '../src/schemas/dated.ts';
import { isPassageId } from '../src/schemas/ids.ts';
import { formatLedger, toLedgerFile } from '../src/text/ledger.ts';
import { readContent } from '../src/text/read-content.ts';
import { formatRelease, planRelease, RELEASES_FILE } from '../src/text/releases.ts';
import { formatCount } from '../src/words/plural.ts';
import { reportFault } from './explain-fault.ts';
import { saveFiles } from './save-files.ts';

const CONTENT = join(process.cwd(), 'content');

function readDate(args: readonly string[], latest: string): string {
  const [date, ...others] = args.filter((arg) => arg !== '--dry-run');
  if (date === undefined || others.length > 0 || !ReleaseDateSchema.safeParse(date).success)
    throw new Error('Give the date of the release, as in: npm run release -- 2026-11-30');
  if (date < latest)
    throw new Error(`The last release has the date ${latest}. Give the same or a later date.`);
  return date;
}

/** @returns the text of a file; empty if there is none. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** @throws if there is a problem, after all of them are printed */
function stopIfAny(problems: readonly string[]): void {
  for (const line of problems) console.error(line);
  if (problems.length > 0) throw new Error('Nothing was written. Correct this first, then run it again.');
}

function release(args: readonly string[]): void {
  const before = readContent(CONTENT);
  const latest = before.releases.reduce((last, { date }) => (date > last ? date : last), '');
  const date = readDate(args, latest);
  stopIfAny(checkContent(before, date).problems);
  const { documents, release: entry } = planRelease(before, date);
  const drafts = new Map(
    documents.map(({ document, entries }) => [
      toLedgerFile(document.id).slice('content/'.length),
      formatLedger(entries),
    ]),
  );
  const list = RELEASES_FILE.slice('content/'.length);
  if (entry) drafts.set(list, readIfThere(join(CONTENT, list)) + formatRelease(entry));
  // A release is permanent, so the check reads the whole archive as it will be after the release.
  const { problems, warnings } = checkContent(readContent(CONTENT, drafts));
  for (const line of warnings) console.error(line);
  stopIfAny(problems);
  if (!entry) {
    console.log('There is no draft. All ids are already permanent.');
    return;
  }
  for (const { document, added } of documents) {
    const passages = added.filter(isPassageId);
    const isNew =
      added.length === Object.keys(before.ledger.entries[document.id] ?? {}).length + added.length;
    const counts = [
      formatCount(passages.length, 'paragraph'),
      formatCount(added.length - passages.length, 'section'),
    ].join(', ');
    console.log(
      isNew
        ? `${document.id}: a new text, “${document.frontMatter.shortTitle}” (${counts})`
        : `${document.id}: ${counts} added: ${added.join(', ')}`,
    );
  }
  if (args.includes('--dry-run')) {
    console.log('Nothing was written (--dry-run).');
    return;
  }
  saveFiles(new Map([...drafts].map(([path, text]) => [join(CONTENT, path), text])));
  console.log(
    `Released with the date ${date}. Written: ${[...drafts.keys()].join(', ')}. Commit these files.`,
  );
}

try {
  await holdLock('content');
  release(process.argv.slice(2));
} catch (error) {
  reportFault(error);
}
