import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toTimelineEntries } from '../../src/archive/timeline/entries.ts';
import {
  formatCalendar,
  formatEventTable,
  hasDay,
  listEvents,
} from '../../src/archive/timeline/event-files.ts';
import { formatFolded } from '../../src/archive/timeline/fold-line.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';
import { PUBLICATIONS, readArchiveDocuments } from './cited-documents.ts';

const EVENTS = listEvents(toTimelineEntries(readArchiveDocuments(), readContent(CONTENT).events));
const DAYS = EVENTS.filter(hasDay);

function readCalendar(calendar: string): ICAL.Event[] {
  const [, , components] = ICAL.parse(calendar) as [string, unknown, unknown[]];
  const root = new ICAL.Component(['vcalendar', [], components]);
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the calendar', () => {
  const calendar = formatCalendar(EVENTS, PUBLICATIONS.published, '2021-03-01');

  test('has the events of which the day is known, each as one whole day, for an independent reader', () => {
    expect(DAYS.length).toBeGreaterThan(0);
    expect(DAYS.length).toBeLessThan(EVENTS.length);
    const read = readCalendar(calendar);
    expect(read.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual(
      DAYS.map(({ name, dated }) => [name, dated]),
    );
    for (const { startDate, endDate } of read) {
      expect(startDate.isDate).toBe(true);
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(24 * 60 * 60);
    }
  });

  test('names the passage and its address, and has ids that differ', () => {
    const read = readCalendar(calendar);
    const [first] = DAYS;
    expect(read[0]?.description).toContain(`¶ ${first?.mention.passage} (${first?.document.id})`);
    expect(read[0]?.component.getFirstPropertyValue('url')).toBe(
      `https://archive.example/texts${first?.path}`,
    );
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
    const unpublished = readCalendar(formatCalendar(EVENTS, PUBLICATIONS.unpublished, '1970'));
    expect(unpublished[0]?.component.getFirstPropertyValue('url')).toBeNull();
  });

  test('has lines of at most 75 octets that end with CR and LF', () => {
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/u);
    }
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('keeps commas, semicolons, backslashes and Japanese words', () => {
    const name = 'A, b; c\\d 灯台'.repeat(9);
    const [event] = DAYS;
    if (event === undefined) throw new Error('this test needs an event');
    const written = formatCalendar([{ ...event, name }], PUBLICATIONS.published, '2021');
    expect(readCalendar(written)[0]?.summary).toBe(name);
    expect(written).toContain('SUMMARY:A\\, b\\; c\\\\d 灯台');
  });

  test('ends the last day of a year in the next year', () => {
    const [event] = DAYS;
    if (event === undefined) throw new Error('this test needs an event');
    const [read] = readCalendar(
      formatCalendar([{ ...event, dated: '1999-12-31' }], PUBLICATIONS.published, '2021'),
    );
    expect(read?.endDate.toString()).toBe('2000-01-01');
  });
});

test('a line is folded between characters, and is whole again without the folds', () => {
  const line = `SUMMARY:${'灯'.repeat(60)}`;
  const folded = formatFolded(line);
  expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
  for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
});

test('the table has every event with its date as precise as it is known', () => {
  const [head, ...rows] = formatEventTable(EVENTS, PUBLICATIONS.published).trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFdate,event,document,passage,address,evidence_for_date');
  expect(rows.map((row) => row.split(',')[0])).toEqual(EVENTS.map(({ dated }) => dated));
  expect(rows[0]).toContain(`https://archive.example/texts${EVENTS[0]?.path}`);
});
