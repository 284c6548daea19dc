import { expect, test } from 'vitest';
import { prepareArchive } from '../../../src/search/query/archive-text.ts';
import { hasPattern } from '../../../src/search/query/field.ts';
import { toLexicon } from '../../../src/search/query/lexicon.ts';
import { findName } from '../../../src/search/query/find-name.ts';
import { toSpellingPattern } from '../../../src/search/query/pattern.ts';
import { toSearchTokens } from '../../../src/search/query/search-token.ts';
import { toLexiconFile } from '../../../src/search/build/lexicon.ts';
import { toPassagesFile } from '../../../src/search/build/passages-file.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { CONTENT } from './content.ts';

const { documents, authorities } = readContent(CONTENT);
const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
const { listRelated } = toLexicon(toLexiconFile(archive, [], authorities));
const { terms, translations } = authorities;

test.each(terms.filter(({ related }) => related))(
  'search offers all related words of $spellings.0',
  (term) => {
    for (const spelling of term.spellings)
      expect(listRelated([toSearchTokens(spelling)], archive.fields), spelling).toEqual(term.related);
  },
);

test.each([
  ['chip', 'semiconductor'],
  ['microchip', 'semiconductor'],
  ['fintech', 'financial technology'],
  ['e-signature', 'electronic signature'],
  ['digital signature', 'electronic signature'],
])('the spelling %s finds %s', (typed, printed) => {
  expect(findName(toSearchTokens(typed), archive)).toContainEqual(toSpellingPattern(printed));
});

test.each([
  ['ja', '半導体', 'semiconductor'],
  ['ja', '日中韓', 'Japan, China and the ROK'],
  ['ko', '개인정보 보호', 'privacy'],
  ['zh', '江泽民', 'Jiang Zemin'],
  ['fr', 'Corée du Sud', 'Republic of Korea'],
  ['es', 'Unión Europea', 'EU'],
  ['de', 'Datenschutz', 'data protection'],
])('%s: %s means %s', (language, word, means) => {
  expect(translations.filter(({ words }) => words.includes(word))).toContainEqual(
    expect.objectContaining({ language, means }),
  );
});

test('no translation is spelled like a word of the texts that means something else', () => {
  const wrong = translations.flatMap(({ words, means }) =>
    words
      .map(toSpellingPattern)
      .filter((word) => hasPattern(archive.fields, [word]) && word.stem !== toSpellingPattern(means).stem)
      .map(({ joined }) => `${joined}: ${means}`),
  );
  expect(wrong).toEqual([]);
});
