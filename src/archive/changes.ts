import type { Ledger, LedgerEntry } from '../schemas/permanent-ids.ts';
import type { TextDocument } from '../text/model.ts';
import { readArchive } from './read-archive.ts';
import { compareText } from '../text/order.ts';

/** A change of the texts. */
export interface Change {
  kind: 'published' | 'added' | 'corrected' | 'revised' | 'moved' | 'merged' | 'withdrawn';
  /** The date of the change, as precise as in the data. */
  when: string;
  documentId: string;
  /** The section or passage that changed; undefined for a whole document. */
  fragmentId: string | undefined;
  /** The words of a correction, because a passage can have several corrections; undefined for other changes. */
  words: string | undefined;
  /** The id that has the words now: a section or passage of the same document, or another document. */
  to: string | undefined;
  /** What happened and why, in one or two sentences. */
  text: string;
}

const TITLES: Record<Change['kind'], string> = {
  published: 'published',
  added: 'added',
  corrected: 'error in the source noted',
  revised: 'corrected',
  moved: 'moved',
  merged: 'merged',
  withdrawn: 'withdrawn',
};

/** @returns a title for a change: `rok-2000 p5: error in the source noted`. */
export function formatChangeTitle({ documentId, fragmentId, kind }: Change): string {
  return `${documentId}${fragmentId === undefined ? '' : ` ${fragmentId}`}: ${TITLES[kind]}`;
}

/** @returns every change of the archive's texts, the newest first. */
export function getChanges(): Change[] {
  const { documents, ledger, moved } = readArchive();
  const movedDocuments = moved.map(({ from, to, why, when }): Change => ({
    kind: 'moved',
    when,
    documentId: from,
    fragmentId: undefined,
    words: undefined,
    to,
    text: why,
  }));
  return [
    ...documents.flatMap((document) => listDocumentChanges(document, ledger.entries)),
    ...movedDocuments,
  ].toSorted(compareChanges);
}

/** @returns every change of one document, in the order of the ledger and the front matter. */
export function listDocumentChanges(
  { id, frontMatter, ...document }: TextDocument,
  ledger: Ledger,
): Change[] {
  const entries = Object.entries(ledger[id] ?? {});
  const first = entries.map(([, { published }]) => published).toSorted()[0] ?? frontMatter.dated;
  const published: Change = {
    kind: 'published',
    when: first,
    documentId: id,
    fragmentId: undefined,
    words: undefined,
    to: undefined,
    text: `“${frontMatter.shortTitle}” was published in the archive.`,
  };
  const corrections = document.corrections.map(
    ({ fragmentId, published: printed, reading, reason, noted }): Change => ({
      kind: 'corrected',
      when: noted,
      documentId: id,
      fragmentId,
      words: printed,
      to: undefined,
      text: `“${printed}” should read “${reading}”. The text keeps the printed words. ${reason}`,
    }),
  );
  return [
    published,
    ...corrections,
    ...entries.flatMap(([fragmentId, entry]) => listIdChanges(id, fragmentId, entry, first)),
  ];
}

function listIdChanges(documentId: string, fragmentId: string, entry: LedgerEntry, first: string): Change[] {
  const common = { documentId, fragmentId, words: undefined, to: undefined };
  const added: Change[] =
    entry.published === first
      ? []
      : [
          {
            ...common,
            kind: 'added',
            when: entry.published,
            text: 'Published for the first time.',
          },
        ];
  const revised = (entry.revised ?? []).map(({ when, why }): Change => ({
    ...common,
    kind: 'revised',
    when,
    text: why,
  }));
  const retired: Change[] =
    entry.state === 'live'
      ? []
      : [
          {
            ...common,
            kind: entry.state,
            when: entry.when,
            to: 'to' in entry ? entry.to : undefined,
            text: entry.why,
          },
        ];
  return [...added, ...revised, ...retired];
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
