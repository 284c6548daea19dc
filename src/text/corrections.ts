import type { DeclaredCorrection } from '../schemas/front-matter.ts';
import type { Correction } from './model.ts';
import { faults, type Fault } from './problems.ts';
import { splitWords } from '../words/tokens.ts';

/** A heading or passage that can have a correction. */
interface CorrectedText {
  id: string;
  /** Its words, separated by single spaces. */
  text: string;
}

/** The valid corrections of a document, and the faults of the others. */
export interface ResolvedCorrections {
  corrections: Correction[];
  /** `index` is the position of the correction in the front matter, counted from 0. */
  faults: { index: number; fault: Fault }[];
}

/**
 * Finds the words that each correction is about. No other function does this. The words must occur exactly once in the
 * passage or heading, because a correction cannot say which of two places it means. Markup between them does not
 * matter.
 *
 * @param texts every heading and passage of the document
 */
export function resolveCorrections(
  declared: readonly DeclaredCorrection[],
  texts: readonly CorrectedText[],
): ResolvedCorrections {
  const resolved: ResolvedCorrections = { corrections: [], faults: [] };
  for (const [index, correction] of declared.entries()) {
    const found = resolve(correction, index + 1, texts);
    const other = 'start' in found && resolved.corrections.find((earlier) => overlap(earlier, found));
    if (!('start' in found)) resolved.faults.push({ index, fault: found });
    else if (other)
      resolved.faults.push({
        index,
        fault: faults.correctionsOverlap(found.published, other.published, found.fragmentId),
      });
    else resolved.corrections.push(found);
  }
  return resolved;
}

function resolve(
  { at, published, reading, reason, noted }: DeclaredCorrection,
  number: number,
  texts: readonly CorrectedText[],
): Correction | Fault {
  const text = texts.find(({ id }) => id === at)?.text;
  if (text === undefined) return faults.correctionPlace(at);
  const words = splitWords(published).join(' ');
  const [start, ...others] = findAll(text, words);
  if (start === undefined || others.length > 0)
    return faults.correctionWords(published, at, start === undefined ? 0 : others.length + 1);
  const end = start + words.length;
  return { fragmentId: at, start, end, published: words, reading, reason, noted, number };
}

/** @returns every offset at which `words` begin in `text`, also if two of these places overlap. */
function findAll(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function overlap(a: Correction, b: Correction): boolean {
  return a.fragmentId === b.fragmentId && a.start < b.end && b.start < a.end;
}
