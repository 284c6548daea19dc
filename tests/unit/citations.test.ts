import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { toCslItem, toEdition } from '../../src/archive/citations/csl-item.ts';
import { listCitations } from '../../src/archive/citations/list-citations.ts';
import { formatPassageCitation, toLocator } from '../../src/archive/citations/passage-citation.ts';
import { renderCitation } from '../../src/archive/citations/render.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import { toPassageTemplate } from '../../src/archive/citations/templates.ts';
import { listPassages, listSections } from '../../src/text/tree.ts';
import { takeSample } from '../long-run.ts';
import {
  PUBLICATIONS,
  readArchiveDocument,
  readArchiveDocuments,
  renderCitations,
} from './cited-documents.ts';

// The first citation in a style takes a second or more, because its engine must load.
vi.setConfig({ testTimeout: 60_000 });

const PROJECT = join(import.meta.dirname, '../..');
const DOCUMENTS = readArchiveDocuments();
const PLACES = Object.entries(PUBLICATIONS);

// `npm run test:unit -- --update` rewrites the files. Read the changes before you commit them.
test.each(DOCUMENTS)('the citations of $id are the same as in the committed file', async (document) => {
  await expect(renderCitations(document, PUBLICATIONS)).toMatchFileSnapshot(
    `../fixtures/citations/${document.id}.txt`,
  );
});

test.each([
  ['apa.csl', 'b3b87c2d572dc42b43b974edc145e7e6fabdfa5ecb5302b08df8aee8ab84bb8d'],
  ['chicago-fullnote-bibliography.csl', '055a34ed6e1a68deb3dd61e55eb699f02bca231784fc9610f27d73d265698e2b'],
  ['modern-language-association.csl', '59c11c1a4344e029d5055e1283fec5b13ac59a9508ec50ecbe38f658cf31f2d8'],
  ['locales-en-US.xml', 'a27c15263517b7b8a0a117a38295689c9d8519b5308013d895d7cfbaa5afa041'],
])('%s is unchanged and names its licence', (file, sha256) => {
  const bytes = readFileSync(join(PROJECT, 'src/archive/citations/csl', file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  expect(bytes.toString('utf8')).toContain('http://creativecommons.org/licenses/by-sa/3.0/');
});

function toStraightQuotes(text: string): string {
  return text.replace(/[“”‘’]/gu, "'");
}

describe.each(PLACES)('where the archive is %s', (_place, publication) => {
  test.each(DOCUMENTS)(
    'every citation of $id has title, kind, publisher, archive and edition',
    (document) => {
      const { frontMatter, nature, text } = document;
      for (const style of CITATION_STYLES) {
        const citation = renderCitation(toCslItem(document, publication, 'p1'), style, 'text');
        const facts = [
          frontMatter.title,
          nature.name,
          frontMatter.publisher,
          publication.name,
          '¶ 1',
          '/#p1',
          `edition ${toEdition(text.wordsSha256)}`,
        ];
        // Inside a title in quotation marks, double quotation marks become single ones.
        for (const fact of facts)
          expect(toStraightQuotes(citation), style.name).toContain(toStraightQuotes(fact));
      }
    },
  );

  test.each(DOCUMENTS)(
    'for each passage and section of $id the template gives the same citation as citeproc',
    (document) => {
      const ids = [...listPassages(document.text), ...listSections(document.text)].map(({ id }) => id);
      for (const style of CITATION_STYLES) {
        const template = toPassageTemplate(document, publication, style);
        for (const id of takeSample(ids, 4)) {
          const expected = renderCitation(toCslItem(document, publication, id), style, 'text');
          expect(formatPassageCitation(template, id), `${style.name} ${id}`).toBe(expected);
        }
      }
    },
  );
});

test('a citation that already has the marks of a template is refused', () => {
  const document = readArchiveDocument('ferry-1998');
  const titled = { ...document, frontMatter: { ...document.frontMatter, title: 'On {name} and {id}' } };
  expect(() => listCitations(titled, PUBLICATIONS.published)).toThrow('ferry-1998 cannot be cited');
});

test('a passage is named by its number, a section by its id', () => {
  expect(toLocator('p5')).toBe('¶ 5');
  expect(toLocator('e-tickets')).toBe('§ e-tickets');
});

test('no style changes the case of a title or loses a character of it', () => {
  const title = 'the iPhone & the EU [sic] (100 % 日本) < of courier.example';
  const item = { ...toCslItem(readArchiveDocument('interview-2010'), PUBLICATIONS.published), title };
  for (const style of CITATION_STYLES) expect(renderCitation(item, style, 'text')).toContain(title);
});

test('a citation does not change after other citations', () => {
  const [first, second] = DOCUMENTS.map((document) => toCslItem(document, PUBLICATIONS.published));
  if (first === undefined || second === undefined) throw new Error('this test needs two documents');
  for (const style of CITATION_STYLES) {
    const alone = renderCitation(first, style, 'text');
    renderCitation(second, style, 'html');
    renderCitation(first, style, 'html');
    expect(renderCitation(first, style, 'text')).toBe(alone);
  }
});
