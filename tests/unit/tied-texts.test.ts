import { expect, test } from 'vitest';
import { listFacts } from '../../src/archive/facts.ts';
import { toJsonLd } from '../../src/archive/citations/json-ld.ts';
import { tieTexts } from '../../src/archive/tied-texts.ts';
import { readContent } from '../../src/text/read-content.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

const PUBLICATION = { name: 'Harbour Archive', origin: undefined, base: '/' };

/** A text, its Japanese translation, and an equal text in French. */
const [text, translation, version] = [
  { id: 'treaty-2001', fields: [] },
  {
    id: 'treaty-2001-ja',
    fields: [
      'language: ja',
      "translationOf: { document: treaty-2001, authentic: 'no', evidence: The page says so. }",
    ],
  },
  {
    id: 'treaty-2001-fr',
    fields: ['language: fr', 'versionOf: { document: treaty-2001, evidence: The last article. }'],
  },
].map(({ id, fields }) => ({ ...getSmallArchiveDocument('Words. {#p1}', { fields }), id }));

if (!text || !translation || !version) throw new Error('The three texts are missing.');
const tied = tieTexts([text, translation, version]);

test('a text names its translations and versions, and they name it', () => {
  const list = (id: string) =>
    tied.get(id)?.map(({ tie, document, isAuthentic }) => [tie, document.id, isAuthentic]);
  expect(list('treaty-2001')).toEqual([
    ['translation', 'treaty-2001-ja', false],
    ['version', 'treaty-2001-fr', undefined],
  ]);
  expect(list('treaty-2001-ja')).toEqual([['translationOf', 'treaty-2001', false]]);
  expect(list('treaty-2001-fr')).toEqual([['versionOf', 'treaty-2001', undefined]]);
  // Only the text that names the other one says how this is known.
  expect(tied.get('treaty-2001')?.map(({ evidence }) => evidence)).toEqual([undefined, undefined]);
});

test('the page of a translation links to its original and says how it is known', () => {
  const document = { ...translation, tied: tied.get('treaty-2001-ja') };
  const fact = listFacts(document, PUBLICATION, 'provenance').find(
    ({ label }) => label === 'Versions and translations',
  );
  expect(fact?.values).toEqual([
    {
      html: '<a href="/documents/treaty-2001/">Short</a> (original of this translation, English, translation is not authentic) <a href="/compare/treaty-2001/treaty-2001-ja/">Side by side</a>',
      note: 'The page says so.',
    },
  ]);
});

test('JSON-LD has the other texts by the names of schema.org', () => {
  const of = (document: typeof text) => toJsonLd({ ...document, tied: tied.get(document.id) }, PUBLICATION);
  expect(of(translation)).toMatchObject({
    translationOfWork: [{ '@id': '/documents/treaty-2001/', inLanguage: 'en' }],
  });
  expect(of(text)).toMatchObject({
    workTranslation: [{ '@id': '/documents/treaty-2001-ja/', inLanguage: 'ja' }],
    workExample: [{ '@id': '/documents/treaty-2001-fr/' }],
  });
  expect(toJsonLd(text, PUBLICATION)).not.toHaveProperty('workTranslation');
});

test.each(['ja', 'ar'])('the sample archive in %s has no problem', (language) => {
  expect(readContent(`tests/fixtures/archive-${language}/content`).problems).toEqual([]);
});
