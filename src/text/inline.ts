import type { FootnoteReference, PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ElementContent } from 'hast';
import { beginsUnspaced, endsUnspaced } from '../words/line-ends.ts';
import { checkAddress } from './check-address.ts';
import { checkDecoded } from './characters.ts';
import { listPages } from './inline-marks.ts';
import { faults, type Fault } from './problems.ts';

/** A word, and its line in the file. */
export interface WrittenWord {
  word: string;
  line: number;
  /** Whether it begins a line after a line break that the page keeps. */
  startsLine?: true;
  /** The references to notes inside or after the word: how many of its characters are before each, and the label. */
  notes?: { at: number; label: string }[];
}

/** @returns the faults of inline content: nodes that are not allowed in a text, and links that are not allowed. */
export function checkInline(children: readonly PhrasingContent[]): { line: number; fault: Fault }[] {
  const pages = listPages(children)
    .filter(({ page }) => !/^[a-z0-9-]+$/iu.test(page))
    .map(({ page, line }) => ({ line, fault: faults.pageName(page) }));
  return [...checkNodes(children), ...pages];
}

function checkNodes(children: readonly PhrasingContent[]): { line: number; fault: Fault }[] {
  return children.flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'break' || node.type === 'footnoteReference') return [];
    if (node.type === 'text') return checkLines(node.value, line, checkDecoded);
    if (node.type === 'link') {
      const titled = typeof node.title === 'string' ? [faults.linkTitle(node.title)] : [];
      const found = [...checkAddress(node.url), ...titled].map((fault) => ({ line, fault }));
      return [...found, ...checkNodes(node.children)];
    }
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      return checkNodes(node.children);
    if (node.type === 'image') return [{ line, fault: faults.imageInWords() }];
    return [{ line, fault: refuseNode(node.type) }];
  });
}

/** @returns the faults of preformatted words, in which Markdown has no meaning */
export function checkPreformatted(children: readonly PhrasingContent[]): { line: number; fault: Fault }[] {
  return children.flatMap((node) =>
    node.type === 'text' ? checkLines(node.value, node.position?.start.line ?? 1, checkDecoded) : [],
  );
}

function checkLines(
  words: string,
  first: number,
  check: (line: string) => Fault[],
): { line: number; fault: Fault }[] {
  return words
    .split('\n')
    .flatMap((text, index) => check(text).map((fault) => ({ line: first + index, fault })));
}

/**
 * The parser leaves a reference as words if the text has no note with its label.
 *
 * @param written inline content in which a sign after a backslash is still hidden
 */
export function checkReferences(written: readonly PhrasingContent[]): { line: number; fault: Fault }[] {
  return written.flatMap((node) => {
    if ('children' in node) return checkReferences(node.children);
    return node.type === 'text'
      ? checkLines(node.value, node.position?.start.line ?? 1, findUndefinedNotes)
      : [];
  });
}

function findUndefinedNotes(text: string): Fault[] {
  return Array.from(text.matchAll(/\[\^([^\s[\]]+)\]/gu), ([, label = '']) => faults.noteMissing(label));
}

const LINK = 'Write each link where its words are: [words](address).';

/** What a text must not have, and what to write in its place, by the type of the Markdown node. */
const REFUSED: Record<string, [what: string, remedy: string]> = {
  html: ['raw HTML', 'Write it in Markdown.'],
  inlineCode: ['code between backticks', 'Remove the backticks.'],
  thematicBreak: ['a rule (---)', 'Remove it.'],
  definition: ['a link definition', LINK],
  linkReference: ['a link with a label ([words][label])', LINK],
  imageReference: ['a figure with a label', 'Write the figure as ![What it shows](file.png).'],
  taskList: ['a task list ([ ])', 'Remove the box.'],
  heading: ['a heading in a list, a quotation or a note', 'Move it out, or remove its signs #.'],
};

/** @returns the fault of a Markdown node that is not allowed in a text. */
export function refuseNode(type: string): Fault {
  const [what, remedy] = REFUSED[type] ?? [type, 'Write it as a heading, paragraph, list or quotation.'];
  return faults.unsupportedNode(what, remedy);
}

/** @returns the words of inline content in order, each with the line that it begins on. */
export function listWrittenWords(children: readonly PhrasingContent[]): WrittenWord[] {
  const pieces = listPieces(children, listJoins(children), { offset: 0 });
  const text = pieces.map((piece) => piece.text).join('');
  const words: (WrittenWord & { start: number })[] = [];
  const breaks: number[] = [];
  const notes: { offset: number; label: string }[] = [];
  let offset = 0;
  for (const piece of pieces) {
    if (piece.isBreak === true) breaks.push(offset);
    if (piece.note !== undefined) notes.push({ offset, label: piece.note });
    offset += piece.text.length;
  }
  let piece = 0;
  let pieceEnd = pieces[0]?.text.length ?? 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    while (index >= pieceEnd && piece + 1 < pieces.length) pieceEnd += pieces[++piece]?.text.length ?? 0;
    const startsLine = words.length > 0 && breaks.some((at) => at >= end && at < index);
    words.push({
      word: word.normalize('NFC'),
      line: pieces[piece]?.line ?? 1,
      ...(startsLine && { startsLine }),
      start: index,
    });
    end = index + word.length;
  }
  for (const { offset: at, label } of notes) {
    const owner = words.findLast(({ start }) => start <= at) ?? words[0];
    if (!owner) continue;
    const before = Math.max(0, Math.min(at - owner.start, owner.word.length));
    owner.notes = [...(owner.notes ?? []), { at: before, label }];
  }
  return words.map(({ word, line, startsLine, notes: own }) => ({
    word,
    line,
    ...(startsLine && { startsLine }),
    ...(own && { notes: own }),
  }));
}

/** @returns the labels of the notes that inline content refers to, in order */
export function listReferences(children: readonly PhrasingContent[]): { label: string; line: number }[] {
  return children.flatMap((node) => {
    if (node.type === 'footnoteReference')
      return [{ label: toLabel(node), line: node.position?.start.line ?? 1 }];
    return 'children' in node ? listReferences(node.children) : [];
  });
}

/** @returns the label of a note as it is written; the parser folds its case in `identifier` */
export function toLabel({ label, identifier }: Pick<FootnoteReference, 'label' | 'identifier'>): string {
  return label ?? identifier;
}

/** @returns the HTML of a reference to the note with this label */
export type RenderReference = (label: string) => ElementContent[];

/** @returns inline content as HTML nodes. */
export function toHtmlNodes(
  children: readonly PhrasingContent[],
  renderReference: RenderReference,
): ElementContent[] {
  const joined = dropLineEnds(children, listJoins(children), { offset: 0 });
  const paragraph = toHast(
    { type: 'paragraph', children: joined },
    { handlers: { footnoteReference: (_, node: FootnoteReference) => renderReference(toLabel(node)) } },
  );
  return paragraph.type === 'element' ? paragraph.children : [];
}

/** How far a walk through inline content is: the number of characters before the current node. */
interface Walk {
  offset: number;
}

/**
 * In scripts without spaces between words, a line end between two letters is not a space.
 *
 * @returns the offsets of these line ends in the text of inline content
 */
function listJoins(children: readonly PhrasingContent[]): ReadonlySet<number> {
  const text = getText(children);
  const ends = Array.from(text.matchAll(/\n/gu), ({ index }) => index);
  return new Set(
    ends.filter(
      (at) => endsUnspaced(text.slice(Math.max(0, at - 4), at)) && beginsUnspaced(text.slice(at + 1)),
    ),
  );
}

/** @returns the text, with a carriage return for each line break that the page keeps */
function getText(children: readonly PhrasingContent[]): string {
  return children
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type === 'break'
          ? '\r'
          : 'children' in node
            ? getText(node.children)
            : '',
    )
    .join('');
}

function dropLineEnds(
  children: readonly PhrasingContent[],
  joins: ReadonlySet<number>,
  walk: Walk,
): PhrasingContent[] {
  if (joins.size === 0) return [...children];
  return children.map((node): PhrasingContent => {
    if (node.type === 'text') {
      const start = walk.offset;
      walk.offset += node.value.length;
      return {
        ...node,
        value: node.value.replaceAll(/\n/gu, (end, at: number) => (joins.has(start + at) ? '' : end)),
      };
    }
    if (node.type === 'break') walk.offset += 1;
    return 'children' in node ? { ...node, children: dropLineEnds(node.children, joins, walk) } : node;
  });
}

interface Piece {
  text: string;
  line: number;
  isBreak?: true;
  /** The label of the note whose reference is before this piece. */
  note?: string;
}

/** @returns the text, split at its line ends, each piece with its line. */
function listPieces(children: readonly PhrasingContent[], joins: ReadonlySet<number>, walk: Walk): Piece[] {
  return children.flatMap((node): Piece[] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') {
      const start = walk.offset;
      walk.offset += node.value.length;
      let at = start - 1;
      return node.value.split('\n').map((text, index) => {
        const isJoined = joins.has(at);
        at += text.length + 1;
        return { text: index === 0 || isJoined ? text : `\n${text}`, line: line + index };
      });
    }
    if (node.type === 'footnoteReference') return [{ text: '', line, note: toLabel(node) }];
    if (node.type === 'break') {
      walk.offset += 1;
      return [{ text: '\n', line, isBreak: true }];
    }
    return 'children' in node ? listPieces(node.children, joins, walk) : [];
  });
}
