/** A reader’s way from a hit into a text: the page that the hit leads to marks the words of the query. */
export interface Arrival {
  /** Path and fragment of the hit. */
  path: string;
  query: string;
}

/** The event that a page hears when the reader may have come from a hit. Its detail is an `Arrival`, if it has one. */
export const ARRIVAL_EVENT = 'archive:arrival';

/** Under this name the search dialog keeps an `Arrival` as JSON for the next page of the tab. */
const STORAGE_KEY = 'archive-arrival';

/** Keeps an arrival for the next page. Where storage is forbidden or full, the link still leads there. */
export function keepArrival(arrival: Arrival): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(arrival));
  } catch {
    // The next page then marks nothing.
  }
}

/** Tells an arrival to the page that is open. */
export function tellArrival(arrival: Arrival): void {
  document.dispatchEvent(new CustomEvent(ARRIVAL_EVENT, { detail: arrival }));
}

/**
 * @param searchAddress the address of the search page
 * @returns whether `takeArrival` may find something; the first script of a page asks, so it is small
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
 * Reads where the reader came from, and removes what the search dialog kept.
 *
 * @param searchAddress the address of the search page: as referrer it means that a link of the results was followed
 * @returns undefined where the reader did not come from a hit of this page, or where the address itself names words
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
    // Storage is forbidden, or another script wrote it.
    return undefined;
  }
}

/** @param value anything, from storage or an event */
export function toArrival(value: unknown): Arrival | undefined {
  const { path, query } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof path === 'string' && typeof query === 'string' ? { path, query: query.trim() } : undefined;
}

/** `location` hides a text directive (`#:~:text=`); the navigation entry keeps it. */
function hasTextDirective(): boolean {
  return performance.getEntriesByType('navigation').some(({ name }) => name.includes(':~:'));
}
