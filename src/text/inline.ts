import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ElementContent } from 'hast';
import { checkAddress } from './check-address.ts';
import { checkDecoded } from './characters.ts';
import { faults, type Fault } from './problems.ts';

/** A word, and its line in the file. */
export interface WrittenWord {
  word: string;
  line: number;
}

/** @returns the faults of inline content: nodes that are not allowed in a text, and links that are not allowed. */
export function checkInline(children: readonly PhrasingContent[]): { line: number; fault: Fault }[] {
  return children.flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'break') return [];
    if (node.type === 'text') {
      const lines = node.value.split('\n');
      return lines.flatMap((text, index) =>
        checkDecoded(text).map((fault) => ({ line: line + index, fault })),
      );
    }
    if (node.type === 'link') {
      const titled = typeof node.title === 'string' ? [faults.linkTitle(node.title)] : [];
      const found = [...checkAddress(node.url), ...titled].map((fault) => ({ line, fault }));
      return [...found, ...checkInline(node.children)];
    }
    if (node.type === 'emphasis' || node.type === 'strong') return checkInline(node.children);
    return [{ line, fault: faults.unsupportedNode(describeNode(node.type)) }];
  });
}

/** @returns the name to print for a Markdown node that is not allowed in a text. */
export function describeNode(type: string): string {
  const names: Record<string, string> = {
    html: 'raw HTML',
    image: 'an image',
    inlineCode: 'code between backticks',
    code: 'a code block',
    delete: 'struck-out text (~)',
    thematicBreak: 'a rule (---)',
    definition: 'a link definition',
    footnoteReference: 'a footnote',
    footnoteDefinition: 'a footnote',
    table: 'a table',
    orderedList: 'a list numbered by Markdown (its numbers are words of the text)',
    taskList: 'a task list ([ ])',
  };
  return names[type] ?? type;
}

/** @returns the words of inline content in order, each with the line that it begins on. */
export function listWrittenWords(children: readonly PhrasingContent[]): WrittenWord[] {
  const pieces = listPieces(children);
  const text = pieces.map((piece) => piece.text).join('');
  const words: WrittenWord[] = [];
  let piece = 0;
  let pieceEnd = pieces[0]?.text.length ?? 0;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    while (index >= pieceEnd && piece + 1 < pieces.length) pieceEnd += pieces[++piece]?.text.length ?? 0;
    words.push({ word: word.normalize('NFC'), line: pieces[piece]?.line ?? 1 });
  }
  return words;
}

/** @returns inline content as HTML nodes. */
export function toHtmlNodes(children: readonly PhrasingContent[]): ElementContent[] {
  const paragraph = toHast({ type: 'paragraph', children: [...children] });
  return paragraph.type === 'element' ? paragraph.children : [];
}

/** @returns the text, split at its line ends, each piece with its line. */
function listPieces(children: readonly PhrasingContent[]): { text: string; line: number }[] {
  return children.flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') {
      return node.value
        .split('\n')
        .map((text, index) => ({ text: index === 0 ? text : `\n${text}`, line: line + index }));
    }
    if (node.type === 'break') return [{ text: '\n', line }];
    return 'children' in node ? listPieces(node.children) : [];
  });
}
