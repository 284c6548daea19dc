import type { Finding, Occurrence } from '../query/find-in-document.ts';
import { quote, sayMissing } from '../results/messages.ts';
import { TITLE } from './read-article.ts';

/**
 * What could be looked up: `page`: the words of the page, while the others are under way; `archive`: all of them;
 * `page-only`: the others did not come.
 */
export type Knowledge = 'page' | 'archive' | 'page-only';

/** What the bar says, and the text of the link to a search that may follow. */
export interface Message {
  text: string;
  link?: string;
}

/** How many of the words that were not found the message names. */
const SAID_AT_MOST = 3;

/** One or two letters begin too many words to search for. */
const BEGUN = /^\p{L}{1,2}$/u;

/**
 * @param query without white space around it
 * @returns what the bar says of a finding; nothing that is not yet known
 */
export function toMessage(finding: Finding, knowledge: Knowledge, query: string): Message {
  const { reference, missing, occurrences } = finding;
  if (missing) return { text: sayMissing(missing) };
  if (reference !== undefined) return { text: `Press Enter to go to ${toPlace(reference)}.` };
  if (occurrences.length > 0) return { text: countPlaces(occurrences) + listNotes(finding, knowledge) };
  if (query === '' || knowledge === 'page') return { text: '' };
  if (knowledge === 'page-only') return { text: 'Not found in this text as typed.' };
  if (finding.absent.length > 0 && BEGUN.test(query)) return { text: 'No such word yet. Keep typing.' };
  return { text: 'Not in this text.', link: toLink(finding.elsewhere) };
}

/** @returns what the bar says when the reader comes from a search result. */
export function toArrivalMessage(finding: Finding, query: string): Message {
  return { text: `${quote(query)}: ${countPlaces(finding.occurrences)}` };
}

/** @returns which of the occurrences is the current one, as `3 of 12: paragraph 7`. */
export function toPosition(occurrences: Occurrence[], index: number): string {
  const place = occurrences[index];
  return place ? `${index + 1} of ${occurrences.length}: ${toPlace(place.at)}` : '';
}

/** @returns how many occurrences each section has, by its id. */
export function countBySection(occurrences: Occurrence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sectionId } of occurrences) counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1);
  return counts;
}

function countPlaces(occurrences: Occurrence[]): string {
  const sections = [...countBySection(occurrences).keys()];
  const count = sections.filter((id) => id !== TITLE).length;
  const places = [
    ...(sections.includes(TITLE) ? ['the title'] : []),
    ...(count > 0 ? [count === 1 ? '1 section' : `${count} sections`] : []),
  ];
  const matches = occurrences.length === 1 ? '1 match' : `${occurrences.length} matches`;
  return `${matches} in ${places.join(' and ')}`;
}

/** Only all the texts together show that a word is in none of them. */
function listNotes({ absent, corrections, isPartial }: Finding, knowledge: Knowledge): string {
  const missing = absent.slice(0, SAID_AT_MOST).map(quote).join(', ');
  const more = absent.length > SAID_AT_MOST ? ` and ${absent.length - SAID_AT_MOST} more` : '';
  const where = knowledge === 'archive' ? 'Not in any text' : 'Not in this text';
  return [
    ...corrections.map(
      (one) => `. Not in any text: ${quote(one.typed)}. Marked instead: ${quote(one.taken)}`,
    ),
    ...(missing === '' || knowledge === 'page' ? [] : [`. ${where}: ${missing}${more}`]),
    ...(isPartial ? ['. No section has all the words'] : []),
  ].join('');
}

function toPlace(id: string): string {
  const [, number] = /^p(\d+)$/u.exec(id) ?? [];
  if (number !== undefined) return `paragraph ${number}`;
  return id === TITLE ? 'the title' : 'the heading';
}

function toLink(elsewhere: number): string {
  if (elsewhere === 0) return 'Search all texts';
  return elsewhere === 1 ? '1 section in the other texts' : `${elsewhere} sections in the other texts`;
}
