/** A visit to the page of changes. */
export interface Visit {
  /** The day of the visit in the time zone of the reader, in ISO 8601. */
  on: string;
  /** How many changes the archive had. */
  total: number;
  /** The keys of the changes on the page, the newest first. */
  seen: string[];
}

/** What is new since an earlier visit. */
export interface News {
  /** The keys of the new changes on the page. */
  keys: string[];
  /** How many new changes are on other pages. */
  others: number;
}

/** The key in `localStorage`. The visits are stored only there. */
const STORAGE_KEY = 'ui-changes';

/**
 * Stores a visit. Visits of one day count as one, so that a reader who comes back to the page still sees what is new.
 *
 * @returns the last visit on another day; undefined if there was none
 * @throws if the browser forbids storage
 */
export function storeVisit(now: Visit): Visit | undefined {
  const { last, before } = readVisits();
  const earlier = last?.on === now.on ? before : last;
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ last: now, before: earlier }));
  return earlier;
}

function readVisits(): { last?: Visit; before?: Visit } {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as { last?: Visit; before?: Visit };
    return [kept.last, kept.before].every((visit) => visit === undefined || isVisit(visit)) ? kept : {};
  } catch {
    return {};
  }
}

function isVisit(visit: Partial<Visit>): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(visit.on ?? '') && Array.isArray(visit.seen);
}

/**
 * Compares by the keys of changes, not by dates, because an editor may enter a change later than its date.
 *
 * @param now if it has fewer keys than the archive has changes, the others are on other pages
 */
export function findNews(now: Visit, { seen, total }: Visit): News {
  const isNew = (key: string) => !seen.includes(key);
  // If an old change was taken back, an even older one may move to this page. It is at the end.
  const lastSeen = now.seen.findLastIndex((key) => !isNew(key));
  const end = now.seen.length === now.total || lastSeen < 0 ? now.seen.length : lastSeen;
  const keys = now.seen.slice(0, end).filter(isNew);
  return { keys, others: Math.max(0, now.total - total - keys.length) };
}
