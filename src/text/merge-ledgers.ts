import type { DocumentLedger, LedgerEntry } from '../schemas/permanent-ids.ts';
import type { Release } from '../schemas/releases.ts';
import { listTargets, toPlace } from './check-ledger.ts';
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
    if (our === undefined) continue;
    const known = base && Object.hasOwn(base, id) ? base[id] : undefined;
    const before = known ?? toCommonStart(our, their);
    if (before === undefined) {
      merged.publishedTwice.push(id);
      continue;
    }
    const [a, b] = known
      ? [our, their]
      : [our, their].map((entry) => ({ ...entry, published: before.published }));
    merged.entries[id] = (isSame(before, a) ? b : a) ?? our;
    if (![before, a].some((entry) => isSame(entry, b)) && !isSame(before, a)) merged.changedTwice.push(id);
  }
  return merged;
}

/**
 * @param entries the ledger of one document on their side
 * @param lost the addresses, such as `us-2014#p8`, of ids that both sides published for other words
 * @returns the retired ids that only their side has, and that lead to one of the lost ids. Those have the words of our
 *   side now
 */
export function listLedAstray(
  documentId: string,
  ours: DocumentLedger,
  entries: DocumentLedger,
  lost: ReadonlySet<string>,
): string[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    if (entry.state === 'live' || (Object.hasOwn(ours, id) && isSame(ours[id], entry))) return [];
    const targets = listTargets(entry).map((target) => toPlace(documentId, target));
    return targets.some((place) => lost.has(`${place.documentId}#${place.fragmentId}`)) ? [id] : [];
  });
}

/**
 * @returns the first entry of an id, with the earlier of the two dates, if both sides released the same draft;
 *   undefined if they released different words
 */
function toCommonStart(our: LedgerEntry, their: LedgerEntry): LedgerEntry | undefined {
  const [words, others] = [our, their].map((entry) => entry.revised?.[0]?.was ?? entry.words);
  const published = our.published < their.published ? our.published : their.published;
  return words === undefined || words !== others ? undefined : { state: 'live', published, words };
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
