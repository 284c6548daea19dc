import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/text/body.ts';
import { resolveCorrections } from '../../src/text/corrections.ts';
import { renderHtml } from '../../src/text/html.ts';

/** Reads a body of one heading or passage and marks one correction for each item of `published`. */
function render(markdown: string, ...published: string[]) {
  const { sections, blocks, problems } = readBody('sample.md', markdown, 1);
  expect(problems).toEqual([]);
  const [block] = blocks;
  const id = block?.id ?? '';
  const text = block?.words.map(({ word }) => word).join(' ') ?? '';
  const declared = published.map((words) => ({
    at: id,
    published: words,
    reading: words.toUpperCase(),
    reason: 'It is a test.',
    noted: '2001',
  }));
  const { corrections, faults } = resolveCorrections(declared, [{ id, text }]);
  const toHtml = (marked: typeof corrections) => renderHtml({ title: 'T', sections, corrections: marked });
  return { html: toHtml(corrections), plain: toHtml([]), corrections, faults, text };
}

function stripTags(html: string): string {
  return html.replace(/<[^>]*>/gu, '');
}

/** @returns the HTML with short names for marks and their links, so that a test can show the nesting. */
function shorten(html: string): string {
  return html
    .replace(/<span class="sic">(.*?)<\/span>/gsu, '[$1]')
    .replace(/<a class="sic-note" href="#ui-correction-(\d+)"[^>]*><\/a>/gu, '^$1')
    .replace(/<a class="permalink"[^>]*><\/a>/gu, '');
}

describe('a correction is marked at its words', () => {
  test.each([
    ['in plain words', 'A plain fautl here. {#p1}', ['fautl'], 'A plain [fautl]^1 here.'],
    [
      'inside emphasis',
      'An *emphatic fautl here* it is. {#p1}',
      ['fautl'],
      '<em>emphatic [fautl]^1 here</em>',
    ],
    [
      'inside a link, with its own link after it',
      'See [the fautl there](https://example.org/) now. {#p1}',
      ['fautl'],
      'the [fautl] there</a>^1 now',
    ],
    [
      'inside emphasis within a link',
      'See [the *fautl* there](https://example.org/) now. {#p1}',
      ['fautl'],
      'the <em>[fautl]</em> there</a>^1 now',
    ],
    [
      'over the beginning of emphasis',
      'Some fa*utl words* here. {#p1}',
      ['fautl'],
      'Some [fa]<em>[utl]^1 words</em> here.',
    ],
    [
      'over the end of emphasis',
      'Some *words of* a fautl here. {#p1}',
      ['of a'],
      'Some <em>words [of]</em>[ a]^1 fautl here.',
    ],
    ['around emphasis', 'So *very* bad it is. {#p1}', ['So very bad'], '[So ]<em>[very]</em>[ bad]^1 it is.'],
    [
      'into a link',
      'See a [fautl there](https://example.org/) now. {#p1}',
      ['a fautl'],
      'See [a ]<a href="https://example.org/" data-note="1">[fautl] there</a>^1 now.',
    ],
    [
      'in a heading',
      '## A fautl *here* {#part}\n\none {#p1}',
      ['fautl here'],
      '<h2 class="article" id="part">A [fautl ]<em>[here]^1</em></h2>',
    ],
    [
      'twice in one passage, in any order in the list',
      'A fautl and an eror. {#p1}',
      ['eror', 'fautl'],
      'A [fautl]^2 and an [eror]^1.',
    ],
    ['next to another one', 'An erorfautl. {#p1}', ['eror', 'fautl'], 'An [eror]^1[fautl]^2.'],
    ['over the end of a line', 'A fautl\nhere. {#p1}', ['fautl here'], 'A [fautl\nhere]^1.'],
    ['after a character of two UTF-16 units', '𠮷 has a fautl. {#p1}', ['fautl'], '𠮷 has a [fautl]^1.'],
  ])('%s', (_, markdown, published, expected) => {
    const { html, plain, faults } = render(markdown, ...published);
    expect(faults).toEqual([]);
    expect(shorten(html)).toContain(expected);
    expect(stripTags(html)).toBe(stripTags(plain));
  });

  test('start and end count UTF-16 units of the text of the passage', () => {
    const { corrections, text } = render('𠮷  has\n*a fautl*. {#p1}', 'a fautl');
    expect(corrections).toMatchObject([
      { fragmentId: 'p1', number: 1, published: 'a fautl', start: 7, end: 14 },
    ]);
    expect(text.slice(7, 14)).toBe('a fautl');
  });
});

describe('a correction is refused', () => {
  test.each([
    ['if its words do not occur', 'A fautl. {#p1}', ['gone'], 0, '"gone" is not in p1'],
    ['if its words occur twice', 'A fautl, a *fautl*. {#p1}', ['fautl'], 0, '"fautl" occurs 2 times in p1'],
    ['if its words occur twice and overlap', 'A nanana. {#p1}', ['nana'], 0, '"nana" occurs 2 times in p1'],
    [
      'if it overlaps another one',
      'A fautl here. {#p1}',
      ['fautl', 'A fautl'],
      1,
      'the corrections of "fautl" and "A fautl" overlap in p1',
    ],
  ])('%s', (_, markdown, published, index, message) => {
    const { faults } = render(markdown, ...published);
    expect(faults).toMatchObject([{ index, fault: { message } }]);
  });

  test('the words around a correction identify it if its own words occur twice', () => {
    const { html, faults } = render('A fautl, a fautl. {#p1}', 'a fautl');
    expect(faults).toEqual([]);
    expect(shorten(html)).toContain('A fautl, [a fautl]^1.');
  });
});
