import { isHeadingLine } from './heading-lines.ts';
import { toPlainText, type ImportBlock } from './tree.ts';
import { toWords } from './write-markdown.ts';

/** A title has at most so many words. A longer paragraph is not taken for one; the titles of some laws are longer headings. */
const LONGEST_WORDS = 60;
const LONGEST_HEADING_WORDS = 200;

/** So many paragraphs may stand before a title. */
const LONGEST_BEFORE = 4;
const LONGEST_WORDS_BEFORE = 15;

/**
 * Finds the title among the blocks, and takes it out of them.
 *
 * @param wanted the title that the editor gave
 * @param named the title that the file says about itself
 * @returns the words of the title as printed, and the blocks with the block of the title marked; undefined if none is
 *   found
 */
export function findTitle(
  blocks: readonly ImportBlock[],
  wanted: string | undefined,
  named: string | undefined,
): { title: string; block: ImportBlock } | undefined {
  const kept = blocks.filter(
    ({ node, leftOut }) => leftOut === undefined && (node.type === 'heading' || node.type === 'paragraph'),
  );
  const getWords = ({ node }: ImportBlock) => toWords(toPlainText(node));
  const hasLength = (block: ImportBlock) =>
    getWords(block).length > 0 &&
    getWords(block).length <= (block.node.type === 'heading' ? LONGEST_HEADING_WORDS : LONGEST_WORDS);
  const isShort = (block: ImportBlock) => hasLength(block) && !isIdentifier(getWords(block));
  const isSame = (text: string) => (block: ImportBlock) =>
    normalise(getWords(block).join(' ')) === normalise(text);
  const headings = kept.filter(({ node }) => node.type === 'heading').filter(isShort);
  // Only a few paragraphs, such as the number of a law, may stand before a title.
  const mayBe = (block: ImportBlock) => isEarly(block, blocks);
  const found =
    (wanted === undefined ? undefined : kept.find(isSame(wanted))) ??
    [
      ...(named === undefined ? [] : headings.filter(isSame(named))),
      ...headings.filter(({ node }) => node.type === 'heading' && node.depth === 1),
      ...(named === undefined ? [] : kept.filter(isShort).filter(isSame(named))),
      ...headings.filter((block) => isHeadingLine(getWords(block).join(' ')) === undefined),
      ...kept.slice(0, 3).filter(isShort),
      // Some titles are one word with a digit.
      ...kept.filter(({ node }) => node.type === 'heading' && node.depth === 1).filter(hasLength),
    ].find(mayBe);
  return found && { title: getWords(found).join(' '), block: found };
}

/** A file may show its own name: `31958R0001`, `BWBV0001000_2010-06-10_0`. */
function isIdentifier([word = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^[\w./-]*\d[\w./-]*$/u.test(word);
}

function isBeforeTitle({ node }: ImportBlock): boolean {
  return node.type === 'paragraph';
}

/** @returns whether only a few short paragraphs are kept before a block */
function isEarly(block: ImportBlock, blocks: readonly ImportBlock[]): boolean {
  const before = blocks.slice(0, blocks.indexOf(block)).filter(({ leftOut }) => leftOut === undefined);
  return (
    before.length <= LONGEST_BEFORE &&
    before.every((one) => {
      const words = toPlainText(one.node).trim();
      return isBeforeTitle(one) && toWords(words).length <= LONGEST_WORDS_BEFORE && !/[.!?。]$/u.test(words);
    })
  );
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
