import { describe, expect, test } from 'vitest';
import { toMetaTags, type MetaTag } from '../../src/archive/citations/meta-tags.ts';
import { toSignposts } from '../../src/archive/citations/signposts.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';
import { readAllRoutes, toBestRecord, type RightRecord } from './reference-records.ts';
import { readMetaTags } from './zotero-reader.ts';

const DOCUMENTS = readArchiveDocuments();
const RIGHT: Record<string, RightRecord> = {
  'ferry-1998': {
    type: 'report',
    title: 'Joint Statement of Sample Bay and Nordhaven on Night Ferries (NF)',
    creators: ['Harbour Office of Sample Bay', 'Office for Harbours, Ferries and Lighthouses of Nordhaven'],
    publisher: 'Harbour Office of Sample Bay',
    date: '1998-05-14',
    language: 'en',
    source: 'https://harbour.example/texts/night-ferries?lang=en&year=1998',
  },
  'harbour-2001': {
    type: 'report',
    title: 'Yearly Report on Harbours, Ferries & Lighthouses – 2001',
    creators: ['Harbour Office of Sample Bay'],
    publisher: 'Harbour Office of Sample Bay',
    date: '2001-10',
    language: 'en',
  },
  'leuchtturm-2004': {
    type: 'report',
    title: 'Erklärung über Leuchttürme und Fähren in der Musterbucht',
    creators: [],
    publisher: 'Hafenamt Nordhaven',
    date: '2004-03-20',
    language: 'de',
    source: 'https://nordhaven.example/erkl%C3%A4rung',
  },
  'interview-2010': {
    type: 'newspaperArticle',
    title: '“We Count the Ships Twice”: A Talk with a Keeper of Signals',
    creators: [['van Holm', 'Mira Ada'], ['Quill']],
    publisher: 'The Sample Bay Courier',
    container: 'The Sample Bay Courier',
    repostedOn: 'The Reader’s Shelf',
    date: '2010-06',
    language: 'en',
    source: 'http://courier.example/2010/06/talk',
  },
  'koro-2015': {
    type: 'report',
    title: '見本湾と北港の航路に関する共同文書',
    creators: [['山田', '太郎'], '見本湾港務局'],
    publisher: '見本湾港務局',
    date: '2015-03-20',
    language: 'ja',
    source: 'https://harbour.example/ja/koro',
  },
  'bayan-2012': {
    type: 'report',
    title: 'بيان مشترك عن القنوات',
    creators: [],
    publisher: 'مجلس خليج العينة',
    date: '2012-05-12',
    language: 'ar',
    source: 'https://sample-bay.example/ar/bayan',
  },
  'treaty-2018': {
    type: 'report',
    title: 'Agreement on the Dredging of Channels',
    creators: ['Council of Sample Bay'],
    publisher: 'Council of Sample Bay',
    date: '2018-06-01',
    language: 'en',
    source: 'https://sample-bay.example/treaties/2018/12',
  },
  'notice-2019': {
    type: 'webpage',
    title: 'Notice to Passengers',
    creators: [],
    publisher: 'Harbour Light Association',
    container: 'Harbour Light Association',
    date: '2019',
    language: 'en',
  },
};

function listContents(tags: MetaTag[], key: string): string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === key)
    .map(({ content }) => content);
}

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  test.each(DOCUMENTS)('every route to Zotero makes the same record of $id', (document) => {
    const { id } = document;
    const right = RIGHT[id];
    const address = place === 'published' ? `https://archive.example/texts/documents/${id}/` : undefined;
    if (right === undefined) throw new Error(`there is no right record of ${id}`);
    for (const [route, record] of Object.entries(readAllRoutes(document, publication))) {
      expect(record, route).toEqual(toBestRecord(route, right, address));
    }
  });

  test.each(DOCUMENTS)('annotations of $id work on every copy', (document) => {
    const tags = toMetaTags(document, publication);
    expect(listContents(tags, 'dc.identifier')).toEqual([document.id]);
    expect(listContents(tags, 'dc.relation.ispartof')).toEqual(['Archive of Sample Bay']);
  });

  test.each(DOCUMENTS)('the tags of $id have only known addresses and pictures', (document) => {
    const tags = toMetaTags(document, publication);
    const start = `https://archive.example/texts/documents/${document.id}`;
    const isKnown = place === 'published';
    expect(listContents(tags, 'og:url')).toEqual(isKnown ? [`${start}/`] : []);
    expect(listContents(tags, 'citation_public_url')).toEqual(isKnown ? [`${start}/`] : []);
    expect(listContents(tags, 'og:image')).toEqual(isKnown ? [`${start}.png`] : []);
    const citeAs = toSignposts(document, publication).filter(({ rel }) => rel === 'cite-as');
    expect(citeAs.map(({ href }) => href)).toEqual(isKnown ? [`${start}/`] : []);
  });

  test.each(DOCUMENTS)('the signposting links of $id are complete and correct', (document) => {
    const signposts = toSignposts(document, publication);
    const root = publication.base.slice(0, -1);
    const listHrefs = (rel: string) => signposts.filter((link) => link.rel === rel).map(({ href }) => href);
    expect(listHrefs('type')[0]).toBe('https://schema.org/AboutPage');
    expect(listHrefs('describedby')).toEqual(
      ['bib', 'ris', 'csl.json', 'jsonld'].map((format) => `${root}/documents/${document.id}.${format}`),
    );
    expect(listHrefs('collection')).toEqual([`${root}/documents/`]);
    const { licenceAddress } = document.frontMatter.rights;
    expect(listHrefs('license')).toEqual(licenceAddress === undefined ? [] : [licenceAddress]);
  });
});

describe('the test reader makes the same known mistakes as Zotero', () => {
  const tags = toMetaTags(readArchiveDocument('notice-2019'), PUBLICATIONS.published);

  test.each([
    ['og:type website makes a web page', [{ property: 'og:type', content: 'website' }], { type: 'webpage' }],
    [
      'a journal makes an article',
      [{ name: 'citation_journal_title', content: 'J' }],
      { type: 'journalArticle' },
    ],
    [
      'an institution makes a report',
      [{ name: 'citation_technical_report_institution', content: 'I' }],
      { type: 'report' },
    ],
    [
      'a body as author is split at the last space',
      [{ name: 'citation_author', content: 'Ministry of Japan' }],
      { creators: ['Japan, Ministry of'] },
    ],
    [
      'a comma between longer names of the only author makes two authors',
      [{ name: 'citation_author', content: 'van Holm, Mira Ada' }],
      { creators: ['Holm, van', 'Ada, Mira'] },
    ],
  ])('%s', (_trap, extra, expected) => {
    expect(readMetaTags([...extra, ...tags])).toMatchObject(expected);
  });

  test('a page with a title and no type becomes a journal article', () => {
    expect(readMetaTags(tags.filter((tag) => !('name' in tag && tag.name === 'DC.type')))).toMatchObject({
      type: 'journalArticle',
    });
  });

  test('without a publication title, the name of the archive is used', () => {
    const unnamed = tags.filter((tag) => !('name' in tag && tag.name === 'prism.publicationName'));
    expect(readMetaTags(unnamed)).toMatchObject({ container: 'Archive of Sample Bay' });
  });
});

test('the only author keeps a family name and given names of several words', () => {
  const document = readArchiveDocument('notice-2019');
  const authors = [{ family: 'van Holm', given: 'Mira Ada' }];
  const tags = toMetaTags(
    { ...document, frontMatter: { ...document.frontMatter, authors } },
    PUBLICATIONS.published,
  );
  expect(readMetaTags(tags).creators).toEqual(['van Holm, Mira Ada']);
});
