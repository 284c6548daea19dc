import { changesPage } from '../interface/changes.ts';
import { isPassageId, toPassageNumber } from '../schemas/ids.ts';
import type { MovedDocument } from '../schemas/moved-documents.ts';
import type { Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import { listTargets, toPlace } from '../text/check-ledger.ts';
import type { TextDocument } from '../text/model.ts';
import { toSha256 } from '../text/hash.ts';
import { compareText } from '../text/order.ts';
import { splitByDecade, type LongList } from './long-lists.ts';
import { readArchive } from './read-archive.ts';

/** A change of the texts. */
export interface Change {
  kind:
    | 'published'
    | 'added'
    | 'corrected'
    | 'revised'
    | 'moved'
    | 'merged'
    | 'split'
    | 'withdrawn'
    | 'takenDown';
  /** The date of the change, as precise as in the data. */
  when: string;
  documentId: string;
  /** The section or passage that changed; undefined for a whole document. */
  fragmentId?: string;
  /** The words of a correction, because a passage can have several corrections; undefined for other changes. */
  words?: string;
  /** Where the words are now, as readers see it: a section or passage, several of them, or another document. */
  to?: string;
  /** What happened and why, in one or two sentences. */
  text: string;
}

/** @returns a title for a change: `rok-2000 ¶ 5: error in the source noted`. A section has `§` and its id. */
export function formatChangeTitle({ documentId, fragmentId, kind }: Change): string {
  return `${documentId}${fragmentId === undefined ? '' : ` ${nameFragment(fragmentId)}`}: ${changesPage.kinds[kind]}`;
}

/** @returns a name that each change has alone. It does not depend on the wording, so it stays if that is corrected */
export function identifyChange({ documentId, fragmentId, kind, when, words }: Change): string {
  return [documentId, fragmentId ?? '', kind, when, words ?? ''].join(' ');
}

/** @returns a short key of a change, for the script of the page. Two changes of a page practically never share it */
export function toChangeKey(change: Change): string {
  return toSha256(identifyChange(change)).slice(0, 8);
}

function nameFragment(id: string): string {
  return isPassageId(id) ? `¶\u00A0${toPassageNumber(id)}` : `§\u00A0${id}`;
}

/** @returns where words are now: `¶ 7`, or in another document `rok-2000 ¶ 7`. */
function nameTarget(address: string): string {
  const { documentId, fragmentId } = toPlace('', address);
  return `${documentId} ${nameFragment(fragmentId)}`.trim();
}

/** @returns every change of the archive's texts, the newest first. */
export function getChanges(): Change[] {
  const { documents, ledger, moved, takenDown } = readArchive();
  return [
    ...documents.flatMap((document) =>
      listDocumentChanges(document, ledger.entries, listFormerIds(document.id, moved)),
    ),
    ...moved.map(({ from, to, why, when }): Change => ({
      kind: 'moved',
      when,
      documentId: from,
      to,
      text: why,
    })),
    ...takenDown.map(({ id, why, when }): Change => ({ kind: 'takenDown', when, documentId: id, text: why })),
  ].toSorted(compareChanges);
}

/** How many changes one page lists. */
const MOST_LISTED = 150;

/**
 * @returns the changes by years, if they are many. The first page has the latest ones. `changes` has the newest first
 */
export function splitChanges(changes: readonly Change[]): LongList<Change> {
  const list = splitByDecade(changes.toReversed(), ({ when }) => when, MOST_LISTED);
  // Each page shows the newest first. The first page of a split list already has this order.
  const isSplit = list.groups.length > 0;
  const pages = list.pages.map((page) =>
    isSplit && page.part === undefined ? page : { ...page, items: page.items.toReversed() },
  );
  return { ...list, pages };
}

/** @returns the date of the last change, as precise as in the data. Before the first release it is the year 1970. */
export function getLastChange(): string {
  return getChanges()[0]?.when ?? '1970';
}

/** @returns the ids that a document had before it moved, once or several times. */
function listFormerIds(documentId: string, moved: readonly MovedDocument[]): string[] {
  return moved
    .filter(({ to }) => to === documentId)
    .flatMap(({ from }) => [from, ...listFormerIds(from, moved)]);
}

/**
 * @param ledger the ledgers of all documents
 * @param formerIds the ids that the document had before. Words that were published under them are not new
 * @returns every change of one document, in the order of the ledger and the front matter; none if it was never
 *   published
 */
export function listDocumentChanges(
  { id, frontMatter, corrections }: TextDocument,
  ledger: Ledger,
  formerIds: readonly string[] = [],
): Change[] {
  const former = formerIds.flatMap((formerId) => Object.values(ledger[formerId] ?? {}));
  const published = new Set(former.map(({ words }) => words));
  const entries = Object.entries(ledger[id] ?? {});
  const dates = [...entries.map(([, entry]) => entry), ...former].map((entry) => entry.published).toSorted();
  const [first] = dates;
  if (first === undefined) return [];
  return [
    {
      kind: 'published',
      when: first,
      documentId: id,
      text: changesPage.textPublished(frontMatter.shortTitle),
    },
    ...corrections.map(({ fragmentId, published: words, reading, reason, noted }): Change => ({
      kind: 'corrected',
      when: noted,
      documentId: id,
      fragmentId,
      words,
      text: changesPage.errorNoted(words, reading, reason),
    })),
    ...entries.flatMap(([fragmentId, entry]) =>
      listIdChanges(entry, published.has(entry.words) ? entry.published : first).map((change) => ({
        ...change,
        documentId: id,
        fragmentId,
      })),
    ),
  ];
}

function listIdChanges(entry: LedgerEntry, first: string): Omit<Change, 'documentId' | 'fragmentId'>[] {
  const { published, revised = [] } = entry;
  const changes: ReturnType<typeof listIdChanges> = revised.map(({ when, why }) => ({
    kind: 'revised',
    when,
    text: why,
  }));
  if (published !== first)
    changes.unshift({ kind: 'added', when: published, text: changesPage.partPublished });
  if (entry.state !== 'live') {
    const { state, when, why } = entry;
    changes.push({
      kind: state,
      when,
      text: why,
      ...('to' in entry && { to: listTargets(entry).map(nameTarget).join(', ') }),
    });
  }
  return changes;
}

/** Orders by date, the newest first, then by document, id and kind, so that the order is always the same. */
function compareChanges(a: Change, b: Change): number {
  return (
    compareText(b.when, a.when) ||
    compareText(a.documentId, b.documentId) ||
    compareText(a.fragmentId ?? '', b.fragmentId ?? '') ||
    compareText(a.kind, b.kind)
  );
}
