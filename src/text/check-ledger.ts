import type { Ledger, LedgerEntry, RetiredEntry } from '../schemas/permanent-ids.ts';
import { formatEntry, hadWords, listIds, toLedgerFile, type ParsedLedger } from './ledger.ts';
import type { RetiredId, TextDocument } from './model.ts';
import { isBefore } from './order.ts';
import { faults, TO_REPLACE, toProblem, type Fault, type Problem } from './problems.ts';

/** The place that an id names: a section or passage of a document. */
export interface FragmentPlace {
  documentId: string;
  fragmentId: string;
}

/** @param address an id of the same document, such as `p8`, or of another one, such as `us-2014#p8` */
export function toPlace(documentId: string, address: string): FragmentPlace {
  const [other = documentId, fragmentId] = address.split('#');
  return fragmentId === undefined ? { documentId, fragmentId: address } : { documentId: other, fragmentId };
}

/** @returns the ids that have the words of a retired id now, as its entry names them. */
export function listTargets(entry: RetiredEntry): string[] {
  return 'to' in entry ? [entry.to].flat() : [];
}

/** The ids of a document that retired ids lead to, each with these retired ids. */
type Pointers = Map<string, FragmentPlace[]>;

/** @returns for each document, the ids that retired ids of any document lead to. It reads the ledger only once */
export function listPointers(ledger: Ledger): Map<string, Pointers> {
  const pointers = new Map<string, Pointers>();
  for (const [from, entries] of Object.entries(ledger))
    for (const entry of listRetired(entries))
      for (const target of listTargets(entry)) {
        const { documentId, fragmentId } = toPlace(from, target);
        const ofDocument = pointers.get(documentId) ?? new Map<string, FragmentPlace[]>();
        const places = ofDocument.get(fragmentId) ?? [];
        places.push({ documentId: from, fragmentId: entry.id });
        pointers.set(documentId, ofDocument.set(fragmentId, places));
      }
  return pointers;
}

/** @returns the ids of a document that are no longer in its text, in the order of the ledger. */
export function listRetired(entries: Record<string, LedgerEntry>): RetiredId[] {
  return Object.entries(entries).flatMap(([id, entry]) => (entry.state === 'live' ? [] : [{ id, ...entry }]));
}

/** @returns the ids of a document that were never published, in the order of the text. They may still change. */
export function listDrafts(
  document: Pick<TextDocument, 'sections'>,
  entries: Record<string, LedgerEntry>,
): string[] {
  return [...listIds(document).keys()].filter((id) => !Object.hasOwn(entries, id));
}

/**
 * @param documents every document that could be read
 * @param gone the ids of documents that moved or were taken down. Other documents may still name them
 * @returns a problem for every difference between the documents and the ledgers
 */
export function checkLedgers(
  documents: readonly TextDocument[],
  ledger: ParsedLedger,
  gone: ReadonlySet<string>,
): Problem[] {
  const ids = new Map(documents.map((document) => [document.id, listIds(document)]));
  const resolve = ({ documentId, fragmentId }: FragmentPlace): Target => ({
    isGone: gone.has(documentId),
    hash: ids.get(documentId)?.get(fragmentId)?.hash,
    entry: ledger.entries[documentId]?.[fragmentId],
  });
  const texts = documents.filter(({ id }) => !ledger.unreadable.has(id));
  const inTexts = texts.flatMap((document) =>
    [...(ids.get(document.id) ?? [])].flatMap(([id, { hash, line }]) =>
      checkId(document.id, id, hash, ledger.entries[document.id]?.[id]).map((fault) =>
        toProblem(document.file, line, fault),
      ),
    ),
  );
  const inLedgers = [...texts.map(({ id }) => id), ...gone].flatMap((documentId) =>
    Object.entries(ledger.entries[documentId] ?? {}).flatMap(([fragmentId, entry]) => {
      const isThere = gone.has(documentId) || ids.get(documentId)?.has(fragmentId) === true;
      return checkEntry({ documentId, fragmentId }, entry, isThere, resolve).map((fault) =>
        toProblem(toLedgerFile(documentId), ledger.getLine(documentId, fragmentId), fault),
      );
    }),
  );
  return [...inTexts, ...inLedgers];
}

/** @returns a problem for every retired id that leads to a draft. It is a warning: a release solves it */
export function checkDraftTargets(
  documents: readonly TextDocument[],
  { entries, getLine }: Pick<ParsedLedger, 'entries' | 'getLine'>,
): Problem[] {
  const pointersOf = listPointers(entries);
  return documents.flatMap(({ id, drafts }) =>
    [...(pointersOf.get(id) ?? [])]
      .filter(([target]) => drafts.includes(target))
      .flatMap(([target, pointers]) =>
        pointers.map(({ documentId, fragmentId }) =>
          toProblem(
            toLedgerFile(documentId),
            getLine(documentId, fragmentId),
            faults.retiredToDraft(fragmentId, `${id}#${target}`),
          ),
        ),
      ),
  );
}

/** What is known about the id that a retired id names. */
interface Target {
  isGone: boolean;
  /** The hash of the words that the text has under this id; undefined if the text does not have it. */
  hash: string | undefined;
  entry: LedgerEntry | undefined;
}

function checkId(documentId: string, id: string, hash: string, entry: LedgerEntry | undefined): Fault[] {
  // An id without an entry is a draft.
  if (entry === undefined) return [];
  if (entry.state !== 'live') return [faults.retiredIdUsed(id, entry.state)];
  return entry.words === hash
    ? []
    : [faults.wordsOfIdChanged(toLedgerFile(documentId), id, formatEntry(id, toRevised(entry, hash)))];
}

/** @returns an entry that an editor can write if the words of an id were corrected. */
function toRevised(entry: LedgerEntry, hash: string): LedgerEntry {
  return { ...entry, words: hash, revised: [...(entry.revised ?? []), { was: entry.words, ...TO_REPLACE }] };
}

function checkEntry(
  place: FragmentPlace,
  entry: LedgerEntry,
  isWritten: boolean,
  resolve: (place: FragmentPlace) => Target,
): Fault[] {
  const { documentId, fragmentId: id } = place;
  const dates = [entry.published, ...(entry.revised ?? []).map(({ when }) => when)];
  const last = entry.state === 'live' ? dates : [...dates, entry.when];
  return [
    ...(last.some((when) => isBefore(when, entry.published)) ? [faults.changedBeforePublished(id)] : []),
    ...(entry.state === 'live'
      ? isWritten
        ? []
        : [
            faults.vanishedId(
              documentId,
              id,
              formatEntry(id, { ...entry, state: 'withdrawn', ...TO_REPLACE }),
            ),
          ]
      : listTargets(entry).flatMap((address) => checkTarget(place, entry, address, resolve))),
  ];
}

function checkTarget(
  place: FragmentPlace,
  entry: RetiredEntry,
  address: string,
  resolve: (place: FragmentPlace) => Target,
): Fault[] {
  const target = resolve(toPlace(place.documentId, address));
  if (target.isGone) return [];
  if (target.hash === undefined && target.entry === undefined)
    return [faults.retiredToNowhere(place.fragmentId, address)];
  if (leadsBack(place, address, resolve)) return [faults.retiredInACircle(place.fragmentId, address)];
  const hasWords =
    target.hash === entry.words || (target.entry !== undefined && hadWords(target.entry, entry.words));
  return entry.state === 'moved' && !hasWords ? [faults.movedToOtherWords(place.fragmentId, address)] : [];
}

/** @returns whether the targets of an id, and their targets in turn, lead back to it. */
function leadsBack(
  place: FragmentPlace,
  address: string,
  resolve: (place: FragmentPlace) => Target,
): boolean {
  const start = `${place.documentId}#${place.fragmentId}`;
  const seen = new Set<string>();
  const open = [toPlace(place.documentId, address)];
  for (const next of open) {
    const key = `${next.documentId}#${next.fragmentId}`;
    if (key === start) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    const { entry } = resolve(next);
    if (entry !== undefined && entry.state !== 'live')
      open.push(...listTargets(entry).map((target) => toPlace(next.documentId, target)));
  }
  return false;
}

/**
 * @param documentIds the documents of the archive, and those that moved or were taken down
 * @returns a problem for every document that was published and is not among them
 */
export function checkVanishedDocuments(
  documentIds: ReadonlySet<string>,
  { entries }: Pick<ParsedLedger, 'entries'>,
): Problem[] {
  return Object.keys(entries)
    .filter((id) => !documentIds.has(id))
    .map((id) => toProblem(toLedgerFile(id), 0, faults.vanishedDocument(id)));
}
