import { overlaps } from '../../words/span.ts';
import { findExact, type Match } from './exact.ts';
import type { Difference } from './changes.ts';
import { findDifference } from './difference.ts';
import { toPlace, type QuotedPlace } from './places.ts';
import { listInterpretations, readPasted, type QuotationLink, type Interpretation } from './quotation.ts';
import type { Reading, VerifiableArchive, VerifiableText } from './texts.ts';
import { listTolerances, type Tolerance } from './tolerances.ts';

/** The result of a comparison. */
export type Verdict =
  | { kind: 'empty' }
  /**
   * Found word for word in at least one place. The linked place is first; texts as published come before corrected
   * texts.
   */
  | { kind: 'found'; found: Found[]; wordCount: number; link: QuotationLink | undefined }
  | ({ kind: 'differs' } & Difference)
  | { kind: 'absent' };

/** A place that has the quotation, word for word. */
export interface Found {
  place: QuotedPlace;
  /** The archive's readings that the quotation has instead of the published words; empty if it has none. */
  readings: Reading[];
  tolerances: Tolerance[];
  isLinked: boolean;
}

/** @param pasted a quotation, with or without a link to a place in the archive */
export function verifyQuotation(archive: VerifiableArchive, pasted: string): Verdict {
  const { words, link } = readPasted(pasted);
  const interpretations = listInterpretations(words).filter(({ parts }) => parts.length > 0);
  const fullest = interpretations.at(-1);
  if (!fullest) return { kind: 'empty' };
  for (const interpretation of interpretations) {
    const found = findPlaces(archive, interpretation, link);
    if (found.length === 0) continue;
    const wordCount = interpretation.parts
      .flatMap((part) => part.words)
      .filter(({ isMark }) => !isMark).length;
    return { kind: 'found', found, wordCount, link };
  }
  const difference = findDifference(archive.published, fullest, link);
  return difference ? { kind: 'differs', ...difference } : { kind: 'absent' };
}

function findPlaces(
  archive: VerifiableArchive,
  interpretation: Interpretation,
  link: QuotationLink | undefined,
): Found[] {
  const published = archive.published.flatMap((text) =>
    findExact(text, interpretation.parts).map((match) => toFound(text, match, interpretation, [], link)),
  );
  const corrected = archive.corrected.flatMap((text) =>
    findExact(text, interpretation.parts).flatMap((match) => {
      const readings = listReadingsIn(text, match);
      return readings.length === 0 ? [] : [toFound(text, match, interpretation, readings, link)];
    }),
  );
  return [...published, ...corrected].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * @returns a number for sorting, the lowest first: the linked place, then texts as published, then places with few
 *   tolerances
 */
function rank({ isLinked, readings, tolerances }: Found): number {
  return (isLinked ? 0 : 1000) + (readings.length === 0 ? 0 : 100) + tolerances.length;
}

function toFound(
  text: VerifiableText,
  match: Match,
  interpretation: Interpretation,
  readings: Reading[],
  link: QuotationLink | undefined,
): Found {
  const place = toPlace(text, match);
  return {
    place,
    readings,
    tolerances: listTolerances(text, match, interpretation),
    isLinked: isLinked(place, link),
  };
}

function isLinked({ documentId, ids }: QuotedPlace, link: QuotationLink | undefined): boolean {
  const isPart = link?.fragmentId === undefined || ids.includes(link.fragmentId);
  return link?.documentId === documentId && isPart;
}

/** @returns the readings that replace published words within a match */
function listReadingsIn({ words, readings }: VerifiableText, { parts }: Match): Reading[] {
  return readings
    .filter(({ start, end }) =>
      parts.some((part) => {
        const [first, last] = [words[part.start], words[part.end - 1]];
        return (
          first !== undefined &&
          last !== undefined &&
          overlaps({ start: first.start, end: last.end }, { start, end })
        );
      }),
    )
    .map(({ published, reading }) => ({ published, reading }));
}
