import { loadBuiltSearch } from '../tests/built-search.ts';
import { scanTexts } from '../tests/scan-texts.ts';
import {
  checkAbsent,
  checkPresent,
  listAbsentWords,
  samplePhrases,
  sampleWords,
  type AnswerFaults,
} from '../tests/true-answers.ts';

/** The faults in the answers to one set of queries. */
interface TruthResult {
  name: string;
  faults: AnswerFaults;
}

const SEED = 1;
const COUNTS = { words: 300, phrases: 100 };
const ABSENT_WORDS = 3_000;

/**
 * Compares answers with a scan of the texts by an independent reader.
 *
 * @param dist folder of the built site
 * @param language the language of the archive, as a BCP 47 tag
 * @param absentWords how many words that no text has are asked for
 */
export async function measureTruth(
  dist: string,
  language: string,
  absentWords = ABSENT_WORDS,
): Promise<TruthResult[]> {
  const scan = scanTexts(dist);
  const ask = loadBuiltSearch(dist);
  const words = sampleWords(scan, COUNTS.words, SEED);
  const phrases = samplePhrases(scan, COUNTS.phrases, SEED);
  // The list of common words is English.
  const isEnglish = /^en\b/u.test(language);
  const absent = isEnglish ? listAbsentWords(scan, absentWords) : [];
  return [
    { name: 'words of the texts', faults: await checkPresent(words, ask, scan) },
    { name: 'phrases of the texts', faults: await checkPresent(phrases, ask, scan) },
    { name: 'common English words that no text has', faults: await checkAbsent(absent, ask, scan) },
  ];
}

const LABELS: Record<Exclude<keyof AnswerFaults, 'count'>, string> = {
  missing: 'passages missing',
  extra: 'passages without a named form',
  corrected: 'words corrected',
  silent: 'answers without a statement',
  untrue: 'statements that are not true',
};

/** @returns whether there are no faults */
export function printTruth(results: TruthResult[]): boolean {
  for (const { name, faults } of results) {
    console.log(`${faults.count} ${name} (each must be 0):`);
    for (const [key, label] of Object.entries(LABELS)) {
      const found = faults[key as keyof typeof LABELS];
      console.log(`${String(found.length).padStart(6)}  ${label}`);
      for (const fault of found) console.log(`        ${fault}`);
    }
  }
  return results.every(({ faults }) =>
    Object.keys(LABELS).every((key) => faults[key as 'missing'].length === 0),
  );
}
