import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nestMarks } from '../../src/linking/nested-marks.ts';
import { getQuotationMarks } from '../../src/linking/quotation-marks.ts';

function nest(language: string, ...paragraphs: string[]): string[] {
  return nestMarks(paragraphs, getQuotationMarks(language));
}

describe('quotation marks inside a quotation', () => {
  test.each([
    ['He said “no”.', 'He said ‘no’.'],
    ['He said “no ‘way’ now”.', 'He said ‘no “way” now’.'],
    ['(“e-commerce”), “data”', '(‘e-commerce’), ‘data’'],
    ['the "Action Plan" of 1998', 'the ‘Action Plan’ of 1998'],
    [`"'Inner' words" end`, '‘“Inner” words’ end'],
    ['‘90s “light” rock', '‘90s ‘light’ rock'],
  ])('alternate: %s', (printed, nested) => {
    expect(nest('en', printed)).toEqual([nested]);
  });

  test.each(['‘single’ marks', 'don’t, the states’ rights, 2000’s', "don't, the states' rights", '«other»'])(
    'stay where they already differ, and apostrophes stay: %s',
    (printed) => {
      expect(nest('en', printed)).toEqual([printed]);
    },
  );

  test.each([
    ['no end', '“one “two” three'],
    ['no start', 'one” two'],
    ['an inch', 'the "Plan" of 5" wide'],
    ['a mark that may be an apostrophe', '“the ‘states’ rights’ case”'],
    ['quotations that a mark may contain', '‘the states’ “rights” case’'],
    ['a mark beside a letter', 'a “smart”phone'],
  ])('stay as printed if they are not certain: %s', (_, printed) => {
    expect(nest('en', printed)).toEqual([printed]);
  });

  test('alternate in a quotation of several paragraphs, each with its opening mark', () => {
    expect(nest('en', '“One', '“Two ‘x’', '“Three” end', '“alone')).toEqual([
      '‘One',
      '‘Two “x”',
      '‘Three’ end',
      '“alone',
    ]);
  });

  test.each([
    ['de', 'Er sagte „ja ‚so‘ nun“', 'Er sagte ‚ja „so“ nun‘'],
    ['sv', 'Han sa ”ja ’så’ nu”', 'Han sa ’ja ”så” nu’'],
    ['ja', '「あ『い』う」', '『あ「い」う』'],
    ['zh-TW', '「甲」', '『甲』'],
    ['zh-CN', '“甲”', '‘甲’'],
    ['fr', 'Il dit «\u00a0oui “non” oui\u00a0»', 'Il dit “oui «\u00a0non\u00a0» oui”'],
    ['nl', '‘ja’ “nee”', '‘ja’ “nee”'],
    ['en-GB', '“yes”', '‘yes’'],
    ['no language!', '“yes”', '‘yes’'],
  ])('follow the language %s: %s', (language, printed, nested) => {
    expect(nest(language, printed)).toEqual([nested]);
  });
});

test('the marks of English are those of the CSL locale of the citations', () => {
  const locale = readFileSync('src/archive/citations/csl/locales-en-US.xml', 'utf8');
  const term = (name: string) => new RegExp(`<term name="${name}">(.*?)<`, 'u').exec(locale)?.[1];
  expect(getQuotationMarks('en')).toEqual({
    outer: { open: term('open-quote'), close: term('close-quote') },
    inner: { open: term('open-inner-quote'), close: term('close-inner-quote') },
  });
});
