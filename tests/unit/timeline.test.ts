import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTimeline, SIZES } from '../../src/archive/timeline/drawing.ts';
import { formatEntry, toTimelineEntries, type TimelineEntry } from '../../src/archive/timeline/entries.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import {
  assignRows,
  fitScale,
  listYears,
  toOffsetEm,
  type Label,
} from '../../src/archive/timeline/layout.ts';
import { estimateWidth } from '../../src/archive/timeline/measure.ts';
import { groupEvents } from '../../src/archive/timeline/groups.ts';
import { toYears } from '../../src/archive/timeline/time.ts';

const WIDTH = 66;
const GAP = 0.5;
const labels = fc
  .array(
    fc.record({
      at: fc.double({ min: 1990, max: 2030, noNaN: true }),
      width: fc.double({ min: 1, max: 30, noNaN: true }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => all.toSorted((a, b) => a.at - b.at));

function layOut(all: readonly Label[]) {
  const scale = fitScale(all, WIDTH);
  const rows = assignRows(all, scale, GAP);
  return all.map(({ at, width }, index) => {
    const x = toOffsetEm(at, scale);
    return { x, end: x + width, row: rows[index] ?? -1 };
  });
}

describe('a date becomes the middle of its period', () => {
  test.each([
    ['2000', 2000.5],
    ['2000-01', 2000 + 0.5 / 12],
    ['2000-12', 2000 + 11.5 / 12],
    ['2001-02-01', 2001 + (1 + 0.5 / 28) / 12],
    ['2000-02-29', 2000 + (1 + 28.5 / 29) / 12],
  ])('%s', (dated, years) => {
    expect(toYears(dated)).toBeCloseTo(years, 10);
  });
});

describe('the layout of any labels', () => {
  test('sorts places by date, and every label ends within the width', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = layOut(all);
        expect(placed.map(({ x }) => x)).toEqual(placed.map(({ x }) => x).toSorted((a, b) => a - b));
        for (const { x, end } of placed) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(WIDTH + 1e-9);
        }
      }),
    );
  });

  test('has no overlapping labels', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = layOut(all);
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            expect(one.row === other.row && other.x < one.end).toBe(false);
          }
        }
      }),
    );
  });

  test('has no label that the connecting line of another label crosses', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = layOut(all);
        for (const [index, { end, row }] of placed.entries()) {
          const crossing = placed.slice(index + 1).filter((later) => later.x < end && later.row >= row);
          expect(crossing).toEqual([]);
        }
      }),
    );
  });

  test('puts each label in the first row where it fits', () => {
    const scale = { first: 2000, last: 2011, emPerYear: 2 };
    const all = [
      { at: 2000, width: 3 },
      { at: 2001, width: 3 },
      { at: 2008, width: 3 },
    ];
    expect(assignRows(all, scale, GAP)).toEqual([1, 0, 0]);
  });
});

test('the marked years are whole years and enclose all points of time', () => {
  const scale = fitScale(
    [
      { at: 1998.5, width: 1 },
      { at: 2000.99, width: 1 },
    ],
    WIDTH,
  );
  expect(listYears(scale)).toEqual([1998, 1999, 2000, 2001]);
});

test('a single point of time gives a line of one year', () => {
  expect(fitScale([{ at: 2000, width: 10 }], WIDTH)).toEqual({ first: 2000, last: 2001, emPerYear: WIDTH });
});

test('the width of a letter depends on its kind: narrow, wide, or as wide as high', () => {
  expect(estimateWidth('ill', 1)).toBeLessThan(estimateWidth('aaa', 1));
  expect(estimateWidth('aaa', 1)).toBeLessThan(estimateWidth('mmm', 1));
  expect(estimateWidth('日本', 2)).toBe(4);
});

const document = { nature: { id: 'a', name: 'Report', standing: 'other', citedAs: 'report' } };
function makeEntry(dated: string, name: string, mention?: string): TimelineEntry {
  return { at: toYears(dated), dated, name, mention, path: '/', document } as TimelineEntry;
}
const ENTRIES = [
  makeEntry('1999', 'Before', 'Mentioned.'),
  makeEntry('2000', 'One text'),
  makeEntry('2000-08', 'Soon after', 'Mentioned.'),
  makeEntry('2001', 'Later', 'Mentioned.'),
];

test('texts are above the years, events are below, and earlier ones are farther away', () => {
  const { texts, events, bandY, height } = drawTimeline(ENTRIES);
  expect(texts.map(({ y }) => y + SIZES.textRow)).toEqual([bandY]);
  expect(events.every(({ y }) => y > bandY + SIZES.band && y + SIZES.eventRow <= height)).toBe(true);
  expect(events.map(({ y }) => y)).toEqual(events.map(({ y }) => y).toSorted((a, b) => b - a));
});

test('a drawing may have a single text and no events', () => {
  expect(drawTimeline([makeEntry('2000', 'One text')]).events).toEqual([]);
});

test('the events between two texts are grouped on one line with their number and years', () => {
  expect(groupEvents(ENTRIES).map((group) => ('text' in group ? group.text.name : group.name))).toEqual([
    '1 event, 1999',
    'One text',
    '2 events, 2000–2001',
  ]);
});

test('texts and events are sorted by date together, each event with the passage that mentions it', () => {
  const texts = [
    { id: 'one-2000', frontMatter: { dated: '2000-06', shortTitle: 'One' } },
    { id: 'two-2001', frontMatter: { dated: '2001', shortTitle: 'Two' } },
  ] as ArchiveDocument[];
  const event = { document: 'two-2001', passage: 'p4', mentionedAs: 'in the year before' };
  const entries = toTimelineEntries(texts, [
    { ...event, dated: '2002', label: 'Summit' },
    { ...event, dated: '2000', label: 'Meeting', datedBy: 'The text is of 2001.' },
  ]);
  expect(entries.map((entry) => [formatEntry(entry), entry.path, entry.mention])).toEqual([
    ['One, June 2000', '/documents/one-2000/', undefined],
    ['Meeting, 2000', '/documents/two-2001/#p4', 'Mentioned in “Two”, paragraph 4. The text is of 2001.'],
    ['Two, 2001', '/documents/two-2001/', undefined],
    ['Summit, 2002', '/documents/two-2001/#p4', 'Mentioned in “Two”, paragraph 4.'],
  ]);
});
