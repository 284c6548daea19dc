import type { Element, Root } from 'hast';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { importedText } from '../../src/interface/imported-text.ts';
import type { OriginalMediaType } from '../../src/originals/formats.ts';
import { decodeHtml } from '../../src/originals/read-html.ts';
import { toBlocks } from './blocks.ts';
import { toRawText } from './html-tree.ts';
import { readDocxFacts } from './docx-facts.ts';
import { findElements, readHtmlFacts } from './html-facts.ts';
import { readPdfTree } from './pdf.ts';
import { prepareDocx } from './prepare-docx.ts';
import type { Rules } from './rules.ts';
import { readLines } from './text-lines.ts';
import type { OriginalTree } from './tree.ts';
import { makeUnmarkedHeadings } from './unmarked-headings.ts';
import { toHtmlTree } from './xml.ts';
import { countWords } from '../../src/words/segment.ts';

/** A file to make a tree of. */
export interface TreeInput {
  bytes: Uint8Array;
  mediaType: OriginalMediaType;
  /** The encoding of a text file; undefined: what the file says. */
  encoding: string | undefined;
  /** The lines that the independent reader found. A plain text is made from them. */
  lines: readonly string[];
}

/** Makes the tree of an original. It uses none of the code that reads the words for the comparison. */
export async function readTree(input: TreeInput, rules: Rules): Promise<OriginalTree> {
  const { bytes, mediaType, encoding, lines } = input;
  switch (mediaType) {
    case 'text/html':
      return readHtmlTree(decodeHtml(bytes, encoding).text, rules);
    case 'application/xml': {
      const { root, facts } = toHtmlTree(bytes, encoding);
      return { ...toBlocks(root, rules), facts };
    }
    case 'application/pdf':
      return readPdfTree(bytes, rules);
    case 'text/plain':
      return { blocks: readLines(lines, rules), facts: {}, lost: [] };
    default:
      return readDocxTree(bytes, rules);
  }
}

function readHtmlTree(html: string, rules: Rules): OriginalTree {
  const root = unified().use(rehypeParse).parse(html);
  const { blocks, lost } = toBlocks(narrow(root, rules), rules);
  return { blocks: makeUnmarkedHeadings(blocks, rules), facts: readHtmlFacts(root), lost };
}

/** If a page names its main part, all other words are proposed to be left out. */
function narrow(root: Root, rules: Rules): Root {
  const mains = findElements(
    root,
    ({ tagName, properties }) => tagName === 'main' || properties.role === 'main',
  );
  const articles = findElements(root, ({ tagName }) => tagName === 'article');
  const [main] = mains.length > 0 ? mains : articles;
  const isOnly = mains.length === 1 || (mains.length === 0 && articles.length === 1);
  const words = (node: Root | Element) => countWords(toRawText(node));
  const [body] = findElements(root, ({ tagName }) => tagName === 'body');
  if (!main || !body || !isOnly || words(main) < words(body) * 0.3) return root;
  if (words(main) === words(body)) return root;
  if (
    !rules.take(
      `leave out: ${importedText.outsideMainPart}`,
      `the main part has ${words(main)} of ${words(body)} words`,
    )
  )
    return root;
  markOutside(body, main);
  return root;
}

/** Blocks outside of the main part become furniture; those around it stay. */
function markOutside(node: Element, main: Element): boolean {
  if (node === main) return true;
  const holds = node.children.map((child) => child.type === 'element' && markOutside(child, main));
  if (!holds.includes(true)) return false;
  node.children = node.children.map((child, index) =>
    holds[index] === true || (child.type === 'text' && child.value.trim() === '')
      ? child
      : {
          type: 'element',
          tagName: 'div',
          properties: { dataLeftOut: importedText.outsideMainPart },
          children: [child],
        },
  );
  return true;
}

/** Styles of Word that mammoth does not know by itself. Headings are one level lower, if the file has a title. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'strike => del',
];

async function readDocxTree(bytes: Uint8Array, rules: Rules): Promise<OriginalTree> {
  const prepared = prepareDocx(bytes);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(prepared.bytes) },
    {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const root = unified().use(rehypeParse, { fragment: true }).parse(value);
  const { blocks, lost } = toBlocks(root, rules, true);
  const failed = messages.filter(({ type }) => type === 'error');
  return {
    blocks: makeUnmarkedHeadings(blocks, rules),
    facts: readDocxFacts(bytes),
    lost: [
      ...lost,
      ...prepared.formulas.map((near) => ({
        what: 'the layout of a formula: its words are in one line',
        near,
      })),
      ...prepared.deleted.map((near) => ({
        what: 'a tracked change: these words are deleted in the file, and are not in the text',
        near,
      })),
      ...failed.map(({ message }) => ({ what: message, near: '' })),
    ],
  };
}
