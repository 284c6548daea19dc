import type { Stretch } from './find-directive.ts';

/** A word, or what stands between two words. */
interface Piece {
  index: number;
  segment: string;
}

/**
 * Links to words name whole words only; a selection that begins or ends within one is widened to it.
 *
 * @param text the text of a page, blocks parted by line feeds
 * @param language the language of the words, as a BCP 47 tag
 * @returns the selection without white space at its ends, widened to whole words (UAX 29; where the browser cannot
 *   tell them, to white space); undefined where no letter or digit is selected
 */
export function widenToWords(text: string, selection: Stretch, language: string): Stretch | undefined {
  const selected = text.slice(selection.start, selection.end);
  if (!/[\p{L}\p{N}]/u.test(selected)) return undefined;
  const start = selection.end - selected.trimStart().length;
  const end = selection.start + selected.trimEnd().length;
  return { start: findPiece(text, start, language).start, end: findPiece(text, end - 1, language).end };
}

/** @returns the word or the sign at a place. */
function findPiece(text: string, place: number, language: string): Stretch {
  const blockStart = text.lastIndexOf('\n', place) + 1;
  const blockEnd = (text + '\n').indexOf('\n', place);
  const pieces = splitBlock(text.slice(blockStart, blockEnd), language);
  const piece = pieces.find(({ index, segment }) => blockStart + index + segment.length > place);
  const start = blockStart + (piece?.index ?? 0);
  return { start, end: start + (piece?.segment.length ?? 0) };
}

function splitBlock(block: string, language: string): Piece[] {
  // Firefox knows it since version 125 only, whatever the types say.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  if (Segmenter) return [...new Segmenter(language, { granularity: 'word' }).segment(block)];
  return Array.from(block.matchAll(/\S+|\s+/g), ({ 0: segment, index }) => ({ index, segment }));
}
