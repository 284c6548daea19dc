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

/** The reason why a part of the history cannot be seen, and what to do. */
export interface Blindness {
  why: string;
  remedy: string;
}

/** The earlier ledgers that git has. */
export interface History {
  /** The newest first. */
  past: PastLedger[];
  blind: Blindness | undefined;
  /** The ledgers that were broken in a commit. They cannot be compared. The ledgers of other commits are compared. */
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
    blind: blind ?? (reading.isWhole ? undefined : INCOMPLETE),
    broken: reading.broken,
  };
}

const INCOMPLETE: Blindness = {
  why: 'git does not have all files of its history',
  remedy: 'Make a whole clone, and work there.',
};

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
  if (askGit('ls-tree', 'HEAD', 'content').stdout.startsWith('160000'))
    return {
      isTotal: true,
      why: 'content/ is a submodule, whose history is not compared',
      remedy: 'Keep content/ in the repository of the project.',
    };
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
  // These settings of an editor would leave out a part of the history.
  const settings = ['-c', 'log.showRoot=true', '-c', 'log.diffMerges=separate'];
  const log = runGit(
    [
      ...settings,
      'log',
      '--no-color',
      '--full-history',
      '-m',
      '--raw',
      '--no-renames',
      '--no-abbrev',
      '--relative',
      '--ignore-missing',
    ],
    ['--format=commit %H', 'HEAD', ...new Set([...replaced, ...merged]), '--', FOLDER, OLD_FILE],
  );
  let commit = '';
  return toLines(log.toString('utf8')).flatMap((line) => {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    const [, blob = '', path = ''] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \S+\t(.*)$/u.exec(line) ?? [];
    return path === '' ? [] : [{ commit, path, blob }];
  });
}

const NOTHING = Buffer.alloc(0);

interface PastVersion {
  commit: string;
  /** The documents that it has. */
  documentIds: string[];
  /** Its entries. For our own documents, entries that a newer version has unchanged are left out. */
  entries: Ledger;
}

/**
 * @param own the documents of this archive
 * @returns `isWhole`: whether git has all versions
 */
function readVersions(
  versions: readonly Version[],
  own: ReadonlySet<string>,
): { past: PastVersion[]; broken: string[]; isWhole: boolean } {
  // Many commits can have the same version. It is read once, and named after the newest commit.
  const unique = [
    ...new Map(versions.toReversed().map((version) => [`${version.blob} ${version.path}`, version])).values(),
  ].toReversed();
  const past: PastVersion[] = [];
  const broken: string[] = [];
  const known = new Map([...own].map((id) => [id, { all: new Set<string>(), newer: NOTHING }]));
  let isWhole = true;
  let index = 0;
  for (const bytes of readBlobs(unique.map(({ blob }) => blob))) {
    const { commit = '', path = '' } = unique[index++] ?? {};
    const reading = bytes && parsePast(path, bytes, known.get(toDocumentId(path)));
    if (reading) past.push({ commit, ...reading });
    else if (bytes) broken.push(`${path} of commit ${commit.slice(0, 10)}`);
    else isWhole = false;
  }
  return { past, broken, isWhole };
}

function toDocumentId(path: string): string {
  return path.slice(FOLDER.length + 1).replace(/\.json$/u, '');
}

/** The lines that newer versions of a ledger had. */
interface KnownLines {
  all: Set<string>;
  /** The lines of the newer version that was read last, if it could be read and has one line for each id. */
  newer: Buffer;
}

/**
 * @param known the lines of newer versions, if the document is ours. The lines of this version are added
 * @returns undefined if the bytes are not a ledger
 */
function parsePast(
  path: string,
  bytes: Buffer,
  known: KnownLines | undefined,
): Omit<PastVersion, 'commit'> | undefined {
  const lines = known && listNewLines(bytes, known);
  try {
    const value: unknown = JSON.parse(lines ? `{${lines.join(',')}}` : bytes.toString('utf8'));
    const entries = path === OLD_FILE ? value : { [toDocumentId(path)]: value };
    if (!isLedger(entries)) return undefined;
    // The lines of a version that cannot be read are not known: the same lines of an older one must be compared.
    if (lines) remember(known, lines, bytes);
    return { documentIds: Object.keys(entries), entries: toDictionary(entries) };
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
 * Most lines of a ledger are the same in all of its versions. Each line is read only once. So the check of a long
 * history is many times faster, and needs little memory.
 *
 * @returns the lines that no newer version had; undefined if the ledger does not have one line for each id
 */
function listNewLines(bytes: Buffer, { all, newer }: KnownLines): string[] | undefined {
  if (bytes.toString('latin1', 0, 2) !== '{\n' || bytes.toString('latin1', bytes.length - 4) !== '}\n}\n')
    return undefined;
  const lines = withoutBraces(bytes);
  const others: string[] = [];
  for (const [start, end] of listOtherLines(lines, newer)) {
    const line = lines.toString('utf8', start, end);
    if (!line.startsWith('  "') || !line.endsWith(end === lines.length ? '}' : '},\n')) return undefined;
    others.push(line.replace(/,\n$/u, ''));
  }
  return others.filter((line) => !all.has(line));
}

function remember(known: KnownLines, lines: readonly string[], bytes: Buffer): void {
  for (const line of lines) known.all.add(line);
  // The next version is read into the memory of this one, and kept in the memory of the one before.
  const { length } = withoutBraces(bytes);
  known.newer = length > known.newer.length ? Buffer.alloc(length) : known.newer.subarray(0, length);
  withoutBraces(bytes).copy(known.newer);
}

function withoutBraces(bytes: Buffer): Buffer {
  return bytes.subarray(2, -3);
}

/** If so many lines are not in a newer version, it is another text, and all lines are compared in another way. */
const MOST_MISSING = 50;

/**
 * Passes over the lines that a newer version has in the same order, without reading them.
 *
 * @returns the start and the end of each other line. The last line is always among them, because it has no line end
 */
function* listOtherLines(lines: Buffer, newer: Buffer): Generator<[start: number, end: number]> {
  let missing = 0;
  for (let at = 0, there = 0; at < lines.length;) {
    const same = missing < MOST_MISSING ? countSameLines(lines.subarray(at), newer.subarray(there)) : 0;
    at += same;
    there += same;
    if (at === lines.length) return;
    const end = lines.indexOf('\n', at) + 1 || lines.length;
    // The same id in the newer version, after lines that were added.
    const id = lines.subarray(at, lines.indexOf(':', at) + 1);
    const place = missing < MOST_MISSING ? newer.indexOf(id, there) : -1;
    if (place > there && lines.subarray(at, end).equals(newer.subarray(place, place + end - at))) {
      there = place;
      continue;
    }
    if (place === -1) missing += 1;
    else there = newer.indexOf('\n', place) + 1 || newer.length;
    yield [at, end];
    at = end;
  }
}

/** @returns how many bytes both begin with, up to the end of a line */
function countSameLines(a: Buffer, b: Buffer): number {
  let same = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1)
    while (
      same + step <= Math.min(a.length, b.length) &&
      a.subarray(same, same + step).equals(b.subarray(same, same + step))
    )
      same += step;
  return same === 0 ? 0 : a.lastIndexOf('\n', same - 1) + 1;
}

/**
 * A fork of another archive has the history of that archive. A document of the history belongs to the other archive if
 * it was never in one commit with one of our documents, and if our documents do not have its words.
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
  // A document that was in one commit with one of ours is ours. Then others in a commit with it are ours, and so on.
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
    .filter(({ path }) => documentIds.has(toDocumentId(path)))
    .map(({ commit, blob }) => (DELETED.test(blob) ? `${commit}^` : commit));
  return [...new Set(commits)];
}

/** @returns the documents that have a ledger in a commit. */
function listDocuments(commit: string): string[] {
  return toLines(askGit('ls-tree', '--name-only', commit, `${FOLDER}/`).stdout).map((path) =>
    path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/u, ''),
  );
}
