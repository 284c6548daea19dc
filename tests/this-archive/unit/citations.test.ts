import { expect, test, vi } from 'vitest';
import { hasCharacters, readTypeface } from '../../../src/archive/card/typeface.ts';
import { toMetaTags } from '../../../src/archive/citations/meta-tags.ts';
import { PUBLICATIONS as PLACES, readArchiveDocuments, renderCitations } from '../../unit/cited-documents.ts';
import { readAsZotero } from '../../unit/zotero-reader.ts';
import { CONTENT } from './content.ts';

// The first citation in a style takes a second or more, because its engine must load.
vi.setConfig({ testTimeout: 60_000 });

const DOCUMENTS = readArchiveDocuments(CONTENT);
const NAME = 'Japan Digital Cooperation Archive';
const PUBLICATIONS = {
  unpublished: { ...PLACES.unpublished, name: NAME },
  published: { ...PLACES.published, name: NAME },
};

// `npm run test:unit -- --update` rewrites the files. Read the changes before you commit them.
test.each(DOCUMENTS)('the citations of $id are the same as in the committed file', async (document) => {
  await expect(renderCitations(document, PUBLICATIONS)).toMatchFileSnapshot(
    `../citations/${document.id}.txt`,
  );
});

test.each([
  [
    'rok-2000',
    { itemType: 'document', publisher: 'Ministry of Foreign Affairs of Japan', date: '2000/09/23' },
  ],
  [
    'world-2001',
    { itemType: 'report', institution: 'Ministry of Foreign Affairs of Japan', date: '2001/10' },
  ],
  [
    'us-2014',
    { itemType: 'report', institution: 'KICIS, Keio University (kipis.sfc.keio.ac.jp)', date: '2014/03' },
  ],
  [
    'china-2020',
    {
      itemType: 'newspaperArticle',
      publicationTitle: 'Science and Technology Daily, as reposted on inno-thought.com',
      date: '2020/12',
    },
  ],
  ['eu-2025', { itemType: 'webpage', publicationTitle: 'neeews.com', date: '2025/05' }],
])('Zotero saves %s with its kind, publisher and date, and without an author', (id, expected) => {
  const document = DOCUMENTS.find((candidate) => candidate.id === id);
  for (const publication of Object.values(PUBLICATIONS)) {
    const tags = document && toMetaTags(document, publication);
    expect(tags && readAsZotero(tags)).toMatchObject({
      title: document?.frontMatter.title,
      creators: [],
      ...expected,
    });
  }
});

test('the typeface of the cards has every character of titles and publishers', () => {
  const [regular, bold] = [readTypeface(400), readTypeface(600)];
  for (const { frontMatter } of DOCUMENTS) {
    expect(hasCharacters(bold, frontMatter.shortTitle)).toBe(true);
    expect(hasCharacters(regular, frontMatter.publisher)).toBe(true);
  }
});
