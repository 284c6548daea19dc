import { lstatSync, readdirSync, readFileSync, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Authorities } from '../schemas/authorities.ts';
import type { CountedTerm } from '../schemas/counted-terms.ts';
import type { MentionedEvent } from '../schemas/events.ts';
import type { MovedDocument } from '../schemas/moved-documents.ts';
import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { NeverPublishedSchema, type NeverPublished } from '../schemas/never-published.ts';
import type { Parallel } from '../schemas/parallels.ts';
import type { Release } from '../schemas/releases.ts';
import type { TakenDown } from '../schemas/taken-down.ts';
import type { Theme } from '../schemas/themes.ts';
import { readCountedTerms } from './counted-terms.ts';
import { checkNamed, readAuthorities } from './read-authorities.ts';
import { checkPublished, checkTied } from './check-facts.ts';
import { openText, type FileBytes } from './decode.ts';
import { checkEvents, readEvents } from './events.ts';
import { checkLedgers, checkVanishedDocuments, listDrafts, listRetired } from './check-ledger.ts';
import { checkEntry, checkTopEntry, FOLDERS, isOfTheSystem, type Folder } from './known-files.ts';
import { LEDGER_FOLDER, readLedger, toDictionary, toLedgerFile, type ParsedLedger } from './ledger.ts';
import type { OwnPage, TextDocument } from './model.ts';
import { checkNames, readNames, type ReadNames } from './names.ts';
import { readOwnPage } from './own-pages.ts';
import { checkMovedDocuments, readMovedDocuments } from './moved-documents.ts';
import { compareText } from './order.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { readOrReuse, type ReadingStore } from './kept-readings.ts';
import { packDocument } from './packed.ts';
import { checkParallels, readParallels } from './parallels.ts';
import { checkReleases, readReleases } from './releases.ts';
import { checkTakenDown, readTakenDown } from './taken-down.ts';
import { checkThemes, readThemes } from './themes.ts';
import { readYamlList } from './yaml.ts';
import { checkTranslations, listTranslations, readTranslations } from './translations.ts';

/** Everything in `content/`, read and checked. */
export interface ArchiveContent {
  /** The documents that could be read, in the order of their ids. */
  documents: TextDocument[];
  authorities: Authorities;
  ledger: ParsedLedger;
  /** The documents that have a new address. */
  moved: MovedDocument[];
  /** The documents whose words were taken down. */
  takenDown: TakenDown[];
  /** The commits whose ledgers were never published. */
  neverPublished: NeverPublished[];
  /** Every release, the oldest first. */
  releases: Release[];
  /** The dated events that the documents mention, in the order of their file. */
  events: MentionedEvent[];
  /** The lists of names with the lines of their entries. Pages and search use those of `authorities`. */
  names: ReadNames;
  /** The places in two texts that share words, as an editor confirmed them. */
  parallels: Parallel[];
  /** Lists of passages about one subject, in the order of their file. */
  themes: Theme[];
  /** The terms that the archive counts in each text. */
  countedTerms: CountedTerm[];
  /** The archive's own pages, as far as they could be read. */
  ownPages: OwnPage[];
  /** All problems, in the order of files and lines. The archive can be built if there are none. */
  problems: Problem[];
}

/** Node cannot read larger files at once. Only a ledger may come near this size. */
const LIMIT_BYTES = 500_000_000;

const DOCUMENTS = 'content/documents';

interface ReadOptions {
  store?: ReadingStore;
  onStart?: (total: number) => () => void;
  isPacked?: boolean;
}

/**
 * Reads the folder `content/`. Only this module reads the files of the texts.
 *
 * @param contentFolder path of the folder
 * @param drafts texts to read instead of files, by path in the folder. They let a change be checked before it is saved
 * @param options.store the readings of earlier calls; by default, every document is read
 * @param options.onStart receives the number of documents, and returns a function that is called after each of them
 * @param options.isPacked whether the documents keep their largest parts compressed, to save memory
 */
export function readContent(
  contentFolder: string,
  drafts: ReadonlyMap<string, string> = new Map(),
  { store, onStart, isPacked = false }: ReadOptions = {},
): ArchiveContent {
  const problems: Problem[] = [];
  const getBytes = (path: string) => {
    const draft = drafts.get(path);
    return draft === undefined ? readRegularFile(contentFolder, path) : new TextEncoder().encode(draft);
  };
  const list = (folder: Folder) => listFolder(contentFolder, folder, problems);
  problems.push(...checkTop(contentFolder));
  for (const folder of ['about', 'authorities', 'figures', 'sources'] as const)
    for (const entry of list(folder))
      problems.push(
        ...checkEntry(folder, toEntry(entry)).map((fault) =>
          toProblem(`content/${folder}/${entry.name}`, 0, fault),
        ),
      );
  const translations = readTranslations(getBytes('authorities/translations.yaml'), problems);
  const named = readNames(getBytes, problems);
  const ofAuthorities: Problem[] = [];
  const authorities = {
    ...readAuthorities(getBytes, ofAuthorities),
    translations: listTranslations(translations),
    names: { people: named.people.entries, organisations: named.organisations.entries },
  };
  problems.push(...ofAuthorities);
  const drafted = [...drafts.keys()]
    .filter((path) => dirname(path) === LEDGER_FOLDER)
    .map((path) => basename(path));
  const ledgerNames = new Set([...list(LEDGER_FOLDER).map(({ name }) => name), ...drafted]);
  const ledger = readLedgers(ledgerNames, getBytes, problems);
  const releases = readReleases(getBytes('releases.yaml'), problems);
  const entriesOfDocuments = list('documents');
  const names = entriesOfDocuments.map(({ name }) => name);
  const ids = new Set(names.map(toDocumentId));
  // If the folder cannot be read, nothing is known about its documents.
  const isReadable = !problems.some(({ file }) => file === `${DOCUMENTS}/`);
  if (isReadable) problems.push(...checkFileNames(entriesOfDocuments));
  const onRead = onStart?.(entriesOfDocuments.length);
  const documents = entriesOfDocuments.flatMap((entry) => {
    const { name } = entry;
    const file = `${DOCUMENTS}/${name}`;
    if (!FOLDERS.documents.test(name) || !entry.isFile()) return [];
    const bytes = getBytes(`documents/${name}`);
    const reading =
      bytes instanceof Uint8Array
        ? readOrReuse(
            {
              file,
              bytes,
              getSource: (source) => getBytes(`sources/${source}`),
              getFigure: (figure) => getBytes(`figures/${figure}`),
            },
            store,
          )
        : undefined;
    onRead?.();
    if (reading === undefined) {
      openText(file, bytes, problems);
      return [];
    }
    problems.push(...reading.problems, ...checkNamed(file, reading, authorities, ofAuthorities));
    if (!reading.document) return [];
    const entries = ledger.entries[reading.document.id] ?? {};
    const { document } = reading;
    problems.push(
      ...checkPublished(file, document.frontMatter, entries, reading.getLine),
      ...checkTied(file, document.id, document.frontMatter, ids, reading.getLine),
    );
    const whole = { ...document, retired: listRetired(entries), drafts: listDrafts(document, entries) };
    return [isPacked ? packDocument(whole) : whole];
  });
  const sources = new Set(documents.map(({ source }) => source.file));
  const figures = new Set(documents.flatMap((document) => document.figures.map(({ file }) => file)));
  const moved = readMovedDocuments(getBytes('moved-documents.yaml'), problems);
  const takenDown = readTakenDown(getBytes('taken-down.yaml'), problems);
  const neverPublished = readYamlList(
    'content/never-published.yaml',
    getBytes('never-published.yaml'),
    NeverPublishedSchema,
    problems,
  );
  const gone = new Set([...moved.entries.map(({ from }) => from), ...takenDown.entries.map(({ id }) => id)]);
  const ownPages = list('about').flatMap((entry) =>
    FOLDERS.about.test(entry.name) && entry.isFile()
      ? readOwnPage(`content/about/${entry.name}`, getBytes(`about/${entry.name}`), problems)
      : [],
  );
  const countedTerms = readCountedTerms(getBytes('authorities/counted-terms.yaml'), problems);
  const events = readEvents(getBytes('authorities/events.yaml'), problems);
  const parallels = readParallels(getBytes('authorities/parallels.yaml'), problems);
  const themes = readThemes(getBytes('authorities/themes.yaml'), problems);
  problems.push(
    // If a document could not be read, nobody knows which source is its own.
    ...(documents.length === 0 || documents.length < names.length
      ? []
      : list('sources')
          .filter((entry) => FOLDERS.sources.test(entry.name) && !sources.has(entry.name))
          .map(({ name }) => toProblem(`content/sources/${name}`, 0, faults.orphanSource(name)))),
    ...(documents.length === 0 || documents.length < names.length
      ? []
      : list('figures')
          .filter((entry) => FOLDERS.figures.test(entry.name) && !figures.has(entry.name))
          .map(({ name }) => toProblem(`content/figures/${name}`, 0, faults.orphanFigure(name)))),
    ...checkEvents(events, { ids, read: documents }),
    ...checkNames(named, { ids, read: documents }),
    ...checkParallels(parallels, { ids, read: documents }),
    ...checkThemes(themes, { ids, read: documents }),
    // If a document could not be read, the words of the others are not enough to check translations.
    ...(documents.length === names.length ? checkTranslations(translations, documents) : []),
    ...checkLedgers(documents, ledger, gone),
    ...checkReleases(releases, ledger),
    ...checkMovedDocuments(moved, documents, ids, gone, ledger),
    ...checkTakenDown(takenDown, ids, ledger),
    ...(isReadable ? checkVanishedDocuments(new Set([...ids, ...gone]), ledger) : []),
  );
  return {
    documents,
    authorities,
    ledger,
    moved: moved.entries,
    takenDown: takenDown.entries,
    neverPublished: neverPublished.entries,
    releases: releases.entries,
    events: events.entries,
    countedTerms,
    names: named,
    parallels: parallels.entries,
    themes: themes.entries,
    ownPages,
    problems: problems.toSorted(compareProblems),
  };
}

/** @returns a problem for every file in the folder that is not a document, or one problem if the folder is empty. */
function checkFileNames(entries: readonly Dirent[]): Problem[] {
  const names = entries.map(({ name }) => name);
  if (names.length === 0) return [toProblem(`${DOCUMENTS}/`, 0, faults.noDocuments())];
  const firsts = new Map(names.toReversed().map((name) => [name.normalize('NFC').toLowerCase(), name]));
  return entries.flatMap((entry) => {
    const { name } = entry;
    const other = firsts.get(name.normalize('NFC').toLowerCase()) ?? name;
    const found = [
      ...(other === name ? [] : [faults.nameCollision(other, name)]),
      ...(FOLDERS.documents.test(name) ? [] : [faults.documentName(name)]),
      ...(entry.isFile() ? [] : [faults.notARegularFile(name)]),
    ];
    return found.map((fault) => toProblem(`${DOCUMENTS}/${name}`, 0, fault));
  });
}

function toDocumentId(name: string): string {
  return name.replace(/\.md$/u, '');
}

/** @returns the entries of `content/` itself that the archive does not know */
function checkTop(contentFolder: string): Problem[] {
  const entries = readFolder(contentFolder, 'content');
  if (!Array.isArray(entries)) return entries === undefined ? [] : [toProblem('content/', 0, entries)];
  return entries.flatMap((entry) =>
    checkTopEntry(toEntry(entry)).map((fault) => toProblem(`content/${entry.name}`, 0, fault)),
  );
}

/**
 * @param problems the list to which a problem is added if the folder cannot be read
 * @returns the entries of a folder of `content/`, in the order of their names, without files of the system
 */
function listFolder(contentFolder: string, folder: Folder, problems: Problem[]): Dirent[] {
  const entries = readFolder(join(contentFolder, folder), `content/${folder}`);
  if (Array.isArray(entries)) return entries;
  const problem = entries && toProblem(`content/${folder}/`, 0, entries);
  if (problem && !problems.some(({ file, line }) => file === problem.file && line === 0))
    problems.push(problem);
  return [];
}

/**
 * @param path the folder
 * @param shown its path, as the remedy shows it
 * @returns undefined if there is no such folder; a fault if it cannot be read
 */
function readFolder(path: string, shown: string): Dirent[] | Fault | undefined {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !isOfTheSystem(name))
      .toSorted((a, b) => compareText(a.name, b.name));
  } catch (error) {
    return toUnreadable(error, shown);
  }
}

function toEntry(entry: Dirent) {
  return { name: entry.name, isFile: entry.isFile(), isFolder: entry.isDirectory() };
}

/**
 * @param names the names of the files in the folder of the ledgers
 * @param getBytes reads a file of `content/`
 * @param problems the list to which every problem is added
 */
function readLedgers(
  names: Iterable<string>,
  getBytes: (path: string) => FileBytes,
  problems: Problem[],
): ParsedLedger {
  const unreadable = new Set<string>();
  const readOne = (documentId: string, toReport: Problem[]) => {
    // A ledger has no limit of its own, because an archive may have any size.
    const bytes = getBytes(`${LEDGER_FOLDER}/${documentId}.json`);
    const text = openText(toLedgerFile(documentId), bytes, toReport, Infinity);
    return text === undefined ? undefined : readLedger(documentId, text);
  };
  const entries = toDictionary<DocumentLedger>({});
  for (const name of names) {
    const documentId = name.replace(/\.json$/u, '');
    if (!FOLDERS.ids.test(name)) {
      problems.push(toProblem(`content/${LEDGER_FOLDER}/${name}`, 0, faults.strayLedger(name)));
      continue;
    }
    const reading = readOne(documentId, problems);
    problems.push(...(reading?.problems ?? []));
    if (reading?.entries === undefined) unreadable.add(documentId);
    else entries[documentId] = reading.entries;
  }
  // Only a problem needs a line, so the file is read again for it. The lines of all ids need more memory than the ids.
  return { entries, unreadable, getLine: (documentId, id) => readOne(documentId, [])?.getLine(id) ?? 1 };
}

/** @returns the bytes of a file; a fault if it is not a regular file, is too large, or may not be read */
function readRegularFile(contentFolder: string, path: string): FileBytes {
  const whole = join(contentFolder, path);
  try {
    const stats: Stats | undefined = lstatSync(whole, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile()) return faults.notARegularFile(`content/${path}`);
    const toTooLarge = path.startsWith('documents/') ? faults.tooLarge : faults.listTooLarge;
    if (stats.size > LIMIT_BYTES) return toTooLarge(stats.size, LIMIT_BYTES);
    return readFileSync(whole);
  } catch (error) {
    // No file can have such a long name.
    if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return undefined;
    return toUnreadable(error, `content/${path}`);
  }
}

function toUnreadable(error: unknown, path: string): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return faults.unreadable(code, path);
}

function compareProblems(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
