import { alignLong, alignWords, type Step } from './align.ts';
import { toDifference, type Difference } from './changes.ts';
import { countCommonWith, type CommonWords } from './common-words.ts';
import { findNearest } from './nearest.ts';
import { listLinkedIds } from './places.ts';
import type { QuotationLink, Interpretation } from './quotation.ts';
import { toSequences, type Quoted } from './sequence.ts';
import type { VerifiableText } from './texts.ts';
import type { ComparedToken } from './compared-token.ts';
import type { Span } from '../../words/span.ts';

/**
 * At least this share of a quotation's words must be in the text, in the same order. Otherwise the text does not count
 * as its source.
 */
const LEAST_SHARE = 0.5;

/** The least number of common words. Fewer words prove nothing, unless a link names the place. */
const FEWEST_WORDS = 3;

/**
 * If the table that compares every word of a quotation with every word of a text has more cells than this, a faster
 * comparison is used.
 */
const MOST_CELLS = 20_000_000;

/** The most similar range of a text, its steps, and the cost of its changes. */
interface Compared {
  text: VerifiableText;
  steps: Step[];
  cost: number;
}

/** @returns whether a text has enough words of the pasted text to be its source */
export function mayHave(text: VerifiableText, common: CommonWords, fewest = FEWEST_WORDS): boolean {
  return isEnough(countCommonWith(text, common), common.wordCount, fewest);
}

function isEnough(same: number, all: number, fewest: number): boolean {
  return same >= fewest && same >= all * LEAST_SHARE;
}

/**
 * @returns the differences from the most similar place; undefined if no place is similar enough
 * @yields the share of the work that is done
 */
export function* findDifference(
  texts: VerifiableText[],
  { parts }: Interpretation,
  link: QuotationLink | undefined,
  common: CommonWords,
): Generator<number, Difference | undefined> {
  const quoted: Quoted = parts.flatMap(({ words }, index) => [...(index === 0 ? [] : [undefined]), ...words]);
  const linked = texts.find(({ document }) => document.id === link?.documentId);
  if (linked && link && mayHave(linked, common, 1)) {
    const range = findLinked(linked, link, quoted.length);
    const compared = yield* compare(linked, quoted, range, (share) => share);
    if (compared && isNear(compared, quoted, 1)) return toDifference(linked, quoted, compared.steps, true);
  }
  const near = texts.filter((text) => mayHave(text, common));
  let best: Compared | undefined;
  for (const [index, text] of near.entries()) {
    const range = { start: 0, end: text.words.length };
    const compared = yield* compare(text, quoted, range, (share) => (index + share) / near.length);
    if (compared && compared.cost < (best?.cost ?? Infinity)) best = compared;
  }
  return best && isNear(best, quoted, FEWEST_WORDS)
    ? toDifference(best.text, quoted, best.steps, false)
    : undefined;
}

function* compare(
  text: VerifiableText,
  quoted: Quoted,
  range: Span,
  toShare: (share: number) => number,
): Generator<number, Compared | undefined> {
  const [quotedSequence, sequence] = toSequences(quoted, text.words);
  if (quoted.length * (range.end - range.start) > MOST_CELLS) {
    yield toShare(0);
    const steps = yield* mapYields(alignLong(quotedSequence, sequence, range), () => toShare(0.5));
    return steps && { text, steps, cost: countChanges(steps) };
  }
  let row = 0;
  const nearest = yield* mapYields(findNearest(quotedSequence, sequence, range.start, range.end), () =>
    toShare((row += 1) / quoted.length),
  );
  const steps = yield* mapYields(alignWords(quotedSequence, sequence, nearest), () => toShare(1));
  return { text, steps, cost: nearest.cost };
}

function countChanges(steps: Step[]): number {
  return steps.filter(({ isSame }) => !isSame).length;
}

function* mapYields<Result>(
  work: Generator<undefined, Result>,
  toShare: () => number,
): Generator<number, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield toShare();
  }
}

/**
 * @returns the range of words in the linked passage or section. It is extended at both ends by the length of the
 *   quotation
 */
function findLinked(text: VerifiableText, { fragmentId }: QuotationLink, length: number): Span {
  const { units, words } = text;
  const ids = new Set(listLinkedIds(text, fragmentId));
  const linked = units.filter(({ id }) => id !== undefined && ids.has(id));
  const [first, last] = [linked[0], linked.at(-1)];
  if (!first || !last) return { start: 0, end: words.length };
  return { start: Math.max(0, first.start - length), end: Math.min(words.length, last.end + length) };
}

function isNear({ steps, text: { words } }: Compared, quoted: Quoted, fewest: number): boolean {
  const isWord = (word: ComparedToken | undefined) => word?.isMark === false;
  const all = quoted.filter(isWord).length;
  const same = steps.filter(
    ({ isSame, quoted: place, text }) => isSame && place !== undefined && isWord(words[text ?? -1]),
  );
  return isEnough(same.length, all, fewest);
}
