import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test, vi } from 'vitest';
import { toCslItem } from '../../src/archive/citations/csl-item.ts';
import { renderCitation } from '../../src/archive/citations/render.ts';
import { getStyle } from '../../src/archive/citations/styles.ts';
import { toPassageTemplates } from '../../src/archive/citations/templates.ts';
import { citePassage, type CitationForm } from '../../src/linking/cite-passage.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';

// The first citation in a style takes a second or more, because its engine must load.
vi.setConfig({ testTimeout: 60_000 });

const HOST = 'https://mirror.example/documents/';

function cite(form: CitationForm, documentId: string, id: string, heading = ''): string[] {
  const document = readArchiveDocument(documentId);
  const templates = toPassageTemplates(document, PUBLICATIONS.published);
  const address = `https://archive.example/texts/documents/${documentId}/`;
  return citePassage(form, templates, { id, cited: [id], heading, address }).split('\n\n');
}

test.each([
  // APA, 7th edition: 8.11 an institution as author, 8.14 a title in place of the author, 8.28 numbers of paragraphs.
  ['apa', 'harbour-2001', '(Harbour Office of Sample Bay, 2001, para. 5)'],
  ['apa', 'notice-2019', '(Notice to Passengers, 2019, para. 5)'],
  ['apa', 'interview-2010', '(van Holm & Quill, 2010, para. 5)'],
  // MLA, 9th edition: 6.20 numbers of paragraphs after a comma, 6.10 a title in place of the author.
  ['mla', 'harbour-2001', '(Harbour Office of Sample Bay, par. 5)'],
  ['mla', 'notice-2019', '(“Notice to Passengers,” par. 5)'],
] as const)('%s cites a paragraph of %s in the text as %s', (form, id, expected) => {
  const [inText = '', ...more] = cite(form, id, 'p5');
  expect(inText).toBe(expected);
  expect(more).toEqual([
    renderCitation(toCslItem(readArchiveDocument(id), PUBLICATIONS.published), getStyle(form), 'text'),
  ]);
});

test('a long title is shortened at its colon, in the text only', () => {
  const document = readArchiveDocument('notice-2019');
  const titled = {
    ...document,
    frontMatter: { ...document.frontMatter, title: 'To the Isles: Boats and Fares' },
  };
  const { passage, work } = toPassageTemplates(titled, PUBLICATIONS.published);
  expect(passage.apa).toBe('(To the Isles, 2019, {locator})');
  expect(passage.mla).toBe('(“To the Isles,” {locator})');
  expect(work.apa).toContain('To the Isles: Boats and Fares');
});

test('Chicago cites a paragraph in a note, with its number before the archive, and the text in the bibliography', () => {
  const [note = '', entry = ''] = cite('chicago', 'harbour-2001', 'p5');
  expect(note).toMatch(/ 2001, para\. 5, document harbour-2001, .*\/documents\/harbour-2001\/#p5\.$/u);
  expect(note.split('para. 5')).toHaveLength(2);
  expect(entry).toMatch(/^Harbour Office of Sample Bay\. “.*\/documents\/harbour-2001\/\.$/u);
});

test.each([
  ['Boats', 'Boats section'],
  ['Fares: What Children Pay', '“Fares” section'],
  ['What the Two Offices Will Do in Winter', '“What the Two Offices Will Do” section'],
])(
  'APA (7th edition, 8.28) names a section by its heading, and a long heading by its beginning: %s',
  (heading, name) => {
    expect(cite('apa', 'harbour-2001', 'boats', heading)[0]).toBe(
      `(Harbour Office of Sample Bay, 2001, ${name})`,
    );
  },
);

test('Chicago names a section by its heading', () => {
  expect(cite('chicago', 'harbour-2001', 'boats', 'Boats')[0]).toContain(', under “Boats”, document');
});

describe.each(readArchiveDocuments())('a passage of $id', (document) => {
  const { id } = document;

  test.each(['bib', 'ris'] as const)('in %s is read by Citation.js with id, place and address', (form) => {
    const templates = toPassageTemplates(document, PUBLICATIONS.published);
    const cited = citePassage(form, templates, {
      id: 'p1',
      cited: ['p1'],
      heading: '',
      address: `${HOST}${id}/`,
    });
    const { data } = new Cite(cited);
    expect(data).toHaveLength(1);
    expect(data[0]?.title).toEqual(document.frontMatter.title.normalize('NFC'));
    expect(cited).toContain(`${id}-p1`);
    expect(cited).toContain(`document ${id}, para. 1, edition ${templates.edition}`);
    expect(data[0]?.URL).toBe(`https://archive.example/texts/documents/${id}/#p1`);
  });

  test('has a whole address in every style, also if the archive has none', () => {
    const templates = toPassageTemplates(document, PUBLICATIONS.unpublished);
    for (const form of ['apa', 'mla', 'chicago'] as const) {
      const cited = citePassage(form, templates, {
        id: 'p1',
        cited: ['p1'],
        heading: '',
        address: `${HOST}${id}/`,
      });
      expect(cited.endsWith(` ${HOST}${id}/`)).toBe(true);
      expect(cited.includes(`${HOST}${id}/#p1`)).toBe(form === 'chicago');
    }
  });
});
