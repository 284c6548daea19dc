import { expect, test } from 'vitest';
import { toOwnWords, toTitleHtml, toTitleWords } from '../../src/archive/own-words.ts';

test.each([
  ['Harbours', 'en', {}],
  ['Harbours', 'en-GB', {}],
  ['港', 'ja', {}],
  ['موانئ (ITU)', 'ar', { lang: 'ar', dir: 'rtl' }],
  ['It names موانئ in its properties.', 'ar', {}],
  ['Les ports', 'fr', { lang: 'fr', dir: 'ltr' }],
])('the editors’ words %s in an archive in %s have the attributes %o', (words, language, expected) => {
  expect(toOwnWords(words, language)).toEqual(expected);
});

test.each([
  ['Harbour Agreement', 'en', 'ja', 'ja', { lang: 'en', dir: 'ltr' }],
  ['港の協定', 'ja', 'ja', 'ja', {}],
  ['Harbour Agreement', 'ja', 'en', 'en', {}],
  ['港の協定', 'ja', 'en', 'en', { lang: 'ja', dir: 'ltr' }],
  ['اتفاقية الاتصالات', 'ar', 'ar', 'en', { lang: 'ar', dir: 'rtl' }],
  ['Communications Agreement', 'en', 'ar', 'en', {}],
  ['Abkommen', 'de', 'en', 'en', {}],
])(
  'the title %s of a text in %s, in an archive in %s, on a page in %s',
  (title, language, own, page, expected) => {
    expect(toTitleWords(title, language, own, page)).toEqual(expected);
  },
);

test('a title in the language of the page has no element of its own', () => {
  expect(toTitleHtml({ shortTitle: 'Ships & Harbours', language: 'en' })).toBe('Ships &#x26; Harbours');
  expect(toTitleHtml({ shortTitle: '港', language: 'ja' })).toBe('<span lang="ja" dir="ltr">港</span>');
});
