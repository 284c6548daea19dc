import { isSpaceless } from './scripts.ts';
import { splitWords } from './tokens.ts';

/**
 * ICU finds the words of Chinese, Japanese, Thai and so on in its dictionaries, whatever language is given here.
 *
 * @returns the words of a run of letters without spaces, in order: `灯台の案内` is `灯台`, `の`, `案内`. In browsers without
 *   `Intl.Segmenter`, the run itself
 */
export function splitRun(run: string): string[] {
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  if (Segmenter === undefined) return [run];
  return [...new Segmenter('ja', { granularity: 'word' }).segment(run)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? segment : [],
  );
}

/** @returns the number of words of a text: those between spaces, and in scripts without spaces those of a dictionary */
export function countWords(text: string): number {
  return splitWords(text).reduce((count, part) => count + (isSpaceless(part) ? splitRun(part).length : 1), 0);
}
