import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUtf8, toAsciiTex } from '../../src/archive/citations/ascii-tex.ts';

test.each([
  ['US–Japan — “a” ‘b’ c’s', 'US{--}Japan {---} {\\textquotedblleft}a{\\textquotedblright}'],
  ['Kyōto', 'Ky{\\=o}to'],
  ['Kyo\u0304to, in two characters', 'Ky{\\=o}to'],
  ['Brasília', "Bras{\\'i}lia"],
  ['Straße Øre', 'Stra{\\ss}e {\\O}re'],
])('%s is written in ASCII, and a reader of BibTeX reads the same words', (words, tex) => {
  const written = toAsciiTex(words);
  expect(written).toContain(tex);
  expect(written).toMatch(/^\p{ASCII}+$/u);
  expect(new Cite(`@misc{a, title = {{${written}}}}`).data[0]?.title).toBe(words.normalize('NFC'));
});

test('characters without a form in TeX stay, and ASCII is never changed', () => {
  expect(toAsciiTex('日本、é')).toBe("日本、{\\'e}");
  fc.assert(fc.property(fc.string(), (words) => toAsciiTex(words) === words || !/^\p{ASCII}*$/u.test(words)));
});

test('a file has a byte order mark only if it is not ASCII', () => {
  expect(markUtf8('@misc{a,}')).toBe('@misc{a,}');
  expect(markUtf8('@misc{日,}')).toBe('\uFEFF@misc{日,}');
  expect(new Cite(markUtf8('@misc{a, title = {日本}}')).data[0]?.title).toBe('日本');
});
