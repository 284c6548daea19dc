import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeHits, takeLines } from '../../src/search/query/arrange-hits.ts';
import { toHitsMessage, toTextsMessage } from '../../src/search/results/filter-messages.ts';
import type { Hit } from '../../src/search/query/hits.ts';
import {
  formatRequest,
  NO_FILTERS,
  parseRequest,
  type Filters,
  type SearchRequest,
} from '../../src/search/query/search-request.ts';
import { countValues, filterByDocument, selectHits } from '../../src/search/query/select-hits.ts';
import type { Tier } from '../../src/search/query/tier-names.ts';
import { toRuns } from '../long-run.ts';
import { toHit as toAnyHit } from './small-search.ts';

const KNOWN: Filters = {
  partner: ['china', 'korea'],
  nature: ['news', 'treaty'],
  year: ['2000', '2020'],
  document: ['old', 'both', 'new'],
};

/** Three texts, oldest first. Their partners are Korea, Korea and China, and China. */
const FACTS = [
  toFacts('old', ['korea'], 'treaty', '2000'),
  toFacts('both', ['korea', 'china'], 'news', '2000'),
  toFacts('new', ['china'], 'news', '2020'),
];

function toFacts(documentId: string, partner: string[], nature: string, year: string) {
  return { documentId, values: { partner, nature: [nature], year: [year], document: [documentId] } };
}

function toHit(documentId: string, place: number, tier: Tier = 'all'): Hit {
  return toAnyHit({ tier, documentId, fragmentId: `p${place}`, place });
}

/** Hits of the search tests, best first; `new 7` is passage 7 of the document `new`. */
const HITS = [toHit('new', 7), toHit('old', 2), toHit('new', 3), toHit('both', 1), toHit('old', 1)];

function name(hits: Hit[]): string[] {
  return hits.map(({ documentId, place }) => `${documentId} ${place}`);
}

const PLAIN: SearchRequest = { query: '', isLiteral: false, filters: NO_FILTERS, isByDate: false };

test.each<[string, Partial<SearchRequest>]>([
  ['', {}],
  ['?q=digital+trust', { query: 'digital trust' }],
  ['?q=a&literal=1', { query: 'a', isLiteral: true }],
  [
    '?q=a&partner=china&partner=korea&year=2020',
    { query: 'a', filters: { ...NO_FILTERS, partner: ['china', 'korea'], year: ['2020'] } },
  ],
  ['?document=new&sort=date', { filters: { ...NO_FILTERS, document: ['new'] }, isByDate: true }],
])('the address “%s” has exactly the parts of the request', (search, request) => {
  expect(parseRequest(search, KNOWN)).toEqual({ ...PLAIN, ...request });
  expect(formatRequest({ ...PLAIN, ...request })).toBe(search);
});

test.each<[string, string, Partial<Filters>?]>([
  ['a value that no text has', '?partner=atlantis&partner=__proto__'],
  ['a value twice', '?year=2000&year=2000', { year: ['2000'] }],
  ['an unknown order', '?sort=size'],
  ['an unknown name', '?colour=red'],
  ['white space alone', '?q=%20%20'],
])('%s in the address causes no error', (_, search, filters = {}) => {
  expect(parseRequest(search, KNOWN)).toEqual({ ...PLAIN, filters: { ...NO_FILTERS, ...filters } });
});

test('a request can be read from its address again', () => {
  const request = fc.record({
    query: fc.string({ unit: 'binary' }).map((query) => query.toWellFormed().trim()),
    isLiteral: fc.boolean(),
    filters: fc.record({
      partner: fc.subarray([...KNOWN.partner]),
      nature: fc.subarray([...KNOWN.nature]),
      year: fc.subarray([...KNOWN.year]),
      document: fc.subarray([...KNOWN.document]),
    }),
    isByDate: fc.boolean(),
  });
  fc.assert(
    fc.property(request, (one) => {
      expect(parseRequest(formatRequest(one), KNOWN)).toEqual(one);
    }),
    { numRuns: toRuns(200), seed: 1 },
  );
});

test.each<[string, Partial<Filters>, string[]]>([
  ['none', {}, ['new 7', 'old 2', 'new 3', 'both 1', 'old 1']],
  ['one value', { partner: ['china'] }, ['new 7', 'new 3', 'both 1']],
  ['two values of one filter leave hits with either value', { year: ['2000', '2020'] }, name(HITS)],
  ['two filters leave hits with both values', { partner: ['china'], year: ['2000'] }, ['both 1']],
  ['values that no text has together leave no hit', { nature: ['treaty'], year: ['2020'] }, []],
])('filters keep the order of the answer: %s', (_, filters, left) => {
  const choice = { filters: { ...NO_FILTERS, ...filters }, isByDate: false };
  expect(name(selectHits(HITS, FACTS, choice))).toEqual(left);
});

test('in the order of dates the oldest text comes first, and the hits of a text have the order of the text', () => {
  const hits = selectHits(HITS, FACTS, { filters: NO_FILTERS, isByDate: true });
  expect(name(hits)).toEqual(['old 1', 'old 2', 'both 1', 'new 3', 'new 7']);
});

test('in the order of dates every tier keeps its place', () => {
  const hits = [toHit('new', 1), toHit('old', 3), toHit('old', 2, 'most'), toHit('new', 4, 'most')];
  const selected = selectHits(hits, FACTS, { filters: NO_FILTERS, isByDate: true });
  expect(name(selected)).toEqual(['old 3', 'new 1', 'old 2', 'new 4']);
});

test('the count of a value is the number of hits if it were chosen and the other filters did not change', () => {
  const filters = { ...NO_FILTERS, partner: ['china'], year: ['2000'] };
  const count = (of: 'partner' | 'year' | 'document') =>
    Object.fromEntries(countValues(HITS, FACTS, of, filters));
  expect(count('partner')).toEqual({ korea: 3, china: 1 });
  expect(count('year')).toEqual({ 2000: 1, 2020: 2 });
  expect(count('document')).toEqual({ both: 1 });
  expect(filterByDocument(FACTS, FACTS, filters)).toEqual([FACTS[1]]);
});

test('the best hit stays first, the hits of a document stay together, and no hit is lost', () => {
  const lines = arrangeHits(HITS);
  expect(name(lines.map(({ hit }) => hit))).toEqual(['new 7', 'new 3', 'old 2', 'old 1', 'both 1']);
  expect(lines.map(({ isFirst }) => isFirst)).toEqual([true, false, true, false, true]);
});

test('a document shows at most three hits, and the third shows how many are folded', () => {
  const lines = arrangeHits([...[1, 2, 3, 4, 5].map((place) => toHit('old', place)), toHit('new', 1)]);
  expect(lines.map(({ isFolded }) => isFolded)).toEqual([false, false, false, true, true, false]);
  expect(lines.map(({ foldedCount }) => foldedCount)).toEqual([0, 0, 2, 0, 0, 0]);
});

test('if only one document has hits, no hit is folded', () => {
  const lines = arrangeHits([1, 2, 3, 4].map((place) => toHit('old', place)));
  expect(lines.some(({ isFolded, foldedCount }) => isFolded || foldedCount > 0)).toBe(false);
});

test('a part of the list has a fixed number of visible hits, plus the hits folded after them', () => {
  const lines = arrangeHits([...[1, 2, 3, 4].map((place) => toHit('old', place)), toHit('new', 1)]);
  expect(takeLines(lines, 0, 3)).toEqual(lines.slice(0, 4));
  expect(takeLines(lines, 4, 3)).toEqual(lines.slice(4));
  expect(takeLines([], 0, 3)).toEqual([]);
});

test.each<[string, number, number, Partial<Filters>, boolean, boolean]>([
  ['', 12, 12, {}, false, false],
  ['All 12 results, best first.', 12, 12, {}, false, true],
  ['All 12 results, oldest first.', 12, 12, {}, true, false],
  ['The filters leave 3 of 12 results.', 3, 12, { year: ['2000'] }, false, false],
  ['The filters leave 3 of 12 results, oldest first.', 3, 12, { year: ['2000'] }, true, true],
  ['The filters leave none of 1 result.', 0, 1, { year: ['2000'] }, true, false],
  ['', 0, 0, { year: ['2000'] }, false, true],
])('the message about hits is “%s”', (message, left, total, filters, isByDate, isChosen) => {
  const choice = { filters: { ...NO_FILTERS, ...filters }, isByDate };
  expect(toHitsMessage(left, total, choice, isChosen)).toBe(message);
});

test('the message about texts says how many the filters leave, and when all are back', () => {
  expect(toTextsMessage(2, 5, false)).toBe('The filters leave 2 of 5 texts.');
  expect(toTextsMessage(5, 5, true)).toBe('All 5 texts.');
  expect(toTextsMessage(5, 5, false)).toBe('');
});
