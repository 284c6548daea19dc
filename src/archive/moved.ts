import type { MovedDocument } from '../schemas/moved-documents.ts';
import { readArchive } from './read-archive.ts';

/** A document that has a new address, for the page at its old address. */
export interface MovedAddress extends MovedDocument {
  /** Every id that was published at the old address. The new address has the same ids. */
  fragmentIds: string[];
}

/** @returns every document that moved, in the order of content/moved-documents.yaml. */
export function getMovedAddresses(): MovedAddress[] {
  const { moved, ledger } = readArchive();
  return moved.map((document) => ({
    ...document,
    fragmentIds: Object.keys(ledger.entries[document.from] ?? {}),
  }));
}
