import { formatLedgers } from '../text/ledger.ts';
import { readArchive } from './read-archive.ts';

/** @returns every id that was ever published, as JSON, so that a later copy of the archive can be checked. */
export function formatPermanentIds(): string {
  return formatLedgers(readArchive().ledger.entries);
}
