import { describe, expect, test } from 'vitest';
import {
  addAddress,
  formatLocator,
  formatNumbers,
  formatPassageCitation,
} from '../../src/archive/citations/passage-citation.ts';
import { fillAccessDate } from '../../src/linking/access-date.ts';
import { quoteWords, widenToErrors } from '../../src/linking/errors-in-source.ts';
import { toPublishedSpan } from '../../src/linking/published-span.ts';
import { formatQuotation } from '../../src/linking/quotation.ts';

const TEXT = 'To start a dialogu, and anothr one';
const ERRORS = ['dialogu', 'anothr'].map((word) => ({
  start: TEXT.indexOf(word),
  end: TEXT.indexOf(word) + word.length,
}));

function spanOf(text: string, words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

describe('[sic] in copied words', () => {
  const quote = (words: string) =>
    quoteWords({ text: TEXT, errors: ERRORS }, widenToErrors(spanOf(TEXT, words), ERRORS));

  test('comes after each error', () => {
    expect(quote(TEXT)).toBe('To start a dialogu [sic], and anothr [sic] one');
    expect(quote('a dialogu, and')).toBe('a dialogu [sic], and');
  });

  test('comes with an error that the selection cuts', () => {
    expect(quote('start a dia')).toBe('start a dialogu [sic]');
    expect(quote('gu, and an')).toBe('dialogu [sic], and anothr [sic]');
  });

  test('does not come with other words', () => {
    expect(quote('To start a')).toBe('To start a');
    expect(quote(' one')).toBe(' one');
  });
});

describe('the published words for a part of the open page', () => {
  const find = (open: string, published: string, words: string) => {
    const { start, end } = toPublishedSpan(spanOf(open, words), open, published);
    return published.slice(start, end);
  };

  test('are the same words if the page is unchanged', () => {
    expect(find('a b c d', 'a b c d', 'b c')).toBe('b c');
  });

  test('are the same words before and after something that was inserted or removed', () => {
    expect(find('a b AD c d', 'a b c d', 'a b')).toBe('a b');
    expect(find('a b AD c d', 'a b c d', 'c d')).toBe('c d');
    expect(find('a b AD c d', 'a b c d', 'b AD c')).toBe('b c');
    expect(find('a d', 'a b c d', 'a d')).toBe('a b c d');
  });

  test('are all words if the selected ones were changed', () => {
    expect(find('le débat numérique', 'the digital debate', 'débat')).toBe('the digital debate');
    expect(find('no word', 'a no', 'no')).toBe('a no');
  });
});

test('a range names passages in order, and joins only numbers that follow each other', () => {
  expect(formatNumbers(['p4'])).toBe('4');
  expect(formatNumbers(['fares', 'p4', 'p5', 'p6'])).toBe('4–6');
  expect(formatNumbers(['p4', 'p57', 'p5', 'p6'])).toBe('4, 57, 5–6');
  expect(formatNumbers(['fares'])).toBe('');
  expect(formatPassageCitation('T, {locator}, #{id}', 'p4', 'paras. 4–6')).toBe('T, paras. 4–6, #p4');
});

test.each([
  ['apa', 'para. 4', 'paras. 4–6', 'Fares section'],
  ['mla', 'par. 4', 'pars. 4–6', 'sec. “Fares”'],
  ['chicago', 'para. 4', 'paras. 4–6', 'under “Fares”'],
] as const)('%s names a paragraph %s, several %s, and a section %s', (manual, one, several, section) => {
  expect(formatLocator(manual, ['p4'], '')).toBe(one);
  expect(formatLocator(manual, ['fares', 'p4', 'p5', 'p6'], 'Fares')).toBe(several);
  expect(formatLocator(manual, ['fares'], 'Fares')).toBe(section);
});

test('a citation gets the whole address, once', () => {
  const address = 'https://host.example/base/documents/t/#p4';
  const citation = '“T,” para. 4, document t, edition 12345678, Archive.';
  const added = addAddress(citation, address);
  expect(added).toBe(`${citation} ${address}`);
  expect(addAddress(added, address)).toBe(added);
});

test('the blank for the date of access gets the day of the reader', () => {
  expect(fillAccessDate('Accessed [YYYY-MM-DD].', new Date(2027, 0, 5, 23, 59))).toBe('Accessed 2027-01-05.');
  expect(fillAccessDate('No blank.', new Date(2027, 0, 5))).toBe('No blank.');
});

test('a quotation keeps passages apart, has the marks of its language, and its source on the last line', () => {
  expect(formatQuotation(['One “two”.', 'Three.'], 'en', 'Source.')).toBe('“One ‘two’.\n\nThree.”\nSource.');
  expect(formatQuotation(['Eins „zwei“.'], 'de', 'Source.')).toBe('„Eins ‚zwei‘.“\nSource.');
});
