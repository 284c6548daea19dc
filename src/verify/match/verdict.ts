import { findExact, type Match } from './exact.ts';
import type { Difference } from './changes.ts';
import { findDifference } from './difference.ts';
import { toPlace, type Place } from './places.ts';
import { listReadings, readPasted, type QuotationLink, type QuotationReading } from './quotation.ts';
import type { Reading, VerifiableArchive, VerifiableText } from './texts.ts';
import { listTolerances, type Tolerance } from './tolerances.ts';

/** What can be said of a quotation. */
export type Verdict =
  | { kind: 'empty' }
  /** Word for word in these places, at least one: the linked one first, as published before as corrected. */
  | { kind: 'found'; found: Found[]; wordCount: number; link: QuotationLink | undefined }
  | ({ kind: 'differs' } & Difference)
  | { kind: 'absent' };

/** A place where a quotation stands word for word. */
export interface Found {
  place: Place;
  /** Readings of the archive that the quotation has in place of what was published; empty where it has none. */
  readings: Reading[];
  tolerances: Tolerance[];
  isLinked: boolean;
}

/** @param pasted a quotation, with or without a link to a place of the archive */
export function verifyQuotation(archive: VerifiableArchive, pasted: string): Verdict {
  const { words, link } = readPasted(pasted);
  const readings = listReadings(words).filter(({ pieces }) => pieces.length > 0);
  const fullest = readings.at(-1);
  if (!fullest) return { kind: 'empty' };
  for (const reading of readings) {
    const found = findPlaces(archive, reading, link);
    if (found.length === 0) continue;
    const wordCount = reading.pieces.flatMap((piece) => piece.words).filter(({ isMark }) => !isMark).length;
    return { kind: 'found', found, wordCount, link };
  }
  const difference = findDifference(archive.published, fullest, link);
  return difference ? { kind: 'differs', ...difference } : { kind: 'absent' };
}

function findPlaces(
  archive: VerifiableArchive,
  reading: QuotationReading,
  link: QuotationLink | undefined,
): Found[] {
  const published = archive.published.flatMap((text) =>
    findExact(text, reading.pieces).map((match) => toFound(text, match, reading, [], link)),
  );
  const corrected = archive.corrected.flatMap((text) =>
    findExact(text, reading.pieces).flatMap((match) => {
      const readings = listReadingsIn(text, match);
      return readings.length === 0 ? [] : [toFound(text, match, reading, readings, link)];
    }),
  );
  return [...published, ...corrected].toSorted((a, b) => rank(a) - rank(b));
}

/** The linked place comes first, then what is published before what is corrected, then what needs least tolerance. */
function rank({ isLinked, readings, tolerances }: Found): number {
  return (isLinked ? 0 : 1000) + (readings.length === 0 ? 0 : 100) + tolerances.length;
}

function toFound(
  text: VerifiableText,
  match: Match,
  reading: QuotationReading,
  readings: Reading[],
  link: QuotationLink | undefined,
): Found {
  const place = toPlace(text, match);
  return {
    place,
    readings,
    tolerances: listTolerances(text, match, reading),
    isLinked: isLinked(place, link),
  };
}

function isLinked({ documentId, ids }: Place, link: QuotationLink | undefined): boolean {
  const isPart = link?.fragmentId === undefined || ids.includes(link.fragmentId);
  return link?.documentId === documentId && isPart;
}

/** @returns the readings that the words of a match have in place of what was published. */
function listReadingsIn({ words, readings }: VerifiableText, { pieces }: Match): Reading[] {
  return readings
    .filter(({ start, end }) =>
      pieces.some((piece) => {
        const [first, last] = [words[piece.start], words[piece.end - 1]];
        return first !== undefined && last !== undefined && first.start < end && last.end > start;
      }),
    )
    .map(({ published, reading }) => ({ published, reading }));
}
