import type { Paragraph, PhrasingContent } from 'mdast';
import { HeadingLevels, isHeadingLine, RUN_IN_NUMBER } from './heading-lines.ts';
import type { Rules } from './rules.ts';
import { toPlainText, type ImportBlock } from './tree.ts';

/** What a paragraph is a heading of, and the words of the heading. */
interface FoundHeading {
  kind: string;
  words: string;
  /** If the heading is only the beginning of the paragraph: the words after it. */
  rest?: PhrasingContent[];
}

/** A title above the number of an article: `（組織）`. */
const CAPTION = /^(?:（[^（）]{1,40}）|\([^()]{1,40}\))$/u;

/** A line of a table of contents: `第一章 総則（第一条―第四条）`, `Article 1 ..... 3`. */
const CONTENTS_LINE = /[（(][^（）()]*[条條조][^（）()]*[）)]$|\.{4}|…{2}/u;

const PAGE_AT_END = /\s\d{1,4}$/u;

/** The supplement of a Japanese law is not below its last chapter. */
const SUPPLEMENT_KIND = 'supplement';
const SUPPLEMENT = /^附\s*則(?:\s|（|$)/u;

const LONGEST = 90;
const ENDS_A_SENTENCE = /[.;:,。；、，：!?！？]$/u;

/** A bold line without a number. One alone can be a sentence. */
const BOLD = 'bold';

/**
 * Many pages and Word files mark no headings: a heading is a bold line, or the number of an article begins its first
 * paragraph, as in `第一条 委員会は、…`. If a file has no headings but its title, these become headings.
 *
 * @param blocks of a page or a Word file, in their order
 */
export function makeUnmarkedHeadings(blocks: readonly ImportBlock[], rules: Rules): ImportBlock[] {
  const headings = blocks.filter(({ node, leftOut }) => node.type === 'heading' && leftOut === undefined);
  if (headings.length > 1) return [...blocks];
  const all = new Set(blocks.map(({ node }) => toWords(node)));
  const found = blocks.map(({ node, leftOut }) =>
    leftOut === undefined && node.type === 'paragraph' ? findHeading(node, all) : undefined,
  );
  const hasBold = found.filter((one) => one?.kind === BOLD).length > 1;
  let levels = new HeadingLevels();
  const made: ImportBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading = found[index];
    const isHeading = heading !== undefined && (heading.kind !== BOLD || hasBold);
    if (!isHeading || !rules.take('make a heading', heading.words)) {
      made.push(block);
      continue;
    }
    const { kind, words, rest } = heading;
    // The articles of a supplement are below it.
    if (kind === SUPPLEMENT_KIND) levels = new HeadingLevels();
    const caption = rest && takeCaption(made);
    made.push({
      node: {
        type: 'heading',
        depth: Math.min(6, levels.getDepth(kind)) as 2,
        children: [...(caption ? [...caption, toText(' ')] : []), toText(words)],
      },
    });
    if (rest) made.push({ ...block, node: { type: 'paragraph', children: rest } });
  }
  return made;
}

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Takes the title of an article, which Japanese laws print above its number. */
function takeCaption(made: ImportBlock[]): PhrasingContent[] | undefined {
  const { node, leftOut } = made.at(-1) ?? {};
  if (node?.type !== 'paragraph' || leftOut !== undefined || !CAPTION.test(toPlainText(node).trim()))
    return undefined;
  made.pop();
  return node.children;
}

function toWords(node: ImportBlock['node']): string {
  return toPlainText(node).replaceAll(/\s+/gu, ' ').trim();
}

/** @param all the words of each block of the file */
function findHeading(paragraph: Paragraph, all: ReadonlySet<string>): FoundHeading | undefined {
  return findLine(paragraph, all) ?? findRunIn(paragraph);
}

/** @returns the whole paragraph, if it looks like a heading */
function findLine(paragraph: Paragraph, all: ReadonlySet<string>): FoundHeading | undefined {
  const words = toWords(paragraph);
  if (!/\p{L}/u.test(words) || words.length > LONGEST || CONTENTS_LINE.test(words)) return undefined;
  // In a table of contents, the number of a page is after the words of a heading.
  if (PAGE_AT_END.test(words) && all.has(words.replace(PAGE_AT_END, ''))) return undefined;
  const isBold = paragraph.children.every(
    (child) => child.type === 'strong' || toPlainText(child).trim() === '',
  );
  if (isBold && SUPPLEMENT.test(words)) return { kind: SUPPLEMENT_KIND, words };
  const kind = isHeadingLine(words);
  if (kind !== undefined) return { kind, words };
  return isBold && !ENDS_A_SENTENCE.test(words) ? { kind: BOLD, words } : undefined;
}

/** @returns the number of an article at the beginning of a paragraph, if it is bold or a wide space is after it */
function findRunIn({ children: [first, ...others] }: Paragraph): FoundHeading | undefined {
  if (first?.type === 'strong') {
    const words = toPlainText(first).trim();
    return RUN_IN_NUMBER.exec(words)?.[0] === words ? toRunIn(words, others) : undefined;
  }
  if (first?.type !== 'text') return undefined;
  const [number] = RUN_IN_NUMBER.exec(first.value) ?? [];
  if (number === undefined || !/^[\u3000]/u.test(first.value.slice(number.length))) return undefined;
  return toRunIn(number, [toText(first.value.slice(number.length)), ...others]);
}

function toRunIn(words: string, [first, ...others]: PhrasingContent[]): FoundHeading | undefined {
  if (first === undefined) return undefined;
  const rest = first.type === 'text' ? [toText(first.value.trimStart()), ...others] : [first, ...others];
  const hasWords = rest.some((node) => toPlainText(node).trim() !== '');
  return hasWords ? { kind: isHeadingLine(words) ?? 'article', words, rest } : undefined;
}
