import { guessMediaType, type OriginalMediaType } from '../originals/formats.ts';
import { readOriginal } from '../originals/read-original.ts';
import type { OriginalReading, UnreadableReason } from '../originals/reading.ts';
import type { DeclaredSource, Omission } from '../schemas/front-matter.ts';
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
  /** `title`, or the id of the section or passage that has it; undefined until the words are compared. */
  usedBy: string | undefined;
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

/** Each reason why a file cannot be read, as a problem. */
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
  const words = allowed.flatMap((line, index) =>
    splitWords(line).map((word) => ({ word, line: index + 1, isOmitted: false, usedBy: undefined })),
  );
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

/**
 * Marks the words of a source that are not part of the text.
 *
 * @returns every omission whose words are not on the line that it gives
 */
export function markOmitted(source: ParsedSource, omissions: readonly Omission[]): Omission[] {
  const byLine = Map.groupBy(source.words, ({ line }) => line);
  return omissions.filter((omission) => {
    const wanted = splitWords(omission.words);
    const onLine = (byLine.get(Number(omission.line)) ?? []).filter(({ isOmitted }) => !isOmitted);
    const start = onLine.findIndex((_, index) =>
      wanted.every((word, offset) => onLine[index + offset]?.word === word),
    );
    if (start === -1) return true;
    for (const word of onLine.slice(start, start + wanted.length)) word.isOmitted = true;
    return false;
  });
}

/**
 * @param getBytes reads the bytes of the file again, so that the archive need not keep the bytes of all files
 * @returns the source as pages show it. `source` must have been compared first, because this sets the id of each word.
 */
export function toSource(
  source: ParsedSource,
  omissions: readonly Omission[],
  getBytes: Source['getBytes'],
): Source {
  const usedByLine = new Map<number, Set<string>>();
  const omittedByLine = Map.groupBy(omissions, ({ line }) => Number(line));
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
  };
}
