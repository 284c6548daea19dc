import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authorities } from '../schemas/authorities.ts';
import type { MentionedEvent } from '../schemas/events.ts';
import type { MovedDocument } from '../schemas/moved-documents.ts';
import { checkNamed, readAuthorities } from './read-authorities.ts';
import { openText } from './decode.ts';
import { checkEvents, readEvents } from './events.ts';
import {
  checkLedger,
  checkVanishedDocuments,
  listRetired,
  readLedger,
  LEDGER_FILE,
  type ParsedLedger,
} from './ledger.ts';
import type { TextDocument } from './model.ts';
import { checkMovedDocuments, readMovedDocuments } from './moved-documents.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readDocument } from './read-document.ts';
import { checkTranslations, listTranslations, readTranslations } from './translations.ts';

/** Everything in `content/`, read and checked. */
export interface ArchiveContent {
  /** The documents that could be read, in the order of their ids. */
  documents: TextDocument[];
  authorities: Authorities;
  ledger: ParsedLedger;
  /** The documents that have a new address. */
  moved: MovedDocument[];
  /** The dated events that the documents mention, in the order of their file. */
  events: MentionedEvent[];
  /** All problems, in the order of files and lines. The archive can be built if there are none. */
  problems: Problem[];
}

const DOCUMENT_NAME = /^[a-z0-9-]+\.md$/u;
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
  const ledger = openLedger(getBytes, problems);
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
    const document = { ...reading.document, retired: listRetired(ledger.entries[reading.document.id] ?? {}) };
    problems.push(...checkLedger(document, ledger));
    return [document];
  });
  const ids = new Set(names.map(toDocumentId));
  const moved = readMovedDocuments(getBytes('moved-documents.yaml'), problems);
  const events = readEvents(getBytes('authorities/events.yaml'), problems);
  problems.push(
    ...checkEvents(events, ids, documents),
    // If a document could not be read, the words of the others are not enough to check translations.
    ...(documents.length === names.length ? checkTranslations(translations, documents) : []),
    ...checkMovedDocuments(moved, ids, ledger),
    ...checkVanishedDocuments(new Set([...ids, ...moved.entries.map(({ from }) => from)]), ledger),
  );
  return {
    documents,
    authorities,
    ledger,
    moved: moved.entries,
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

function openLedger(getBytes: (path: string) => Uint8Array | undefined, problems: Problem[]): ParsedLedger {
  const text = openText(LEDGER_FILE, getBytes('permanent-ids.json'), problems);
  const reading = readLedger(text ?? '{}');
  problems.push(...reading.problems);
  return reading;
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
