import type { MovedDocument } from '../schemas/moved-documents.ts';
import { listRetired, type FragmentPlace } from '../text/check-ledger.ts';
import { listIds } from '../text/ledger.ts';
import type { RetiredId, TextDocument } from '../text/model.ts';
import { mapFragments } from '../text/moved-documents.ts';
import { readArchive } from './read-archive.ts';

/** A document that has a new address, for the pages at its old addresses. */
export interface MovedAddress extends MovedDocument {
  /** The document that has its words now; undefined if that one was taken down. */
  document: TextDocument | undefined;
  /** Each published id of the old address that was not retired there, with the place of its words now. */
  fragments: { id: string; place: FragmentPlace }[];
  /** The ids that were retired at the old address. */
  retired: RetiredId[];
}

/** @returns every document that moved, in the order of content/moved-documents.yaml. */
export function getMovedAddresses(): MovedAddress[] {
  const { moved, ledger, documents } = readArchive();
  return moved.map((entry) => {
    const { from, to } = entry;
    const old = ledger.entries[from] ?? {};
    const next = documents.find(({ id }) => id === to);
    // If the document moved again, readers follow the links from one address to the next.
    const places = mapFragments(
      old,
      ledger.entries[to] ?? {},
      next ? listIds(next) : new Map<string, never>(),
    );
    return {
      ...entry,
      document: findLast(from, moved, documents),
      fragments: [...places].map(([id, found]) => ({
        id,
        place: { documentId: to, fragmentId: found ?? id },
      })),
      retired: listRetired(old),
    };
  });
}

/** @returns the document at the end of one or several moves. */
function findLast(
  from: string,
  moved: readonly MovedDocument[],
  documents: readonly TextDocument[],
): TextDocument | undefined {
  let id: string | undefined = from;
  while (id !== undefined && documents.every((document) => document.id !== id))
    id = moved.find((entry) => entry.from === id)?.to;
  return documents.find((document) => document.id === id);
}
