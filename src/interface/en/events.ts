/** The events that the texts mention: the timeline, the table and the calendar. */
import { formatCount } from '../../words/plural.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'Events';
export const description =
  'The dated events that the texts mention, as a table, with a link to each paragraph.';
export const heading = 'Events that the texts mention';
/** @param isSplit whether the events are on pages of years */
export const whatThisIs = (count: number, isSplit: boolean) =>
  `${formatCount(count, 'event')}${isSplit ? '' : ', oldest first'}. Each date is as precise as the text. The link leads to the paragraph that mentions the event.`;
export const latestAreBelow = 'The latest events are below. All others are under their years.';
export const titleOf = (year: string) => `Events of ${year}`;
export const descriptionOf = (year: string) =>
  `The dated events of ${year} that the texts mention, as a table, with a link to each paragraph.`;
export const table = 'Table (CSV)';
/** @param days the number of events with a known day */
export const calendar = (calendar: Wrap, days: number, others: number) =>
  `${calendar('Calendar (ICS)')}: ${formatCount(days, 'event')} with a known day. The other ${others} are left out, because a calendar would show a wrong day.`;
export const date = 'Date';
export const event = 'Event';
export const mentionedIn = 'Mentioned in';
/** The evidence for a date, after the name of the event. */
export const evidence = (words: string) => `. ${words}`;
/** In the calendar. @param place the text and the paragraph */
export const mentionedAt = (place: string) => `Mentioned in ${place}.`;

export const howToReadTimeline = (events: Wrap) =>
  `A square marks a text, and a dot marks an event. Each event links to the paragraph that mentions it. There is also a ${events('table of all events')}, for spreadsheets and calendars, too.`;
export const countEvents = (count: number) => formatCount(count, 'event');

/** On the home page of an archive with many texts, which shows only counts. */
export const howToReadYears = (events: Wrap) =>
  `For each year: the number of its texts, and of its events that the texts mention. There is also a ${events('table of all events')}, for spreadsheets and calendars, too.`;
export const textsOfYear = (year: string, texts: number) => `${year}: ${formatCount(texts, 'text')}`;
/** Follows the number of events, for screen readers. */
export const ofYear = (year: string) => ` of ${year}`;
