import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readBody } from '../../src/text/body.ts';
import { removeForbidden } from '../../src/text/characters.ts';
import { splitWords } from '../../src/words/tokens.ts';
import { joinLists, toPlainText, type ImportBlock, type Lost } from './tree.ts';

/** The Markdown of a text, and what it could not say. */
export interface WrittenBody {
  markdown: string;
  lost: Lost[];
}

/**
 * Writes the blocks that are not left out. What was written is read again by the reader of the archive; if it reads other words
 * from a block, the block is written without emphasis and links.
 */
export function writeMarkdown(blocks: readonly ImportBlock[]): WrittenBody {
  const kept = joinLists(blocks.filter(({ leftOut }) => leftOut === undefined));
  raiseHeadings(kept);
  const lost: Lost[] = [];
  const pieces = kept.map(({ node }) => {
    const written = write(node);
    const words = toWords(toPlainText(node));
    if (words.length === 0) return '';
    if (isRead(written, words)) return written;
    const plain = write(toPlain(node));
    if (isRead(plain, words)) {
      lost.push({
        what: 'emphasis or links that Markdown cannot write here',
        near: words.slice(0, 8).join(' '),
      });
      return plain;
    }
    lost.push({ what: describe(node), near: words.slice(0, 8).join(' ') });
    return written;
  });
  return { markdown: pieces.filter((piece) => piece !== '').join('\n'), lost };
}

const WHAT: Readonly<Record<string, string>> = {
  table: 'a table',
  footnoteDefinition: 'a note',
  code: 'preformatted text',
  list: 'a list',
};

function describe({ type }: Nodes): string {
  return `${WHAT[type] ?? 'a block'} that this archive does not read as it was written`;
}

/** @returns the words as the archive has them: without invisible characters, in one form of Unicode */
export function toWords(text: string): string[] {
  return splitWords(text.split('\n').map(removeForbidden).join('\n'));
}

/** Items with so many signs of Markdown need an empty line between them: `text/limits.ts` counts up to the next one. */
const MANY_SIGNS = 250;

function spread<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map(spread);
  return { ...node, children, ...((node.type === 'list' || node.type === 'listItem') && { spread: true }) };
}

function write(node: Nodes): string {
  const hasMany =
    node.type === 'list' && (toPlainText(node).match(/[*_~[\]`<&|\\]/gu)?.length ?? 0) > MANY_SIGNS;
  return writeNode(hasMany ? spread(node) : node);
}

function writeNode(node: Nodes): string {
  const root: Root = { type: 'root', children: [node as Root['children'][number]] };
  const markdown = toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    // A brace of the text must not look like the beginning of a mark.
    unsafe: [{ character: '{', inConstruct: 'phrasing' }],
  });
  const clean = markdown
    .split('\n')
    .map((line) => removeForbidden(line).normalize('NFC').trimEnd())
    .join('\n');
  // Markdown reads a block after four spaces as code. They are left if signs before them were removed.
  return node.type === 'paragraph' || node.type === 'heading' ? `${clean.trim()}\n` : `${clean.trimEnd()}\n`;
}

/** A reference is only read if its note is there, so each note stands below, without words that count. */
function isRead(markdown: string, words: readonly string[]): boolean {
  const labels = new Set([...markdown.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)].map(([, label]) => label));
  const notes = [...labels].map((label) => `\n[^${label}]: x\n`).join('');
  const { blocks, isWhole } = readBody('', `${markdown}${notes}`, 1);
  const read = blocks.flatMap((block) => block.words.map(({ word }) => word));
  const isSame = words.every((word, index) => word === read[index]);
  return isWhole && isSame && read.length === words.length + labels.size;
}

/** @returns the node without emphasis and links */
function toPlain<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child) => {
    const plain = toPlain(child);
    const isMarked = ['emphasis', 'strong', 'delete', 'link'].includes(plain.type);
    return isMarked && 'children' in plain ? plain.children : [plain];
  });
  return { ...node, children: joinTexts(children) };
}

function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

/** Gives headings the levels 2, 3, … without gaps. The same level of the original always gets the same level here. */
function raiseHeadings(blocks: readonly ImportBlock[]): void {
  const depths = [
    ...new Set(blocks.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : []))),
  ].toSorted();
  for (const { node } of blocks)
    if (node.type === 'heading') node.depth = Math.min(6, depths.indexOf(node.depth) + 2) as 2;
}
