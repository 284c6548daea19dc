import { findInDocument as say } from '../../interface/find-in-document.ts';
import type { Finding, Occurrence } from '../query/find-in-document.ts';
import { isMissing } from '../query/word-report.ts';
import { findPassageNumber } from '../results/hit-parts.ts';
import type { Message } from '../results/messages.ts';
import { sayMissing } from '../results/missing-place.ts';
import { sayWord } from '../results/word-messages.ts';
import { TITLE } from './read-article.ts';

/**
 * Which texts are loaded:
 *
 * - `page`: only this page, and the others are loading
 * - `archive`: all texts
 * - `page-only`: only this page, because the others could not be loaded
 */
export type Knowledge = 'page' | 'archive' | 'page-only';

/** One or two letters: the reader has only begun a word. Too many words begin with these letters. */
const BEGUN = /^\p{L}{1,2}$/u;

/**
 * @param query the query without white space around it
 * @returns the message about a finding; empty if the result is not certain yet
 */
export function toMessage(finding: Finding, knowledge: Knowledge, query: string): Message {
  const { reference, missing, occurrences } = finding;
  if (missing) return { text: sayMissing(missing) };
  if (reference !== undefined) return { text: say.pressEnterToGo(toPlace(reference)) };
  if (occurrences.length > 0)
    return { text: say.joinNotes([countPlaces(occurrences), ...listNotes(finding, knowledge)]) };
  if (query === '' || knowledge === 'page') return { text: '' };
  if (knowledge === 'page-only') return { text: say.notFoundHere };
  if (finding.words.some(isMissing) && BEGUN.test(query)) return { text: say.keepTyping };
  return { text: say.notInThisText, offer: { text: sayElsewhere(finding), query, isLiteral: false } };
}

function sayElsewhere({ elsewhere, otherTexts = 0 }: Finding): string {
  if (otherTexts > 0) return say.searchOtherTexts(otherTexts);
  return elsewhere === 0 ? say.searchAllTexts : say.inOtherTexts(elsewhere);
}

/** @returns the message for a reader who comes from a search result */
export function toArrivalMessage(finding: Finding, query: string): Message {
  return { text: say.arrival(query, countPlaces(finding.occurrences)) };
}

/** @returns the number and place of the current occurrence: `3 of 12: paragraph 7` */
export function toPosition(occurrences: Occurrence[], index: number): string {
  const place = occurrences[index];
  return place ? say.position(index + 1, occurrences.length, toPlace(place.at)) : '';
}

/** @returns the number of occurrences in each section, by its id */
export function countBySection(occurrences: Occurrence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sectionId } of occurrences) counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1);
  return counts;
}

function countPlaces(occurrences: Occurrence[]): string {
  const sections = [...countBySection(occurrences).keys()];
  const count = sections.filter((id) => id !== TITLE).length;
  return say.matches(occurrences.length, count, sections.includes(TITLE));
}

/** Lists the notes about missing and replaced words. Nothing counts as missing while the other texts are loading. */
function listNotes({ words, isPartial }: Finding, knowledge: Knowledge): string[] {
  const missing = words.filter(isMissing).map(({ typed }) => typed);
  const replaced = words.filter(({ taken, means }) => taken.length > 0 || means);
  const sayMissingWords = knowledge === 'archive' ? say.missingAnywhere : say.missingHere;
  return [
    ...(knowledge === 'archive' ? replaced.map(sayWord) : []),
    ...(missing.length === 0 || knowledge === 'page' ? [] : [sayMissingWords(missing)]),
    ...(isPartial && knowledge !== 'page' ? [say.noSectionHasAll] : []),
  ];
}

function toPlace(id: string): string {
  const number = findPassageNumber(id);
  if (number !== undefined) return say.paragraph(number);
  return id === TITLE ? say.title : say.heading;
}
