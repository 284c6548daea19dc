import type { Span } from '../../words/span.ts';

/** A word, or the characters between two words. */
type WordSegment = Pick<Intl.SegmentData, 'index' | 'segment'>;

/**
 * Widens a selection that begins or ends within a word, because links contain only whole words.
 *
 * @param text the text of a page, one line for each block
 * @param language the language of the words, as a BCP 47 tag
 * @returns the selection without white space at its ends, widened to whole words; undefined if no letter or digit is
 *   selected. UAX 29 defines the words. In browsers without `Intl.Segmenter`, white space separates them
 */
export function widenToWords(text: string, selection: Span, language: string): Span | undefined {
  const selected = text.slice(selection.start, selection.end);
  if (!/[\p{L}\p{N}]/u.test(selected)) return undefined;
  const start = selection.end - selected.trimStart().length;
  const end = selection.start + selected.trimEnd().length;
  return { start: findSegment(text, start, language).start, end: findSegment(text, end - 1, language).end };
}

/** @returns the span of the word or sign at a place */
function findSegment(text: string, place: number, language: string): Span {
  const blockStart = text.lastIndexOf('\n', place) + 1;
  const blockEnd = (text + '\n').indexOf('\n', place);
  const segments = splitBlock(text.slice(blockStart, blockEnd), language);
  const found = segments.find(({ index, segment }) => blockStart + index + segment.length > place);
  const start = blockStart + (found?.index ?? 0);
  return { start, end: start + (found?.segment.length ?? 0) };
}

function splitBlock(block: string, language: string): WordSegment[] {
  // The types say that `Segmenter` always exists, but Firefox has it only since version 125.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  if (Segmenter) return [...new Segmenter(language, { granularity: 'word' }).segment(block)];
  return Array.from(block.matchAll(/\S+|\s+/g), ({ 0: segment, index }) => ({ index, segment }));
}
