import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Authorities } from '../schemas/authorities.ts';
import type { MentionedEvent } from '../schemas/events.ts';
import type { MovedDocument } from '../schemas/moved-documents.ts';
import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { NeverPublishedSchema, type NeverPublished } from '../schemas/never-published.ts';
import type { Release } from '../schemas/releases.ts';
import type { TakenDown } from '../schemas/taken-down.ts';
import { checkNamed, readAuthorities } from './read-authorities.ts';
import { openText } from './decode.ts';
import { checkEvents, readEvents } from './events.ts';
import { checkLedgers, checkVanishedDocuments, listDrafts, listRetired } from './check-ledger.ts';
import { LEDGER_FOLDER, readLedger, toDictionary, toLedgerFile, type ParsedLedger } from './ledger.ts';
import type { TextDocument } from './model.ts';
import { checkMovedDocuments, readMovedDocuments } from './moved-documents.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readDocument } from './read-document.ts';
import { checkReleases, readReleases } from './releases.ts';
import { checkTakenDown, readTakenDown } from './taken-down.ts';
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
  /** All problems, in the order of files and lines. The archive can be built if there are none. */
  problems: Problem[];
}

const DOCUMENT_NAME = /^[a-z0-9-]+\.md$/u;
const LEDGER_NAME = /^[a-z0-9-]+\.json$/u;
const DOCUMENTS = 'content/documents';

/**
 * Reads the folder `content/`. Only this module reads the files of the texts.
 *
 * @param contentFolder path of the folder
 * @param drafts texts to read instead of files, by path in the folder. They let a change be checked before it is saved
 */
export function readContent(
  contentFolder: string,
  drafts: ReadonlyMap<string, string> = new Map(),
): ArchiveContent {
  const problems: Problem[] = [];
  const getBytes = (path: string) => {
    const draft = drafts.get(path);
    return draft === undefined ? readRegularFile(join(contentFolder, path)) : new TextEncoder().encode(draft);
  };
  const translations = readTranslations(getBytes('authorities/translations.yaml'), problems);
  const authorities = {
    ...readAuthorities(getBytes, problems),
    translations: listTranslations(translations),
  };
  const drafted = [...drafts.keys()]
    .filter((path) => dirname(path) === LEDGER_FOLDER)
    .map((path) => basename(path));
  const ledgerNames = new Set([...readNames(join(contentFolder, LEDGER_FOLDER)), ...drafted]);
  const ledger = readLedgers(ledgerNames, getBytes, problems);
  const releases = readReleases(getBytes('releases.yaml'), problems);
  const folder = join(contentFolder, 'documents');
  const names = readNames(folder);
  problems.push(...checkNames(folder, names));
  const documents = names.flatMap((name) => {
    const file = `${DOCUMENTS}/${name}`;
    const bytes = DOCUMENT_NAME.test(name) ? getBytes(`documents/${name}`) : undefined;
    if (!bytes) return [];
    const reading = readDocument({ file, bytes, getSource: (source) => getBytes(`sources/${source}`) });
    problems.push(...reading.problems, ...checkNamed(file, reading, authorities));
    if (!reading.document) return [];
    const entries = ledger.entries[reading.document.id] ?? {};
    const { document } = reading;
    return [{ ...document, retired: listRetired(entries), drafts: listDrafts(document, entries) }];
  });
  const ids = new Set(names.map(toDocumentId));
  const moved = readMovedDocuments(getBytes('moved-documents.yaml'), problems);
  const takenDown = readTakenDown(getBytes('taken-down.yaml'), problems);
  const neverPublished = readYamlList(
    'content/never-published.yaml',
    getBytes('never-published.yaml'),
    NeverPublishedSchema,
    problems,
  );
  const gone = new Set([...moved.entries.map(({ from }) => from), ...takenDown.entries.map(({ id }) => id)]);
  const events = readEvents(getBytes('authorities/events.yaml'), problems);
  problems.push(
    ...checkEvents(events, ids, documents),
    // If a document could not be read, the words of the others are not enough to check translations.
    ...(documents.length === names.length ? checkTranslations(translations, documents) : []),
    ...checkLedgers(documents, ledger, gone),
    ...checkReleases(releases, ledger),
    ...checkMovedDocuments(moved, documents, ids, gone, ledger),
    ...checkTakenDown(takenDown, ids, ledger),
    ...checkVanishedDocuments(new Set([...ids, ...gone]), ledger),
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
    problems: problems.toSorted(compareProblems),
  };
}

/** @returns a problem for every file in the folder that is not a document, or one problem if the folder is empty. */
function checkNames(folder: string, names: readonly string[]): Problem[] {
  if (names.length === 0) return [toProblem(`${DOCUMENTS}/`, 0, faults.noDocuments())];
  const folded = names.map((name) => name.normalize('NFC').toLowerCase());
  return names.flatMap((name, index) => {
    const other = names[folded.indexOf(folded[index] ?? name)] ?? name;
    const found = [
      ...(other === name ? [] : [faults.nameCollision(other, name)]),
      ...(DOCUMENT_NAME.test(name) ? [] : [faults.documentName(name)]),
      ...(isRegularFile(join(folder, name)) ? [] : [faults.notARegularFile(name)]),
    ];
    return found.map((fault) => toProblem(`${DOCUMENTS}/${name}`, 0, fault));
  });
}

function toDocumentId(name: string): string {
  return name.replace(/\.md$/u, '');
}

function readNames(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).toSorted() : [];
}

/**
 * @param names the names of the files in the folder of the ledgers
 * @param getBytes reads a file of `content/`
 * @param problems the list to which every problem is added
 */
function readLedgers(
  names: Iterable<string>,
  getBytes: (path: string) => Uint8Array | undefined,
  problems: Problem[],
): ParsedLedger {
  const lines = new Map<string, (id: string) => number>();
  const unreadable = new Set<string>();
  const entries = toDictionary<DocumentLedger>({});
  for (const name of names) {
    const documentId = name.replace(/\.json$/u, '');
    const file = toLedgerFile(documentId);
    if (!LEDGER_NAME.test(name)) {
      problems.push(toProblem(`content/${LEDGER_FOLDER}/${name}`, 0, faults.strayLedger(name)));
      continue;
    }
    // A ledger may have any size, so that an archive may.
    const text = openText(file, getBytes(`${LEDGER_FOLDER}/${name}`), problems, Infinity);
    const reading = text === undefined ? undefined : readLedger(documentId, text);
    problems.push(...(reading?.problems ?? []));
    if (reading?.entries === undefined) unreadable.add(documentId);
    else entries[documentId] = reading.entries;
    if (reading) lines.set(documentId, reading.getLine);
  }
  return { entries, unreadable, getLine: (documentId, id) => lines.get(documentId)?.(id) ?? 1 };
}

function isRegularFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readRegularFile(path: string): Uint8Array | undefined {
  return isRegularFile(path) ? readFileSync(path) : undefined;
}

function compareProblems(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
