import { MentionedEventSchema, type MentionedEvent } from '../schemas/events.ts';
import type { TextDocument } from './model.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { listPassages } from './tree.ts';
import { splitWords } from '../words/tokens.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/authorities/events.yaml';

type DatedDocument = Pick<TextDocument, 'id' | 'frontMatter' | 'sections'>;

/** @returns the events that the documents mention */
export function readEvents(bytes: FileBytes, problems: Problem[]): YamlList<MentionedEvent> {
  return readYamlList(FILE, bytes, MentionedEventSchema, problems);
}

/**
 * Checks that the texts support every event. The passage of an event must have the words that mention it, and those
 * words must have its date.
 *
 * @param ids the ids of all documents, including documents that could not be read and are not in `documents`
 */
export function checkEvents(
  events: YamlList<MentionedEvent>,
  ids: ReadonlySet<string>,
  documents: readonly DatedDocument[],
): Problem[] {
  return events.entries.flatMap((event, index) => {
    const toEventProblem = (field: keyof MentionedEvent, fault: Fault) =>
      toProblem(FILE, events.getLine([index, field]), fault);
    if (!ids.has(event.document)) return [toEventProblem('document', faults.eventDocument(event.document))];
    const document = documents.find(({ id }) => id === event.document);
    if (document === undefined) return [];
    const passage = listPassages(document).find(({ id }) => id === event.passage);
    if (passage === undefined)
      return [toEventProblem('passage', faults.eventPassage(document.id, event.passage))];
    const mentionedAs = splitWords(event.mentionedAs).join(' ');
    if (!passage.text.includes(mentionedAs))
      return [toEventProblem('mentionedAs', faults.eventWords(mentionedAs, document.id, passage.id))];
    if (event.datedBy !== undefined) return [];
    return listDateParts(event.dated, document.frontMatter.language)
      .filter((part) => !hasPart(mentionedAs, part))
      .map((part) => toEventProblem('dated', faults.eventDate(event.dated, part)));
  });
}

/** Compares whole numbers: the day 1 is not in `May 12` or in `2001`. */
function hasPart(words: string, part: string): boolean {
  const numbers: string[] = words.match(/\d+/gu) ?? [];
  return /^\d+$/u.test(part) ? numbers.includes(part) : words.includes(part);
}

/** @returns the parts that the date has: the year, the month's name in the language of the text, and the day. */
function listDateParts(dated: string, language: string): string[] {
  const [year = '', month, day] = dated.split('-');
  const time = new Date(`${dated.slice(0, 7)}${month === undefined ? '-01' : ''}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(time);
  return [year, ...(month === undefined ? [] : [name]), ...(day === undefined ? [] : [String(Number(day))])];
}
