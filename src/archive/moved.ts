import { formatDated } from './dates.ts';
import { readArchive } from './read-archive.ts';

/** A document that has a new address, for the page at its old address. */
export interface MovedAddress {
  from: string;
  to: string;
  why: string;
  /** The day, in the format of the data and in words. */
  when: { machine: string; human: string };
  /** Every id that was published at the old address. The new address has the same ids. */
  fragmentIds: string[];
}

/** @returns every document that moved, in the order of content/moved-documents.yaml. */
export function getMovedAddresses(): MovedAddress[] {
  const { moved, ledger } = readArchive();
  return moved.map(({ from, to, why, when }) => ({
    from,
    to,
    why,
    when: { machine: when, human: formatDated(when) },
    fragmentIds: Object.keys(ledger.entries[from] ?? {}),
  }));
}
