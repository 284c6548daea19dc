import { expect, test } from 'vitest';
import { listFacts, toFactHtml, type FactPlace } from '../../src/archive/facts.ts';
import { PUBLICATIONS, readArchiveDocument } from './cited-documents.ts';

const document = readArchiveDocument('harbour-2001');

function listShown(place: FactPlace, of = document, publication = PUBLICATIONS.published) {
  return Object.fromEntries(
    listFacts(of, publication, place).map(({ label, values }) => [label, values.map(toFactHtml)]),
  );
}

test('all places show the same value of a fact', () => {
  const provenance = listShown('provenance');
  const paper = listShown('print-page');
  const shared = Object.keys(paper).filter((label) => label in provenance);
  expect(shared).toEqual(['Date', 'Publisher', 'Published at', 'As received', 'Edition', 'Rights']);
  for (const label of shared) expect(paper[label]).toEqual(provenance[label]);
});

test('the head of a printed page names the publisher, the archive and the edition', () => {
  expect(listShown('paper-head')).toMatchObject({
    Publisher: ['Harbour Office of Sample Bay'],
    Archive: ['Archive of Sample Bay, https://archive.example/texts/documents/harbour-2001/'],
    Edition: [expect.stringMatching(/^[0-9a-f]{8} /u)],
  });
});

test('links begin with the base path', () => {
  expect(listShown('provenance')['As received']?.[0]).toContain(
    'href="/texts/documents/harbour-2001/source/"',
  );
});

test.each([
  [{ address: 'https://a.example/' }, '<a class="address" href="https://a.example/">https://a.example/</a>'],
  [
    { incompleteAddress: 'a.example/…' },
    '<span class="address">a.example/…</span> <strong>(incomplete)</strong>',
  ],
  [{}, 'Not known'],
])('the facts about the address of the source are shown: %o', (known, html) => {
  const { source, ...frontMatter } = document.frontMatter;
  const { file, sha256 } = source;
  const changed = { ...frontMatter, source: { file, sha256, addressNote: 'So.', ...known } };
  const facts = listShown('provenance', { ...document, frontMatter: changed });
  expect(facts['Published at']).toEqual([`${html} <span class="note">So.</span>`]);
});

test.each([
  [{ licence: 'L', licenceAddress: 'https://l.example/' }, '<a href="https://l.example/">L</a> '],
  [{ licence: 'L' }, 'L '],
  [{}, ''],
])('a licence is named only if it is known: %o', (known, html) => {
  const rights = { credit: 'C', notice: 'N', ...known };
  const facts = listShown('provenance', { ...document, frontMatter: { ...document.frontMatter, rights } });
  expect(facts.Rights).toEqual([`${html}<span class="credit">C</span> <span class="note">N</span>`]);
});
