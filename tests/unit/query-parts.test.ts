import { describe, expect, test } from 'vitest';
import { arrangeHits, takeLines } from '../../src/search/query/arrange-hits.ts';
import { correctWord, toCandidates } from '../../src/search/query/correct.ts';
import { listDerived } from '../../src/search/query/derive.ts';
import { cutExcerpt, toPieces } from '../../src/search/query/excerpt.ts';
import { toIndexWords } from '../../src/search/query/index-words.ts';
import { NO_LEXICON } from '../../src/search/query/lexicon.ts';
import { countValues, selectHits, type DocumentFacts } from '../../src/search/query/select-hits.ts';
import {
  formatRequest,
  listChosen,
  NO_FILTERS,
  parseRequest,
} from '../../src/search/query/search-request.ts';
import { toStem } from '../../src/search/query/stem.ts';
import type { Tier } from '../../src/search/query/tier-names.ts';
import { toHit, toKnownWords } from './small-search.ts';

describe('the stem of a word', () => {
  test.each([
    ['ties', 'tie'],
    ['it', 'it'],
    ['its', 'its'],
    ['cats', 'cat'],
    ['gas', 'gas'],
    ['bus', 'bus'],
    ['this', 'this'],
    ['focus', 'focus'],
    ['analysis', 'analysis'],
    ['policies', 'policy'],
    ['businesses', 'business'],
    ['boxes', 'box'],
    ['wishes', 'wish'],
    ['watches', 'watch'],
    ['topazes', 'topaz'],
    ['houses', 'hous'],
    ['house', 'hous'],
    ['news', 'news'],
    ['united', 'united'],
    ['proceeds', 'proceed'],
    ['proceed', 'proceed'],
    ['exceeds', 'exceed'],
    ['succeed', 'succeed'],
    ['applied', 'apply'],
    ['agreed', 'agre'],
    ['agree', 'agre'],
    ['feed', 'feed'],
    ['need', 'need'],
    ['bleed', 'bleed'],
    ['planned', 'plan'],
    ['sharing', 'share'],
    ['share', 'share'],
    ['falling', 'fall'],
    ['pass', 'pass'],
    ['passing', 'pass'],
    ['buzzing', 'buzz'],
    ['sing', 'sing'],
    ['string', 'string'],
    ['red', 'red'],
    ['used', 'use'],
    ['use', 'use'],
    ['visiting', 'visit'],
    ['snowing', 'snow'],
    ['fixing', 'fix'],
    ['5gs', '5gs'],
    ['naïves', 'naïves'],
    ['being', 'being'],
  ])('%s is %s', (word, stem) => {
    expect(toStem(word)).toBe(stem);
  });
});

describe('a misspelt word', () => {
  const correct = (word: string, counts: [string, number][]) =>
    correctWord(word, toCandidates(toKnownWords(counts)), { lexicon: NO_LEXICON, mayBeName: false });

  test.each<[string, string[], string | undefined]>([
    ['trsut', ['trust'], 'trust'],
    ['trst', ['trust'], 'trust'],
    ['trustt', ['trust'], 'trust'],
    ['trast', ['trust'], 'trust'],
    ['rtust', ['trust'], 'trust'],
    ['trxxt', ['trust'], undefined],
    ['tru', ['true'], undefined],
    ['trus', ['trust'], 'trust'],
    ['privacy', ['privxxy'], undefined],
    ['privacys', ['privxxys'], 'privxxys'],
    ['privacys', ['pxxxacys'], undefined],
    ['tr5st', ['trust'], undefined],
    ['trust', ['tr5st'], undefined],
    ['trust', ['trusting'], undefined],
    ['abcd', ['abce', 'abcf'], 'abcf'],
    ['abcdefgh', ['abcdefxy', 'abcdefgx'], 'abcdefgx'],
    ['abcdefgh', ['abcdefgx', 'abcdefxy'], 'abcdefgx'],
    ['abcdefgh', [], undefined],
    ['strat', ['start'], 'start'],
    ['abcdefgh', ['badcfegh'], undefined],
    ['abcdefgh', ['badcefgh'], 'badcefgh'],
  ])('%s of %j is %s', (word, words, expected) => {
    const counts = words.map((known, index): [string, number] => [known, index + 1]);
    expect(correct(word, counts)).toBe(expected);
  });

  test('becomes the alphabetically first of two words that are equally near and frequent', () => {
    expect(
      correct('abcd', [
        ['abcx', 2],
        ['abca', 2],
        ['abcb', 2],
      ]),
    ).toBe('abca');
    expect(
      correct('abcd', [
        ['abca', 2],
        ['abcx', 2],
      ]),
    ).toBe('abca');
  });
});

describe('derived words', () => {
  test.each<[string, [string, number][], string[]]>([
    [
      'promote',
      [
        ['promotion', 1],
        ['promotions', 3],
        ['promoted', 9],
      ],
      ['promotions'],
    ],
    [
      'standard',
      [
        ['standardization', 2],
        ['standardize', 5],
        ['standards', 9],
      ],
      ['standardize', 'standardization'],
    ],
    [
      'develop',
      [
        ['development', 2],
        ['developing', 9],
      ],
      ['development'],
    ],
    ['nation', [['native', 2]], []],
    ['general', [['generation', 1]], []],
    ['create', [['creation', 1]], ['creation']],
    ['action', [['act', 1]], []],
    [
      'invest',
      [
        ['investments', 2],
        ['investment', 2],
      ],
      ['investment'],
    ],
  ])('of %s', (word, vocabulary, expected) => {
    expect(listDerived(word, toKnownWords(vocabulary))).toEqual(expected);
  });
});

describe('hits of several documents', () => {
  const toHits = (ids: string, tier: Tier = 'all') =>
    Array.from(ids, (documentId, place) => toHit({ tier, documentId, place }));
  const tell = (ids: string) =>
    arrangeHits(toHits(ids)).map(({ hit, isFirst, isFolded, foldedCount }) =>
      [
        hit.documentId + String(hit.place),
        isFirst ? 'first' : '',
        isFolded ? 'folded' : '',
        foldedCount || '',
      ]
        .join(' ')
        .trim()
        .replaceAll(/ +/gu, ' '),
    );

  test('are grouped by document, and those after the third are folded', () => {
    expect(tell('abaaab')).toEqual(['a0 first', 'a2', 'a3 1', 'a4 folded', 'b1 first', 'b5']);
    expect(tell('aaab')).toEqual(['a0 first', 'a1', 'a2', 'b3 first']);
    expect(tell('aaaaa')).toEqual(['a0 first', 'a1', 'a2', 'a3', 'a4']);
    expect(tell('')).toEqual([]);
  });

  test('are grouped and folded in each tier alone, and the tiers follow one another', () => {
    const hits = [...toHits('b', 'offered'), ...toHits('aab', 'most'), ...toHits('aaaab')];
    const lines = arrangeHits(hits);
    expect(lines.map(({ hit }) => hit.tier.slice(0, 1) + hit.documentId + String(hit.place))).toEqual([
      ...['aa0', 'aa1', 'aa2', 'aa3', 'ab4'],
      ...['ma0', 'ma1', 'mb2'],
      'ob0',
    ]);
    expect(lines.map(({ startsTier }) => startsTier)).toEqual([
      ...[true, false, false, false, false],
      ...[true, false, false],
      true,
    ]);
    expect(lines.filter(({ isFolded }) => isFolded)).toHaveLength(1);
  });

  test.each<[number, number, string]>([
    [0, 2, 'a0 a1'],
    [0, 3, 'a0 a1 a2 a3 a4'],
    [0, 4, 'a0 a1 a2 a3 a4 b5'],
    [2, 1, 'a2 a3 a4'],
    [5, 9, 'b5 b6'],
    [0, 9, 'a0 a1 a2 a3 a4 b5 b6'],
  ])('from index %i are shown until %i are not folded', (start, limit, expected) => {
    const lines = takeLines(arrangeHits(toHits('aaaaabb')), start, limit);
    expect(lines.map(({ hit }) => hit.documentId + String(hit.place)).join(' ')).toBe(expected);
  });
});

describe('filters', () => {
  const facts: DocumentFacts[] = [
    {
      documentId: 'old',
      values: { partner: ['fr', 'de'], nature: ['act'], year: ['1999'], document: ['old'] },
    },
    { documentId: 'new', values: { partner: ['fr'], nature: ['report'], year: ['2001'], document: ['new'] } },
  ];
  const hits = [
    ['new', 2],
    ['old', 5],
    ['new', 1],
    ['old', 3],
    ['gone', 0],
  ].map(([documentId, place]) => toHit({ documentId: String(documentId), place: Number(place) }));
  const select = (filters: Partial<typeof NO_FILTERS>, isByDate = false) =>
    selectHits(hits, facts, { filters: { ...NO_FILTERS, ...filters }, isByDate }).map(
      ({ documentId, place }) => `${documentId}${place}`,
    );

  test.each<[string, Partial<typeof NO_FILTERS>, boolean, string[]]>([
    ['none', {}, false, ['new2', 'old5', 'new1', 'old3']],
    ['one value', { partner: ['de'] }, false, ['old5', 'old3']],
    ['two values of one filter', { year: ['1999', '2001'] }, false, ['new2', 'old5', 'new1', 'old3']],
    ['two filters', { partner: ['fr'], nature: ['report'] }, false, ['new2', 'new1']],
    ['two filters with no common document', { partner: ['de'], nature: ['report'] }, false, []],
    ['by date', {}, true, ['old3', 'old5', 'new1', 'new2']],
  ])('%s', (_, filters, isByDate, expected) => {
    expect(select(filters, isByDate)).toEqual(expected);
  });

  test('count the hits that each value would give with the other filters unchanged', () => {
    const count = (filters: Partial<typeof NO_FILTERS>) => [
      ...countValues(hits, facts, 'partner', { ...NO_FILTERS, ...filters }),
    ];
    expect(count({})).toEqual([
      ['fr', 4],
      ['de', 2],
    ]);
    expect(count({ partner: ['de'] })).toEqual([
      ['fr', 4],
      ['de', 2],
    ]);
    expect(count({ year: ['2001'] })).toEqual([['fr', 2]]);
  });

  const known = { partner: ['fr', 'de'], nature: ['act'], year: ['1999'], document: ['old'] };
  test.each([
    ['?q=a+b', { query: 'a b', isLiteral: false, filters: NO_FILTERS, isByDate: false }],
    [
      '?q=a&literal=1&partner=de&partner=fr&nature=act&year=1999&document=old&sort=date',
      { query: 'a', isLiteral: true, filters: { ...known, partner: ['fr', 'de'] }, isByDate: true },
    ],
    ['', { query: '', isLiteral: false, filters: NO_FILTERS, isByDate: false }],
  ])('are read from the address %s', (search, request) => {
    expect(parseRequest(search, known)).toEqual(request);
    expect(parseRequest(formatRequest(request), known)).toEqual(request);
  });

  test('are written in a fixed order, and an empty request is an empty address', () => {
    const filters = { ...NO_FILTERS, year: ['1999'], partner: ['fr', 'de'] };
    expect(formatRequest({ query: 'a b', isLiteral: true, filters, isByDate: true })).toBe(
      '?q=a+b&literal=1&partner=fr&partner=de&year=1999&sort=date',
    );
    expect(formatRequest({ query: '', isLiteral: false, filters: NO_FILTERS, isByDate: false })).toBe('');
    expect(listChosen(filters)).toEqual([
      { name: 'partner', value: 'fr' },
      { name: 'partner', value: 'de' },
      { name: 'year', value: '1999' },
    ]);
  });

  test('from an address are ignored if the archive does not have them', () => {
    expect(parseRequest('?q=%20a%20&literal=2&partner=xx&sort=place', known)).toEqual({
      query: 'a',
      isLiteral: false,
      filters: NO_FILTERS,
      isByDate: false,
    });
  });
});

describe('an excerpt', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${String(index).padStart(2, '0')}`);
  const text = words.join(' ');
  const spansOf = (...wanted: string[]) =>
    wanted.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const cut = (limit: number, ...wanted: string[]) => {
    const { pieces, isCutBefore, isCutAfter } = cutExcerpt(text, spansOf(...wanted), limit);
    const shown = pieces.map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text)).join('');
    return `${isCutBefore ? '…' : ''}${shown}${isCutAfter ? '…' : ''}`;
  };

  test.each<[string, number, string[], string]>([
    ['of a text up to a quarter longer is the whole text', 320, ['w00'], `[w00] ${words.slice(1).join(' ')}`],
    ['of a longer one is cut', 319, ['w00'], `[w00] ${words.slice(1, 80).join(' ').slice(0, 315)}…`],
    [
      'begins with the beginning of the text if the match is near',
      100,
      ['w15'],
      `${words.slice(0, 15).join(' ')} [w15] ${words.slice(16, 25).join(' ')}…`,
    ],
    [
      'begins a little before a later match',
      100,
      ['w50'],
      `…${words.slice(36, 50).join(' ')} [w50] ${words.slice(51, 61).join(' ')}…`,
    ],
    [
      'has the place with the most different words',
      100,
      ['w02', 'w60', 'w62'],
      `…${words.slice(46, 60).join(' ')} [w60] w61 [w62] ${words.slice(63, 71).join(' ')}…`,
    ],
    ['ends with the end of the text', 100, ['w98'], `…${words.slice(84, 98).join(' ')} [w98] w99`],
    ['is the beginning of the text if there is no match', 100, [], `${words.slice(0, 25).join(' ')}…`],
  ])('%s', (_, limit, wanted, expected) => {
    expect(cut(limit, ...wanted)).toBe(expected);
  });

  test('does not end within a match', () => {
    const match = { start: 96, end: 110 };
    const { pieces } = cutExcerpt(text, [{ start: 0, end: 3 }, match], 100);
    expect(pieces.at(-1)).toEqual({ text: text.slice(96, 110), isMatch: true });
  });

  test('marks overlapping matches as one, in order', () => {
    expect(
      toPieces('abcdef', [
        { start: 3, end: 5 },
        { start: 1, end: 2 },
        { start: 4, end: 6 },
      ]),
    ).toEqual([
      { text: 'a', isMatch: false },
      { text: 'b', isMatch: true },
      { text: 'c', isMatch: false },
      { text: 'def', isMatch: true },
    ]);
    expect(toPieces('abc', [{ start: 0, end: 3 }])).toEqual([{ text: 'abc', isMatch: true }]);
    expect(
      toPieces(
        'abcdef',
        [
          { start: 0, end: 2 },
          { start: 3, end: 4 },
        ],
        { start: 1, end: 5 },
      ),
    ).toEqual([
      { text: 'bc', isMatch: false },
      { text: 'd', isMatch: true },
      { text: 'e', isMatch: false },
    ]);
  });
});

test('the index gets the stems of the words, with a space between them', () => {
  expect(toIndexWords('Ports, and “Café-ports” of R.O.K.!')).toBe('port and cafe port of r o k');
  expect(toIndexWords('¡– …')).toBe('');
});
