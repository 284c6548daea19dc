import { expect, test } from 'vitest';
import { TermSchema } from '../../src/schemas/authorities.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { toLexicon } from '../../src/search/query/lexicon.ts';
import { toSearchTokens } from '../../src/search/query/search-token.ts';
import { toLexiconFile } from '../../src/search/build/lexicon.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
const { listRelated } = toLexicon(toLexiconFile(archive, [], authorities));

test('a term has at least two spellings, or one spelling and related words', () => {
  const alone = TermSchema.safeParse({ spellings: ['broadband'], note: 'Fast lines.' });
  expect(alone.error?.issues).toMatchObject([
    { path: ['spellings'], message: 'Write a second spelling, or words under related.' },
  ]);
  for (const more of [{ spellings: ['broadband', 'broad band'] }, { related: ['network'] }])
    expect(TermSchema.safeParse({ spellings: ['broadband'], note: 'Fast lines.', ...more }).success).toBe(
      true,
    );
});

test('each spelling of a term with related words finds related words that the texts have', () => {
  const named = authorities.terms.flatMap(({ spellings, related }) => (related ? spellings : []));
  expect(named.length).toBeGreaterThan(0);
  for (const spelling of named)
    expect(listRelated([toSearchTokens(spelling)], archive.fields), spelling).not.toEqual([]);
});

test('the passages file has only names that the texts have, and no translations', () => {
  const inTexts = { spellings: ['Harbour Office', 'HO'], note: 'In the texts.' };
  const absent = { spellings: ['airport', 'airfield'], note: 'In no text.' };
  const written = toPassagesFile(documents, { ...authorities, terms: [inTexts, absent] }, new Map());
  expect(written.spellings).toEqual([inTexts.spellings]);
  const [translated] = authorities.translations.flatMap(({ words }) => words);
  expect(translated).toBe('港湾局');
  expect(JSON.stringify(written)).not.toContain(translated);
});
