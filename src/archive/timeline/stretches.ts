import { formatCount } from '../../words/plural.ts';
import { toYear } from '../dates.ts';
import type { TimelineEntry } from './entries.ts';

/** A text, or the events between two texts. */
export type Stretch = { text: TimelineEntry } | { name: string; events: TimelineEntry[] };

/** @returns the same entries in the same order, the events between two texts together: a list to fold and unfold. */
export function toStretches(entries: readonly TimelineEntry[]): Stretch[] {
  const stretches: ({ text: TimelineEntry } | { events: TimelineEntry[] })[] = [];
  for (const entry of entries) {
    const last = stretches.at(-1);
    if (entry.mention === undefined) stretches.push({ text: entry });
    else if (last !== undefined && 'events' in last) last.events.push(entry);
    else stretches.push({ events: [entry] });
  }
  return stretches.map((stretch) =>
    'text' in stretch ? stretch : { ...stretch, name: nameEvents(stretch.events) },
  );
}

/** @returns how many events there are and from when to when: `7 events, 1998–2000`. */
function nameEvents(events: readonly TimelineEntry[]): string {
  const years = [events[0], events.at(-1)].flatMap((event) => (event ? [toYear(event.dated)] : []));
  return `${formatCount(events.length, 'event')}, ${[...new Set(years)].join('–')}`;
}
