import { sourcePage as words } from '../interface/source-page.ts';
import type { Passage, TextDocument } from '../text/model.ts';
import { listPassages } from '../text/tree.ts';
import { escapeHtml } from './link-html.ts';
import { formatSourceLines } from './source-lines.ts';

/** Something that differs between a text and its source. */
export interface SourceDifference {
  /** The line of the source; undefined if it is about the whole file. */
  line: number | undefined;
  /** What differs, as HTML. */
  html: string;
}

/**
 * @returns the differences between a text and its source: invisible characters, words that line ends divide, notes in
 *   other places, and lines in columns. Words that are left out are listed elsewhere. The check of the content proves
 *   that there is no other difference
 */
export function listSourceDifferences(
  document: Pick<TextDocument, 'source' | 'sections' | 'frontMatter'>,
): SourceDifference[] {
  const { source, frontMatter } = document;
  const { passedOver, joins } = source;
  return [
    ...(passedOver > 0 ? [{ line: undefined, html: words.invisibleSigns(passedOver) }] : []),
    ...joins.map(({ line, printed, word }) => ({
      line,
      html: `${words.joinedWord(toQuote(printed), toQuote(word))}.`,
    })),
    ...listMovedNotes(listPassages(document)).map(({ sign, passage }) => ({
      line: passage.sourceLines.first,
      html: `${escapeHtml(words.movedNote(sign, formatSourceLines(passage.sourceLines)))}.`,
    })),
    ...(frontMatter.reordered ?? []).map(({ lines, reason }) => {
      const [first = 1, last = 1] = lines.split('-').map(Number);
      return { line: first, html: escapeHtml(words.columns(first, last, reason)) };
    }),
  ];
}

/** @returns the notes that are not between the passages before and after them in the source */
function listMovedNotes(passages: readonly Passage[]): { sign: string; passage: Passage }[] {
  const isNote = ({ role }: Passage) => role === 'footnote';
  return passages.flatMap((passage, index) => {
    if (!passage.note) return [];
    const before = passages.slice(0, index).findLast((other) => !isNote(other));
    const after = passages.slice(index).find((other) => !isNote(other));
    const { first, last } = passage.sourceLines;
    const isInPlace =
      first >= (before?.sourceLines.last ?? 0) && last <= (after?.sourceLines.first ?? Infinity);
    return isInPlace ? [] : [{ sign: passage.note.sign, passage }];
  });
}

function toQuote(quoted: string): string {
  return `<q>${escapeHtml(quoted)}</q>`;
}
