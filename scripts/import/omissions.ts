import { findLines, type ParsedSource, type SourceWord } from '../../src/text/source.ts';
import { toPlainText, type ImportBlock } from './tree.ts';
import { toWords } from './write-markdown.ts';
import { countWords } from '../../src/words/segment.ts';

/** An entry under `omitted` in the front matter. */
export type OmittedEntry =
  | { line: string; words: string; reason: string }
  | { every: string; count: string; reason: string }
  | { lines: string; count: string; reason: string };

/** How far the words of a block may be from where they are expected. */
const WINDOW = 400;
const SAME_WORDS = 6;

/**
 * Finds the words of the blocks that are left out in the source.
 *
 * @param blocks in the order of the source, with those that are kept
 * @returns the entries for the front matter, in the order of lines, and how many words they leave out
 */
export function listOmissions(
  blocks: readonly ImportBlock[],
  source: ParsedSource,
): { entries: OmittedEntry[]; wordCount: number } {
  const left = new Map<SourceWord, string>();
  /** Where the words of the last block begin, and where those of the next are expected. */
  let last = 0;
  let next = 0;
  for (const { node, leftOut } of blocks) {
    const words = toWords(toPlainText(node));
    if (words.length === 0) continue;
    if (leftOut === undefined) {
      const start = findStart(words, source.words, next);
      if (start === undefined) continue;
      last = start;
      next = start + words.length;
      continue;
    }
    const start = findLeftOut(words, source.words, last, next, left);
    if (start === undefined) continue;
    for (const word of source.words.slice(start, start + words.length)) left.set(word, leftOut);
    if (start >= next) next = start + words.length;
  }
  return {
    entries: toEntries(left, source),
    wordCount: countWords(Array.from(left.keys(), ({ word }) => word).join(' ')),
  };
}

function findStart(
  words: readonly string[],
  source: readonly SourceWord[],
  expected: number,
): number | undefined {
  for (let distance = 0; distance <= WINDOW; distance += 1) {
    if (fits(words.slice(0, SAME_WORDS), source, expected + distance)) return expected + distance;
    if (distance <= 12 && fits(words.slice(0, SAME_WORDS), source, expected - distance))
      return expected - distance;
  }
  return undefined;
}

/** A running head may stand within the block before it. It is a line of its own, so that is preferred. */
function findLeftOut(
  words: readonly string[],
  source: readonly SourceWord[],
  last: number,
  next: number,
  left: ReadonlyMap<SourceWord, string>,
): number | undefined {
  let found: number | undefined;
  for (let at = last; at <= next + WINDOW; at += 1) {
    const first = source[at];
    if (first === undefined || left.has(first) || !fits(words, source, at)) continue;
    const end = at + words.length;
    const endsLine = source[end]?.line !== source[end - 1]?.line;
    // An arrow back to the text ends the line of its note. A later one may have a line of its own.
    if (endsLine && (at === next || source[at - 1]?.line !== first.line)) return at;
    // A short word, such as the letter of a link back, may also be within the block before.
    if (at === next) found = at;
    found ??= at;
  }
  return found;
}

function fits(words: readonly string[], source: readonly SourceWord[], at: number): boolean {
  return words.every((word, index) => source[at + index]?.word === word);
}

function toEntries(left: ReadonlyMap<SourceWord, string>, source: ParsedSource): OmittedEntry[] {
  const { ranges, rest } = takeRanges(left, source);
  const lines = listRuns(rest, source);
  const forms = Map.groupBy(lines, ({ words, reason }) => `${toPattern(words)}\n${reason}`);
  const repeated = new Set<string>();
  const single = lines.flatMap((entry): OmittedEntry[] => {
    const { line, words, reason } = entry;
    const every = toPattern(words);
    const key = `${every}\n${reason}`;
    if (repeated.has(key)) return [];
    const count = forms.get(key)?.length ?? 0;
    if (count < 3 || findLines(source, every).length !== count)
      return [{ line: String(line), words, reason }];
    repeated.add(key);
    return [{ every, count: String(count), reason }];
  });
  return [...ranges, ...single];
}

/** @returns the words that are left out, in runs without other words between them, in the order of the source */
function listRuns(
  left: readonly [SourceWord, string][],
  source: ParsedSource,
): { line: number; words: string; reason: string }[] {
  const reasons = new Map(left);
  const runs: { line: number; words: string; reason: string }[] = [];
  let before: SourceWord | undefined;
  for (const word of source.words) {
    const reason = reasons.get(word);
    const run = runs.at(-1);
    if (reason !== undefined && run && before?.line === word.line && reasons.has(before))
      run.words += ` ${word.word}`;
    else if (reason !== undefined) runs.push({ line: word.line, words: word.word, reason });
    before = word;
  }
  return runs;
}

/** So many lines in a row, left out as a whole for one reason, are one entry. */
const SHORTEST_RANGE = 5;

/** Takes out the words of long runs of lines, such as a menu of a page. */
function takeRanges(
  left: ReadonlyMap<SourceWord, string>,
  source: ParsedSource,
): { ranges: OmittedEntry[]; rest: [SourceWord, string][] } {
  const byLine = [...Map.groupBy(source.words, ({ line }) => line)];
  const runs: { first: number; last: number; reason: string; words: SourceWord[] }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const [line, words] of byLine) {
    const reasons = new Set(words.map((word) => left.get(word)));
    const [reason] = reasons;
    if (reasons.size !== 1 || reason === undefined) run = undefined;
    else if (run?.reason === reason) {
      run.last = line;
      run.words.push(...words);
    } else {
      run = { first: line, last: line, reason, words: [...words] };
      runs.push(run);
    }
  }
  const long = runs.filter(({ first, last }) => last - first + 1 >= SHORTEST_RANGE);
  const taken = new Set(long.flatMap(({ words }) => words));
  return {
    ranges: long.map(({ first, last, reason, words }) => ({
      lines: `${first}-${last}`,
      count: String(words.length),
      reason,
    })),
    rest: [...left].filter(([word]) => !taken.has(word)),
  };
}

/** @returns a pattern for whole lines with these words and any numbers */
function toPattern(words: string): string {
  const escaped = words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  return `^${escaped.replaceAll(/[0-9]+/gu, String.raw`\d+`)}$`;
}
