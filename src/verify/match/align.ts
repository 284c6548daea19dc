import type { Span } from '../../words/span.ts';
import { findAnchors, type Anchor } from './anchors.ts';
import { GAP, type Sequence } from './sequence.ts';
import { costOf, fillRow, makeRow, WAYS, type Row } from './steps.ts';

/** A step of a comparison. It has a word of the text, a word of the quotation, or one of each. */
export interface Step {
  /** The index of the word in the text; undefined if only the quotation has the word. */
  text: number | undefined;
  /** The index of the word in the quotation; undefined if only the text has the word. */
  quoted: number | undefined;
  /** Whether the two words are the same, or the quotation has `…` here to show that words are left out. */
  isSame: boolean;
}

/** A larger table of costs is divided at words that certainly belong together. */
const MOST_CELLS = 1_000_000;

/**
 * The lengths of the runs of words at which a table is divided. Longer runs are more certain, so they are tried first.
 */
const RUN_LENGTHS = [4, 1];

/**
 * @returns the steps with the lowest cost from a range of the text's words to the quotation. If the range and the
 *   quotation are long, the cost may be a little higher
 * @yields now and then, because the work may be long
 */
export function* alignWords(quoted: Sequence, text: Sequence, range: Span): Generator<undefined, Step[]> {
  const steps: Step[] = [];
  yield* alignSpan(steps, quoted, text, { start: 0, end: quoted.keys.length }, range, RUN_LENGTHS);
  return steps;
}

/**
 * Finds the range and the steps of a quotation that is too long for a comparison with every word of a text.
 *
 * @returns undefined if the text and the quotation have no run of words in common that is only once in the text
 */
export function* alignLong(
  quoted: Sequence,
  text: Sequence,
  { start, end }: Span,
): Generator<undefined, Step[] | undefined> {
  const all = { start: 0, end: quoted.keys.length };
  const anchors = findAnchors(quoted, text, all, { start, end }, RUN_LENGTHS[0] ?? 1);
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (!first || !last) return undefined;
  yield;
  const steps = yield* alignWords(quoted, text, {
    start: Math.max(start, first.text - first.quoted),
    end: Math.min(end, last.text + all.end - last.quoted),
  });
  // The place has no words before the first word of the quotation or after its last word.
  const isPart = ({ quoted: at }: Step) => at !== undefined;
  return steps.slice(steps.findIndex(isPart), steps.findLastIndex(isPart) + 1);
}

function* alignSpan(
  steps: Step[],
  quoted: Sequence,
  text: Sequence,
  quotedSpan: Span,
  textSpan: Span,
  runLengths: number[],
): Generator<undefined> {
  const cells = (quotedSpan.end - quotedSpan.start) * (textSpan.end - textSpan.start);
  const [runLength, ...shorter] = runLengths;
  if (cells <= MOST_CELLS) {
    fillTable(steps, quoted, text, quotedSpan, textSpan);
    yield;
    return;
  }
  if (runLength === undefined) {
    replaceAll(steps, quoted, quotedSpan, textSpan);
    return;
  }
  const anchors = findAnchors(quoted, text, quotedSpan, textSpan, runLength);
  let [from, textFrom] = [quotedSpan.start, textSpan.start];
  const end: Anchor = { quoted: quotedSpan.end, text: textSpan.end };
  for (const anchor of [...anchors, end]) {
    const before = { start: from, end: anchor.quoted };
    const textBefore = { start: textFrom, end: anchor.text };
    if (before.start < before.end || textBefore.start < textBefore.end)
      yield* alignSpan(steps, quoted, text, before, textBefore, shorter);
    if (anchor !== end) steps.push({ text: anchor.text, quoted: anchor.quoted, isSame: true });
    [from, textFrom] = [anchor.quoted + 1, anchor.text + 1];
  }
}

/**
 * Replaces a whole span by another. If two long spans have no word in common that is only once in the text, they do not
 * belong together.
 */
function replaceAll(steps: Step[], quoted: Sequence, quotedSpan: Span, textSpan: Span): void {
  for (let at = textSpan.start; at < textSpan.end; at += 1)
    steps.push({ text: at, quoted: undefined, isSame: false });
  for (let at = quotedSpan.start; at < quotedSpan.end; at += 1)
    if (quoted.keys[at] !== GAP) steps.push({ text: undefined, quoted: at, isSame: false });
}

/** Computes the steps with the lowest cost, by edit distance. */
function fillTable(
  steps: Step[],
  quoted: Sequence,
  text: Sequence,
  quotedSpan: Span,
  { start, end }: Span,
): void {
  const width = end - start + 1;
  const first = new Int32Array(width);
  for (let column = 1; column < width; column += 1)
    first[column] = (first[column - 1] ?? 0) + costOf(text, start + column - 1);
  const table: Row[] = [{ ...makeRow(width), costs: first, ways: new Uint8Array(width).fill(WAYS.text) }];
  for (let at = quotedSpan.start; at < quotedSpan.end; at += 1) {
    const before = table.at(-1)?.costs ?? first;
    const row = makeRow(width);
    fillRow(quoted, at, text, start, before, row);
    table.push(row);
  }
  const walked: Step[] = [];
  let [row, column] = [table.length - 1, width - 1];
  while (row > 0 || column > 0) {
    const way = table[row]?.ways[column];
    if (way === WAYS.passed) {
      const from = table[row]?.passedFrom[column] ?? 0;
      for (; column > from; column -= 1)
        walked.push({ text: start + column - 1, quoted: undefined, isSame: false });
      continue;
    }
    const at = way === WAYS.text ? undefined : quotedSpan.start + row - 1;
    const place = way === WAYS.quoted ? undefined : start + column - 1;
    const key = row === 0 ? undefined : quoted.keys[quotedSpan.start + row - 1];
    const isGap = key === GAP;
    const isSame = isGap || (way === WAYS.both && place !== undefined && text.keys[place] === key);
    const step = { text: place, quoted: isGap ? undefined : at, isSame };
    if (step.text !== undefined || step.quoted !== undefined) walked.push(step);
    if (way !== WAYS.text) row -= 1;
    if (way !== WAYS.quoted) column -= 1;
  }
  for (const step of walked.reverse()) steps.push(step);
}
