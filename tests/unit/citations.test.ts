import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { toCslItem, toEdition, type CslItem } from '../../src/archive/citations/csl-item.ts';
import { listCitations } from '../../src/archive/citations/list-citations.ts';
import { formatPassageCitation, toPlace } from '../../src/archive/citations/passage-citation.ts';
import { renderCitation, renderInText } from '../../src/archive/citations/render.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import { toPassageTemplate } from '../../src/archive/citations/templates.ts';
import { listPassages } from '../../src/text/tree.ts';
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
    'every citation of $id has title, authors, kind, publisher, archive and edition',
    (document) => {
      const { frontMatter, nature, text } = document;
      for (const style of CITATION_STYLES) {
        const citation = renderCitation(toCslItem(document, publication, 'p1'), style, 'text');
        const facts = [
          frontMatter.title,
          // Chicago puts “van” of “van Holm” at the end.
          ...(frontMatter.authors ?? []).map(({ name, family }) => name ?? family?.split(' ').at(-1) ?? ''),
          // Inside a sentence, its first letter is small.
          nature.name.slice(1),
          frontMatter.publisher,
          publication.name,
          'para. 1',
          ...(publication.origin === undefined ? [] : ['/#p1']),
          `edition ${toEdition(text.wordsSha256)}`,
        ];
        // Inside a title in quotation marks, double quotation marks become single ones.
        for (const fact of facts)
          expect(toStraightQuotes(citation), style.name).toContain(toStraightQuotes(fact));
      }
    },
  );

  test.each(DOCUMENTS)(
    'for each passage of $id the template gives the same citation as citeproc',
    (document) => {
      for (const style of CITATION_STYLES) {
        const template = toPassageTemplate(document, publication, style);
        for (const { id, number } of takeSample(listPassages(document.text), 4)) {
          const item = toCslItem(document, publication, id, { hasPlace: false });
          const expected = renderInText(item, style, { label: 'paragraph', locator: String(number) });
          // The CSL style of MLA has no space there.
          const locator = style.id === 'mla' ? `para.${number}` : `para. ${number}`;
          expect(formatPassageCitation(template, id, locator), `${style.name} ${id}`).toBe(expected);
        }
      }
    },
  );
});

test('a citation that already has the marks of a template is refused', () => {
  const document = readArchiveDocument('ferry-1998');
  const titled = { ...document, frontMatter: { ...document.frontMatter, title: 'On {locator} and {id}' } };
  expect(() => listCitations(titled, PUBLICATIONS.published)).toThrow('ferry-1998 cannot be cited');
});

test('a passage is named by its number, a section by its id', () => {
  expect(toPlace(['p5'])).toBe('para. 5');
  expect(toPlace(['e-tickets'])).toBe('section e-tickets');
});

test('no style changes the case of a title or loses a character of it', () => {
  const title = 'the iPhone & the EU [sic] (100 % 日本) < of courier.example';
  const item = { ...toCslItem(readArchiveDocument('interview-2010'), PUBLICATIONS.published), title };
  for (const style of CITATION_STYLES) expect(renderCitation(item, style, 'text')).toContain(title);
});

test.each([
  ['Ships’ "Night" Routes', '“Ships’ ‘Night’ Routes', 'Ships’ “Night” Routes'],
  [
    "The Keeper's 'Plan' and \"Rule\" Now",
    '“The Keeper’s ‘Plan’ and ‘Rule’ Now',
    'The Keeper’s ‘Plan’ and “Rule” Now',
  ],
  ['On “Ferries and ‘Quays’” Now', '“On ‘Ferries and “Quays”’ Now', 'On “Ferries and ‘Quays’” Now'],
  ['5" Guns, 6\' Boats', '“5" Guns, 6’ Boats', '5" Guns, 6’ Boats'],
  ['„Hafen“ «Quai» ’98', '“„Hafen“ «Quai» ’98', '„Hafen“ «Quai» ’98'],
])('quotation marks in the title %s change inside quotation marks', (title, inner, outer) => {
  const item = { ...toCslItem(readArchiveDocument('notice-2019'), PUBLICATIONS.published), title };
  const [note, entry, apa, mla] = CITATION_STYLES.map((style) => renderCitation(item, style, 'text'));
  for (const citation of [note, entry, mla]) expect(citation).toContain(inner);
  expect(apa).toMatch(new RegExp(`^${outer} \\[`, 'u'));
});

describe('authors are the same in every style', () => {
  const cite = (id: string, change: Partial<CslItem> = {}) =>
    CITATION_STYLES.map((style) =>
      renderCitation(
        { ...toCslItem(readArchiveDocument(id), PUBLICATIONS.published), ...change },
        style,
        'html',
      ),
    );

  test.each(['notice-2019', 'leuchtturm-2004'])(
    'a text without a known author begins with its title: %s',
    (id) => {
      const { title } = readArchiveDocument(id).frontMatter;
      for (const citation of cite(id))
        expect(citation.replace(/^(?:“|<i>)/u, '')).toMatch(new RegExp(`^${title}`, 'u'));
    },
  );

  test('an institution comes first, and is not named again as the publisher', () => {
    for (const citation of cite('harbour-2001')) {
      expect(citation).toMatch(/^Harbour Office of Sample Bay/u);
      expect(citation.split('Harbour Office of Sample Bay')).toHaveLength(2);
    }
  });

  test('a publisher that is not the only author is named', () => {
    for (const citation of cite('ferry-1998'))
      expect(citation.split('Harbour Office of Sample Bay')).toHaveLength(3);
  });

  test('a publisher that begins with the author is named without it', () => {
    for (const citation of cite('harbour-2001', {
      publisher: 'Harbour Office of Sample Bay, Bay University',
    })) {
      expect(citation.split('Harbour Office of Sample Bay')).toHaveLength(2);
      expect(citation).toContain('Bay University');
    }
  });
});

test('in APA, the kind follows the title of a text without a known author, outside its italics', () => {
  const [, , apa] = CITATION_STYLES;
  if (apa === undefined) throw new Error('this test needs APA');
  const cite = (id: string) =>
    renderCitation(toCslItem(readArchiveDocument(id), PUBLICATIONS.published), apa, 'html');
  expect(cite('notice-2019')).toMatch(/^<i>Notice to Passengers<\/i> \[Notice on the web\]\. \(2019\)\./u);
  expect(cite('harbour-2001')).toMatch(/\(2001\)\. <i>Yearly [^<]*<\/i> \[Yearly report of an office\]\./u);
  const { author, ...item } = toCslItem(readArchiveDocument('interview-2010'), PUBLICATIONS.published);
  expect(author).toHaveLength(2);
  expect(renderCitation(item, apa, 'html')).toMatch(
    /^“We [^<]* \[Newspaper talk, reposted on The Reader’s Shelf\]\. \(2010, June\)\. <i>The Sample Bay Courier<\/i>/u,
  );
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
