import type { Step } from './align.ts';
import { findUnits, toPlace, toUnitName, type Place } from './places.ts';
import type { Quoted } from './steps.ts';
import type { VerifiableText } from './texts.ts';
import type { Word } from './words.ts';

/** How much of what is the same is shown in one go. */
const LIMIT_SAME_WORDS = 80;

/** Where a quotation differs from the archive, and how. */
export interface Difference {
  place: Place;
  changes: Change[];
  /** The text and the quotation in one, in order. */
  segments: Segment[];
  isLinked: boolean;
}

/** Words of the quotation that stand in the place of others of the text. */
export interface Change {
  /** Empty where the quotation left words out. */
  quoted: string;
  /** Empty where the quotation put words in. */
  published: string;
  /** The word of the text before; empty at the beginning. */
  after: string;
  /** What to link to, and what it is called. */
  fragmentId: string | undefined;
  name: string;
}

/** A stretch that is the same in both, or a change. */
export type Segment = { same: string } | { quoted: string; published: string };

/**
 * @param steps how the quotation comes of the text, at least one word of which is the same
 * @param isLinked whether it was compared with the passage of a link
 */
export function toDifference(
  text: VerifiableText,
  quoted: Quoted,
  steps: Step[],
  isLinked: boolean,
): Difference {
  const places = steps.flatMap((step) => step.text ?? []);
  const match = { pieces: [{ start: places[0] ?? 0, end: (places.at(-1) ?? -1) + 1 }] };
  const runs = toRuns(steps).map((run) => ({
    isSame: run[0]?.isSame === true,
    places: run.flatMap((step) => step.text ?? []),
    quoted: printWords(run.map((step) => quoted[step.quoted ?? -1])),
    published: printWords(run.map((step) => text.words[step.text ?? -1])),
  }));
  return {
    place: toPlace(text, match),
    isLinked,
    segments: runs.map(({ isSame, quoted: words, published }) =>
      isSame ? { same: shorten(published) } : { quoted: words, published },
    ),
    changes: runs.flatMap((run, index) =>
      run.isSame ? [] : [toChange(text, run, runs[index - 1]?.places.at(-1))],
    ),
  };
}

/** @param before the place of the text's word before the change; undefined at the beginning */
function toChange(
  text: VerifiableText,
  run: { places: number[]; quoted: string; published: string },
  before: number | undefined,
): Change {
  const at = run.places[0] ?? before ?? 0;
  const [unit] = findUnits(text, at, at + 1);
  return {
    quoted: run.quoted.trim(),
    published: run.published.trim(),
    after: text.words[before ?? -1]?.printed ?? '',
    fragmentId: unit?.id,
    name: toUnitName(unit),
  };
}

/** Long stretches that are the same, as words left out may be, are shown by their ends. */
function shorten(words: string): string {
  const all = words.split(' ');
  if (all.length <= LIMIT_SAME_WORDS) return words;
  return `${all.slice(0, LIMIT_SAME_WORDS / 2).join(' ')} … ${all.slice(-LIMIT_SAME_WORDS / 2).join(' ')}`;
}

/** Puts steps together that are the same, or are not. */
function toRuns(steps: Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0]?.isSame === step.isSame) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** Words with the white space before them. */
function printWords(words: (Word | undefined)[]): string {
  return words.map((word) => (word ? (word.spaceBefore === '' ? '' : ' ') + word.printed : '')).join('');
}
