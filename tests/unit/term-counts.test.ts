import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/text/read-content.ts';
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
