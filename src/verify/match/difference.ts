import { alignWords, type Step } from './align.ts';
import { toDifference, type Difference } from './changes.ts';
import { findNearest, type Nearest } from './nearest.ts';
import type { QuotationLink, Interpretation } from './quotation.ts';
import type { Quoted } from './steps.ts';
import type { VerifiableText } from './texts.ts';
import type { ComparedToken } from './compared-token.ts';

/** At least this part of a quotation's words must be the text's, in its order, or it is called none of its words. */
const LEAST_SHARE = 0.5;

/** Fewer words in common say nothing, unless a link says where they are from. */
const FEWEST_WORDS = 3;

/** @returns the place the quotation is nearest to; undefined where it is near to none. */
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

/** @returns the words of the linked passage or section, and as many around it as the quotation has. */
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
