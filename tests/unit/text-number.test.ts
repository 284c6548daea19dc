import { describe, expect, test } from 'vitest';
import { numberPassages } from '../../src/text/number.ts';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';

const RETIRED: LedgerEntry = {
  state: 'withdrawn',
  published: '2001',
  words: '0'.repeat(16),
  why: 'Gone.',
  when: '2001',
};
const number = (text: string, entries: Record<string, LedgerEntry> = {}) =>
  numberPassages('content/documents/a.md', text, 1, entries);

describe('a heading gets a slug from its words', () => {
  test.each([
    ['Part One', 'part-one'],
    ['Article 5', 'art-5'],
    ['ARTICLE 5a. Duties', 'art-5a'],
    ['Art. 12 bis', 'art-12-bis'],
    ['§ 3 Geltung', 'sec-3'],
    ['Chapter IV', 'chapter-iv'],
    ['Annex B', 'annex-b'],
    ['Статья 7. Сроки', 'art-7'],
    ['المادة 7', 'art-7'],
    ['المادة ٧', 'art-7'],
    ['第五条', 'art-5'],
    ['第二十五条　会合', 'art-25'],
    ['第百三条の二', 'art-103-2'],
    ['第１２条', 'art-12'],
    ['（目的等）第十二条', 'art-12'],
    ['第三章 総則', 'chapter-3'],
    ['제5조 목적', 'art-5'],
    ['Partial lists', 'partial-lists'],
    ['Article of faith', 'article-of-faith'],
    ['Section by section', 'section-by-section'],
    ['1. Part', 'part'],
    ['Part 1', 'part-1'],
    ['The “Rôle” — of IT!', 'the-role-of-it'],
    [`Don't say don’t`, 'dont-say-dont'],
    ['ﬁne ½', 'fine-1-2'],
    ['A/B', 'a-b'],
    ['Co\u00adoperation', 'cooperation'],
    ['UI rules', 'section-ui-rules'],
    ['L7', 'section-l7'],
    ['L7 rules', 'l7-rules'],
    ['Part P7', 'part-p7'],
    ['P7', 'section-p7'],
    ['Px', 'px'],
    ['42', 'section-1'],
    ['…', 'section-1'],
    ['Opening', 'opening-2'],
    ['one two three four five six seven eight no', 'one-two-three-four-five-six-seven-eight'],
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(41), 'a'.repeat(40)],
    [`${'a'.repeat(39)} bc`, 'a'.repeat(39)],
    [`${'a'.repeat(40)} bc`, 'a'.repeat(40)],
    [`${'a'.repeat(38)} b`, `${'a'.repeat(38)}-b`],
  ])('%s becomes %s', (words, slug) => {
    expect(number(`## ${words}`)).toEqual({ text: `## ${words} {#${slug}}`, given: [{ id: slug, line: 1 }] });
  });

  test('that differs from the slugs of other headings and of the ledger', () => {
    expect(number('## A\n\n## A\n\n## A', { 'a-2': RETIRED }).given.map(({ id }) => id)).toEqual([
      'a',
      'a-3',
      'a-4',
    ]);
    expect(number('## A', { a: RETIRED }).given).toEqual([{ id: 'a-2', line: 1 }]);
  });
});

describe('a passage gets the next number after the highest number ever used', () => {
  test.each<[string, string, Record<string, LedgerEntry>, string[]]>([
    ['with the highest number before it in the text', 'a {#p3}\n\nb\n\nc', {}, ['p4', 'p5']],
    ['with the highest number after it in the text', 'a\n\nb {#p9}\n\nc', {}, ['p10', 'p11']],
    ['with the highest number in the ledger', 'a\n\nb {#p3}', { p12: RETIRED }, ['p13']],
    [
      'with ids in the ledger that are not numbers',
      'a',
      { p2: RETIRED, part: RETIRED, 'p-9': RETIRED },
      ['p3'],
    ],
    ['with no used number', 'a', {}, ['p1']],
    ['after an address', String.raw`http\://example\.org {.kicker}` + '\n\nb', {}, ['p1', 'p2']],
  ])('%s', (_, text, entries, ids) => {
    expect(number(text, entries).given.map(({ id }) => id)).toEqual(ids);
  });

  test('and the new ids are reported with their lines', () => {
    expect(number('a\n\n## B\n\n- c\n- d {#p1}\n\ne').given).toEqual([
      { id: 'p2', line: 1 },
      { id: 'b', line: 3 },
      { id: 'p3', line: 5 },
      { id: 'p4', line: 8 },
    ]);
  });
});

describe('everything else is not changed', () => {
  test.each([
    ['*a* [b](c)', '*a* [b](c) {#p1}'],
    [String.raw`http\://example\.org/a {.kicker}`, String.raw`http\://example\.org/a {#p1 .kicker}`],
    ['a  ', 'a {#p1}  '],
    ['a {.caption}', 'a {#p1 .caption}'],
    ['a { .caption  .credit }', 'a {#p1 .caption  .credit}'],
    ['{.caption}', ' {#p1 .caption}'],
    ['a `b` c\nd', 'a `b` c\nd {#p1}'],
    ['- a\n\n  b\n- c', '- a {#p1}\n\n  b {#p2}\n- c {#p3}'],
  ])('%j becomes %j', (text, expected) => {
    expect(number(text).text).toBe(expected);
  });

  test('front matter is not numbered', () => {
    const text = '---\ntitle: A\n---\n\nwords\n';
    expect(numberPassages('a.md', text, 4, {}).text).toBe('---\ntitle: A\n---\n\nwords {#p1}\n');
  });
});
