import { eventsPage } from '../../interface/events.ts';
import { formatCsvFile } from '../../words/csv.ts';
import { toHref, toPermanentAddress, type Publication } from '../addresses.ts';
import { toTimestamp, toUrn } from '../change-feed.ts';
import { hasManyTexts, splitByYear, type LongList } from '../long-lists.ts';
import type { Mention, TimelineEntry } from './entries.ts';
import { formatFolded } from './fold-line.ts';

/** An event that a text mentions. */
export type EventEntry = TimelineEntry & { mention: Mention };

/** @returns the events of the timeline, without the texts */
export function listEvents(entries: readonly TimelineEntry[]): EventEntry[] {
  return entries.filter((entry): entry is EventEntry => entry.mention !== undefined);
}

/** @returns whether the day of the event is known */
export function hasDay({ dated }: Pick<TimelineEntry, 'dated'>): boolean {
  return dated.split('-').length === 3;
}

/** How many events one page lists in an archive with many texts. */
const MOST_LISTED = 150;

/**
 * In an archive with many texts, each year has a page even if there are few events, because the home page links to the
 * events of each year.
 *
 * @returns the events on one page, or by years
 */
export function splitEvents(
  events: readonly EventEntry[],
  documents: readonly unknown[],
): LongList<EventEntry> {
  if (!hasManyTexts(documents)) return splitByYear(events, ({ dated }) => dated, events.length);
  return splitByYear(events, ({ dated }) => dated, Math.min(MOST_LISTED, Math.max(1, events.length - 1)));
}

const COLUMNS = ['date', 'event', 'document', 'passage', 'address', 'evidence_for_date'];

/** @returns the events as a table. Each field is safe to open in a spreadsheet */
export function formatEventTable(events: readonly EventEntry[], publication: Publication): string {
  const rows = events.map(({ dated, name, path, document, mention }) => [
    ...[dated, name, document.id, `p${mention.passage}`, toAddress(path, publication)],
    mention.datedBy ?? '',
  ]);
  return formatCsvFile([COLUMNS, ...rows]);
}

/**
 * Writes the events as a calendar (iCalendar, RFC 5545). An event has a whole day, because the texts give no times. If
 * only the year or month of an event is known, it is left out, because a calendar would show a wrong day.
 *
 * @param changed the date of the last change of the archive. A calendar needs a time, and a build reads no clock
 */
export function formatCalendar(
  events: readonly EventEntry[],
  publication: Publication,
  changed: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(publication.name)}//events//EN`,
    `X-WR-CALNAME:${escapeText(`Events · ${publication.name}`)}`,
    ...events.filter(hasDay).flatMap((event) => toEventLines(event, publication, changed)),
    'END:VCALENDAR',
  ];
  return lines.map(formatFolded).join('');
}

function toEventLines(event: EventEntry, publication: Publication, changed: string): string[] {
  const { dated, name, path, document, mention } = event;
  const address = toPermanentAddress(path, publication);
  const place = `${document.frontMatter.shortTitle}, ¶ ${mention.passage} (${document.id})`;
  return [
    'BEGIN:VEVENT',
    `UID:${toUrn([document.id, mention.passage, dated, name].join(' '))}`,
    `DTSTAMP:${toTimestamp(changed).replaceAll(/[-:]/gu, '')}`,
    `DTSTART;VALUE=DATE:${toCompact(dated)}`,
    // The end is the day after the last day (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${toCompact(toNextDay(dated))}`,
    `SUMMARY:${escapeText(name)}`,
    `DESCRIPTION:${escapeText([eventsPage.mentionedAt(place), mention.datedBy].filter(Boolean).join(' '))}`,
    ...(address === undefined ? [] : [`URL:${address}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function toCompact(date: string): string {
  return date.replaceAll('-', '');
}

function toNextDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escapeText(words: string): string {
  return words.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n');
}

function toAddress(path: string, publication: Publication): string {
  return toPermanentAddress(path, publication) ?? toHref(path, publication.base);
}
