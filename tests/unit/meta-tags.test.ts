import { describe, expect, test } from 'vitest';
import { toMetaTags, type MetaTag } from '../../src/archive/citations/meta-tags.ts';
import { toSignposts } from '../../src/archive/citations/signposts.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';
import { readAsZotero } from './zotero-reader.ts';

const DOCUMENTS = readArchiveDocuments();
const EXPECTED: Record<string, object> = {
  'rok-2000': { itemType: 'document', publisher: 'Ministry of Foreign Affairs of Japan', date: '2000/09/23' },
  'world-2001': { itemType: 'report', institution: 'Ministry of Foreign Affairs of Japan', date: '2001/10' },
  'us-2014': {
    itemType: 'report',
    institution: 'KICIS, Keio University (kipis.sfc.keio.ac.jp)',
    date: '2014/03',
  },
  'china-2020': {
    itemType: 'newspaperArticle',
    publicationTitle: 'Science and Technology Daily, as reposted on inno-thought.com',
    date: '2020/12',
  },
  'eu-2025': { itemType: 'webpage', publicationTitle: 'neeews.com', date: '2025/05' },
};

function listContents(tags: MetaTag[], key: string): string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === key)
    .map(({ content }) => content);
}

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  test.each(DOCUMENTS)(
    'Zotero saves $id as what it is, its publisher whole and nobody as its author',
    (document) => {
      const item = readAsZotero(toMetaTags(document, publication));
      expect(item).toMatchObject({
        title: document.frontMatter.title,
        creators: [],
        ...EXPECTED[document.id],
      });
    },
  );

  test.each(DOCUMENTS)('annotations of $id follow it to every copy', (document) => {
    const tags = toMetaTags(document, publication);
    expect(listContents(tags, 'dc.identifier')).toEqual([document.id]);
    expect(listContents(tags, 'dc.relation.ispartof')).toEqual(['Japan Digital Cooperation Archive']);
  });

  test.each(DOCUMENTS)('no address or picture of $id is claimed that is not known', (document) => {
    const tags = toMetaTags(document, publication);
    const start = `https://archive.example/texts/documents/${document.id}`;
    const isKnown = place === 'published';
    expect(listContents(tags, 'og:url')).toEqual(isKnown ? [`${start}/`] : []);
    expect(listContents(tags, 'citation_public_url')).toEqual(isKnown ? [`${start}/`] : []);
    expect(listContents(tags, 'og:image')).toEqual(isKnown ? [`${start}.png`] : []);
    const citeAs = toSignposts(document, publication).filter(({ rel }) => rel === 'cite-as');
    expect(citeAs.map(({ href }) => href)).toEqual(isKnown ? [`${start}/`] : []);
  });

  test.each(DOCUMENTS)('the signposts of $id are complete and honest', (document) => {
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

describe('the reader, as Zotero, falls into every known trap', () => {
  const tags = toMetaTags(readArchiveDocument('rok-2000'), PUBLICATIONS.published);
  const world = toMetaTags(readArchiveDocument('eu-2025'), PUBLICATIONS.published);

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

  test('without a type of ours a title alone makes a journal article', () => {
    expect(readAsZotero(tags.filter((tag) => !('name' in tag && tag.name === 'DC.type')))).toMatchObject({
      itemType: 'journalArticle',
    });
  });

  test('without the publication, the name of the archive takes its place', () => {
    expect(
      readAsZotero(world.filter((tag) => !('name' in tag && tag.name === 'prism.publicationName'))),
    ).toMatchObject({
      publicationTitle: 'Japan Digital Cooperation Archive',
    });
  });
});
