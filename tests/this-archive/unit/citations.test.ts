import { describe, expect, test, vi } from 'vitest';
import { hasCharacters, readTypeface } from '../../../src/archive/card/typeface.ts';
import { PUBLICATIONS as PLACES, readArchiveDocuments, renderCitations } from '../../unit/cited-documents.ts';
import { readAllRoutes, toBestRecord, type RightRecord } from '../../unit/reference-records.ts';
import records from '../records.json' with { type: 'json' };
import { CONTENT } from './content.ts';

// The first citation in a style takes a second or more, because its engine must load.
vi.setConfig({ testTimeout: 60_000 });

/** The right record of each text, written by hand. */
const RIGHT = records as Record<string, RightRecord>;
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

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  test.each(DOCUMENTS)('every route to Zotero makes the right record of $id', (document) => {
    const { id } = document;
    const right = RIGHT[id];
    if (right === undefined) throw new Error(`there is no right record of ${id}`);
    const address = place === 'published' ? `https://archive.example/texts/documents/${id}/` : undefined;
    for (const [route, record] of Object.entries(readAllRoutes(document, publication)))
      expect(record, route).toEqual(toBestRecord(route, right, address));
  });
});

test('the typeface of the cards has every character of titles and publishers', () => {
  const [regular, bold] = [readTypeface(400), readTypeface(600)];
  for (const { frontMatter } of DOCUMENTS) {
    expect(hasCharacters(bold, frontMatter.shortTitle)).toBe(true);
    expect(hasCharacters(regular, frontMatter.publisher)).toBe(true);
  }
});
