import { describe, expect, test } from 'vitest';
import { toTimelineEntries } from '../../src/archive/timeline/entries.ts';
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

describe('the entries of the timeline', () => {
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
        mention: { passage: 2, datedBy: undefined },
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
        mention: { passage: 2, datedBy: 'A letter.' },
      },
      { name: 'Later', dated: '2010', path: '/documents/later-2010/', id: 'later-2010', mention: undefined },
    ]);
    expect(entries[0]?.at).toBe(1999.5);
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

describe('the list of the timeline', () => {
  test('groups the events between two texts, with their years', () => {
    const entries = toEntries(
      toEvent('1999', 'a'),
      toEvent('2000', 'b'),
      toEvent('2005', 'c'),
      toEvent('2011', 'd'),
      toEvent('2011-07', 'e'),
    );
    expect(
      groupEvents(entries).map((group) =>
        'text' in group ? group.text.name : [group.years, ...group.events.map(({ name }) => name)],
      ),
    ).toEqual([['1999–2000', 'a', 'b'], 'Short', ['2005', 'c'], 'Later', ['2011', 'd', 'e']]);
  });
});
