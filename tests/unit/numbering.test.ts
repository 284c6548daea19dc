import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPointers, type FragmentPlace } from '../../src/text/check-ledger.ts';
import { readBody } from '../../src/text/body.ts';
import { listUnclear, numberPassages } from '../../src/text/number.ts';
import { faults, toProblem } from '../../src/text/problems.ts';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { toRuns } from '../long-run.ts';

const RETIRED: LedgerEntry = {
  state: 'withdrawn',
  published: '2001',
  words: '0000000000000000',
  why: 'Gone.',
  when: '2001',
};

function number(text: string, entries: Record<string, LedgerEntry> = {}) {
  return numberPassages('content/documents/a.md', text, 1, entries);
}

describe('npm run number', () => {
  test.each([
    ['a passage', 'Words.', 'Words. {#p1}'],
    ['a heading, from its words', '## (2) The Rôle of “IT”', '## (2) The Rôle of “IT” {#the-role-of-it}'],
    [
      'a heading with the same words',
      '## Other {#other}\n\n## Other',
      '## Other {#other}\n\n## Other {#other-2}',
    ],
    ['a heading whose slug has a meaning of its own', '## P7 rules', '## P7 rules {#section-p7-rules}'],
    ['a heading without Latin letters', '## 情報', '## 情報 {#section-1}'],
    ['a heading with a number in Chinese characters', '## 第二十条', '## 第二十条 {#art-20}'],
    [
      'a heading with the printed number of another',
      '## Article 5\n\n## Annex I\n\n### Article 5',
      '## Article 5 {#art-5}\n\n## Annex I {#annex-i}\n\n### Article 5 {#annex-i-art-5}',
    ],
    [
      'a heading with the words of another, below a third',
      '## Aims\n\n## Annex I\n\n### Aims',
      '## Aims {#aims}\n\n## Annex I {#annex-i}\n\n### Aims {#aims-2}',
    ],
    ['a list item', '- one\n- two {#p4}', '- one {#p5}\n- two {#p4}'],
    ['a nested list item', '- one {#p1}\n  - inner', '- one {#p1}\n  - inner {#p2}'],
    ['a passage with a role', 'Words. {.caption}', 'Words. {#p1 .caption}'],
    ['a paragraph of several lines', 'one\ntwo', 'one\ntwo {#p1}'],
    ['a quotation', '> one', '> one {#p1}'],
  ])('gives an id to %s', (_, text, expected) => {
    expect(number(text).text).toBe(expected);
  });

  test('does not reuse the number of a withdrawn passage', () => {
    expect(number('New words.', { p8: RETIRED }).text).toBe('New words. {#p9}');
  });

  test('does not give an id that a retired id leads to, because it would then lead to other words', () => {
    const merged: LedgerEntry = { ...RETIRED, state: 'merged', to: 'p8' };
    const split: LedgerEntry = { ...RETIRED, state: 'split', to: ['p9', 'b#p4'] };
    const ledger = {
      a: { p1: merged, p2: split },
      b: { p3: { ...merged, to: 'a#part' } as LedgerEntry },
    };
    const pointers = listPointers(ledger).get('a') ?? new Map<string, FragmentPlace[]>();
    expect([...pointers].map(([id, [place]]) => [id, place])).toEqual([
      ['p8', { documentId: 'a', fragmentId: 'p1' }],
      ['p9', { documentId: 'a', fragmentId: 'p2' }],
      ['part', { documentId: 'b', fragmentId: 'p3' }],
    ]);
    expect(numberPassages('a.md', 'one\n\n## Part', 1, ledger.a, pointers.keys()).given).toEqual([
      { id: 'p10', line: 1 },
      { id: 'part-2', line: 3 },
    ]);
  });

  test('says so if the passage that gets a new id may be the one that a retired id means', () => {
    const ledger = {
      a: {
        p1: { ...RETIRED, state: 'merged', to: 'p8' } as const,
        p8: { ...RETIRED, state: 'live' } as const,
      },
    };
    const pointers = listPointers(ledger).get('a') ?? new Map<string, FragmentPlace[]>();
    const problems = (text: string) =>
      listUnclear('a.md', numberPassages('a.md', text, 1, ledger.a, pointers.keys()), pointers);
    expect(problems('one {#p8}\n\ntwo {#p8}')).toEqual([
      toProblem('a.md', 3, faults.pointerUnclear('p8', 'p9', 'a#p1')),
    ]);
    for (const mended of [
      'one {#p8}\n\ntwo {#p9}',
      'one {#p8}\n\ntwo',
      'one {#p8}\n\ntwo {#p2}\n\nthree {#p2}',
    ])
      expect(problems(mended)).toEqual([]);
  });

  test('gives a new number to a passage with a retired id', () => {
    expect(number('New words. {#p8}', { p8: RETIRED }).text).toBe('New words. {#p9}');
    expect(number('New words. {#p8 .caption}', { p8: RETIRED }).text).toBe('New words. {#p9 .caption}');
  });

  test.each<[string, Record<string, LedgerEntry>, string]>([
    ['the first keeps it if none was published', {}, 'one {#p1}\n\ntwo {#p2}\n\n## A {#a}\n\n## B {#b}'],
    [
      'the published words keep it',
      { p1: { ...RETIRED, state: 'live', words: '3fc4ccfe745870e2' } },
      'one {#p2}\n\ntwo {#p1}\n\n## A {#a}\n\n## B {#b}',
    ],
  ])('of two with the same id, %s', (_, entries, expected) => {
    expect(number('one {#p1}\n\ntwo {#p1}\n\n## A {#a}\n\n## B {#a}', entries).text).toBe(expected);
  });

  test('changes nothing if each block has an id', () => {
    const text = '## One {#one}\n\nWords. {#p3}\n';
    expect(number(text)).toEqual({ text, given: [] });
  });

  const block = fc.record({
    kind: fc.constantFrom('## ', '', '- ', '> '),
    words: fc.array(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 4 }),
    number: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  });

  test('keeps each id, gives a new id to each block without one, and changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 40 })),
        (blocks, retired) => {
          const taken = new Set<number>();
          const text = blocks
            .map(({ kind, words, number: wanted }) => {
              const isFree = kind !== '## ' && wanted !== undefined && !taken.has(wanted);
              if (isFree) taken.add(wanted);
              return kind + words.join(' ') + (isFree ? ` {#p${wanted}}` : '');
            })
            .join('\n\n');
          const gone = retired.filter((id) => !taken.has(id));
          const entries = Object.fromEntries(gone.map((id) => [`p${id}`, RETIRED]));
          const numbered = number(text, entries);
          const given = numbered.given.map(({ id }) => id);
          const before = readBody('a', text, 1)
            .blocks.map(({ id }) => id)
            .filter((id) => id !== '');
          const after = readBody('a', numbered.text, 1).blocks.map(({ id }) => id);
          expect(after.filter((id) => !given.includes(id))).toEqual(before);
          expect(after).toHaveLength(new Set(after).size);
          expect(after).not.toContain('');
          for (const id of given) expect(Object.keys(entries)).not.toContain(id);
          expect(numbered.text.replace(/ \{#[^}]*\}/gu, '')).toBe(text.replace(/ \{#[^}]*\}/gu, ''));
        },
      ),
      { numRuns: toRuns(1000), seed: 20001 },
    );
  });
});
