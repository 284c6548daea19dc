import { isSpaceless } from './scripts.ts';
import { splitWords } from './tokens.ts';

/** It is made once, because this takes longer than to split a run. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a run into words. ICU has dictionaries for Chinese, Japanese, Thai and so on, and uses them whatever language
 * is given here.
 *
 * @returns the words of a run of letters without spaces, in order: `灯台の案内` is `灯台`, `の`, `案内`. Browsers without
 *   `Intl.Segmenter` get the whole run
 */
export function splitRun(run: string): string[] {
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  if (Segmenter === undefined) return [run];
  segmenter ??= new Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));
}

/** @returns the number of words of a text. In scripts without spaces, a dictionary finds the words */
export function countWords(text: string): number {
  return splitWords(text).reduce((count, part) => count + (isSpaceless(part) ? splitRun(part).length : 1), 0);
}
