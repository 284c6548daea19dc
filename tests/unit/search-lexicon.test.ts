import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readEnglishWords, toLexiconFile, toTranslationsFile } from '../../src/search/build/lexicon.ts';
import {
  correctWord,
  hasNear,
  listCandidates,
  listNear,
  mayBeName,
  toCandidates,
  type TypedWord,
} from '../../src/search/query/correct.ts';
import { answerQuery } from '../../src/search/query/answer.ts';
import { NO_LEXICON, toLexicon } from '../../src/search/query/lexicon.ts';
import { packWords, unpackWords } from '../../src/search/query/packed-words.ts';
import { toStem } from '../../src/search/query/stem.ts';
import { toArchive, toSearchDocument, toKnownWords, toSection } from './small-search.ts';

describe('the vocabulary of the texts', () => {
  const archive = toArchive(
    [
      toSearchDocument([
        toSection(1, 'Semiconductors', [
          'Starting in Genoa, Mr. Taira met Daniel A. Sepulveda. The Council spoke of a semiconductor.',
          'Norihiro Suzuki agreed. Cooperation with the council of Genoa: high-tech crime.',
        ]),
      ]),
    ],
    {
      spellings: [
        ['high-tech crime', 'cybercrime', 'cyber-crime'],
        ['Atlantis', 'Republic of Atlantis'],
      ],
    },
  );

  const { vocabulary } = archive;

  test('counts each word', () => {
    expect(vocabulary.get('genoa')?.count).toBe(2);
    expect(vocabulary.get('agreed')?.count).toBe(1);
  });

  test.each([
    ['a word with a capital inside a sentence', 'genoa', true],
    ['a name after “Mr.”', 'taira', true],
    ['a name after an initial', 'sepulveda', true],
    ['the first of two capitals', 'norihiro', true],
    ['the first word of a sentence', 'starting', false],
    ['a word that also has a small letter', 'council', false],
    ['a word of which another form has a small letter', 'semiconductors', false],
    ['a word in small letters', 'spoke', false],
  ])('knows whether a word is a name: %s', (_, word, isName) => {
    expect(vocabulary.get(word)?.isName).toBe(isName);
  });

  test('a reader may mean a spelling of a name, although it is not a word of the texts', () => {
    const words = listCandidates(archive).map(({ word }) => word);
    expect(words).toContain('cybercrime');
    expect(vocabulary.has('cybercrime')).toBe(false);
    expect(words).not.toContain('atlantis');
  });
});

describe('a correction', () => {
  const candidates = toCandidates(
    toKnownWords([
      ['Huawei', 2],
      ['Hangzhou', 1],
      ['Song', 1],
      ['song', 1],
      ['data', 9],
      ['starting', 3],
      ['tackling', 1],
      ['encryption', 4],
      ['electronic', 4],
      ['Virkkunen', 1],
      ['late', 1],
      ['lately', 1],
      ['community', 5],
      ['communities', 6],
    ]),
  );
  const lexicon = toLexicon({ english: packWords(['date', 'communism']), translations: [] });
  const correct = (word: string, typed: Partial<TypedWord> = {}) =>
    correctWord(word, candidates, { lexicon, mayBeName: false, ...typed });

  test.each(['date', 'dates', 'dated', 'communism'])('leaves the English word %s as it is', (word) => {
    expect(correct(word)).toBeUndefined();
  });

  test.each([
    ['date', 'data'],
    ['communism', 'community'],
  ])('would change %s without the lexicon', (word, wrong) => {
    expect(correct(word, { lexicon: NO_LEXICON })).toBe(wrong);
  });

  test.each([
    ['huawai', 'huawei'],
    ['virkunnen', 'virkkunen'],
    ['takcling', 'tackling'],
    ['sony', undefined],
    ['starlink', undefined],
    ['guangzhou', undefined],
    ['elektronik', undefined],
  ])('of a word that may be a name: %s is %s', (word, known) => {
    expect(correct(word, { mayBeName: true })).toBe(known);
  });

  test.each([
    ['sony', 'song'],
    ['starlink', 'starting'],
    ['guangzhou', 'hangzhou'],
    ['elektronik', 'electronic'],
  ])('%s in small letters is %s', (word, known) => {
    expect(correct(word)).toBe(known);
  });

  test.each([
    ['encripshun', 'encryption'],
    ['ellektronnik', 'electronic'],
  ])('has any number of errors if both words sound the same: %s is %s', (word, known) => {
    expect(correct(word)).toBe(known);
  });

  test('may be made for exactly the words that have a near word', () => {
    const typed = [
      'huawai',
      'sony',
      'guangzhou',
      'encripshun',
      'ellektronnik',
      'kishida',
      'lat',
      'dat',
      'commune',
    ];
    const isCorrected = (word: string) =>
      correctWord(word, candidates, { lexicon: NO_LEXICON, mayBeName: false }) !== undefined;
    expect(typed.filter((word) => hasNear(word, candidates))).toEqual(typed.filter(isCorrected));
    expect(typed.filter(isCorrected)).not.toEqual([]);
  });

  test('is not made for a short word that only sounds the same', () => {
    expect(
      correctWord('faz', toCandidates(toKnownWords([['phase', 1]])), { lexicon, mayBeName: false }),
    ).toBe(undefined);
  });

  test('that is not made can be offered: near words, one form of each', () => {
    expect(listNear('date', candidates)).toEqual(['data', 'late']);
    expect(listNear('communism', candidates)).toEqual(['community']);
    expect(listNear('kishida', candidates)).toEqual([]);
  });

  test('offers at most three words', () => {
    const words = toCandidates(toKnownWords(['bate', 'cate', 'fate', 'gate'].map((word) => [word, 1])));
    expect(listNear('date', words)).toEqual(['bate', 'cate', 'fate']);
  });
});

test.each<[string, string[], boolean]>([
  ['Sony', ['Sony'], true],
  ['sony', ['sony'], false],
  ['SONY', ['SONY'], false],
  ['SONY', ['SONY', 'television'], true],
  ['Genova', ['Genova', 'action', 'plan'], true],
  ['Cooperashun', ['Cooperashun', 'with', 'the', 'texts'], false],
  ['Genova', ['Genova', 'plan', 'of', 'Italy'], true],
  ['Genova', ['what', 'did', 'Genova', 'say'], true],
])('whether %s in the query %j may be a name: %s', (word, query, expected) => {
  expect(mayBeName(word, query)).toBe(expected);
});

describe('a translation', () => {
  const { translate } = toLexicon({
    translations: [
      ['デジタル', 'digital'],
      ['デジタル庁', 'Digital Agency'],
      ['半導体', 'semiconductor'],
      ['vie privée', 'privacy'],
      ['chine', 'China'],
      ['반도체', 'semiconductor'],
    ],
  });

  test.each([
    ['a word', '半導体', ['semiconductor']],
    ['nothing, if a part of a run of characters has none', '日本の半導体技術', []],
    ['words that only a small word joins', 'デジタルの半導体', ['digital', 'semiconductor']],
    ['the longer of two words', 'デジタル庁', ['Digital Agency']],
    ['both, if both are there', 'デジタル庁 デジタル', ['Digital Agency', 'digital']],
    ['several words, in the order of the query', 'Chine 半導体', ['China', 'semiconductor']],
    ['two words, in capitals and without accents', 'VIE PRIVEE', ['privacy']],
    ['nothing, if one of the words has none', 'la vie privée', []],
    ['a word twice', '半導体 半導体', ['semiconductor']],
    ['no part of a word with spaces', 'machine', []],
    ['nothing', '', []],
  ])('of %s', (_, typed, means) => {
    expect(translate(typed)).toEqual(means);
  });
});

describe('the lexicon file', () => {
  const archive = toArchive([
    toSearchDocument([
      toSection(1, '', ['The policies of cooperation need data, broadly. It plans networks.']),
    ]),
  ]);
  const listEnglish = (words: string[]) => unpackWords(toLexiconFile(archive, words).english);

  test.each([
    ['a word with similar letters', 'date', ['date']],
    ['a word with which a word of the texts begins', 'net', ['net']],
    ['a word from which a word of the texts is derived', 'cooperate', ['cooperate']],
    ['no word of the texts', 'data', []],
    ['no other form of a word of the texts', 'planning', []],
    ['no word that nothing is like', 'giraffe', []],
    ['no short beginning', 'ne', []],
  ])('has %s', (_, word, english) => {
    expect(listEnglish([word])).toEqual(english);
  });

  test('has each word once, in its most frequent form, in alphabetical order', () => {
    expect(listEnglish(['net', 'dates', 'date'])).toEqual(['dates', 'net']);
  });

  test('has the words of translations that are English or like words of the texts', () => {
    const translations = [{ language: 'fr', means: 'data', words: ['base de dates', 'police', 'données'] }];
    expect(toLexiconFile(archive, ['base', 'date'], { translations }).foreign).toEqual(['dates']);
  });

  test('of translations has each translation once', () => {
    const translations = [
      { language: 'ja', means: 'data', words: ['データ'] },
      { language: 'zh', means: 'data', words: ['数据'] },
      { language: 'fr', means: 'data', words: ['données', 'données'] },
    ];
    expect(toTranslationsFile(translations).translations).toEqual([
      ['データ', 'data'],
      ['数据', 'data'],
      ['données', 'data'],
    ]);
  });

  test('protects English words from corrections, frequent and rare', () => {
    const english = readEnglishWords();
    expect(english).toEqual(
      expect.arrayContaining(['internet', 'generative', 'inference', 'honour', 'honor']),
    );
    const printed = new Set([...archive.vocabulary.keys()].map((word) => toStem(word)));
    const lexicon = toLexicon(toLexiconFile(archive, english));
    const corrected = english
      .filter((word) => !printed.has(toStem(word)))
      .filter((word) => correctWord(word, listCandidates(archive), { lexicon, mayBeName: false }));
    expect(corrected).toEqual([]);
  });
});

describe('loading the lexicon', () => {
  const FILES = {
    lexicon: { release: 'r1', english: packWords(['date']), related: [], foreign: [] },
    translations: { release: 'r1', translations: [['半導体', 'semiconductor']] },
  };
  type FileName = keyof typeof FILES;
  const load = async () => (await import('../../src/search/engine/lexicon.ts')).loadLexicon;

  /** Answers requests for the files. @returns the addresses of all requests so far */
  function serve(broken?: FileName, fail?: () => Promise<Response>): string[] {
    const asked: string[] = [];
    let isBroken = true;
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      const [, name] = /\/search\/(\w+)\.json/u.exec(address) as unknown as [string, FileName];
      if (name !== broken || !fail || !isBroken) return Promise.resolve(Response.json(FILES[name]));
      isBroken = false;
      return fail();
    });
    return asked;
  }

  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('SEARCH_RELEASE', 'r1');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  test('happens once for each part, with the release in the address', async () => {
    const asked = serve();
    const loadLexicon = await load();
    expect((await loadLexicon('words')).isEnglish('dates')).toBe(true);
    expect((await loadLexicon('words')).translate('半導体')).toEqual([]);
    expect(asked).toEqual(['/search/lexicon.json?r1']);
    expect((await loadLexicon('translations')).translate('半導体')).toEqual(['semiconductor']);
    await loadLexicon('translations');
    expect(asked).toEqual(['/search/lexicon.json?r1', '/search/translations.json?r1']);
  });

  const FAULTS: [string, () => Promise<Response>][] = [
    ['no answer', () => Promise.reject(new Error('offline'))],
    ['an error', () => Promise.resolve(new Response('', { status: 404 }))],
    ['half a file', () => Promise.resolve(new Response('{"release":"r1","english":["da'))],
    ['another file', () => Promise.resolve(Response.json({ release: 'r1', documents: [] }))],
    ['nothing', () => Promise.resolve(Response.json(null))],
    [
      'a file of another release',
      () => Promise.resolve(Response.json({ ...FILES.lexicon, ...FILES.translations, release: 'r0' })),
    ],
    [
      'a file without release',
      () => Promise.resolve(Response.json({ ...FILES.lexicon, ...FILES.translations, release: undefined })),
    ],
  ];

  test.each(FAULTS)('happens again after %s', async (_, fail) => {
    serve('lexicon', fail);
    const loadLexicon = await load();
    await expect(loadLexicon('words')).rejects.toThrow();
    expect((await loadLexicon('words')).isEnglish('date')).toBe(true);
  });

  test.each(FAULTS)(
    'keeps the words if the translations are %s, and asks again for them',
    async (_, fail) => {
      const asked = serve('translations', fail);
      const loadLexicon = await load();
      await expect(loadLexicon('translations')).rejects.toThrow();
      const words = await loadLexicon('words');
      expect([words.isEnglish('date'), words.hasTranslations]).toEqual([true, false]);
      expect((await loadLexicon('translations')).translate('半導体')).toEqual(['semiconductor']);
      expect(asked.filter((address) => address.includes('lexicon'))).toHaveLength(1);
    },
  );

  test('an answer without translations says that no text has the word, and finds the other words', async () => {
    serve('translations', () => Promise.reject(new Error('offline')));
    const archive = toArchive([toSearchDocument([toSection(1, 'Chips', ['A chip of ours.'])])]);
    const askLexicon = await load();
    const { hits, words } = await answerQuery(
      '半導体 chip',
      archive,
      () => Promise.resolve(new Map()),
      undefined,
      { askLexicon },
    );
    expect(words.map(({ typed, status }) => `${typed}: ${status}`)).toEqual([
      '半導体: absent',
      'chip: printed',
    ]);
    expect(hits.map(({ fragmentId }) => fragmentId)).toEqual(['p10']);
  });
});
