import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/words/span.ts';
import {
  formatDirective,
  toTextDirective,
  type PageText,
} from '../../src/linking/directive/text-directive.ts';
import { widenToWords } from '../../src/linking/directive/whole-words.ts';
import type { TextDocument } from '../../src/text/model.ts';
import { readContent } from '../../src/text/read-content.ts';
import { listSections, listWords as listTextWords } from '../../src/text/tree.ts';
import { CONTENT } from './archive-texts.ts';
import { toRandom } from '../seeded-random.ts';
import { parseDirective, resolveDirective, type Found } from './text-fragment.ts';

const SEED = 20_001_025;
const SELECTIONS_A_TEXT = 40;

/** Texts with enough words for selections of each kind. */
const documents = readContent(CONTENT).documents.filter((document) => listTextWords(document).length > 100);

/** A page: the blocks of the article, and the blocks before and after it. */
interface Page {
  blocks: string[];
  articleStart: number;
  articleEnd: number;
}

/** The contents list before the text repeats each heading, and the notes after it repeat words of passages. */
function toPage({ html, frontMatter, ...document }: TextDocument): Page {
  const contents = listSections(document).flatMap(({ heading }) => heading ?? []);
  const notes = frontMatter.corrections.map(
    ({ published, reading }) => `${published} should read ${reading}`,
  );
  const article = listBlocks(parseFragment(html).childNodes);
  const before = ['Documents', 'Search', 'About', 'Contents', ...contents, frontMatter.nature.note];
  const blocks = [...before, ...article, frontMatter.publisher, ...notes];
  return { blocks, articleStart: before.length, articleEnd: before.length + article.length };
}

function listBlocks(nodes: Tree.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (!/^(?:h\d|p|li)$/u.test(node.tagName)) return listBlocks(node.childNodes);
    return [getText(node).replace(/\s+/gu, ' ').trim()];
  });
}

function getText(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(getText).join('') : '';
}

/** A selection by a reader, and the whole words that the link must name. */
interface Selection {
  /** The selected range, as offsets in the text of the page. */
  selected: Span;
  expected: Found;
  words: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** @returns all words of the article, each with its place. */
function listWords({ blocks, articleStart, articleEnd }: Page) {
  return blocks
    .slice(articleStart, articleEnd)
    .flatMap((text, index) =>
      [...segmenter.segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment, index: offset }) => ({ segment, block: articleStart + index, offset })),
    );
}

type Word = ReturnType<typeof listWords>[number];

/** @returns the selection from one word to another. Like a reader's selection, it may cut into both words. */
function select({ blocks }: Page, first: Word, last: Word, random: () => number): Selection {
  const starts = blocks.map((_, block) => blocks.slice(0, block).join('\n').length + (block === 0 ? 0 : 1));
  const from = (starts[first.block] ?? 0) + first.offset;
  const to = (starts[last.block] ?? 0) + last.offset + last.segment.length;
  const isLoose = first !== last && random() < 0.4;
  const selected = {
    start: from + (isLoose ? Math.floor(random() * first.segment.length) : 0),
    end: to - (isLoose ? Math.floor(random() * last.segment.length) : 0),
  };
  const expected = {
    from: { block: first.block, offset: first.offset },
    to: { block: last.block, offset: last.offset + last.segment.length },
  };
  return { selected, expected, words: blocks.join('\n').slice(from, to) };
}

const KINDS = ['in a passage', 'across passages', 'a repeated phrase', 'beside a mark', 'one word'] as const;

/** @returns the first and last word of a selection of a kind. */
function pickWords(
  page: Page,
  words: Word[],
  kind: (typeof KINDS)[number],
  random: () => number,
): [Word, Word] {
  for (let tries = 0; tries < 20_000; tries += 1) {
    const index = Math.floor(random() * words.length);
    const length = { 'across passages': 20, 'a repeated phrase': 2, 'one word': 0 }[kind as string] ?? 30;
    const last = words[index + Math.ceil(random() * length * (random() < 0.2 ? 4 : 1))];
    const first = words[index];
    if (first === undefined || last === undefined) continue;
    const text = page.blocks[first.block] ?? '';
    const isOneBlock = first.block === last.block;
    const phrase = text.slice(first.offset, last.offset + last.segment.length).toLowerCase();
    const times = page.blocks.join('\n').toLowerCase().split(phrase).length - 1;
    const marks =
      text.charAt(first.offset - 1) +
      (page.blocks[last.block] ?? '').charAt(last.offset + last.segment.length);
    const fits = {
      'in a passage': isOneBlock,
      'across passages': !isOneBlock,
      'a repeated phrase': isOneBlock && times > 1,
      'beside a mark': /["'“”‘’(),.;:/-]/u.test(marks),
      'one word': true,
    }[kind];
    if (fits && isTold(page, first, last)) return [first, last];
  }
  throw new Error(`The text has no words ${kind}.`);
}

/**
 * Context is in the block of the words, or in the next block if the words are at the edge of their block. So a link
 * cannot lead to words if an earlier block contains their whole block and has the same neighbouring block. An example
 * is a heading and its entry in the contents list.
 */
function isTold(page: Page, first: Word, last: Word): boolean {
  const blocks = page.blocks.map((block) => block.toLowerCase());
  const text = blocks[first.block] ?? '';
  const isAtStart = first.offset === 0;
  const isAtEnd = first.block === last.block && last.offset + last.segment.length === text.length;
  return !blocks.slice(0, first.block).some((earlier, index) => {
    const isSameBefore = !isAtStart || blocks[index - 1] === blocks[first.block - 1];
    const isSameAfter = !isAtEnd || blocks[index + 1] === blocks[first.block + 1];
    return earlier.includes(text) && isSameBefore && isSameAfter;
  });
}

/** @returns the address of a link to the selection, from the code in src/linking/. */
function toAddress({ blocks, articleStart, articleEnd }: Page, { selected }: Selection): string | undefined {
  const before = blocks.slice(0, articleStart).join('\n').length + 1;
  const page: PageText = {
    text: blocks.join('\n'),
    article: { start: before, end: before + blocks.slice(articleStart, articleEnd).join('\n').length },
  };
  const words = widenToWords(page.text, selected, 'en');
  const directive = words && toTextDirective(page, words);
  return directive && `#p1${formatDirective(directive)}`;
}

describe.each(documents)(`in $id, with seed ${SEED}`, (document) => {
  const page = toPage(document);
  const words = listWords(page);

  test.each(KINDS)('a link to %s leads to exactly the selected words', (kind) => {
    const random = toRandom(SEED + document.id.length * 7 + kind.length);
    for (let count = 0; count < SELECTIONS_A_TEXT / KINDS.length; count += 1) {
      const selection = select(page, ...pickWords(page, words, kind, random), random);
      const address = toAddress(page, selection);
      expect(address, selection.words).toBeDefined();
      expect(
        resolveDirective(page.blocks, parseDirective(address ?? '')),
        `${address} for “${selection.words}”`,
      ).toEqual(selection.expected);
    }
  });
});

test('words in the middle of a heading get no link of their own, because the contents list repeats them', () => {
  const document = documents.find(({ id }) => id === 'ferry-1998');
  const page = document && toPage(document);
  const heading = page && listWords(page).find(({ segment }) => segment === 'Lighthouse');
  expect(page && heading && isTold(page, heading, heading)).toBe(false);
  expect(
    page &&
      heading &&
      toAddress(
        page,
        select(page, heading, heading, () => 1),
      ),
  ).toBeUndefined();
});

describe('the address of a text directive', () => {
  test.each([
    [{ start: 'e-commerce, R&D' }, ':~:text=e%2Dcommerce%2C%20R%26D'],
    [{ prefix: 'a', start: 'b', end: 'c', suffix: 'd' }, ':~:text=a-,b,c,-d'],
    [{ start: 'games (2002)' }, ':~:text=games%20%282002%29'],
    [{ start: 'the U.S.' }, ':~:text=the%20U.S%2E'],
    [{ start: '“both”' }, ':~:text=%E2%80%9Cboth%E2%80%9D'],
  ])('%o is %s', (directive, address) => {
    expect(formatDirective(directive)).toBe(address);
    expect(parseDirective(address)).toEqual({
      prefix: undefined,
      end: undefined,
      suffix: undefined,
      ...directive,
    });
  });
});

describe('a selection is widened to whole words', () => {
  test.each([
    ['one two three', 'wo thr', 'two three'],
    ['one two three', ' two ', 'two'],
    ['R.O.K.-Japan', 'K.-Ja', 'R.O.K.-Japan'],
    ['the e-commerce field', 'comm', 'commerce'],
    ['not "sufficient."', '"suff', '"sufficient'],
    ['one\ntwo', 'e\nt', 'one\ntwo'],
    ['one, two', ', ', undefined],
  ])('of “%s”, “%s” becomes “%s”', (text, selected, widened) => {
    const start = text.indexOf(selected);
    const range = widenToWords(text, { start, end: start + selected.length }, 'en');
    expect(range && text.slice(range.start, range.end)).toBe(widened);
  });
});
