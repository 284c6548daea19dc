import { expect, test } from 'vitest';
import { toLexiconFile } from '../../src/search/build/lexicon.ts';
import { unpackWords } from '../../src/search/query/packed-words.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import { toMessages } from '../../src/search/results/messages.ts';
import { sayWord } from '../../src/search/results/word-messages.ts';
import { scanWords } from '../scan-texts.ts';
import { CONTENT } from './archive-texts.ts';
import { ask, tellWords, toArchive, toSearchDocument, toSection } from './small-search.ts';
import { readBothWays } from './staged-archive.ts';

/** A document whose texts print none of the words of its facts. */
const DOCUMENT = toSearchDocument([toSection(0, '', ['data of trade'])], {
  title: 'Trade',
  shortTitle: 'Bayan Overview',
  partners: ['Koro Union'],
  kind: 'Interview',
  publisher: 'Harbour Office',
  authors: ['Mira Holm'],
  repostedOn: 'A Shelf',
});

test.each([
  ['overview', 'the short title of a text is “Bayan Overview”', 'by its name'],
  ['union', 'the partner of a text is “Koro Union”', 'by partner'],
  ['"koro union"', 'the partner of a text is “Koro Union”', 'by partner'],
  ['interview', 'the kind of a text is “Interview”', 'by kind'],
  ['office', 'the publisher of a text is “Harbour Office”', 'by publisher'],
  ['holm', 'the author of a text is “Mira Holm”', 'by author'],
  ['shelf', 'the site of a text is “A Shelf”', 'by site'],
  ['1999', 'the date of a text is “1999”', 'by date'],
])('no text prints %s, and search tells of which fact it is', async (query, fact, by) => {
  const answer = await ask(query, toArchive([DOCUMENT]));
  const typed = query.replaceAll('"', '');
  expect(answer.words.map(({ status }) => status)).toEqual(['absent']);
  expect(answer.words.map(sayWord)).toEqual([`No text prints “${typed}”, but ${fact}.`]);
  expect(toMessages(query, answer)[0]?.text).toBe(`Found 1 text ${by}.`);
});

test('of the date of a text only the year is a word, because a month or a day is another number elsewhere', async () => {
  const archive = toArchive([{ ...DOCUMENT, dated: '1999-05-23' }]);
  for (const query of ['1999', '1999-05', '23 May 1999', "May '99"])
    expect((await ask(query, archive)).hits, query).toHaveLength(1);
  for (const query of ['05', '23', '1999-0*', '"1999-05"'])
    expect((await ask(query, archive)).hits, query).toEqual([]);
});

test('a name of the authorities is a fact if only a fact has one of its spellings', async () => {
  const archive = toArchive([DOCUMENT], { spellings: [['Koro Union', 'KU']] });
  const answer = await ask('KU', archive);
  expect(answer.words.map(sayWord)).toEqual([
    'No text prints “KU”, but the partner of a text is “Koro Union”.',
  ]);
  expect(answer.hits.map(({ documentId }) => documentId)).toEqual(['doc-1']);
});

test('a word of a fact is English if the lexicon knows it, and search loads the lexicon to learn it', async () => {
  const archive = toArchive([DOCUMENT]);
  const { english } = toLexiconFile(archive, ['office', 'trade']);
  expect(unpackWords(english)).toEqual(['office']);
  for (const [query, status] of [
    ['office', 'english'],
    ['Offices', 'english'],
    ['holm', 'absent'],
    // The name is not an English word, although its last word is one.
    ['"harbour office"', 'absent'],
  ] as const) {
    const answer = await ask(query, archive, { lexicon: { english } });
    expect(tellWords(answer), query).toEqual([`${query.replaceAll('"', '')}: ${status}`]);
    expect(answer.words[0]?.fact, query).toBeDefined();
    expect(
      answer.hits.map(({ documentId }) => documentId),
      query,
    ).toEqual(['doc-1']);
  }
});

test('a misspelt word of a fact is corrected', async () => {
  const answer = await ask('ofice', toArchive([DOCUMENT]), { lexicon: {} });
  expect(answer.words.map(({ taken }) => taken)).toEqual([['Office']]);
  expect(answer.hits.map(({ documentId }) => documentId)).toEqual(['doc-1']);
});

test('each word of each fact has the status that a plain reading of the texts gives it, in one stage and in two', async () => {
  const both = readBothWays(CONTENT, ['web', 'office']);
  const english: string[] = [];
  const staged = both.makeSearch();
  const lines = both.archive.fields.map(({ text }) => ` ${scanWords(text).join(' ')} `);
  const facts = both.archive.documents.flatMap(({ title, facts: all }) => [
    title.text,
    ...all.filter(({ source }) => source !== 'date').map(({ field }) => field.text),
  ]);
  const words = new Set(
    facts.flatMap((text) => [...scanWords(text), ...(/[“”]/u.test(text) ? [] : [`"${text}"`])]),
  );
  const tell = ({ words: told }: Answer) =>
    told.map(({ typed, status, fact }) => `${typed}: ${status} ${fact?.source} ${fact?.text}`);
  const toPlaces = ({ hits }: Answer) =>
    hits.map((hit) => `${hit.documentId}#${hit.fragmentId ?? ''}`).sort();
  expect(words.size).toBeGreaterThan(50);
  for (const query of words) {
    const answer = await both.askWhole(query);
    const other = await staged.answer(query, { askLexicon: both.askLexicon, atOnce: 1000 });
    expect(tell(other), query).toEqual(tell(answer));
    expect(toPlaces(other), query).toEqual(toPlaces(answer));
    // Letters without spaces between words are found inside a run of them, which a plain reading does not split.
    if (/\p{Script=Han}/u.test(query)) continue;
    const isPrinted = lines.some((line) => line.includes(` ${scanWords(query).join(' ')} `));
    expect(
      answer.words.map(({ status }) => status === 'printed'),
      query,
    ).toEqual([isPrinted]);
    for (const { status, fact } of answer.words) {
      if (status !== 'english' && status !== 'absent') continue;
      expect(` ${scanWords(fact?.text ?? '').join(' ')} `, query).toContain(
        ` ${scanWords(query).join(' ')} `,
      );
      expect(facts, query).toContain(fact?.text);
      english.push(...(status === 'english' ? [query] : []));
    }
  }
  expect(english).toEqual(['web']);
});
