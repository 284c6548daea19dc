import { describe, expect, test } from 'vitest';
import { findDirective } from '../../src/linking/directive/find-directive.ts';
import { formatDirective, toTextDirective } from '../../src/linking/directive/text-directive.ts';
import { widenToWords } from '../../src/linking/directive/whole-words.ts';

/** @returns the link to the words in brackets. Bars enclose the article in the page. */
function link(marked: string): string | undefined {
  const text = marked.replaceAll(/[[\]|]/gu, '');
  const placeOf = (sign: string, from = 0) => {
    const at = marked.indexOf(sign, from);
    return at - (marked.slice(0, at).match(/[[\]|]/gu)?.length ?? 0);
  };
  const bars = marked.includes('|');
  const article = bars
    ? { start: placeOf('|'), end: placeOf('|', marked.indexOf('|') + 1) }
    : { start: 0, end: text.length };
  const directive = toTextDirective({ text, article }, { start: placeOf('['), end: placeOf(']') });
  return directive && decodeURIComponent(formatDirective(directive)).replace(':~:text=', '');
}

const words = (count: number, letter = 'w') =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');

describe('a link names the fewest words that lead to the selection', () => {
  test.each<[string, string, string | undefined]>([
    ['for words that occur once', 'a [b c] d', 'b c'],
    [
      'for words that occur again later, with three words on each side',
      'a b c d [x] e f g h\nx',
      'b c d-,x,-e f g',
    ],
    [
      'with more words if three are not enough',
      'a b c d [x] e f g h\nq b c d x e f g z',
      'a b c d-,x,-e f g h',
    ],
    ['with only the words before, at the end of the article', '|x a\nb [x]|\nx', 'b-,x'],
    ['with only the words after, at the beginning of the article', '|[x] b\nx a|\nx', 'x,-b'],
    ['with context from the block before', 'one two\n[x]\nthree four\nx', 'one two-,x,-three four'],
    ['for any letter case', 'a [Box] b\nbox', 'a-,Box,-b'],
    ['for letters with or without accents', 'a [résumé] b\nresume', 'a-,résumé,-b'],
    ['for any quotation marks and dashes', 'a [“x” –] b\n"x" -', 'a-,“x” –,-b'],
    ['not with context from outside the article', 'p |[x] b| s\nx', 'x,-b'],
    ['for the first of two, with the words after', '[x]\nx', 'x,-x'],
    ['for the first of several equal ones', '[x]\nx\nx', 'x'],
    ['for the middle of three, with the words on both sides', 'x\n[x]\nx', 'x-,x,-x'],
    [
      'with more first words if the last words also come earlier',
      '[one two three x y z mid\nx y z]',
      'one two three x,x y z',
    ],
    ['without the spaces around a block', '[x] \n b \nx', 'x,-b'],
    ['but not if the same words come earlier with the same context', '|x\na\nx| y', undefined],
  ])('%s', (name, marked, expected) => {
    if (expected === undefined) expect(link('x\nq|[x]|\nx\nq'.replace('q|', '|'))).toBeUndefined();
    else expect(link(marked)).toBe(expected);
    expect(name).not.toBe('');
  });

  test.each([
    [300, true],
    [301, false],
  ])('of %i characters', (length, isWhole) => {
    const text = `${'x'.repeat(length - 18)} aa bb cc dd ee ff`;
    expect(text).toHaveLength(length);
    expect(link(`[${text}] end`)).toBe(isWhole ? text : `${'x'.repeat(length - 18)} aa bb,dd ee ff`);
  });

  test('over two blocks with their first and last words, each within one block', () => {
    expect(link('z [one two three four\nfive] six')).toBe('one two three,five');
    expect(link('z [one\ntwo three four five] six')).toBe('one,three four five');
  });

  test('over two blocks with up to eight words, and then with context', () => {
    const long = `${words(10)} middle\nother ${words(10, 'v')}`;
    const repeated = `${words(3)} q\nother ${words(10, 'v')}`;
    expect(link(`start [${long}] end\n${repeated}`)).toBe('w0 w1 w2 w3,v6 v7 v8 v9');
    expect(link(`${repeated}\nstart [${long}] end`)).toBe('w0 w1 w2 w3,v6 v7 v8 v9');
    expect(link(`${long}\nstart [${long}] end`)).toBe(
      `start-,${words(8)},${words(10, 'v').split(' ').slice(2).join(' ')},-end`,
    );
  });
});

describe('a directive in an address', () => {
  test.each([
    [{ start: 'a b' }, ':~:text=a%20b'],
    [{ start: 'a', end: 'b' }, ':~:text=a,b'],
    [{ prefix: 'p', start: 'a', end: 'b', suffix: 's' }, ':~:text=p-,a,b,-s'],
    [{ start: 'a-b, c & d' }, ':~:text=a%2Db%2C%20c%20%26%20d'],
    [{ start: "(a)! 'b' *c* ~d" }, ':~:text=%28a%29%21%20%27b%27%20%2Ac%2A%20%7Ed'],
    [{ start: 'a. b.' }, ':~:text=a.%20b%2E'],
    [{ start: 'a', suffix: 'b.' }, ':~:text=a,-b%2E'],
    [{ start: '日本' }, ':~:text=%E6%97%A5%E6%9C%AC'],
  ])('%j is %s', (directive, expected) => {
    expect(formatDirective(directive)).toBe(expected);
  });
});

describe('a directive leads to', () => {
  const PAGE = 'a b c\nd b e\nb c';
  test.each<[string, Parameters<typeof findDirective>[1], number, string[]]>([
    ['all places of its words', { start: 'b' }, 9, ['2-3', '8-9', '12-13']],
    ['at most the requested number of places', { start: 'b' }, 2, ['2-3', '8-9']],
    ['words after a prefix', { start: 'b', prefix: 'd' }, 9, ['8-9']],
    ['words before a suffix', { start: 'b', suffix: 'c' }, 9, ['2-3', '12-13']],
    ['words after a prefix of the block before', { start: 'd', prefix: 'c' }, 9, ['6-7']],
    ['words with an empty prefix and suffix', { start: 'e', prefix: '', suffix: '' }, 9, ['10-11']],
    ['a range to the next end', { start: 'a', end: 'b' }, 9, ['0-3']],
    ['a range to the next end with its suffix', { start: 'a', end: 'b', suffix: 'e' }, 9, ['0-9']],
    ['no range whose end comes before its start', { start: 'e', end: 'a' }, 9, []],
    ['no range whose end is within its start', { start: 'd b', end: 'd' }, 9, []],
    ['no words with another prefix', { start: 'b', prefix: 'x' }, 9, []],
    ['no words that the page does not have', { start: 'x' }, 9, []],
    ['overlapping places too', { start: 'xx' }, 9, ['0-2', '1-3']],
  ])('%s', (name, directive, limit, places) => {
    const page = name.startsWith('overlapping') ? 'xxx' : PAGE;
    expect(findDirective(page, directive, limit).map(({ start, end }) => `${start}-${end}`)).toEqual(places);
  });
});

describe('a selection is widened to whole words', () => {
  const TEXT = 'One two-three, four.\nFive six';
  const widen = (selected: string, text = TEXT) => {
    const start = text.indexOf(selected);
    const whole = widenToWords(text, { start, end: start + selected.length }, 'en');
    return whole && text.slice(whole.start, whole.end);
  };

  test.each<[string, string | undefined]>([
    ['One', 'One'],
    ['n', 'One'],
    ['ne t', 'One two'],
    [' two', 'two'],
    ['two-', 'two-'],
    ['hree, f', 'three, four'],
    ['four.', 'four.'],
    ['our.\nFiv', 'four.\nFive'],
    ['four.\n', 'four.'],
    ['\nF', 'Five'],
    ['ix', 'six'],
    [', ', undefined],
    ['\n', undefined],
  ])('%j', (selected, expected) => {
    expect(widen(selected)).toBe(expected);
  });

  test('in a Japanese text', () => {
    expect(widenToWords('情報技術', { start: 0, end: 4 }, 'ja')).toEqual({ start: 0, end: 4 });
  });

  test('by white space, if the browser cannot segment words', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect([widen('hree, f'), widen('wo'), widen(' f')]).toEqual([
        'two-three, four.',
        'two-three,',
        'four.',
      ]);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});
