import { expect, test } from 'vitest';
import { readContent } from '../../../src/text/read-content.ts';
import { listPassages } from '../../../src/text/tree.ts';
import { CONTENT } from './content.ts';

const { documents, events } = readContent(CONTENT);
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A month with its year or its day: `July 2000`, `May 12, 2025`, `March 12`. */
const DATES = new RegExp(`(?:${MONTHS}) (?:\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?)`, 'gu');

const named = documents.flatMap((document) =>
  listPassages(document)
    // A dateline is the date of the text itself.
    .filter(({ role }) => role !== 'dateline')
    .flatMap(({ id, text }) =>
      [...text.matchAll(DATES)].map(([date]) => ({ document: document.id, passage: id, date })),
    ),
);

test('each day and month that a passage names belongs to an event', () => {
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(
    ({ document, passage, date }) =>
      !events.some(
        (event) =>
          event.document === document && event.passage === passage && event.mentionedAs.includes(date),
      ),
  );
  expect(missing).toEqual([]);
});

test('no two events are the same', () => {
  const names = events.map(({ dated, label }) => `${dated} ${label}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});
