import { describe, expect, test } from 'vitest';
import { toMetaTags, type MetaTag } from '../../src/archive/citations/meta-tags.ts';
import { toSignposts } from '../../src/archive/citations/signposts.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';
import { readAsZotero } from './zotero-reader.ts';

const DOCUMENTS = readArchiveDocuments();
const EXPECTED: Record<string, object> = {
  'ferry-1998': { itemType: 'document', publisher: 'Harbour Office of Sample Bay', date: '1998/05/14' },
  'harbour-2001': { itemType: 'report', institution: 'Harbour Office of Sample Bay', date: '2001/10' },
  'leuchtturm-2004': { itemType: 'document', publisher: 'Hafenamt Nordhaven', date: '2004/03/20' },
  'interview-2010': {
    itemType: 'newspaperArticle',
    publicationTitle: 'The Sample Bay Courier',
    date: '2010/06',
  },
  'koro-2015': { itemType: 'document', publisher: '見本湾港務局', date: '2015/03/20' },
  'notice-2019': { itemType: 'webpage', publicationTitle: 'Harbour Light Association', date: '2019' },
};

function listContents(tags: MetaTag[], key: string): string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === key)
    .map(({ content }) => content);
}

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  test.each(DOCUMENTS)(
    'Zotero saves $id with its kind and its whole publisher, and without an author',
    (document) => {
      const item = readAsZotero(toMetaTags(document, publication));
      expect(item).toMatchObject({
        title: document.frontMatter.title,
        creators: [],
        ...EXPECTED[document.id],
      });
    },
  );

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
  const tags = toMetaTags(readArchiveDocument('ferry-1998'), PUBLICATIONS.published);
  const notice = toMetaTags(readArchiveDocument('notice-2019'), PUBLICATIONS.published);

  test.each([
    [
      'og:type website makes a web page',
      [{ property: 'og:type', content: 'website' }],
      { itemType: 'webpage' },
    ],
    [
      'a journal makes an article',
      [{ name: 'citation_journal_title', content: 'J' }],
      { itemType: 'journalArticle' },
    ],
    [
      'an institution makes a report',
      [{ name: 'citation_technical_report_institution', content: 'I' }],
      { itemType: 'report' },
    ],
    [
      'a body as author is split',
      [{ name: 'citation_author', content: 'Ministry of Japan' }],
      { creators: [{ firstName: 'Ministry of', lastName: 'Japan' }] },
    ],
  ])('%s', (_trap, extra, expected) => {
    expect(readAsZotero([...extra, ...tags])).toMatchObject(expected);
  });

  test('a page with a title and no type becomes a journal article', () => {
    expect(readAsZotero(tags.filter((tag) => !('name' in tag && tag.name === 'DC.type')))).toMatchObject({
      itemType: 'journalArticle',
    });
  });

  test('without a publication title, the name of the archive is used', () => {
    expect(
      readAsZotero(notice.filter((tag) => !('name' in tag && tag.name === 'prism.publicationName'))),
    ).toMatchObject({
      publicationTitle: 'Archive of Sample Bay',
    });
  });
});
