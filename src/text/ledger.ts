import {
  DocumentLedgerSchema,
  type DocumentLedger,
  type Ledger,
  type LedgerEntry,
} from '../schemas/permanent-ids.ts';
import { OPENING_ID } from '../schemas/ids.ts';
import { toSha256 } from './hash.ts';
import type { TextDocument } from './model.ts';
import { compareText } from './order.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { listPassages, listSections } from './tree.ts';
import { checkSchema, readYaml, type ParsedYaml } from './yaml.ts';

/** The folder of the ledgers in `content/`. Each document has one file there: `<id>.json`. */
export const LEDGER_FOLDER = 'ids';

/** @returns the path of a document's ledger, as problems show it: `content/ids/rok-2000.json` */
export function toLedgerFile(documentId: string): string {
  return `content/${LEDGER_FOLDER}/${documentId}.json`;
}

/** The ledgers of all documents, and the place of each entry. */
export interface ParsedLedger {
  /** The ledger of each document. The objects have no prototype, so `constructor` is an id like any other. */
  entries: Ledger;
  /** The documents whose ledger has a problem. Nothing is compared with it, and nothing may be written. */
  unreadable: ReadonlySet<string>;
  /** @returns the line of an entry in its file; 1 if the file has no such entry */
  getLine: (documentId: string, id: string) => number;
}

/** The ledger of one document, and the line of each entry in its file. */
export interface ParsedDocumentLedger {
  /** Undefined if the file has a problem. */
  entries: DocumentLedger | undefined;
  problems: Problem[];
  getLine: (id: string) => number;
}

/** An entry as `formatLedger` writes it: one line, with the id first. */
const ENTRY_LINE = /^\s*"([^"\\]+)": ?\{.*\},?\s*$/u;

/** @returns the ledger of one document. */
export function readLedger(documentId: string, text: string): ParsedDocumentLedger {
  const file = toLedgerFile(documentId);
  const reading = readLines(text) ?? readAnyForm(file, text);
  const checked = reading.problems.length > 0 ? undefined : checkSchema(file, reading, DocumentLedgerSchema);
  const entries = checked?.value;
  return {
    entries: entries && toDictionary(entries),
    problems: (checked ?? reading).problems,
    getLine: (id) => reading.getLine([id]),
  };
}

/**
 * Reads a ledger in its usual form, one line for each id. This is many times faster than reading it as YAML.
 *
 * @returns undefined if the text has another form, an id twice, or an error. Then the YAML reader finds the line
 */
function readLines(text: string): ParsedYaml | undefined {
  const lines = text.trimEnd().split('\n');
  const ids = lines.slice(1, -1).map((line) => ENTRY_LINE.exec(line)?.[1]);
  const lineById = new Map(ids.map((id, index) => [id, index + 2]));
  if (lines[0] !== '{' || lineById.has(undefined) || lineById.size < ids.length) return undefined;
  // The schema would drop this id without a message.
  if (lineById.has('__proto__')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: [], getLine: ([id]) => lineById.get(String(id)) ?? 1 };
  } catch {
    return undefined;
  }
}

/**
 * JSON is also YAML. The YAML reader gives the line of every entry and of every error. It also reads what is no JSON, such
 * as a comma after the last entry. Git's history is read as JSON, so this would not be compared later.
 */
function readAnyForm(file: string, text: string): ParsedYaml {
  const reading = readYaml(file, text);
  const problems = reading.problems.map(({ line, message }) =>
    toProblem(file, line, faults.ledgerSyntax(message.replace(/^the YAML cannot be read: /u, ''))),
  );
  const isMap = typeof reading.value === 'object' && reading.value !== null && !Array.isArray(reading.value);
  if (problems.length === 0)
    problems.push(...(isMap ? checkJson(file, text) : [toProblem(file, 0, faults.noLedger(file))]));
  return { ...reading, problems };
}

function checkJson(file: string, text: string): Problem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const [, line = '1'] = /line (\d+)/u.exec(String(error)) ?? [];
    return [toProblem(file, Number(line), faults.ledgerSyntax('a comma, quotation mark or brace is wrong'))];
  }
}

/** @returns the same entries in an object without a prototype. */
export function toDictionary<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, entries);
}

/** @returns the hash of words, as the ledger stores it: 16 hexadecimal digits. */
export function toWordsHash(words: string): string {
  return toSha256(words).slice(0, 16);
}

/** @returns every id of a document's sections and passages, with the hash of its words and its line. */
export function listIds(
  document: Pick<TextDocument, 'sections'>,
): Map<string, { hash: string; line: number }> {
  const fragments = [
    ...listSections(document).map(({ id, heading = '', line }) => ({ id, words: heading, line })),
    ...listPassages(document).map(({ id, text, line }) => ({ id, words: text, line })),
  ];
  return new Map(fragments.map(({ id, words, line }) => [id, { hash: toWordsHash(words), line }]));
}

/** @returns whether words with this hash are, or were, the words of an entry. */
export function hadWords({ words, revised = [] }: LedgerEntry, hash: string): boolean {
  return words === hash || revised.some(({ was }) => was === hash);
}

/**
 * @param published the date of the release: `2026-11-21`
 * @returns the ledger of a document with a new entry for every id that had no entry
 */
export function enterIds(
  known: DocumentLedger,
  document: Pick<TextDocument, 'sections'>,
  published: string,
): DocumentLedger {
  const added = [...listIds(document)]
    .filter(([id]) => !Object.hasOwn(known, id))
    .map(([id, { hash }]) => [id, { state: 'live', published, words: hash }] as const);
  return { ...known, ...Object.fromEntries(added) };
}

/** @returns the line of an entry, without a comma at its end */
export function formatEntry(id: string, entry: LedgerEntry): string {
  return `${JSON.stringify(id)}: ${JSON.stringify(entry)}`;
}

/** @returns the text of a ledger's file: the ids in a fixed order, one a line, so that branches rarely conflict. */
export function formatLedger(entries: DocumentLedger): string {
  const lines = Object.entries(entries)
    .toSorted(([a], [b]) => compareIds(a, b))
    .map(([id, entry]) => `  ${formatEntry(id, entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @returns the ledgers of all documents as one JSON text, in the order of their ids, with one id a line. */
export function formatLedgers(ledger: Ledger): string {
  const documents = Object.keys(ledger)
    .toSorted(compareText)
    .map((id) => `${JSON.stringify(id)}: ${formatLedger(ledger[id] ?? {}).trimEnd()}`);
  return `{\n${documents.join(',\n')}\n}\n`;
}

/** Sections come first, by name, then passages, by number. */
function compareIds(a: string, b: string): number {
  return toRank(a) - toRank(b) || (a < b ? -1 : 1);
}

function toRank(id: string): number {
  return id === OPENING_ID ? -2 : /^p\d/u.test(id) ? Number(id.slice(1)) : -1;
}
