import type { DocumentLedger, Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import { formatEntry, hadWords, toLedgerFile, type ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** Ledgers as they were at an earlier time, or in a published copy. */
export interface PastLedger {
  /** Where they come from, in words that follow “in”: `the ledger of commit 1a2b3c4`. */
  name: string;
  /** The ledgers of some or all documents. */
  entries: Ledger;
}

/**
 * Compares the ledger with earlier ledgers. It checks four rules: no entry is removed; an id keeps the earliest date
 * of publication; a retired id stays retired; every change of words has an entry under `revised`.
 *
 * @param past earlier ledgers, the newest first
 * @returns one problem for every entry that was removed or changed; it names the newest ledger that shows the change
 */
export function checkLedgerHistory(past: readonly PastLedger[], ledger: ParsedLedger): Problem[] {
  const told = new Set<string>();
  const first = findFirstDates(past);
  return past.flatMap(({ name, entries }) =>
    Object.entries(entries)
      .filter(([documentId]) => !ledger.unreadable.has(documentId))
      .flatMap(([documentId, before]) =>
        compareLedgers(documentId, before, ledger.entries[documentId] ?? {}, name, first).flatMap(
          ({ id, fault }) => {
            const key = `${documentId}#${id}`;
            if (told.has(key)) return [];
            told.add(key);
            return fault.map((one) =>
              toProblem(toLedgerFile(documentId), ledger.getLine(documentId, id), one),
            );
          },
        ),
      ),
  );
}

/** The earliest date of each id of each document. */
type FirstDates = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @returns the earliest date of each id. If two branches released the same draft, the earlier date counts. */
function findFirstDates(past: readonly PastLedger[]): FirstDates {
  const first = new Map<string, Map<string, string>>();
  for (const { entries } of past) {
    for (const [documentId, ledger] of Object.entries(entries)) {
      const dates = first.get(documentId) ?? new Map<string, string>();
      first.set(documentId, dates);
      for (const [id, { published }] of Object.entries(ledger))
        if (published < (dates.get(id) ?? '9999')) dates.set(id, published);
    }
  }
  return first;
}

function compareLedgers(
  documentId: string,
  before: DocumentLedger,
  now: DocumentLedger,
  past: string,
  first: FirstDates,
) {
  const dates = first.get(documentId);
  return Object.entries(before).flatMap(([id, entry]) => {
    const current = Object.hasOwn(now, id) ? now[id] : undefined;
    const fault = current
      ? compareEntries(id, entry, current, past, dates?.get(id) ?? '')
      : [faults.entryRemoved(documentId, id, formatEntry(id, entry), past)];
    return fault.length === 0 ? [] : [{ id, fault }];
  });
}

function compareEntries(
  id: string,
  before: LedgerEntry,
  now: LedgerEntry,
  past: string,
  first: string,
): Fault[] {
  const hashes = [...(before.revised ?? []).map(({ was }) => was), before.words];
  const lost = hashes.filter((hash) => !hadWords(now, hash));
  return [
    ...(now.published === first ? [] : [faults.publicationChanged(id, first, past)]),
    ...(before.state !== 'live' && now.state === 'live'
      ? [faults.retirementUndone(id, before.state, formatEntry(id, before), past)]
      : []),
    ...lost.map((hash) =>
      // If two branches of git gave the id to different words on different days, these are not corrected words.
      now.published === first && before.published !== first
        ? faults.publishedTwice(id, hash, before.published, past)
        : faults.revisionNotEntered(id, hash, past),
    ),
  ];
}
