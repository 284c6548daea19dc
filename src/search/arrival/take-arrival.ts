/** A reader’s way from a hit of the search into a text. */
export interface Arrival {
  /** Path and fragment of the hit. */
  path: string;
  query: string;
}

/** Under this name the search dialog leaves an `Arrival` as JSON, in the storage of the session, before it leads to a hit. */
const LEFT_BY_DIALOG = 'archive-arrival';

/**
 * Reads where the reader came from, and removes what the search dialog left.
 *
 * @param searchAddress the whole address of the search page: a link of its results was followed where it is the referrer
 * @returns undefined where the reader did not come from a hit on this page, or came to words that the address names
 */
export function takeArrival(searchAddress: string): Arrival | undefined {
  const path = location.pathname + location.hash;
  const left = takeLeft();
  if (namesWords()) return undefined;
  const isHere = left !== undefined && left.path.split('#')[0] === location.pathname;
  return isHere ? left : readReferrer(searchAddress, path);
}

function readReferrer(searchAddress: string, path: string): Arrival | undefined {
  if (!document.referrer.startsWith(`${searchAddress}?`)) return undefined;
  const query = new URL(document.referrer).searchParams.get('q')?.trim() ?? '';
  return query === '' ? undefined : { path, query };
}

function takeLeft(): Arrival | undefined {
  try {
    const left = sessionStorage.getItem(LEFT_BY_DIALOG);
    sessionStorage.removeItem(LEFT_BY_DIALOG);
    return toArrival(JSON.parse(left ?? 'null'));
  } catch {
    // A browser that keeps nothing, or something that is none of ours.
    return undefined;
  }
}

/** @param left anything, from storage or an event */
export function toArrival(left: unknown): Arrival | undefined {
  const { path, query } = (left ?? {}) as Partial<Record<string, unknown>>;
  return typeof path === 'string' && typeof query === 'string' ? { path, query: query.trim() } : undefined;
}

/** Only the entry of the navigation keeps the words that an address names (`#:~:text=`). */
function namesWords(): boolean {
  return performance.getEntriesByType('navigation').some(({ name }) => name.includes(':~:'));
}
