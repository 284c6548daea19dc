import { LedgerSchema, type Ledger, type LedgerEntry } from '../schemas/permanent-ids.ts';
import { OPENING_ID } from '../schemas/ids.ts';
import { toSha256 } from './hash.ts';
import type { RetiredId, TextDocument } from './model.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { listPassages, listSections } from './tree.ts';
import { checkSchema, readYaml } from './yaml.ts';

/** The path of the ledger, as problems show it. */
export const LEDGER_FILE = 'content/permanent-ids.json';

/** The ledger, and the line of each entry in its file. */
export interface ParsedLedger {
  /** Empty if the ledger has problems. Then nothing is compared with it. */
  entries: Ledger;
  problems: Problem[];
  getLine: (path: readonly PropertyKey[]) => number;
}

/** Reads the ledger of ids. JSON is also YAML. The YAML reader gives the line of every entry. */
export function readLedger(text: string): ParsedLedger {
  const yaml = readYaml(LEDGER_FILE, text);
  const { value, problems } = yaml.problems.length > 0 ? yaml : checkSchema(LEDGER_FILE, yaml, LedgerSchema);
  return { entries: problems.length > 0 ? {} : (value as Ledger), problems, getLine: yaml.getLine };
}

/** @returns the hash of words, as the ledger stores it: 16 hexadecimal digits. */
function toLedgerHash(words: string): string {
  return toSha256(words).slice(0, 16);
}

/** @returns every id of a document's sections and passages, with the hash of its words. */
function listIds(document: Pick<TextDocument, 'sections'>): Map<string, { hash: string; line: number }> {
  const fragments = [
    ...listSections(document).map(({ id, heading = '', line }) => ({ id, words: heading, line })),
    ...listPassages(document).map(({ id, text, line }) => ({ id, words: text, line })),
  ];
  return new Map(fragments.map(({ id, words, line }) => [id, { hash: toLedgerHash(words), line }]));
}

/** @returns the ids of a document that are no longer in its text, in the order of the ledger. */
export function listRetired(entries: Record<string, LedgerEntry>): RetiredId[] {
  return Object.entries(entries).flatMap(([id, entry]) => (entry.state === 'live' ? [] : [{ id, ...entry }]));
}

/** @returns a problem for every difference between a document and the ledger. */
export function checkLedger(document: TextDocument, ledger: ParsedLedger): Problem[] {
  if (ledger.problems.length > 0) return [];
  const ids = listIds(document);
  const entries = ledger.entries[document.id] ?? {};
  return [
    ...[...ids].flatMap(([id, { hash, line }]) =>
      checkId(id, hash, entries[id]).map((fault) => toProblem(document.file, line, fault)),
    ),
    ...Object.entries(entries).flatMap(([id, entry]) =>
      checkEntry(document.id, id, entry, ids).map((fault) =>
        toProblem(LEDGER_FILE, ledger.getLine([document.id, id]), fault),
      ),
    ),
  ];
}

function checkId(id: string, hash: string, entry: LedgerEntry | undefined): Fault[] {
  if (entry === undefined) return [faults.notInLedger(id)];
  if (entry.state !== 'live') return [faults.retiredIdUsed(id, entry.state)];
  return entry.words === hash ? [] : [faults.wordsOfIdChanged(id, entry.words, hash)];
}

function checkEntry(
  documentId: string,
  id: string,
  entry: LedgerEntry,
  ids: ReadonlyMap<string, unknown>,
): Fault[] {
  if (entry.state === 'live') return ids.has(id) ? [] : [faults.vanishedId(documentId, id)];
  return 'to' in entry && !ids.has(entry.to) ? [faults.retiredToNowhere(id, entry.to)] : [];
}

/**
 * @param documentIds the documents of the archive, and those that moved
 * @returns a problem for every document of the ledger that is not among them
 */
export function checkVanishedDocuments(documentIds: ReadonlySet<string>, ledger: ParsedLedger): Problem[] {
  return Object.keys(ledger.entries)
    .filter((id) => !documentIds.has(id))
    .map((id) => toProblem(LEDGER_FILE, ledger.getLine([id]), faults.vanishedDocument(id)));
}

/**
 * @param published the day on which the new ids are added: `2026-11-21`
 * @returns the ledger with a new entry for every id of the document that had no entry
 */
export function enterIds(
  ledger: Ledger,
  document: Pick<TextDocument, 'id' | 'sections'>,
  published: string,
): Ledger {
  const known = ledger[document.id] ?? {};
  const added = [...listIds(document)]
    .filter(([id]) => !(id in known))
    .map(([id, { hash }]) => [id, { state: 'live', published, words: hash }] as const);
  return { ...ledger, [document.id]: { ...known, ...Object.fromEntries(added) } };
}

/** @returns the text of the ledger's file: documents and ids in a fixed order, one id a line. */
export function formatLedger(ledger: Ledger): string {
  const documents = Object.keys(ledger)
    .toSorted()
    .map((documentId) => {
      const entries = Object.entries(ledger[documentId] ?? {})
        .toSorted(([a], [b]) => compareIds(a, b))
        .map(([id, entry]) => `    ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
      return `  ${JSON.stringify(documentId)}: {\n${entries.join(',\n')}\n  }`;
    });
  return `{\n${documents.join(',\n')}\n}\n`;
}

/** Sections come first, by name, then passages, by number. */
function compareIds(a: string, b: string): number {
  return toRank(a) - toRank(b) || (a < b ? -1 : 1);
}

function toRank(id: string): number {
  return id === OPENING_ID ? -2 : /^p\d/u.test(id) ? Number(id.slice(1)) : -1;
}
