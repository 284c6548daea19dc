/** What a page needs to know when a reader opens it from a hit. The page then marks the words of the query. */
export interface Arrival {
  /** Path and fragment of the hit. */
  path: string;
  query: string;
}

/** The event for a reader who may have come from a hit. Its detail is an `Arrival` or undefined. */
export const ARRIVAL_EVENT = 'archive:arrival';

/** The key in `sessionStorage`. The search dialog stores an `Arrival` there, as JSON, for the next page in the tab. */
const STORAGE_KEY = 'archive-arrival';

/** Stores an arrival for the next page. If storage is forbidden or full, the link still works. */
export function keepArrival(arrival: Arrival): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(arrival));
  } catch {
    // Without the arrival, the next page marks nothing.
  }
}

/** Sends an arrival to the page that is open. */
export function announceArrival(arrival: Arrival): void {
  document.dispatchEvent(new CustomEvent(ARRIVAL_EVENT, { detail: arrival }));
}

/**
 * @param searchAddress the address of the search page
 * @returns whether `takeArrival` may find something. The first script of every page has this function, so it must stay
 *   small
 */
export function mayHaveArrived(searchAddress: string): boolean {
  try {
    if (sessionStorage.getItem(STORAGE_KEY)) return true;
  } catch {
    // Storage is forbidden.
  }
  return document.referrer.startsWith(searchAddress);
}

/**
 * Reads where the reader came from, and removes what the search dialog stored.
 *
 * @param searchAddress the address of the search page. If it is the referrer, the reader followed a link in the results
 * @returns undefined if the reader did not come from a hit of this page, or if the address itself names words
 */
export function takeArrival(searchAddress: string): Arrival | undefined {
  const kept = takeKept();
  if (hasTextDirective()) return undefined;
  return kept?.path.split('#')[0] === location.pathname ? kept : readReferrer(searchAddress);
}

function readReferrer(searchAddress: string): Arrival | undefined {
  if (!document.referrer.startsWith(`${searchAddress}?`)) return undefined;
  const query = new URL(document.referrer).searchParams.get('q')?.trim() ?? '';
  return query === '' ? undefined : { path: location.pathname + location.hash, query };
}

function takeKept(): Arrival | undefined {
  try {
    const kept = sessionStorage.getItem(STORAGE_KEY);
    sessionStorage.removeItem(STORAGE_KEY);
    return toArrival(JSON.parse(kept ?? 'null'));
  } catch {
    // Storage is forbidden, or the stored text is not JSON.
    return undefined;
  }
}

/** @param value any value, from storage or from an event */
export function toArrival(value: unknown): Arrival | undefined {
  const { path, query } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof path === 'string' && typeof query === 'string' ? { path, query: query.trim() } : undefined;
}

/**
 * `location` hides a text directive (`#:~:text=`). Chromium still has it in the name of the navigation entry in
 * `performance`, and Firefox in the history entry.
 */
function hasTextDirective(): boolean {
  const names = performance.getEntriesByType('navigation').map(({ name }) => name);
  const entry = (globalThis as { navigation?: Navigation }).navigation?.currentEntry?.url ?? '';
  return [...names, entry].some((address) => address.includes(':~:'));
}
