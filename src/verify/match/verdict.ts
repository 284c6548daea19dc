import { overlaps } from '../../words/span.ts';
import { findExact, type Match } from './exact.ts';
import type { Difference } from './changes.ts';
import { countCommonWords } from './common-words.ts';
import { findDifference, mayHave } from './difference.ts';
import { listLinkedIds, toPlace, type QuotedPlace } from './places.ts';
import {
  listDrafts,
  readPasted,
  toInterpretation,
  type QuotationLink,
  type Interpretation,
} from './quotation.ts';
import type { Reading, VerifiableArchive, VerifiableText } from './texts.ts';
import { listTolerances, type Tolerance } from './tolerances.ts';

/** The result of a comparison. */
export type Verdict =
  | { kind: 'empty' }
  /**
   * Found word for word in at least one place. The linked place comes first, then places in texts as published, then
   * places in corrected texts.
   */
  | { kind: 'found'; found: Found[]; wordCount: number; link: QuotationLink | undefined }
  | ({ kind: 'differs' } & Difference)
  | { kind: 'absent' };

/** A place that has the quotation, word for word. */
export interface Found {
  place: QuotedPlace;
  /** The corrections that the quotation has instead of the published words; empty if it has none. */
  readings: Reading[];
  tolerances: Tolerance[];
  isLinked: boolean;
}

/** @param pasted a quotation, with or without a link to a place in the archive */
export function verifyQuotation(archive: VerifiableArchive, pasted: string): Verdict {
  const work = workOnQuotation(archive, pasted);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The share of the work that is done when all words have been counted. */
const COUNTED = 0.5;
/** The share of the work that is done when the search for exact places has ended. */
const SEARCHED = 0.6;

/**
 * Verifies a quotation in small steps, so that a page can show progress, react to the reader, and stop the work. Its
 * time grows only in proportion to the length of the quotation: it counts the words once, and compares only texts that
 * have enough of them. Such texts cannot be much shorter than the quotation.
 *
 * @yields the share of the work that is done, from 0 to 1
 */
export function* workOnQuotation(archive: VerifiableArchive, pasted: string): Generator<number, Verdict> {
  const { words, link } = readPasted(pasted);
  const drafts = listDrafts(words);
  yield 0;
  const counting = countCommonWords(drafts.at(-1)?.texts ?? [], archive);
  const common = yield* scale(counting, 0, COUNTED);
  if (!common.hasWords) return { kind: 'empty' };
  const isNear = (text: VerifiableText) => mayHave(text, common, 0);
  const near = { published: archive.published.filter(isNear), corrected: archive.corrected.filter(isNear) };
  if (near.published.length + near.corrected.length === 0) return { kind: 'absent' };
  const interpretations: Interpretation[] = [];
  for (const [index, draft] of drafts.entries()) {
    yield COUNTED + ((SEARCHED - COUNTED) * index) / drafts.length;
    const interpretation = toInterpretation(draft);
    if (interpretation.parts.length === 0) continue;
    interpretations.push(interpretation);
    const found = findPlaces(near, interpretation, link);
    if (found.length === 0) continue;
    const wordCount = interpretation.parts
      .flatMap((part) => part.words)
      .filter(({ isMark }) => !isMark).length;
    return { kind: 'found', found, wordCount, link };
  }
  const fullest = interpretations.at(-1);
  if (!fullest) return { kind: 'empty' };
  const difference = yield* scale(findDifference(near.published, fullest, link, common), SEARCHED, 1);
  return difference ? { kind: 'differs', ...difference } : { kind: 'absent' };
}

/** Converts the share of one part of the work to a share of the whole. */
function* scale<Result>(
  work: Generator<number, Result>,
  from: number,
  to: number,
): Generator<number, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield from + value * (to - from);
  }
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
    isLinked: isLinked(text, place, link),
  };
}

function isLinked(
  text: VerifiableText,
  { documentId, ids }: QuotedPlace,
  link: QuotationLink | undefined,
): boolean {
  const fragmentId = link?.fragmentId;
  const isPart = fragmentId === undefined || listLinkedIds(text, fragmentId).some((id) => ids.includes(id));
  return link?.documentId === documentId && isPart;
}

/** @returns the corrections that replace published words within a match */
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
