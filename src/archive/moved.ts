import { formatDated } from './dates.ts';
import { readArchive } from './read-archive.ts';

/** A document that has another address now, as its page tells it. */
export interface MovedAddress {
  from: string;
  to: string;
  why: string;
  /** The day in words, and as the data have it. */
  when: { machine: string; human: string };
  /** Every id that was ever published under the old address: each leads on to the same id under the new one. */
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
