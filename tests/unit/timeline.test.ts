import { describe, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { toTimelineEntries, type TimelineEntry } from '../../src/archive/timeline/entries.ts';
import { groupEvents } from '../../src/archive/timeline/groups.ts';
import { toYears } from '../../src/archive/timeline/time.ts';

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

const document = { nature: { id: 'a', name: 'Report', standing: 'other', citedAs: 'report' } };
function makeEntry(dated: string, name: string, mention?: TimelineEntry['mention']): TimelineEntry {
  return { at: toYears(dated), dated, name, mention, path: '/', document } as TimelineEntry;
}
const ENTRIES = [
  makeEntry('1999', 'Before', { passage: 1, datedBy: undefined }),
  makeEntry('2000', 'One text'),
  makeEntry('2000-08', 'Soon after', { passage: 1, datedBy: undefined }),
  makeEntry('2001', 'Later', { passage: 1, datedBy: undefined }),
];

test('the events between two texts are one group with their first and last year', () => {
  expect(groupEvents(ENTRIES).map((group) => ('text' in group ? group.text.name : group.years))).toEqual([
    '1999',
    'One text',
    '2000–2001',
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
  expect(entries.map((entry) => [entry.name, entry.dated, entry.path, entry.mention])).toEqual([
    ['One', '2000-06', '/documents/one-2000/', undefined],
    ['Meeting', '2000', '/documents/two-2001/#p4', { passage: 4, datedBy: 'The text is of 2001.' }],
    ['Two', '2001', '/documents/two-2001/', undefined],
    ['Summit', '2002', '/documents/two-2001/#p4', { passage: 4, datedBy: undefined }],
  ]);
});
