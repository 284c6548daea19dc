import { toYear } from '../dates.ts';
import type { TimelineEntry } from './entries.ts';

/** A text, or the events between two texts with their first and last year: `1998–2000`. */
export type TimelineGroup = { text: TimelineEntry } | { years: string; events: TimelineEntry[] };

/** @returns the same entries in the same order. The events between two texts form one group. */
export function groupEvents(entries: readonly TimelineEntry[]): TimelineGroup[] {
  const groups: ({ text: TimelineEntry } | { events: TimelineEntry[] })[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.mention === undefined) groups.push({ text: entry });
    else if (last !== undefined && 'events' in last) last.events.push(entry);
    else groups.push({ events: [entry] });
  }
  return groups.map((group) => ('text' in group ? group : { ...group, years: toYears(group.events) }));
}

function toYears(events: readonly TimelineEntry[]): string {
  const years = [events[0], events.at(-1)].flatMap((event) => (event ? [toYear(event.dated)] : []));
  return [...new Set(years)].join('–');
}
