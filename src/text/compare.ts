import type { WrittenWord } from './inline.ts';
import type { SourceLines } from './model.ts';
import { faults, type Fault } from './problems.ts';
import type { ParsedSource, SourceWord } from './source.ts';

/** The signs with which items of printed lists begin. */
const LIST_MARKERS = new Set(['-', '•', '–']);

/** A title, heading or passage to compare with the source. */
export interface ComparedBlock {
  /** `title`, or the id of the section or passage. */
  owner: string;
  words: WrittenWord[];
  /** Whether the source may have a list marker before it: the page shows a list item or heading instead. */
  mayDropMarker: boolean;
}

/** What the comparison found. */
export interface Comparison {
  /** For each block in order, the lines of the source that it comes from; empty if a word differs. */
  lines: SourceLines[];
  /** The first word that differs, with its line in the document's file; undefined if all words are the same. */
  difference: { line: number; fault: Fault } | undefined;
}

const CONTEXT_WORDS = 4;

/**
 * Compares a text with its source word by word, with case and punctuation. It skips the omitted words of the source,
 * and a list marker before a heading or list item. It skips nothing else.
 *
 * @param blocks in reading order
 * @param source is changed: each of its words gets the id of the block that it belongs to
 */
export function compareWords(blocks: readonly ComparedBlock[], source: ParsedSource): Comparison {
  const rest = source.words.filter(({ isOmitted }) => !isOmitted);
  const lines: SourceLines[] = [];
  let next = 0;
  for (const { owner, words, mayDropMarker } of blocks) {
    const first = rest[next];
    if (mayDropMarker && first && LIST_MARKERS.has(first.word) && first.word !== words[0]?.word) {
      first.usedBy = owner;
      next += 1;
    }
    const start = next;
    for (const { word, line } of words) {
      const found = rest[next];
      if (found === undefined || !isSameWord(found.word, word))
        return { lines: [], difference: { line, fault: describeDifference(word, rest, next, source) } };
      found.usedBy = owner;
      next += 1;
    }
    lines.push({ first: rest[start]?.line ?? 0, last: rest[next - 1]?.line ?? 0 });
  }
  if (next === rest.length) return { lines, difference: undefined };
  const line = blocks.findLast(({ words }) => words.length > 0)?.words.at(-1)?.line ?? 1;
  return { lines: [], difference: { line, fault: describeDifference(undefined, rest, next, source) } };
}

/** A soft hyphen only says where a line may break, so the text may leave it out. */
function isSameWord(printed: string, written: string): boolean {
  return printed === written || printed.replaceAll('\u00ad', '') === written.replaceAll('\u00ad', '');
}

function describeDifference(
  word: string | undefined,
  rest: SourceWord[],
  at: number,
  { file }: ParsedSource,
): Fault {
  const found = rest[at];
  const before = rest.slice(Math.max(0, at - CONTEXT_WORDS), at).map((earlier) => earlier.word);
  const context = before.length === 0 ? '' : ` after "${before.join(' ')}"`;
  const inText = word === undefined ? `the text ends${context}` : `the text has "${word}"${context}`;
  const inSource =
    found === undefined
      ? `content/sources/${file} ends there`
      : `content/sources/${file}:${found.line} has "${found.word}"`;
  return faults.wordsDiffer(inText, inSource);
}
