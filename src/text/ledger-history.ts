import type { Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import { LEDGER_FILE, type ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** The ledger as one commit had it. */
export interface PastLedger {
  /** The first digits of the commit's hash. */
  commit: string;
  entries: Ledger;
}

/**
 * Compares the ledger with earlier ones. No entry may be removed, an id keeps the day on which it was published, a retired
 * id stays retired, and every change of words must have an entry under `revised`.
 *
 * @param past earlier ledgers, the newest first. One that has no document in common with the ledger belongs to another
 *   archive, from which this one was forked, and is skipped
 * @returns a problem for every entry that was removed or changed, from the newest ledger that shows it
 */
export function checkLedgerHistory(past: readonly PastLedger[], ledger: ParsedLedger): Problem[] {
  const told = new Set<string>();
  const own = past.filter(({ entries }) => Object.keys(entries).some((id) => id in ledger.entries));
  return own.flatMap(({ commit, entries }) =>
    listEntries(entries).flatMap(({ documentId, id, entry }) => {
      const key = `${documentId}#${id}`;
      const now = ledger.entries[documentId]?.[id];
      const found = now
        ? compareEntries(id, entry, now, commit)
        : [faults.entryRemoved(documentId, id, commit)];
      if (told.has(key) || found.length === 0) return [];
      told.add(key);
      return found.map((fault) => toProblem(LEDGER_FILE, ledger.getLine([documentId, id]), fault));
    }),
  );
}

function listEntries(ledger: Ledger) {
  return Object.entries(ledger).flatMap(([documentId, entries]) =>
    Object.entries(entries).map(([id, entry]) => ({ documentId, id, entry })),
  );
}

function compareEntries(id: string, before: LedgerEntry, now: LedgerEntry, commit: string): Fault[] {
  const isEntered = now.words === before.words || now.revised?.some(({ was }) => was === before.words);
  return [
    ...(now.published === before.published ? [] : [faults.publicationChanged(id, before.published, commit)]),
    ...(before.state !== 'live' && now.state === 'live'
      ? [faults.retirementUndone(id, before.state, commit)]
      : []),
    ...(isEntered ? [] : [faults.revisionNotEntered(id, before.words, commit)]),
  ];
}
