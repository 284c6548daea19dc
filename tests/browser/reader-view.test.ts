/**
 * The reader views of Firefox and of other programs show what Readability finds in a page. It must find every heading
 * and passage of a text, in order, and nothing else.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Readability } from '@mozilla/readability';
import { numberPassages } from '../../src/text/number.ts';
import { SAMPLE_DIST } from '../sample-site.ts';
import { getSmallDocument } from '../unit/small-texts.ts';
import { SAMPLE_COUNT } from './sample-site.ts';

const DIST = join(import.meta.dirname, '../../dist');
const readability = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

interface Reading {
  /** The words of the title. */
  title: string;
  /** The words of all headings and passages, and how many there are. `whole` also has the title at its place. */
  words: string;
  whole: string;
  count: number;
  /** What the reader view shows. */
  shown: { title: string; byline: string; words: string; headings: number };
  headings: number;
}

/** Reads a page as a reader view does. */
async function read(page: Page, html: string): Promise<Reading> {
  return page.evaluate((source) => {
    const toWords = (elements: Iterable<Element>) =>
      Array.from(elements, ({ textContent }) => textContent)
        .join(' ')
        .replace(/\s+/gu, ' ')
        .trim();
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
    const built = parse(source);
    const parts = built.querySelectorAll('article[data-document] :is(h2, h3, h4, h5, h6, [data-passage])');
    const reader = (globalThis as unknown as { Readability: typeof Readability }).Readability;
    const whole = built.querySelectorAll(
      'article[data-document] :is(h1, h2, h3, h4, h5, h6, [data-passage])',
    );
    const result = new reader(parse(source)).parse();
    const shown = parse(result?.content ?? '');
    return {
      title: toWords(built.querySelectorAll('h1')),
      words: toWords(parts),
      whole: toWords(whole),
      count: parts.length,
      headings: built.querySelectorAll('article :is(h2, h3, h4, h5, h6)').length,
      shown: {
        title: result?.title ?? '',
        byline: (result?.byline ?? '').replace(/\s+/gu, ' '),
        words: toWords([shown.body]),
        headings: shown.querySelectorAll('h2, h3, h4, h5, h6').length,
      },
    };
  }, html);
}

function expectWhole({ words, whole, headings, shown }: Reading, name: string): void {
  // Readability does not see that a title in Japanese is the title of the page, and shows it above the text, too.
  const repeated = shown.words.length > words.length;
  expect(shown.words, name).toBe(repeated ? whole : words);
  expect(shown.headings, name).toBe(headings + (repeated ? 1 : 0));
}

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ path: readability });
});

test('a reader view shows each text whole, with its title and kind', async ({ page }) => {
  const pages = [DIST, SAMPLE_DIST]
    .flatMap((dist) => globSync('documents/*/index.html', { cwd: dist }).map((file) => join(dist, file)))
    .map((file) => ({ file, html: readFileSync(file, 'utf8') }))
    // The page of a text that has moved has no words of a text.
    .filter(({ html }) => html.includes('data-document='));
  expect(pages.length).toBeGreaterThan(SAMPLE_COUNT);
  for (const { file, html } of pages) {
    const reading = await read(page, html);
    expect(reading.count, file).toBeGreaterThan(0);
    expectWhole(reading, file);
    expect(reading.shown.title, file).toBe(reading.title);
    // Readability does not know a `citation_author`. So the kind of text is in the place of the author.
    expect(reading.shown.byline, file).toMatch(/./u);
  }
});

const SENTENCE = 'Both sides agreed to share data, to set standards and to train engineers in each country.';
const repeat = (count: number, toBlock: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toBlock(index)).join('\n\n');
const QUOTATION = repeat(12, () => SENTENCE.repeat(2)).replaceAll(/^/gmu, '> ');
const HEADINGS_LIKE_PARTS_OF_A_PAGE =
  'Related news, Social media, Comments, Contact points, Footer, Header, Community, Media literacy, Sponsors, Extra, ' +
  'Menu, Sidebar, Banner, Remarks, Competent authorities, Tags';
const ROLES = 'subtitle dateline kicker disclaimer pull-quote caption question answer credit';

/** Texts of other shapes, without ids. */
const SHAPES = {
  'short paragraphs': repeat(60, (index) => `Line ${index}.`),
  'short paragraphs under headings': repeat(30, (index) => `## Part ${index}\n\nLine ${index}.`),
  'one long list': repeat(80, (index) => `- item ${index}`),
  'nested lists': repeat(30, (index) => `- item ${index}\n\n  ${SENTENCE}\n\n  - ${SENTENCE}\n  - point`),
  quotations: repeat(6, (index) => `## Part ${index}\n\n${SENTENCE}\n\n> ${SENTENCE}\n>\n> ${SENTENCE}`),
  'one long quotation': `${SENTENCE}\n\n${QUOTATION}\n\n## End\n\nThe end.`,
  'headings of each depth': repeat(
    5,
    (index) => `${'#'.repeat(index + 2)} Level ${index + 2}\n\n${SENTENCE}`,
  ),
  'headings without paragraphs': `## One\n\n### Two\n\n#### Three\n\n${SENTENCE}\n\n## Four\n\n- a`,
  'one section with nearly all words': `a\n\n## Long\n\n${repeat(40, () => SENTENCE.repeat(5))}\n\n## Short\n\n- a`,
  'nearly all words before the first heading': `${repeat(40, () => SENTENCE.replaceAll(',', '').repeat(5))}\n\n## Short\n\n- a`,
  'headings like parts of a page': HEADINGS_LIKE_PARTS_OF_A_PAGE.split(', ')
    .map((heading) => `## ${heading}\n\n${SENTENCE}`)
    .join('\n\n'),
  'each role': ROLES.split(' ')
    .map((role) => `${SENTENCE} {.${role}}\n\nShort. {.${role}}`)
    .join('\n\n'),
  'headings with words of the title': `## A Title\n\n${SENTENCE}\n\n## Title\n\n${SENTENCE.repeat(6)}`,
};

/** @returns the HTML of a text; each heading and passage gets an id */
function render(shape: string): string {
  const { text } = numberPassages('shape.md', shape, 1, {});
  const words = shape.replaceAll(/^[ #>-]+| ?\{[^}]*\}/gmu, '');
  return getSmallDocument(text, { source: `A Title\n${words}\n` }).html;
}

test('a reader view shows texts of other shapes whole', async ({ page }) => {
  const frame = readFileSync(join(SAMPLE_DIST, 'documents/ferry-1998/index.html'), 'utf8').replace(
    /(name="DC\.title" content=")[^"]*/u,
    '$1A Title',
  );
  const [start = '', , end = ''] = frame.split(/(?<=<article class="text"[^>]*>)|(?=<\/article>)/u);
  for (const [name, shape] of Object.entries(SHAPES))
    expectWhole(await read(page, start + render(shape) + end), name);
});
