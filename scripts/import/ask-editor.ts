import { createInterface } from 'node:readline/promises';
import type { AskedFact } from './draft-front-matter.ts';
import type { ImportedText } from './import-original.ts';
import { checkAnswer, type Answers } from './options.ts';

/** What the editor decides about a text before it is written. */
export interface Decisions {
  /** The rules that the editor refuses. */
  refused: string[];
  answers: Answers;
}

type Asked = Pick<ImportedText, 'proposals' | 'asked'>;

/**
 * Asks a question in the terminal.
 *
 * @throws an AbortError if the editor stops
 */
type Ask = (question: string) => Promise<string>;

/**
 * Asks for all decisions: first the proposals, then the facts that the file does not have.
 *
 * @throws if the editor stops, or if the terminal closes
 */
export async function askEditor(
  { proposals, asked }: Asked,
  terminal: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
): Promise<Decisions> {
  const prompt = createInterface(terminal);
  const stop = new AbortController();
  prompt.once('close', () => {
    stop.abort();
  });
  const ask: Ask = (question) => prompt.question(question, { signal: stop.signal });
  const say = (line: string) => terminal.output.write(`${line}\n`);
  try {
    const refused = proposals.length === 0 ? [] : await askNumbers(ask, say, proposals.length);
    if (asked.length > 0) say('import: Press Enter to keep what is in brackets.');
    const answers: Answers = {};
    for (const fact of asked) {
      const answer = await askFact(ask, say, fact);
      if (answer !== '') answers[fact.name] = answer;
    }
    return { refused: toRules(proposals, refused), answers };
  } catch (error) {
    // Ctrl-C, Ctrl-D, or a terminal that was closed.
    if (error instanceof Error && error.name === 'AbortError')
      throw new Error('\nNothing was written.', { cause: error });
    throw error;
  } finally {
    prompt.close();
  }
}

/** @returns the rules of the proposals with these numbers, which begin with 1 */
export function toRules(proposals: Asked['proposals'], numbers: Iterable<number>): string[] {
  return [...numbers].flatMap((number) => proposals[number - 1]?.rule ?? []);
}

/** Asks again until each number is one of the proposals. */
async function askNumbers(ask: Ask, say: (line: string) => void, count: number): Promise<number[]> {
  const answer = (
    await ask('Enter takes all. Or write the numbers of those that you refuse (such as 1,2), or q to stop: ')
  ).trim();
  if (answer === 'q') throw new Error('Nothing was written.');
  const wrong = answer.split(/[\s,]+/u).find((one) => one !== '' && !isNumberUpTo(one, count));
  if (wrong === undefined) return (answer.match(/\d+/gu) ?? []).map(Number);
  say(`  There is no proposal ${wrong}. Write numbers from 1 to ${count}.`);
  return askNumbers(ask, say, count);
}

function isNumberUpTo(word: string, count: number): boolean {
  return /^\d{1,6}$/u.test(word) && Number(word) >= 1 && Number(word) <= count;
}

/** Asks again until the answer can be read. */
async function askFact(ask: Ask, say: (line: string) => void, fact: AskedFact): Promise<string> {
  const answer = (await ask(`  ${fact.question} [${fact.value ?? 'write it later'}]: `)).trim();
  const wrong = answer === '' ? undefined : checkAnswer(fact.name, answer);
  if (wrong === undefined) return answer;
  say(`  ${wrong}`);
  return askFact(ask, say, fact);
}
