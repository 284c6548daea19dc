import { LedgerSchema, type Ledger, type LedgerEntry } from '../schemas/permanent-ids.ts';
import { OPENING_ID } from '../schemas/ids.ts';
import type { RetiredId, TextDocument } from './model.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { listPassages, listSections } from './tree.ts';
import { toLedgerHash } from './words.ts';
import { checkSchema, readYaml } from './yaml.ts';

/** The ledger, and where in its file each entry stands. */
export interface LedgerReading {
  /** Empty where it has problems: nothing is compared with it then. */
  ledger: Ledger;
  problems: Problem[];
  getLine: (path: readonly PropertyKey[]) => number;
}

/** Reads the ledger of ids. JSON is read as the YAML it also is, for the line of every entry. */
export function readLedger(file: string, text: string): LedgerReading {
  const yaml = readYaml(file, text, 1);
  if (yaml.problems.length > 0) return { ledger: {}, problems: yaml.problems, getLine: yaml.getLine };
  const { value, problems } = checkSchema(file, yaml, LedgerSchema);
  return { ledger: value ?? {}, problems, getLine: yaml.getLine };
}

/** @returns every id a document answers to, with the hash of its words. */
export function listIds(
  document: Pick<TextDocument, 'sections'>,
): Map<string, { hash: string; line: number }> {
  const sections = listSections(document).map(
    ({ id, heading = '', line }) => [id, { hash: toLedgerHash(heading), line }] as const,
  );
  const passages = listPassages(document).map(
    ({ id, text, line }) => [id, { hash: toLedgerHash(text), line }] as const,
  );
  return new Map([...sections, ...passages]);
}

/** @returns the ids of a document that no longer answer in its text, in the order of the ledger. */
export function listRetired(entries: Record<string, LedgerEntry>): RetiredId[] {
  return Object.entries(entries).flatMap(([id, entry]) => (entry.state === 'live' ? [] : [{ id, ...entry }]));
}

/** @returns everything in which a document and the ledger disagree. */
export function checkLedger(
  document: TextDocument,
  { ledger, getLine, problems }: LedgerReading,
  ledgerFile: string,
): Problem[] {
  if (problems.length > 0) return [];
  const ids = listIds(document);
  const entries = ledger[document.id] ?? {};
  const inText = [...ids].flatMap(([id, { hash, line }]) => {
    const entry = entries[id];
    if (entry === undefined) return [toProblem(document.file, line, faults.notInLedger(id))];
    if (entry.state !== 'live')
      return [toProblem(document.file, line, faults.retiredIdUsed(id, entry.state))];
    if (entry.words !== hash) return [toProblem(document.file, line, faults.wordsOfIdChanged(id, hash))];
    return [];
  });
  const inLedger = Object.entries(entries).flatMap(([id, entry]) => {
    const line = getLine([document.id, id]);
    if (entry.state === 'live')
      return ids.has(id) ? [] : [toProblem(ledgerFile, line, faults.vanishedId(document.id, id))];
    if (!('to' in entry) || ids.has(entry.to)) return [];
    return [toProblem(ledgerFile, line, faults.retiredToNowhere(id, entry.to))];
  });
  return [...inText, ...inLedger];
}

/** @returns a problem for every document of the ledger that the archive no longer has. */
export function checkVanishedDocuments(
  documentIds: ReadonlySet<string>,
  { ledger, getLine }: LedgerReading,
  ledgerFile: string,
): Problem[] {
  return Object.keys(ledger)
    .filter((id) => !documentIds.has(id))
    .map((id) => toProblem(ledgerFile, getLine([id]), faults.vanishedDocument(id)));
}

/** @returns the ledger with an entry for every id of the document that had none. */
export function enterIds(ledger: Ledger, document: Pick<TextDocument, 'id' | 'sections'>): Ledger {
  const known = ledger[document.id] ?? {};
  const added = [...listIds(document)]
    .filter(([id]) => !(id in known))
    .map(([id, { hash }]) => [id, { state: 'live', words: hash }] as const);
  return { ...ledger, [document.id]: { ...known, ...Object.fromEntries(added) } };
}

/** @returns the ledger as its file holds it: documents and ids in a fixed order, a line for each id. */
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

/** Sections by name, then passages by number. */
function compareIds(a: string, b: string): number {
  return toRank(a) - toRank(b) || (a < b ? -1 : 1);
}

function toRank(id: string): number {
  return id === OPENING_ID ? -2 : /^p\d/u.test(id) ? Number(id.slice(1)) : -1;
}
