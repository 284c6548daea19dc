import { describe, expect, test } from 'vitest';
import { drawTimeline } from '../../src/archive/timeline/drawing.ts';
import { formatEntry, toTimelineEntries } from '../../src/archive/timeline/entries.ts';
import { assignRows, fitScale, listYears, toOffsetEm } from '../../src/archive/timeline/layout.ts';
import { estimateWidth } from '../../src/archive/timeline/measure.ts';
import { groupEvents } from '../../src/archive/timeline/groups.ts';
import type { MentionedEvent } from '../../src/schemas/events.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

const read = () => getSmallArchiveDocument('one {#p1}\n\ntwo {#p2}');
const readLater = () => ({
  ...getSmallArchiveDocument('one {#p1}', { fields: ["dated: '2010'", 'shortTitle: Later'] }),
  id: 'later-2010',
});
const toEvent = (dated: string, label = 'Event', rest: Partial<MentionedEvent> = {}): MentionedEvent => ({
  dated,
  label,
  document: 'small-2001',
  passage: 'p2',
  mentionedAs: 'two',
  ...rest,
});
const toEntries = (...events: MentionedEvent[]) => toTimelineEntries([read(), readLater()], events);

describe('the entries of the time line', () => {
  test('are texts and events, sorted by date', () => {
    const entries = toEntries(toEvent('2005-06', 'June', { datedBy: 'A letter.' }), toEvent('1999', 'First'));
    expect(
      entries.map(({ name, dated, path, document: { id }, mention }) => ({ name, dated, path, id, mention })),
    ).toEqual([
      {
        name: 'First',
        dated: '1999',
        path: '/documents/small-2001/#p2',
        id: 'small-2001',
        mention: 'Mentioned in “Short”, paragraph 2.',
      },
      {
        name: 'Short',
        dated: '2001-02-03',
        path: '/documents/small-2001/',
        id: 'small-2001',
        mention: undefined,
      },
      {
        name: 'June',
        dated: '2005-06',
        path: '/documents/small-2001/#p2',
        id: 'small-2001',
        mention: 'Mentioned in “Short”, paragraph 2. A letter.',
      },
      { name: 'Later', dated: '2010', path: '/documents/later-2010/', id: 'later-2010', mention: undefined },
    ]);
    expect(entries[0]?.at).toBe(1999.5);
    expect(entries[2] && formatEntry(entries[2])).toBe('June, June 2005');
  });

  test('of the same date begin with the text', () => {
    expect(toEntries(toEvent('2010', 'Event')).map(({ name }) => name)).toEqual(['Short', 'Later', 'Event']);
  });

  test('must not name a document that does not exist', () => {
    expect(() => toEntries(toEvent('2001', 'A', { document: 'gone' }))).toThrow(
      '"gone" is not in content/. Run npm run check:content.',
    );
  });
});

describe('the list of the time line', () => {
  test('groups the events between two texts, with their number and years', () => {
    const entries = toEntries(
      toEvent('1999', 'a'),
      toEvent('2000', 'b'),
      toEvent('2005', 'c'),
      toEvent('2011', 'd'),
      toEvent('2011-07', 'e'),
    );
    expect(
      groupEvents(entries).map((group) =>
        'text' in group ? group.text.name : [group.name, ...group.events.map(({ name }) => name)],
      ),
    ).toEqual([
      ['2 events, 1999–2000', 'a', 'b'],
      'Short',
      ['1 event, 2005', 'c'],
      'Later',
      ['2 events, 2011', 'd', 'e'],
    ]);
  });
});

describe('the layout of the time line', () => {
  test.each([
    [
      'goes from the year of the first point to the year after the last',
      [
        { at: 2000.5, width: 1 },
        { at: 2003.5, width: 1 },
      ],
      40,
      { first: 2000, last: 2004, emPerYear: 10 },
    ],
    [
      'ends so that the last label is within the width',
      [
        { at: 2000.5, width: 1 },
        { at: 2003, width: 10 },
      ],
      40,
      { first: 2000, last: 2004, emPerYear: 10 },
    ],
    [
      'is shorter if a label is long',
      [
        { at: 2000.5, width: 1 },
        { at: 2003, width: 25 },
      ],
      40,
      { first: 2000, last: 2004, emPerYear: 5 },
    ],
    [
      'begins with the year of a first point at the turn of a year',
      [
        { at: 2000, width: 50 },
        { at: 2001, width: 10 },
      ],
      40,
      { first: 2000, last: 2002, emPerYear: 20 },
    ],
    ['never backwards', [{ at: 2000.5, width: 50 }], 40, { first: 2000, last: 2001, emPerYear: 0 }],
  ])('%s', (_, labels, width, scale) => {
    expect(fitScale(labels, width)).toEqual(scale);
  });

  test('has a mark for each year', () => {
    expect(listYears({ first: 2000, last: 2003, emPerYear: 1 })).toEqual([2000, 2001, 2002, 2003]);
    expect(toOffsetEm(2002.5, { first: 2000, last: 2003, emPerYear: 4 })).toBe(10);
  });

  test.each([
    [
      'labels that do not overlap are in one row',
      [
        [2000, 4],
        [2001, 4],
      ],
      [0, 0],
    ],
    [
      'a label that with its gap exactly fills the space does not overlap the next label',
      [
        [2000, 9],
        [2001, 4],
      ],
      [0, 0],
    ],
    [
      'a label that is a little wider overlaps the next label',
      [
        [2000, 9.1],
        [2001, 4],
      ],
      [1, 0],
    ],
    [
      'labels of the same date are in different rows',
      [
        [2000, 4],
        [2000, 4],
        [2000, 4],
      ],
      [2, 1, 0],
    ],
    [
      'a label is below all labels whose connecting lines it crosses',
      [
        [2000, 25],
        [2001, 15],
        [2002, 4],
      ],
      [2, 1, 0],
    ],
    [
      'a label is not below labels that it does not reach',
      [
        [2000, 4],
        [2001, 15],
        [2002, 4],
      ],
      [0, 1, 0],
    ],
  ])('%s', (_, labels, rows) => {
    const scale = { first: 2000, last: 2003, emPerYear: 10 };
    expect(
      assignRows(
        labels.map(([at = 0, width = 0]) => ({ at, width })),
        scale,
        1,
      ),
    ).toEqual(rows);
  });
});

describe('the width of a label is estimated from its letters', () => {
  test.each([
    ['', 0],
    ['i', 0.36],
    ['l.', 0.72],
    ['f', 0.5],
    ['m', 0.96],
    ['A', 0.72],
    ['情報', 2],
    ['a', 0.62],
    ['1 a', 0.5 + 0.36 + 0.62],
  ])('%s', (text, width) => {
    expect(estimateWidth(text, 1)).toBeCloseTo(width, 9);
    expect(estimateWidth(text, 2)).toBeCloseTo(2 * width, 9);
  });
});

test('the drawing has all texts above the line and all events below it', () => {
  const drawing = drawTimeline(
    toEntries(toEvent('2001', 'Mmm'), toEvent('2001-07', 'Event'), toEvent('2008', 'Last')),
  );
  const { texts, events, years, ...frame } = drawing;
  expect({
    ...frame,
    years: years.slice(3, 6),
    texts: texts.map(({ name, x, y, width }) => [name, x, y, width]),
    events: events.map(({ name, x, y, width }) => [name, x, y, width]),
  }).toMatchInlineSnapshot(`
    {
      "bandY": 2.875,
      "end": 65.91,
      "events": [
        [
          "Mmm",
          3.77,
          6.875,
          5.29,
        ],
        [
          "Event",
          4.04,
          5.375,
          7.63,
        ],
        [
          "Last",
          49.56,
          5.375,
          5.05,
        ],
      ],
      "height": 8.38,
      "start": 0.5,
      "texts": [
        [
          "Short",
          1.09,
          0,
          3.36,
        ],
        [
          "Later",
          62.64,
          0,
          3.36,
        ],
      ],
      "width": 66,
      "years": [
        {
          "isNamed": false,
          "x": 20.12,
          "year": 2004,
        },
        {
          "isNamed": true,
          "x": 26.66,
          "year": 2005,
        },
        {
          "isNamed": false,
          "x": 33.21,
          "year": 2006,
        },
      ],
    }
  `);
});
