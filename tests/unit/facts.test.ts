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
  expect(shared).toEqual([
    ...['Date', 'Author', 'Publisher', 'Published at', 'As received', 'Edition', 'Rights'],
  ]);
  for (const label of shared) expect(paper[label]).toEqual(provenance[label]);
});

test('the head of a printed page names the author, the publisher, the archive and the edition', () => {
  expect(listShown('paper-head')).toMatchObject({
    Author: ['Harbour Office of Sample Bay'],
    Publisher: ['Harbour Office of Sample Bay'],
    Archive: ['Archive of Sample Bay, https://archive.example/texts/documents/harbour-2001/'],
    Edition: [expect.stringMatching(/^[0-9a-f]{8}</u)],
  });
});

test.each(['provenance', 'paper-head', 'print-page'] as const)(
  'authors and the site that reposted a text are facts of their own: %s',
  (place) => {
    expect(listShown(place, readArchiveDocument('interview-2010'))).toMatchObject({
      Authors: ['Mira Ada van Holm', 'Quill'],
      Publisher: ['The Sample Bay Courier'],
      'Reposted on': ['<a href="https://shelf.example/">The Reader’s Shelf</a>'],
    });
    expect(listShown(place, readArchiveDocument('koro-2015'))['Authors']).toEqual([
      '山田太郎',
      '見本湾港務局',
    ]);
    const unknown = listShown(place, readArchiveDocument('notice-2019'));
    expect(unknown).toMatchObject({ Author: ['Not known'] });
    expect(unknown).not.toHaveProperty('Reposted on');
  },
);

test('the address of a text that was reposted is that of the site, which need not have an address', () => {
  const { frontMatter, ...rest } = readArchiveDocument('interview-2010');
  const facts = listShown('provenance', {
    ...rest,
    frontMatter: { ...frontMatter, repostedOn: { name: 'A Shelf' } },
  });
  expect(facts['Reposted on']).toEqual(['A Shelf']);
  expect(facts['Reposted at']?.[0]).toContain('http://courier.example/2010/06/talk');
  expect(facts).not.toHaveProperty('Published at');
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

test('dates are shown by what happened, and a span of time as a whole', () => {
  const dates = [{ role: 'signed' as const, date: '2001-02-03~', evidence: 'The last page.' }];
  const frontMatter = { ...document.frontMatter, dated: '2001', datedAs: '2001/2003', datedBy: 'So.', dates };
  expect(listShown('provenance', { ...document, frontMatter })).toMatchObject({
    Date: ['<time datetime="2001">2001 – 2003</time> <span class="note">So.</span>'],
    Signed: ['about 3 February 2001 <span class="note">The last page.</span>'],
  });
});

test('the original of a translation is shown with its title, address and language, and where there is room with the evidence', () => {
  const original =
    '<a href="https://nordhaven.example/nachtfaehren" hreflang="de"><span lang="de">Gemeinsame Erklärung über Nachtfähren</span></a> (German)';
  const evidence =
    ' <span class="note">The statement says that it is a translation. Invented for the tests.</span>';
  const ferry = readArchiveDocument('ferry-1998');
  for (const place of ['source-page', 'print-page'] as const)
    expect(listShown(place, ferry)['Original']).toEqual([original + evidence]);
  expect(listShown('provenance', ferry)['Original']).toEqual([original]);
  expect(listShown('source-page', readArchiveDocument('notice-2019'))).toEqual({});
});

test.each([
  [{ title: 'Nachtfähren' }, '<span lang="de">Nachtfähren</span> (German)'],
  [
    { address: 'https://a.example/' },
    '<a href="https://a.example/" hreflang="de">https://a.example/</a> (German)',
  ],
])('an original may have only a title or an address: %o', (known, html) => {
  const original = { language: 'de', evidence: 'So.', ...known };
  const changed = { ...document, frontMatter: { ...document.frontMatter, original } };
  expect(listShown('print-page', changed)['Original']).toEqual([`${html} <span class="note">So.</span>`]);
});
