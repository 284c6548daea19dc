import { MentionedEventSchema, type MentionedEvent } from '../schemas/events.ts';
import { checkCitedWords, findById, type CitedDocument, type CitedDocuments } from './cited-words.ts';
import type { TextDocument } from './model.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { splitWords } from '../words/tokens.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/authorities/events.yaml';

type DatedDocument = CitedDocument & Pick<TextDocument, 'frontMatter'>;

/** The documents that may mention the events. */
interface DatedDocuments extends CitedDocuments {
  read: readonly DatedDocument[];
}

/** The fields of an event that cite the words of a text. */
const FIELDS = { document: 'document', at: 'passage', words: 'mentionedAs' } as const;

/** @returns the events that the documents mention */
export function readEvents(bytes: FileBytes, problems: Problem[]): YamlList<MentionedEvent> {
  return readYamlList(FILE, bytes, MentionedEventSchema, problems);
}

/**
 * Checks that the texts support every event. The passage of an event must have the words that mention it, and those
 * words must have its date.
 */
export function checkEvents(events: YamlList<MentionedEvent>, documents: DatedDocuments): Problem[] {
  return events.entries.flatMap((event, index) => {
    const { document, passage, mentionedAs, dated, datedBy } = event;
    const getLine = (field: keyof MentionedEvent) => events.getLine([index, field]);
    const found = checkCitedWords({ document, at: passage, words: mentionedAs }, documents);
    if (found) return [toProblem(FILE, getLine(FIELDS[found.field]), found.fault)];
    const language = findById(documents.read, document)?.frontMatter.language;
    if (datedBy !== undefined || language === undefined) return [];
    const words = splitWords(mentionedAs).join(' ');
    return listDateParts(dated, language)
      .filter((part) => !hasPart(words, part))
      .map((part) => toProblem(FILE, getLine('dated'), faults.eventDate(dated, part)));
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
