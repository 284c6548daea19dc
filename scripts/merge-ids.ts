/**
 * `npm run merge-ids`: joins the ledgers of two branches after git reported a conflict in `content/ids/` or
 * `content/releases.yaml`. No published id is lost.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../src/archive/git.ts';
import { holdLock } from '../src/archive/process-lock.ts';
import { formatLedger, readLedger, toLedgerFile } from '../src/text/ledger.ts';
import { listLedAstray, mergeLedgers, mergeReleases } from '../src/text/merge-ledgers.ts';
import { formatProblem, type Problem } from '../src/text/problems.ts';
import { formatRelease, readReleases, RELEASES_FILE } from '../src/text/releases.ts';
import { reportFault } from './explain-fault.ts';
import { saveFiles } from './save-files.ts';

/**
 * The commits of the common base, our branch and their branch. Only if a file with the marks of a merge was already added
 * to git, or committed; otherwise the index has the three versions.
 */
let sides: string[] | undefined;

/** @returns a file as the common base (1), our branch (2) or their branch (3) has it; undefined if it is not there */
function readStage(stage: 1 | 2 | 3, path: string): string | undefined {
  const { status, stdout } = askGit('show', `${sides ? sides[stage - 1] : `:${stage}`}:./${path}`);
  return status === 0 ? stdout : undefined;
}

/** @returns the commits of a merge whose marks are no conflict for git any more; undefined if there is no merge */
function findSides(): string[] | undefined {
  const isMerging = askGit('rev-parse', '--verify', '--quiet', 'MERGE_HEAD').status === 0;
  const [ours, theirs] = isMerging ? ['HEAD', 'MERGE_HEAD'] : ['HEAD^1', 'HEAD^2'];
  const { status, stdout } = askGit('merge-base', ours, theirs);
  return status === 0 ? [stdout.trim(), ours, theirs] : undefined;
}

/** @returns the ledgers and the list of releases that have the marks of a merge */
function listMarked(): string[] {
  const ledgers = readdirSync('content/ids').map((name) => toLedgerFile(toDocumentId(name)));
  return [...ledgers, RELEASES_FILE].filter(
    (path) => existsSync(path) && /^<{7} /mu.test(readFileSync(path, 'utf8')),
  );
}

function readEntries(documentId: string, stage: 1 | 2 | 3, path: string) {
  const text = readStage(stage, path);
  if (text === undefined) return undefined;
  const { entries, problems } = readLedger(documentId, text);
  if (entries === undefined)
    throw new Error(`${path} of one side cannot be read.\n${problems.map(formatProblem).join('\n')}`);
  return entries;
}

function toDocumentId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/u, '');
}

/**
 * @param lost receives the addresses of ids that both sides published for other words
 * @returns the joined text of a ledger
 */
function mergeLedgerFile(path: string, lost: Set<string>): string {
  const documentId = toDocumentId(path);
  const { entries, publishedTwice, changedTwice } = mergeLedgers(
    readEntries(documentId, 1, path),
    readEntries(documentId, 2, path) ?? {},
    readEntries(documentId, 3, path) ?? {},
  );
  for (const id of publishedTwice) {
    lost.add(`${documentId}#${id}`);
    console.log(
      `${path}: both sides released ${id}, for different words. The words of this branch keep it. Remove {#${id}} from ` +
        'the other passage, and give that a new id with: npm run number. If readers never saw the other branch, list ' +
        'its commits in content/never-published.yaml.',
    );
  }
  for (const id of changedTwice)
    console.log(`${path}: both sides changed ${id}. The entry of this branch is kept. Correct it if needed.`);
  return formatLedger(entries);
}

/**
 * Prints the retired ids of the other branch that now lead to words of this branch, also in ledgers without a conflict.
 */
function tellLedAstray(conflicts: readonly string[], lost: ReadonlySet<string>): void {
  if (lost.size === 0) return;
  for (const name of readdirSync('content/ids')) {
    const documentId = toDocumentId(name);
    const path = toLedgerFile(documentId);
    const theirs = conflicts.includes(path)
      ? readEntries(documentId, 3, path)
      : readLedger(documentId, readFileSync(path, 'utf8')).entries;
    const { status, stdout } = askGit('show', `${sides?.[1] ?? 'HEAD'}:./${path}`);
    const ours = status === 0 ? (readLedger(documentId, stdout).entries ?? {}) : {};
    for (const id of listLedAstray(documentId, ours, theirs ?? {}, lost))
      console.log(
        `${path}: ${id} of the other branch leads to an id whose words are of this branch now. After npm run number, ` +
          'change its "to" to the new id of its words. If the words are not the same any more, its state is "merged"; if they are gone, "withdrawn".',
      );
  }
}

function mergeReleaseFile(): string {
  const problems: Problem[] = [];
  const [ours, theirs] = ([2, 3] as const).map((stage) => {
    const text = readStage(stage, RELEASES_FILE);
    return readReleases(text === undefined ? undefined : new TextEncoder().encode(text), problems).entries;
  });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return mergeReleases(ours ?? [], theirs ?? [])
    .map(formatRelease)
    .join('');
}

function merge(): void {
  const { status, stdout, stderr } = askGit(
    'diff',
    '--name-only',
    '--diff-filter=U',
    '--relative',
    '-z',
    '--',
    'content',
  );
  if (status !== 0) throw new Error(`git cannot say which files conflict: ${stderr.trim()}`);
  let paths = stdout.split('\0').filter((path) => path.startsWith('content/ids/') || path === RELEASES_FILE);
  if (paths.length === 0) {
    sides = findSides();
    if (sides) paths = listMarked();
  }
  if (paths.length === 0) {
    console.log('There is no conflict in content/ids/ or content/releases.yaml.');
    return;
  }
  const lost = new Set<string>();
  const files = new Map(
    paths.map((path) => [
      join(process.cwd(), path),
      path === RELEASES_FILE ? mergeReleaseFile() : mergeLedgerFile(path, lost),
    ]),
  );
  tellLedAstray(paths, lost);
  saveFiles(files);
  console.log(`Joined: ${paths.join(', ')}. Next: git add ${paths.join(' ')}, then: npm run check:content`);
}

try {
  await holdLock('content');
  merge();
} catch (error) {
  reportFault(error);
}
