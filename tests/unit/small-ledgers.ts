import type { Ledger } from '../../src/schemas/permanent-ids.ts';
import { formatLedger, readLedger, toDictionary, type ParsedLedger } from '../../src/text/ledger.ts';

/** @returns the ledgers as they are read from files with these entries. Throws if an entry is not allowed. */
export function parseLedgers(ledger: Ledger): ParsedLedger {
  const read = Object.entries(ledger).map(([id, entries]) => ({
    id,
    ...readLedger(id, formatLedger(entries)),
  }));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {
    entries: toDictionary(Object.fromEntries(read.map(({ id, entries = {} }) => [id, entries]))),
    unreadable: new Set(),
    getLine: (documentId, id) => read.find((one) => one.id === documentId)?.getLine(id) ?? 1,
  };
}
