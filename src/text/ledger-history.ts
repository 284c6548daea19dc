import type { Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import { LEDGER_FILE, type ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** The ledger as one commit had it. */
export interface PastLedger {
  /** The commit, as a person names it: the first digits of its hash. */
  commit: string;
  entries: Ledger;
}

/**
 * Compares the ledger with what it was: it only grows, an id keeps the day it was published, a retired id stays
 * retired, and a change of words is entered.
 *
 * @param past earlier ledgers, the newest first; one that has no document in common with the ledger is another
 *   archive's, which a fork has replaced
 * @returns the problems of every entry that was lost or changed, as the newest ledger shows them
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
