import { isPassageId } from '../schemas/ids.ts';
import type { DocumentLedger, Ledger } from '../schemas/permanent-ids.ts';
import type { PastLedger } from '../text/ledger-history.ts';
import { toDictionary, toWordsHash } from '../text/ledger.ts';
import type { ArchiveContent } from '../text/read-content.ts';
import { listPassages } from '../text/tree.ts';
import { askGit, readBlobs, runGit, toLines } from './git.ts';

const FOLDER = 'content/ids';
/** Before November 2026, the ledgers of all documents were in this file. */
const OLD_FILE = 'content/permanent-ids.json';

/** Why a part of the history cannot be seen, and what to do. */
export interface Blindness {
  why: string;
  remedy: string;
}

/** The earlier ledgers that git has. */
export interface History {
  /** The newest first. */
  past: PastLedger[];
  blind: Blindness | undefined;
  /** The ledgers that were broken in a commit. They cannot be compared, but those of other commits are. */
  broken: string[];
}

/** A ledger file as one commit left it. */
interface Version {
  commit: string;
  /** Its path from the project's top. */
  path: string;
  /** The hash of its bytes in git; only zeros if the commit deleted the file. */
  blob: string;
}

const DELETED = /^0+$/u;

/** The fields that are needed to compare an entry. Older entries may lack other fields that are required today. */
const COMPARED = ['state', 'published', 'words'];

/**
 * Reads every version of the ledgers that git has: in all commits before this one, on all sides of merges, and in the
 * commits of this branch that an amend, a rebase or a reset has replaced.
 *
 * @param content the content of today. Commits that were never published are not compared
 */
export function readHistory(
  content: Pick<ArchiveContent, 'documents' | 'ledger' | 'neverPublished'>,
): History {
  const blind = findBlindness();
  if (blind?.isTotal === true) return { past: [], blind, broken: [] };
  const versions = listVersions().filter(
    ({ commit }) => !content.neverPublished.some((one) => commit.startsWith(one.commit)),
  );
  const own = new Set([...Object.keys(content.ledger.entries), ...content.documents.map(({ id }) => id)]);
  const reading = readVersions(
    versions.filter(({ blob }) => !DELETED.test(blob)),
    own,
  );
  const foreign = findForeignDocuments(content, versions, reading.past, own);
  return {
    past: reading.past.map(({ commit, entries }) => ({
      name: `the ledger of commit ${commit.slice(0, 10)}`,
      entries: Object.fromEntries(Object.entries(entries).filter(([id]) => !foreign.has(id))),
    })),
    blind,
    broken: reading.broken,
  };
}

function findBlindness(): (Blindness & { isTotal: boolean }) | undefined {
  const { error, status, stdout, stderr } = askGit('rev-parse', '--is-shallow-repository');
  if (error) return { isTotal: true, why: 'git is not installed', remedy: 'Install git.' };
  if (stderr.includes('dubious ownership')) {
    return {
      isTotal: true,
      why: 'git does not read this folder, because another user owns it',
      remedy: `Tell git to trust it: git config --global --add safe.directory ${process.cwd()}`,
    };
  }
  if (status !== 0)
    return {
      isTotal: true,
      why: 'this folder is not a git repository',
      remedy: 'Use a clone of the repository.',
    };
  if (askGit('rev-parse', '--verify', '--quiet', 'HEAD').status !== 0)
    return { isTotal: true, why: 'the git repository has no commit', remedy: 'Commit the archive.' };
  if (askGit('ls-tree', '--name-only', 'HEAD', 'content/').stdout === '')
    return { isTotal: true, why: 'content/ is not in the git repository', remedy: 'Commit it.' };
  if (stdout.trim() === 'true') {
    return {
      isTotal: false,
      why: 'this clone has only the latest commits (it is shallow)',
      remedy: 'Get all of them: git fetch --unshallow (for actions/checkout: fetch-depth: 0).',
    };
  }
  return undefined;
}

/** @returns every version of every ledger, the newest first. A version occurs once for each commit that made it. */
function listVersions(): Version[] {
  const branch = askGit('symbolic-ref', '--quiet', 'HEAD').stdout.trim();
  const replaced = branch === '' ? [] : toLines(askGit('log', '-g', '--format=%H', branch).stdout);
  // During a merge, the other branch is not yet part of the history.
  const merged = toLines(askGit('rev-parse', '--verify', '--quiet', 'MERGE_HEAD').stdout);
  const log = runGit(
    ['log', '--full-history', '-m', '--raw', '--no-renames', '--no-abbrev', '--relative', '--ignore-missing'],
    ['--format=commit %H', 'HEAD', ...new Set([...replaced, ...merged]), '--', FOLDER, OLD_FILE],
  );
  let commit = '';
  return toLines(log.toString('utf8')).flatMap((line) => {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    const [, blob = '', path = ''] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \S+\t(.*)$/u.exec(line) ?? [];
    return path === '' ? [] : [{ commit, path, blob }];
  });
}

interface PastVersion {
  commit: string;
  /** The documents that it has. */
  documentIds: string[];
  /** Its entries, without those of our documents that a newer version has in the same form. */
  entries: Ledger;
}

/** @param own the documents of this archive */
function readVersions(
  versions: readonly Version[],
  own: ReadonlySet<string>,
): { past: PastVersion[]; broken: string[] } {
  // Many commits can have the same version. It is read once, and named after the newest commit.
  const unique = [
    ...new Map(versions.toReversed().map((version) => [`${version.blob} ${version.path}`, version])).values(),
  ].toReversed();
  const past: PastVersion[] = [];
  const broken: string[] = [];
  const known = new Map([...own].map((id) => [id, new Set<string>()]));
  const texts = readBlobs(unique.map(({ blob }) => blob));
  for (const { commit, path } of unique) {
    const { value: text = '' } = texts.next();
    const reading = parsePast(path, text, known);
    if (reading) past.push({ commit, ...reading });
    else broken.push(`${path} of commit ${commit.slice(0, 10)}`);
  }
  return { past, broken };
}

/**
 * @param known the lines of each own document that newer versions had. The lines of this version are added
 * @returns undefined if the text is not a ledger
 */
function parsePast(
  path: string,
  text: string,
  known: ReadonlyMap<string, Set<string>>,
): Omit<PastVersion, 'commit'> | undefined {
  const documentId = path.slice(FOLDER.length + 1).replace(/\.json$/u, '');
  const lines = known.get(documentId);
  try {
    const value: unknown = JSON.parse((lines && keepNewLines(text, lines)) ?? text);
    const entries = path === OLD_FILE ? value : { [documentId]: value };
    return isLedger(entries)
      ? { documentIds: Object.keys(entries), entries: toDictionary(entries) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isLedger(value: unknown): value is Ledger {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (entries) =>
        isRecord(entries) &&
        Object.values(entries).every(
          (entry) => isRecord(entry) && COMPARED.every((field) => typeof entry[field] === 'string'),
        ),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Most lines of a ledger are the same in all of its versions. To read each line once makes the check of a long history
 * many times faster, and saves its memory.
 *
 * @param known the lines that newer versions had. The new lines are added
 * @returns the ledger with only its new lines; undefined if it does not have one line for each id
 */
function keepNewLines(text: string, known: Set<string>): string | undefined {
  if (!text.startsWith('{\n') || !text.endsWith('}\n}\n')) return undefined;
  const added: string[] = [];
  for (const line of text.slice(2, -3).split(',\n')) {
    if (known.has(line)) continue;
    if (!line.startsWith('  "') || !line.endsWith('}')) return undefined;
    // A part of a string keeps the whole string in memory, so a copy of the line is kept.
    added.push(Buffer.from(line).toString());
  }
  for (const line of added) known.add(line);
  return `{${added.join(',')}}`;
}

/**
 * An archive that was forked from another one has that archive's history. Its documents are not ours if they were never
 * in one commit together with one of ours, and ours do not have their words.
 *
 * @param today the documents of this archive
 * @returns the documents of earlier ledgers that belong to another archive
 */
function findForeignDocuments(
  { documents, ledger }: Pick<ArchiveContent, 'documents' | 'ledger'>,
  versions: readonly Version[],
  past: readonly PastVersion[],
  today: ReadonlySet<string>,
): Set<string> {
  const own = new Set(today);
  const missing = new Set(past.flatMap(({ documentIds }) => documentIds).filter((id) => !own.has(id)));
  if (missing.size === 0) return missing;
  const words = new Set([
    ...Object.values(ledger.entries).flatMap(listPassageWords),
    ...documents.flatMap((document) => listPassages(document).map(({ text }) => toWordsHash(text))),
  ]);
  for (const { entries } of past) {
    for (const [id, document] of Object.entries(entries)) {
      const hashes = listPassageWords(document);
      const kept = hashes.filter((hash) => words.has(hash)).length;
      if (kept > 0 && kept * 2 >= hashes.length) own.add(id);
    }
  }
  const together = [
    ...past.map(({ documentIds }) => documentIds),
    ...listCommitsOf(missing, versions).map(listDocuments),
  ];
  // A document that was together with one of ours is ours. That may make another one ours, and so on.
  for (let known = 0; known < own.size;) {
    known = own.size;
    for (const ids of together) if (ids.some((id) => own.has(id))) for (const id of ids) own.add(id);
  }
  return new Set([...missing].filter((id) => !own.has(id)));
}

function listPassageWords(document: DocumentLedger): string[] {
  return Object.entries(document).flatMap(([id, { words }]) => (isPassageId(id) ? [words] : []));
}

/** @returns the commits that changed these documents, and those before a commit that deleted one. */
function listCommitsOf(documentIds: ReadonlySet<string>, versions: readonly Version[]): string[] {
  const commits = versions
    .filter(({ path }) => documentIds.has(path.slice(FOLDER.length + 1).replace(/\.json$/u, '')))
    .map(({ commit, blob }) => (DELETED.test(blob) ? `${commit}^` : commit));
  return [...new Set(commits)];
}

/** @returns the documents that have a ledger in a commit. */
function listDocuments(commit: string): string[] {
  return toLines(askGit('ls-tree', '--name-only', commit, `${FOLDER}/`).stdout).map((path) =>
    path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/u, ''),
  );
}
