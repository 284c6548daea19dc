import type { Step } from './align.ts';
import { findUnits, toPlace, toUnitName, type QuotedPlace } from './places.ts';
import type { Quoted } from './sequence.ts';
import type { VerifiableText } from './texts.ts';
import type { ComparedToken } from './compared-token.ts';

/** Longer runs of words that are the same in both texts, or only in the archive, are shortened. */
const LIMIT_RUN = 80;

/** The differences between a quotation and a place of the archive. */
export interface Difference {
  place: QuotedPlace;
  changes: WordChange[];
  /** The text and the quotation together, in order. */
  segments: Segment[];
  isLinked: boolean;
}

/** Words of the quotation that replace words of the text. */
export interface WordChange {
  /** Empty if the quotation leaves words out. */
  quoted: string;
  /** Empty if the quotation adds words. */
  published: string;
  /** The word of the text before the change; empty at the start. */
  after: string;
  /** The id to link to, and the name of the place. */
  fragmentId: string | undefined;
  name: string;
}

/** Words that are the same in the text and in the quotation, or a change. */
export type Segment = { same: string } | { quoted: string; published: string };

/**
 * @param steps the steps of the comparison; in at least one of them the word is the same
 * @param isLinked whether the quotation was compared with the passage of a link
 */
export function toDifference(
  text: VerifiableText,
  quoted: Quoted,
  steps: Step[],
  isLinked: boolean,
): Difference {
  const places = steps.flatMap((step) => step.text ?? []);
  const match = { parts: [{ start: places[0] ?? 0, end: (places.at(-1) ?? -1) + 1 }] };
  const runs = beginWithWords(toRuns(steps), text, quoted).map((run) => {
    const isSame = run[0]?.isSame === true;
    const words = run.map((step) => text.words[step.text ?? -1]);
    return {
      isSame,
      places: run.flatMap((step) => step.text ?? []),
      quoted: printWords(run.map((step) => quoted[step.quoted ?? -1])),
      published:
        isSame || run.every((step) => step.quoted === undefined) ? printEnds(words) : printWords(words),
    };
  });
  return {
    place: toPlace(text, match),
    isLinked,
    segments: runs.map(({ isSame, quoted: words, published }) =>
      isSame ? { same: published } : { quoted: words, published },
    ),
    changes: runs.flatMap((run, index) =>
      run.isSame ? [] : [toChange(text, run, runs[index - 1]?.places.at(-1))],
    ),
  };
}

/** @param before the index of the text's word before the change; undefined at the start */
function toChange(
  text: VerifiableText,
  run: { places: number[]; quoted: string; published: string },
  before: number | undefined,
): WordChange {
  const at = run.places[0] ?? before ?? 0;
  const [unit] = findUnits(text, { start: at, end: at + 1 });
  return {
    quoted: run.quoted.trim(),
    published: run.published.trim(),
    after: text.words[before ?? -1]?.printed ?? '',
    fragmentId: unit?.id,
    name: toUnitName(unit),
  };
}

/** Prints only the first and last words of a long run. */
function printEnds(words: (ComparedToken | undefined)[]): string {
  if (words.length < LIMIT_RUN) return printWords(words);
  const half = LIMIT_RUN / 2;
  return `${printWords(words.slice(0, half - 1))} …${printWords(words.slice(-half))}`;
}

/** Groups the steps into runs of the same words and runs of differences. */
function toRuns(steps: Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0]?.isSame === step.isSame) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/**
 * Added or omitted words may begin with the mark that also follows them: between `One.` and `Three.`, the addition is
 * `. Two` or `Two.` Readers expect the second, so the first of the two marks counts as the same.
 */
function beginWithWords(runs: Step[][], { words }: VerifiableText, quoted: Quoted): Step[][] {
  for (const [index, run] of runs.entries()) {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const side = (['text', 'quoted'] as const).find((name) => run.every((step) => step[name] === undefined));
    if (!before || !after || side === undefined) continue;
    for (;;) {
      const [first, next] = [run[0], after[0]];
      const [mark, other] = [first, next].map(
        (step) => words[step?.text ?? -1] ?? quoted[step?.quoted ?? -1],
      );
      if (!first || !next || mark?.isMark !== true || mark.folded !== other?.folded) break;
      before.push({ ...first, [side]: next[side], isSame: true });
      run.splice(0, 1);
      run.push({ ...next, [side]: undefined, isSame: false });
      after.splice(0, 1);
    }
  }
  return runs.filter((run) => run.length > 0);
}

/** @returns the words, each with a space before it if the text has white space there */
function printWords(words: (ComparedToken | undefined)[]): string {
  return words.map((word) => (word ? (word.spaceBefore === '' ? '' : ' ') + word.printed : '')).join('');
}
