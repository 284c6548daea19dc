import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutExcerpt, toPieces } from '../../src/search/query/excerpt.ts';
import { toRuns } from '../long-run.ts';

const FILLER = 'filler '.repeat(80);

function toText({ pieces }: { pieces: { text: string; isMatch: boolean }[] }): string {
  return pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

function findRanges(text: string, ...words: string[]) {
  return words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
}

test('a short text is not cut, and its matches are marked in order', () => {
  const text = 'To develop paperless trade';
  const excerpt = cutExcerpt(text, findRanges(text, 'trade', 'paperless'), 240);
  expect(toText(excerpt)).toBe('To develop [paperless] [trade]');
  expect([excerpt.isCutBefore, excerpt.isCutAfter]).toEqual([false, false]);
});

test('overlapping matches become one match', () => {
  expect(
    toText({
      pieces: toPieces('abcdef', [
        { start: 2, end: 5 },
        { start: 1, end: 3 },
      ]),
    }),
  ).toBe('a[bcde]f');
});

test('a long text is cut between words, around the place with the most different words', () => {
  const text = `data ${FILLER}data data ${FILLER}secure data flows ${FILLER}`;
  const places = [...text.matchAll(/data|secure|flows/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const excerpt = cutExcerpt(text, places, 100);
  expect(toText(excerpt)).toContain('[secure] [data] [flows]');
  expect(toText(excerpt)).toMatch(/^filler .* filler$/u);
  expect([excerpt.isCutBefore, excerpt.isCutAfter]).toEqual([true, true]);
});

test('without a match only the end of the text is cut', () => {
  const excerpt = cutExcerpt(FILLER, [], 50);
  expect([excerpt.isCutBefore, excerpt.isCutAfter]).toEqual([false, true]);
  expect(toText(excerpt).length).toBeLessThanOrEqual(50);
});

test('an excerpt of a text without spaces has the match, and is not longer than its limit', () => {
  const text = `${'海'.repeat(300)}港${'空'.repeat(300)}`;
  const excerpt = cutExcerpt(text, findRanges(text, '港'), 100);
  expect(toText(excerpt)).toBe(`${'海'.repeat(60)}[港]${'空'.repeat(39)}`);
});

test('a match after the end of the excerpt does not make it longer', () => {
  const text = `${FILLER}data ${FILLER}more data`;
  expect(toText(cutExcerpt(text, findRanges(text, 'data', 'more data'), 100)).length).toBeLessThan(110);
  expect(toPieces('data and data', [{ start: 9, end: 13 }], { start: 0, end: 8 })).toEqual([
    { text: 'data and', isMatch: false },
  ]);
});

test('a match that the end would divide is whole', () => {
  const text = `data ${'x'.repeat(90)} one two ${FILLER}`;
  const excerpt = cutExcerpt(text, findRanges(text, 'data', 'one two'), 100);
  expect(toText(excerpt)).toBe(`[data] ${'x'.repeat(90)} [one two]`);
});

test('only words that fit in the excerpt decide its place', () => {
  const text = `secure ${'x'.repeat(60)} flows ${FILLER}${FILLER}secure data ${FILLER}`;
  const places = [...text.matchAll(/data|secure|flows/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  expect(toText(cutExcerpt(text, places, 100))).toContain('[secure] [data]');
});

test('an excerpt is always an unchanged part of the text', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', 'déf', '𝟜𝟜', 'x'.repeat(90)), { maxLength: 80 });
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.nat(400), { maxLength: 8 }),
      fc.integer({ min: 1, max: 300 }),
      (words, starts, limit) => {
        const text = words.join(' ');
        const ranges = starts
          .filter((start) => start < text.length)
          .map((start) => ({ start, end: start + 1 }));
        const { pieces, isCutBefore, isCutAfter } = cutExcerpt(text, ranges, limit);
        const excerpt = pieces.map((piece) => piece.text).join('');
        expect(text).toContain(excerpt);
        expect(isCutBefore || isCutAfter || excerpt === text).toBe(true);
      },
    ),
    { numRuns: toRuns(2000), seed: 1 },
  );
});
