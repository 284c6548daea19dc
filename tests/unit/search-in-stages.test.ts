import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guessShards } from '../../src/search/postings/guess-shards.ts';
import { guessTexts } from '../../src/search/postings/guess-texts.ts';
import { StagedSearch } from '../../src/search/postings/staged-search.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import type { Hit } from '../../src/search/query/hits.ts';
import { NO_FILTERS } from '../../src/search/query/search-request.ts';
import { writeGeneratedArchive } from '../scale/generated-archive.ts';
import { IS_LONG, toRuns } from '../long-run.ts';
import { pick, toRandom } from '../seeded-random.ts';
import { CONTENT } from './archive-texts.ts';
import { readBothWays, type BothWays } from './staged-archive.ts';

const WHOLE = 100_000;

let folder: string;
let generated: BothWays;
let fixture: BothWays;
let search: StagedSearch;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staged-'));
  writeGeneratedArchive(folder, 60);
  generated = readBothWays(folder);
  fixture = readBothWays(CONTENT, ['abroad', 'weather']);
  search = generated.makeSearch();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function toKey({ tier, documentId, fragmentId = '' }: Hit): string {
  return `${tier} ${documentId}#${fragmentId}`;
}

function listStatuses({ words }: Answer) {
  return words.map(({ typed, status }) => ({ typed, status }));
}

/** Compares places: hits with the same score may have another order, because a phrase has another weight. */
async function expectSame(query: string, both: BothWays, staged: StagedSearch): Promise<void> {
  const whole = await both.askWhole(query);
  const answer = await staged.answer(query, { askLexicon: both.askLexicon, atOnce: WHOLE });
  expect(answer.hits.map(toKey).toSorted(), query).toEqual(whole.hits.map(toKey).toSorted());
  expect(listStatuses(answer), query).toEqual(listStatuses(whole));
}

/** @returns words in a row as the texts print them, from passages in any text */
function sampleWords(count: number, wordCount: number): string[] {
  const random = toRandom(11);
  const passages = generated.archive.sections
    .flatMap(({ passages: fields }) => fields)
    .filter(({ tokens }) => tokens.length > wordCount);
  return Array.from({ length: count }, () => {
    const { text, tokens } = pick(random, passages);
    const start = Math.floor(random() * (tokens.length - wordCount));
    return text.slice(tokens[start]?.start, tokens[start + wordCount - 1]?.end).replaceAll('"', '');
  });
}

describe('an answer in two stages', () => {
  test('has the documents and passages of each word that a scan of all texts has, in the same order', async () => {
    for (const word of sampleWords(IS_LONG ? 300 : 20, 1)) {
      const whole = await generated.askWhole(word);
      const answer = await search.answer(word, { askLexicon: generated.askLexicon, atOnce: WHOLE });
      expect(answer.hits.map(toKey), word).toEqual(whole.hits.map(toKey));
      expect(listStatuses(answer), word).toEqual(listStatuses(whole));
    }
  });

  test('has the documents and passages of each phrase', async () => {
    for (const words of [...sampleWords(toRuns(50), 2), ...sampleWords(toRuns(50), 3)])
      await expectSame(`"${words}"`, generated, search);
  });

  test.each([
    ['a misspelt word', 'governmant'],
    ['a beginning', 'agree*'],
    ['a beginning that is no word', 'agre'],
    ['a word without a space', 'bothsides'],
    ['a name in another spelling', 'e-commerce'],
    ['words that no section has together', 'ferry archive museum parliament'],
    ['a phrase that no text has', '"museum the ferry of"'],
    ['either of two words', 'ferry OR harbour'],
    ['words near each other', 'harbour near:5 ferry'],
    ['an excluded word', 'harbour -ferry'],
    ['a year', '2003'],
    ['a date', 'May 2003'],
    ['a date in another form beside a word', '2002-06-12 market'],
    ['a month of which the texts print only days, beside words', 'May 1988 engineers shows'],
    ['a month beside a word, in no section together', 'December 1985 international'],
    ['a day beside a word, in no section together', '2015-01-15 the treaty'],
    ['a compound beside words', 'it-continued after network'],
    ['a phrase beside words', '"information technology" ferry museum'],
    ['a title that no text has', 'Professor ferry'],
    ['titles before a word', 'Prime Minister ferry'],
    ['nothing', 'qqqq'],
  ])('answers %s as the small archive does', async (_, query) => {
    await expectSame(query, generated, search);
  });

  test.each([
    'harbour',
    'harbors',
    '"the harbour"',
    'ferry -harbour',
    'koro 2015',
    'koro-2015 ¶2',
    'documents/ferry-1998/#p1',
    'ferry OR Leuchtturm',
    'abroad',
    '3,500,000 crowns',
    '2000000',
    'xyzzy',
    'Minister of signals',
    'Prime Minister foghorn ferry',
    'Captain foghorn',
    '2012-0*',
    '201*',
    '2001 signals',
    "'01 signals",
    '"harbors"',
    '"8.5 9.0"',
    '4.0 6.5 II',
  ])('answers %s from the invented archive', async (query) => {
    await expectSame(query, fixture, fixture.makeSearch());
  });

  test.each(['agreement交換', '1毎日', 'AIS船舶', '船舶の安全', '第二条'])(
    'answers %s from Japanese texts',
    async (query) => {
      const japanese = readBothWays(join(CONTENT, '../../archive-ja/content'));
      await expectSame(query, japanese, japanese.makeSearch());
    },
  );

  test('says how many documents have the words, and reads only the first', async () => {
    const answer = await generated.makeSearch().answer('harbour', {});
    const whole = await generated.askWhole('harbour');
    const count = new Set(whole.hits.map(({ documentId }) => documentId)).size;
    expect(answer.reading).toMatchObject({ documents: count, read: 5, unread: count - 5, isExact: true });
    expect(new Set(answer.hits.map(({ documentId }) => documentId)).size).toBe(5);
  });

  test('reads the next documents, and puts their hits after those that are shown', async () => {
    const first = await search.answer('harbour', {});
    const next = await search.answer('harbour', { rounds: 2 });
    const keys = first.hits.map(toKey);
    expect(next.hits.slice(0, keys.length).map(toKey)).toEqual(keys);
    expect(next.reading?.read).toBe(10);
  });

  test('reads only the documents that pass the filters, and counts those of each value', async () => {
    const whole = await generated.askWhole('harbour');
    const documents = new Set(whole.hits.map(({ documentId }) => documentId));
    const [id = ''] = documents;
    const staged = generated.makeSearch();
    const chosen = { ...NO_FILTERS, document: [id] };
    const answer = await staged.answer('harbour', { filters: chosen });
    expect(new Set(answer.hits.map(({ documentId }) => documentId))).toEqual(new Set([id]));
    expect(answer.reading).toMatchObject({ documents: 1, unread: 0 });
    const { year } = await staged.countValues(chosen);
    expect(Object.values(year)).toEqual([1]);
    const all = await staged.countValues(NO_FILTERS);
    expect(Object.values(all.nature).reduce((sum, count) => sum + count, 0)).toBe(documents.size);
    const unknown = await staged.answer('harbour', {
      filters: { ...NO_FILTERS, document: ['no-such-text'] },
    });
    expect(unknown.hits).toEqual([]);
  });

  test('reads only the files of words that the page guesses before the code for queries has loaded', async () => {
    const guessed = (query: string) =>
      guessShards(query, generated.load().manifest.words).map((index) => `words/${index}`);
    for (const query of ['Harbours agreed', 'the cooperation of networks']) {
      generated.read.length = 0;
      await generated.makeSearch().answer(query, {});
      const read = generated.read.filter((name) => name.startsWith('words/'));
      expect(guessed(query).toSorted(), query).toEqual(read.toSorted());
    }
  });

  test('reads first the texts that the page guesses from the lines of plain words', async () => {
    const { manifest } = generated.load();
    const guess = (query: string) => {
      const shards = guessShards(query, manifest.words).map((index) => generated.parts.get(`words/${index}`));
      const texts = guessTexts(query, shards.map(String), manifest.sections);
      return texts.map((index) => `texts/${index}`);
    };
    for (const query of ['Harbours agreed', 'the cooperation of networks', 'ferry']) {
      generated.read.length = 0;
      await generated.makeSearch().answer(query, {});
      const read = generated.read.filter((name) => name.startsWith('texts/'));
      expect(read.length, query).toBeGreaterThan(0);
      expect(guess(query), query).toEqual(read);
    }
    for (const query of ['"the harbour"', 'ferry -harbour', 'governmant', '2003'])
      expect(guess(query), query).toEqual([]);
  });

  test('does not read the lines of a common word if another word is rarer', async () => {
    generated.read.length = 0;
    await generated.makeSearch().answer('harbour', {});
    const alone = generated.read.splice(0);
    await generated.makeSearch().answer('of harbour', {});
    expect(generated.read.toSorted()).toEqual(alone.toSorted());
  });

  test('does not stop reading for a newer query when an older query continues', async () => {
    const facts = Promise.withResolvers<undefined>();
    const texts = Promise.withResolvers<undefined>();
    const isReading = Promise.withResolvers<undefined>();
    const loaded = generated.load(async (name, signal) => {
      if (name === 'facts/0') await facts.promise;
      if (!name.startsWith('texts/')) return;
      isReading.resolve(undefined);
      await texts.promise;
      signal?.throwIfAborted();
    });
    const staged = new StagedSearch(loaded);
    const older = staged.answer('ferry', { filters: { ...NO_FILTERS, year: ['2001'] } });
    const isGivenUp = expect(older).rejects.toThrow('A newer query');
    await new Promise((resolve) => setTimeout(resolve));
    const newer = staged.answer('harbour', {});
    await isReading.promise;
    facts.resolve(undefined);
    await isGivenUp;
    texts.resolve(undefined);
    expect((await newer).hits).not.toEqual([]);
  });

  test('fails if a file is missing, and answers when it is there again', async () => {
    const staged = generated.makeSearch();
    const [name = ''] = [...generated.parts.keys()].filter(
      (one) => one.startsWith('words/') && `\n${generated.parts.get(one) ?? ''}`.includes('\nferry\t'),
    );
    const text = generated.parts.get(name) ?? '';
    generated.parts.delete(name);
    await expect(staged.answer('ferry', {})).rejects.toThrow(name);
    generated.parts.set(name, text);
    expect((await staged.answer('ferry', {})).hits).not.toEqual([]);
  });
});
