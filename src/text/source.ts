import { runInNewContext } from 'node:vm';
import { guessMediaType, type OriginalMediaType } from '../originals/formats.ts';
import { readOriginal } from '../originals/read-original.ts';
import type { OriginalCell, OriginalReading, UnreadableReason } from '../originals/reading.ts';
import type { DeclaredSource, Join, Omission } from '../schemas/front-matter.ts';
import { removeForbidden } from './characters.ts';
import type { Source } from './model.ts';
import { faults, type Fault } from './problems.ts';
import { splitWords } from '../words/tokens.ts';
import { toSha256 } from './hash.ts';

/** A word of the source, and its place in the text. */
export interface SourceWord {
  word: string;
  /** The line that it is on, counted from 1. */
  line: number;
  isOmitted: boolean;
  /** If a line end divides it from the rest of a word: whether an entry of `joins` or a soft hyphen says so. */
  isDivided: 'declared' | 'soft-hyphen' | undefined;
  /** `title`, or the id of the section or passage that has this word; undefined until the words are compared. */
  usedBy: string | undefined;
  /** The cell of the table that it is in, if the format says so. */
  cell: OriginalCell | undefined;
}

/** A source as received, split into words. */
export interface ParsedSource extends OriginalReading {
  file: string;
  sha256: string;
  sizeBytes: number;
  mediaType: OriginalMediaType;
  words: SourceWord[];
  /** The number of characters that a text must not have, for example invisible ones. They are not compared. */
  passedOver: number;
}

/** The fault to report for each reason why a file cannot be read. */
const FAULTS: Record<UnreadableReason, (file: string, detail: string) => Fault> = {
  'unknown-encoding': faults.sourceUnknownEncoding,
  'wrong-encoding': faults.sourceWrongEncoding,
  'too-large': (file, limitBytes) => faults.sourceTooLarge(file, Number(limitBytes)),
  'too-costly': faults.sourceTooCostly,
  damaged: faults.sourceDamaged,
  locked: faults.sourceLocked,
  'no-words': faults.sourceWithoutWords,
};

/**
 * @param declared what the front matter says about the file
 * @returns the source, or why it cannot be read. A source may have any line ends and any characters
 */
export function readSource(
  { file, encoding, mediaType = guessMediaType(file) }: DeclaredSource,
  bytes: Uint8Array,
): ParsedSource | Fault {
  const reading = readOriginal(bytes, { mediaType, encoding });
  if ('reason' in reading) return FAULTS[reading.reason](file, reading.detail);
  const allowed = reading.lines.map(removeForbidden);
  const cellsByLine = Map.groupBy(reading.cells ?? [], ({ line }) => line);
  const words = allowed.flatMap((line, index) => {
    const starts = (cellsByLine.get(index) ?? []).map(({ at, cell }) => {
      const before = removeForbidden((reading.lines[index] ?? '').slice(0, at));
      return { position: splitWords(before).length, cell };
    });
    const divides = /\u00ad\s*$/u.test(reading.lines[index] ?? '');
    return splitWords(line).map((word, position, all): SourceWord => {
      const isDivided = divides && position === all.length - 1 ? 'soft-hyphen' : undefined;
      const cell = starts.findLast((start) => start.position <= position)?.cell;
      return { word, line: index + 1, isOmitted: false, isDivided, usedBy: undefined, cell };
    });
  });
  const passedOver = reading.lines.reduce(
    (sum, line, index) => sum + line.length - (allowed[index] ?? '').length,
    0,
  );
  return {
    file,
    sha256: toSha256(bytes),
    sizeBytes: bytes.byteLength,
    mediaType,
    ...reading,
    words,
    passedOver,
  };
}

/** An omission that does not fit the source. */
export interface FailedOmission {
  omission: Omission;
  /**
   * The number of lines that its pattern describes, or of the words of its lines; undefined if it has words, or if the
   * pattern takes too long.
   */
  count: number | undefined;
}

/**
 * Marks the words of a source that are not part of the text.
 *
 * @returns every omission that does not fit: its words are not on its line, or its count of lines or words is wrong
 */
export function markOmitted(source: ParsedSource, omissions: readonly Omission[]): FailedOmission[] {
  const byLine = Map.groupBy(source.words, ({ line }) => line);
  return omissions.flatMap((omission): FailedOmission[] => {
    if ('lines' in omission) {
      const words = listRange(omission.lines).flatMap((line) => byLine.get(line) ?? []);
      for (const word of words) word.isOmitted = true;
      return words.length === Number(omission.count) ? [] : [{ omission, count: words.length }];
    }
    if (!('every' in omission)) return markWords(omission, byLine) ? [] : [{ omission, count: undefined }];
    const lines = findLinesInTime(source, omission.every);
    if (lines === undefined) return [{ omission, count: undefined }];
    for (const word of lines.flatMap((line) => byLine.get(line) ?? [])) word.isOmitted = true;
    return lines.length === Number(omission.count) ? [] : [{ omission, count: lines.length }];
  });
}

/** No source has this many lines. The limit stops a wrong number from costing time. */
const LIMIT_LINES = 1_000_000;

/** @returns the numbers of the lines of a range: 40, 41, 42 for `40-42` */
export function listRange(lines: string): number[] {
  const [first = 1, last = 0] = lines.split('-').map(Number);
  return Array.from(
    { length: Math.max(0, Math.min(last - first + 1, LIMIT_LINES)) },
    (_, index) => first + index,
  );
}

/** @returns the numbers of the lines that a pattern describes as a whole. White space around a line does not count. */
export function findLines({ lines }: Pick<ParsedSource, 'lines'>, pattern: string): number[] {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return lines.flatMap((line, index) => {
    const shown = removeForbidden(line).trim();
    // A text must not have a form feed, but a pattern may name the form feed before a running head.
    return shown !== '' && (whole.test(shown) || whole.test(line)) ? [index + 1] : [];
  });
}

/** A usual pattern takes some thousandths of a second. */
const LIMIT_PATTERN_MS = 1000;

/** @returns undefined if it takes too long. Some patterns would take years */
function findLinesInTime(source: ParsedSource, pattern: string): number[] | undefined {
  let found: number[] | undefined;
  const find = () => {
    found = findLines(source, pattern);
  };
  try {
    // Node can stop only code that runs in a context.
    runInNewContext('find()', { find }, { timeout: LIMIT_PATTERN_MS });
  } catch {
    return undefined;
  }
  return found;
}

function markWords(
  { words, line }: { words: string; line: string },
  byLine: ReadonlyMap<number, SourceWord[]>,
): boolean {
  const wanted = splitWords(words);
  const onLine = (byLine.get(Number(line)) ?? []).filter(({ isOmitted }) => !isOmitted);
  const start = onLine.findIndex((_, index) =>
    wanted.every((word, offset) => onLine[index + offset]?.word === word),
  );
  if (start === -1) return false;
  for (const word of onLine.slice(start, start + wanted.length)) word.isOmitted = true;
  return true;
}

/**
 * Marks the words of a source that a line end divides.
 *
 * @returns every join that the source does not have: no line end divides such a word on the line that it gives
 */
export function markDivided(source: ParsedSource, joins: readonly Join[]): Join[] {
  const words = source.words.filter(({ isOmitted }) => !isOmitted);
  return joins.filter((join) => {
    if (!('line' in join)) {
      for (const [index, word] of words.entries())
        if (words[index + 1]?.line !== word.line && /\p{L}[-\u2010]$/u.test(word.word))
          word.isDivided = 'declared';
      return false;
    }
    const at = words.findIndex(({ line, word }, index) => {
      const next = words[index + 1];
      if (line !== Number(join.line) || next === undefined || next.line === line) return false;
      const joined = [word + next.word, word.replace(/[-\u2010]$/u, '') + next.word];
      const wanted = join.words.normalize('NFC');
      return joined.some((one) => one === wanted || one.replaceAll(/^\p{P}+|\p{P}+$/gu, '') === wanted);
    });
    const found = words[at];
    if (found) found.isDivided = 'declared';
    return found === undefined;
  });
}

/**
 * @param getBytes reads the bytes of the file again, so that the archive need not keep the bytes of all files
 * @returns the source as pages show it. Compare `source` first: the comparison gives each word its id.
 */
export function toSource(
  source: ParsedSource,
  omissions: readonly Omission[],
  joins: Source['joins'],
  getBytes: Source['getBytes'],
): Source {
  const usedByLine = new Map<number, Set<string>>();
  const omittedByLine = Map.groupBy(
    omissions.flatMap((omission) => {
      if ('words' in omission) return [{ ...omission, line: Number(omission.line) }];
      const lines = 'lines' in omission ? listRange(omission.lines) : findLines(source, omission.every);
      return lines.flatMap((line) => {
        const words = splitWords(source.lines[line - 1] ?? '').join(' ');
        return words === '' ? [] : [{ line, words, reason: omission.reason }];
      });
    }),
    ({ line }) => line,
  );
  for (const { line, usedBy } of source.words) {
    if (usedBy === undefined) continue;
    usedByLine.set(line, (usedByLine.get(line) ?? new Set()).add(usedBy));
  }
  return {
    file: source.file,
    sha256: source.sha256,
    sizeBytes: source.sizeBytes,
    mediaType: source.mediaType,
    encoding: source.encoding,
    pageCount: source.pageCount,
    getBytes,
    lines: source.lines.map((text, index) => ({
      number: index + 1,
      text,
      usedBy: [...(usedByLine.get(index + 1) ?? [])],
      omitted: (omittedByLine.get(index + 1) ?? []).map(({ words, reason }) => ({ words, reason })),
    })),
    passedOver: source.passedOver,
    joins,
  };
}
