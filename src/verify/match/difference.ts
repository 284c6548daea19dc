import { alignWords, type Step } from './align.ts';
import { toDifference, type Difference } from './changes.ts';
import { findNearest, type Nearest } from './nearest.ts';
import type { QuotationLink, Interpretation } from './quotation.ts';
import type { Quoted } from './steps.ts';
import type { VerifiableText } from './texts.ts';
import type { ComparedToken } from './compared-token.ts';

/**
 * At least this share of a quotation's words must be in the text, in the same order. Otherwise the text does not count
 * as its source.
 */
const LEAST_SHARE = 0.5;

/** The least number of common words. Fewer words prove nothing, unless a link names their place. */
const FEWEST_WORDS = 3;

/** @returns the differences from the most similar place; undefined if no place is similar enough */
export function findDifference(
  texts: VerifiableText[],
  { parts }: Interpretation,
  link: QuotationLink | undefined,
): Difference | undefined {
  const quoted: Quoted = parts.flatMap(({ words }, index) => [...(index === 0 ? [] : [undefined]), ...words]);
  const linked = texts.find(({ document }) => document.id === link?.documentId);
  return (
    (linked && link && compareThere(linked, quoted, ...findLinked(linked, link, quoted.length))) ??
    compareAnywhere(texts, quoted)
  );
}

function compareThere(
  text: VerifiableText,
  quoted: Quoted,
  from: number,
  to: number,
): Difference | undefined {
  const steps = alignWords(quoted, text.words, findNearest(quoted, text.words, from, to));
  return isNear(steps, quoted, text, 1) ? toDifference(text, quoted, steps, true) : undefined;
}

function compareAnywhere(texts: VerifiableText[], quoted: Quoted): Difference | undefined {
  let best: { text: VerifiableText; nearest: Nearest } | undefined;
  for (const text of texts) {
    const nearest = findNearest(quoted, text.words);
    if (nearest.cost < (best?.nearest.cost ?? Infinity)) best = { text, nearest };
  }
  if (!best) return undefined;
  const steps = alignWords(quoted, best.text.words, best.nearest);
  return isNear(steps, quoted, best.text, FEWEST_WORDS)
    ? toDifference(best.text, quoted, steps, false)
    : undefined;
}

/**
 * @returns the range of words in the linked passage or section. It is extended at both ends by the length of the
 *   quotation
 */
function findLinked(
  { units, words, document }: VerifiableText,
  { fragmentId }: QuotationLink,
  length: number,
): [number, number] {
  const section = document.sections.find(({ id }) => id === fragmentId);
  const ids = new Set([fragmentId, ...(section?.passages.map(({ id }) => id) ?? [])]);
  const linked = units.filter(({ id }) => id !== undefined && ids.has(id));
  const [first, last] = [linked[0], linked.at(-1)];
  if (!first || !last) return [0, words.length];
  return [Math.max(0, first.start - length), Math.min(words.length, last.end + length)];
}

function isNear(steps: Step[], quoted: Quoted, { words }: VerifiableText, fewest: number): boolean {
  const isWord = (word: ComparedToken | undefined) => word?.isMark === false;
  const all = quoted.filter(isWord).length;
  const same = steps.filter(
    ({ isSame, quoted: place, text }) => isSame && place !== undefined && isWord(words[text ?? -1]),
  );
  return same.length >= fewest && same.length >= all * LEAST_SHARE;
}
