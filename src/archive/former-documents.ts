import { formats } from '../interface/formats.ts';
import { formerTexts } from '../interface/former-texts.ts';
import type { TakenDown } from '../schemas/taken-down.ts';
import { getMovedAddresses, type MovedAddress } from './moved.ts';
import { readArchive } from './read-archive.ts';

/** A document that is no longer at its address: it moved, or it was taken down. Its addresses still answer. */
export type FormerDocument = { id: string } & (
  | { moved: MovedAddress; takenDown?: undefined }
  | { moved?: undefined; takenDown: TakenDown & { fragmentIds: string[] } }
);

/** @returns every document that moved or was taken down. */
export function getFormerDocuments(): FormerDocument[] {
  const { takenDown, ledger } = readArchive();
  return [
    ...getMovedAddresses().map((moved) => ({ id: moved.from, moved })),
    ...takenDown.map((entry) => ({
      id: entry.id,
      takenDown: { ...entry, fragmentIds: Object.keys(ledger.entries[entry.id] ?? {}) },
    })),
  ];
}

/** @returns what happened to a document, in sentences for readers. */
export function formatNotice({ id, moved, takenDown }: FormerDocument): string {
  if (moved) return formerTexts.moved(id, moved.to, formats.formatDate(moved.when), moved.why);
  const { why, when, requestedBy } = takenDown;
  const request = requestedBy === undefined ? '' : formerTexts.requestedBy(requestedBy);
  return formerTexts.takenDown(id, formats.formatDate(when), why) + request;
}
