import type { DocumentLedger, LedgerEntry } from '../schemas/permanent-ids.ts';
import type { Release } from '../schemas/releases.ts';
import { compareText } from './order.ts';

/** Two ledgers of one document, joined. */
export interface MergedLedger {
  entries: DocumentLedger;
  /** The ids that both sides published for other words. The entry of our side is kept. */
  publishedTwice: string[];
  /** The ids that both sides changed in other ways. The entry of our side is kept. */
  changedTwice: string[];
}

/**
 * Joins the ledgers of two branches. No entry is lost. If only one side changed an entry, its change is kept.
 *
 * @param base the ledger that both sides began with; undefined if there was none
 * @param ours the ledger of the branch into which the other one is merged
 */
export function mergeLedgers(
  base: DocumentLedger | undefined,
  ours: DocumentLedger,
  theirs: DocumentLedger,
): MergedLedger {
  const merged: MergedLedger = { entries: { ...theirs, ...ours }, publishedTwice: [], changedTwice: [] };
  for (const [id, their] of Object.entries(theirs)) {
    const our = Object.hasOwn(ours, id) ? ours[id] : undefined;
    const before = base && Object.hasOwn(base, id) ? base[id] : undefined;
    if (our === undefined || isSame(our, their) || isSame(before, their)) continue;
    if (isSame(before, our)) merged.entries[id] = their;
    else if (before === undefined && our.words !== their.words) merged.publishedTwice.push(id);
    // Both sides released the same draft. It is public since the first of the two dates.
    else if (isSame({ ...our, published: '' }, { ...their, published: '' }))
      merged.entries[id] = our.published < their.published ? our : their;
    else merged.changedTwice.push(id);
  }
  return merged;
}

function isSame(a: LedgerEntry | undefined, b: LedgerEntry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @returns all releases of two branches, the oldest first. A release that both sides have occurs once. */
export function mergeReleases(ours: readonly Release[], theirs: readonly Release[]): Release[] {
  const known = new Set(ours.map((release) => JSON.stringify(release)));
  const added = theirs.filter((release) => !known.has(JSON.stringify(release)));
  return [...ours, ...added].toSorted((a, b) => compareText(a.date, b.date));
}
