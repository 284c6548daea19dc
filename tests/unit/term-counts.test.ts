import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/text/read-content.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import type { Place } from '../../src/search/query/places.ts';
import type { WordReport } from '../../src/search/query/word-report.ts';
import { findPlacesInBatches } from '../../src/search/term-counts/places-in-batches.ts';
import { countTerms } from '../../src/search/term-counts/count-terms.ts';
import { formatTermCsv } from '../../src/search/term-counts/term-csv.ts';
import { CONTENT } from './archive-texts.ts';
import { readArchive } from './checked-archive.ts';

const { documents, authorities } = readContent(CONTENT);
const ORDER = ['ferry-1998', 'harbour-2001', 'notice-2019'];
const texts = ORDER.flatMap((id) => documents.filter((document) => document.id === id));
const count = async (name: string, query?: string) => {
  const [row] = await countTerms([{ name, ...(query !== undefined && { query }) }], texts, authorities);
  return row;
};

describe('the count of a term', () => {
  test('has all endings and spellings, also in headings and corrections, in the order of the texts', async () => {
    const row = await count('timetable');
    // The text of 1998 has “Timetables” in a heading and a link, and the misprint “timetabel”.
    expect(row?.counts.map((one) => [one.documentId, one.count])).toEqual([
      ['ferry-1998', 3],
      ['harbour-2001', 2],
      ['notice-2019', 0],
    ]);
    expect(row?.forms).toEqual(['Timetables', 'timetabel']);
  });

  test('is of a phrase as printed, if its query has quotation marks', async () => {
    const row = await count('lighthouse keepers', '"of the lighthouses"');
    expect(row?.counts.map((one) => one.count)).toEqual([0, 1, 0]);
    expect(row?.name).toBe('lighthouse keepers');
  });

  test('has the address of the search that lists its places', async () => {
    const row = await count('pilot', 'pilots OR volunteers');
    expect(row?.counts.map((one) => one.search)).toEqual(
      ORDER.map((id) => `?q=pilots+OR+volunteers&document=${id}&view=places`),
    );
    expect(row?.counts.map((one) => one.count)).toEqual([0, 4, 1]);
  });

  test.each(['zebra', 'timetable OR zebra', 'lighthuose'])(
    'stops the build if no text has it: %s',
    async (query) => {
      await expect(count('A term', query)).rejects.toThrow(
        /^content\/authorities\/counted-terms\.yaml: no text has "(?:zebra|lighthuose)"\. Correct or remove the term "A term"\.$/u,
      );
    },
  );
});

const LISTED = [
  ...['timetable', 'time table', 'Harbour Office', 'HO', 'it extended', 'accept e-tickets', 'Harbor Office'],
  ...['pilots OR volunteers', '"of the lighthouses"', 'signed -islands', 'sonntags fahrplans', '2001'],
];

test.each([1, 2])(
  'the places are those that search lists, also if they are read in batches of %d',
  async (batch) => {
    const archive = prepareArchive(toPassagesFile(texts, authorities, new Map()));
    const toLine = ({ documentId, fragmentId = 'title', span }: Place) =>
      `${documentId} ${fragmentId} ${span.start}`;
    const lines = new Map(LISTED.map((query) => [query, [] as string[]]));
    const take = (query: string, places: Place[]) => lines.get(query)?.push(...places.map(toLine));
    const found = await findPlacesInBatches(LISTED, texts, authorities, take, batch);
    expect(found.filter(({ isComplete }) => isComplete).length).toBeGreaterThan(LISTED.length / 2);
    for (const [index, query] of LISTED.entries()) {
      const answer = await answerQuery(
        query,
        archive,
        () => Promise.reject(new Error('no index')),
        undefined,
        {
          isLiteral: true,
        },
      );
      const toStatus = ({ typed, status }: WordReport) => `${typed}: ${status}`;
      expect(found[index]?.words.map(toStatus), query).toEqual(answer.words.map(toStatus));
      if (found[index]?.isComplete) expect(lines.get(query), query).toEqual(answer.readPlaces().map(toLine));
    }
  },
);

test('the CSV has a line for each term and text', () => {
  const one = { documentId: 'a-2001', count: 2, words: 100, search: '' };
  expect(formatTermCsv([{ name: 'one, two', counts: [one] }])).toBe(
    '\uFEFFterm,document,count,words\r\n"one, two",a-2001,2,100\r\n',
  );
});

test('a term is listed once, and an archive needs no terms', () => {
  const terms = 'authorities/counted-terms.yaml';
  const { problems } = readArchive({ [terms]: '- { name: two }\n- { name: two, query: Paris }\n' });
  expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    `content/${terms}:2: the name "two" is used twice`,
  ]);
  expect(readArchive().countedTerms).toEqual([]);
});
