import type { Span } from '../words/span.ts';
import { widenToWords } from './directive/whole-words.ts';
import { quoteWords, widenToErrors } from './errors-in-source.ts';
import { toPublishedSpan } from './published-span.ts';
import { findOpen, type PublishedPage, type PublishedPart } from './published-page.ts';
import { readWords } from './published-text.ts';

/** A heading or passage, and the part of it that is selected. */
export interface SelectedPart {
  part: PublishedPart;
  words: string;
}

/**
 * @returns the selection, cut to the article; undefined if it has no words of the article. If the browser has several
 *   ranges, the first one with words counts
 */
export function readSelection(article: HTMLElement): Range | undefined {
  const selection = getSelection();
  for (let index = 0; index < (selection?.rangeCount ?? 0); index += 1) {
    const range = selection?.getRangeAt(index);
    if (!range || range.collapsed || !range.intersectsNode(article)) continue;
    const cut = cutTo(article, range);
    if (hasWords(cut)) return cut;
  }
  return undefined;
}

/**
 * @param range a selection within the article
 * @returns the passages of the open page that have selected words, in order
 */
export function listSelectedPassages(article: HTMLElement, range: Range): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('[data-passage]')].filter(
    (passage) => range.intersectsNode(passage) && hasWords(cutTo(passage, range)),
  );
}

/** @returns the part of a range that is in an element, which it intersects */
function cutTo(element: Element, range: Range): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part;
}

function hasWords(range: Range): boolean {
  return /[\p{L}\p{N}]/u.test(range.toString());
}

/**
 * Finds the selected words in the published text. If the browser has changed a part, it finds words before or after the
 * change. For words inside the change, it takes the whole part.
 *
 * @param range a selection within the article of the open page
 * @returns the headings and passages with selected words, in order. The selection in each is widened to whole words and
 *   whole errors
 */
export function listSelected(page: PublishedPage, range: Range): SelectedPart[] {
  return page.listParts().flatMap((part) => {
    const span = findSpan(part, range);
    const words = span && widenToWords(part.text, span, page.language);
    return words ? [{ part, words: quoteWords(part, widenToErrors(words, part.errors)) }] : [];
  });
}

function findSpan({ id, text }: PublishedPart, range: Range): Span | undefined {
  const open = findOpen(id);
  if (!open || !range.intersectsNode(open)) return undefined;
  const inside = document.createRange();
  inside.selectNodeContents(open);
  const before = inside.cloneRange();
  const [startsBefore, endsAfter] = [
    range.compareBoundaryPoints(Range.START_TO_START, inside) < 0,
    range.compareBoundaryPoints(Range.END_TO_END, inside) > 0,
  ];
  const words = readWords(open);
  const offsetOf = (node: Node, offset: number) => {
    before.setEnd(node, offset);
    return before.toString().replace(/\s+/g, ' ').trimStart().length;
  };
  const start = startsBefore ? 0 : offsetOf(range.startContainer, range.startOffset);
  const end = endsAfter ? words.length : offsetOf(range.endContainer, range.endOffset);
  return start < end ? toPublishedSpan({ start, end }, words, text) : undefined;
}
