import type { Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import { LEDGER_FILE, type ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** The ledger as it was in one commit. */
export interface PastLedger {
  /** The first digits of the commit's hash. */
  commit: string;
  entries: Ledger;
}

/**
 * Compares the ledger with earlier ledgers. It checks four rules: no entry is removed, the date of publication of an id
 * never changes, a retired id stays retired, and every change of words has an entry under `revised`.
 *
 * @param past earlier ledgers, the newest first. A ledger that has no document in common with the current one is
 *   skipped: it belongs to another archive, from which this one was forked
 * @returns one problem for every entry that was removed or changed; it names the newest ledger that shows the change
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
