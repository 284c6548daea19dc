import { toDecade, toYear } from '../dates.ts';
import type { TimelineEntry } from './entries.ts';

/** How many texts and mentioned events one year has. */
export interface YearCount {
  year: string;
  texts: number;
  events: number;
}

/** @returns the years that have a text or an event, by decade, in the order of time */
export function countYears(
  entries: readonly Pick<TimelineEntry, 'dated' | 'mention'>[],
): { decade: string; years: YearCount[] }[] {
  const years = [...Map.groupBy(entries, ({ dated }) => toYear(dated))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, found]) => {
      const events = found.filter(({ mention }) => mention !== undefined).length;
      return { year, texts: found.length - events, events };
    });
  return [...Map.groupBy(years, ({ year }) => toDecade(year))].map(([decade, found]) => ({
    decade,
    years: found,
  }));
}
