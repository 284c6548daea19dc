import { describe, expect, test } from 'vitest';
import { formatEndings, hasLetters } from '../../src/search/build/only-needed-rules.ts';
import { listOtherEndings } from '../../src/search/build/passages-file.ts';
import { StagedSearch } from '../../src/search/postings/staged-search.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import { getSmallDocument } from './small-texts.ts';
import { toBothWays } from './staged-archive.ts';

function makeText(language: string, body: string) {
  return getSmallDocument(body, {
    fields: [`language: ${language}`],
    file: `content/documents/text-${language}.md`,
  });
}

const documents = [
  makeText(
    'en',
    'The settlement has two agreements on navigating rivers. {#p1}\n\nThe act was signed. {#p2}',
  ),
  makeText(
    'fr',
    'Cet accord national de pêche est signé. {#p1}\n\nUn mot de plus, sans but. {#p2}\n\nThe boats were counted here. {#p3 lang=en}',
  ),
  makeText(
    'de',
    'Die Staaten schließen diesen Vertrag; er gilt im Lande. {#p1}\n\nEin Ring, ein Bundesministerium. {#p2}',
  ),
  makeText('es', 'Las naciones ratifican los acuerdos pesqueros. {#p1}'),
  makeText('it', 'Gli accordi italiani restano. {#p1}\n\nThe accorded rank. {#p2}'),
];
const authorities = {
  natures: [{ id: 'report', name: 'Report', standing: 'other' as const, citedAs: 'report' as const }],
  partners: [{ id: 'fr', name: 'France' }],
  terms: [],
  translations: [],
  events: [],
  parallels: [],
};
const both = toBothWays({ documents, authorities });

const list = ({ hits }: Answer) =>
  hits.flatMap(({ tier, documentId, fragmentId }) =>
    tier === 'all' ? `${documentId}#${fragmentId ?? ''}` : [],
  );
const tell = ({ words }: Answer) => words.map(({ typed, status }) => `${typed}: ${status}`);

describe.each([
  ['a whole archive', (query: string) => both.askWhole(query)],
  [
    'an archive in parts',
    (query: string) =>
      new StagedSearch(both.load()).answer(query, { askLexicon: both.askLexicon, atOnce: 100 }),
  ],
])('in %s, the words of a text have the endings of its language', (_, ask) => {
  test.each([
    ['accords', 'text-fr#p1', 'inflected'],
    ['accord', 'text-fr#p1', 'printed'],
    ['nationaux', 'text-fr#p1', 'inflected'],
    ['staates', 'text-de#p1', 'inflected'],
    ['land', 'text-de#p1', 'inflected'],
    ['nación', 'text-es#p1', 'inflected'],
    ['acuerdo pesquero', 'text-es#p1', 'inflected'],
    ['accordi', 'text-it#p1', 'printed'],
    ['agreement', 'text-en#p1', 'inflected'],
    ['navigated', 'text-en#p1', 'inflected'],
    ['boat', 'text-fr#p3', 'inflected'],
  ])('%s finds %s', async (query, place, status) => {
    const answer = await ask(query);
    expect(list(answer)).toEqual([place]);
    expect([...new Set(answer.words.map((word) => word.status))]).toEqual([status]);
  });

  test.each([
    ['buts', 'the English plural of a French word'],
    ['ringing', 'an English form of a German word'],
    ['actern', 'a German form of an English word'],
    ['accordo', 'another ending of a word in a language without rules'],
  ])('%s finds nothing as a form: it is %s', async (query) => {
    const answer = await ask(query);
    expect(tell(answer)).not.toContain(`${query}: inflected`);
    expect(tell(answer)).not.toContain(`${query}: printed`);
  });

  test('no word of another language counts as derived by the rules of English', async () => {
    expect(tell(await ask('Bundesminister'))).not.toContain('Bundesminister: derived');
    expect(tell(await ask('settle'))).toEqual(['settle: beginning']);
  });

  test('an exact phrase is found in each language', async () => {
    expect(list(await ask('"accord national"'))).toEqual(['text-fr#p1']);
    expect(list(await ask('"schließen diesen"'))).toEqual(['text-de#p1']);
  });
});

describe('the files for browsers have the rules', () => {
  test('of the languages that texts have', () => {
    expect(listOtherEndings(documents)).toEqual(['de', 'es', 'fr', 'plain']);
    expect(formatEndings('en', ['fr', 'plain'])).toContain("import { stemFrench } from './light-stem.ts';");
    expect(formatEndings('en', ['fr', 'plain'])).not.toContain('stemGerman');
  });

  test('of no other language if all texts are in that of the archive', () => {
    const [english] = documents.slice(0, 1);
    expect(english && listOtherEndings([english])).toEqual([]);
    expect(formatEndings('en', [])).not.toContain('import');
  });

  test('of no letters that are only in the title of an original', () => {
    const toText = (html: string, publisher = '') => ({
      html,
      frontMatter: { shortTitle: '', partners: [], publisher, original: { title: '第5条' } },
    });
    expect(hasLetters([toText('<p>Article 5</p>'), toText('<p>第5条</p>')], /\p{Script=Han}/u)).toBe(true);
    expect(hasLetters([toText('<p>Article 5</p>', '外務省')], /\p{Script=Han}/u)).toBe(true);
    expect(hasLetters([toText('<p>Article 5</p>')], /\p{Script=Han}/u)).toBe(false);
  });
});
