/** What the page that a hit leads to is told: which words to mark there. */
export interface Arrival {
  /** The path and fragment of the hit. */
  path: string;
  query: string;
}

/** Where the next page finds the arrival. */
const ARRIVAL_KEY = 'archive-arrival';

/** Keeps for the next page of this tab what was searched for; where the browser keeps nothing, the link still leads there. */
export function keepArrival(arrival: Arrival): void {
  try {
    sessionStorage.setItem(ARRIVAL_KEY, JSON.stringify(arrival));
  } catch {
    // Storage may be forbidden or full.
  }
}

/** Tells the page that is already there. */
export function tellArrival(arrival: Arrival): void {
  document.dispatchEvent(new CustomEvent('archive:arrival', { detail: arrival }));
}
