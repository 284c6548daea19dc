import { describe, expect, test } from 'vitest';
import { toVerifiableArchive } from '../../src/verify/match/texts.ts';
import { verifyQuotation, workOnQuotation } from '../../src/verify/match/verdict.ts';
import { IS_LONG } from '../long-run.ts';
import { pick, toRandom } from '../seeded-random.ts';

const SEED = 20_131;

/** Scripts with and without spaces between words. A few words are much more frequent than the others. */
const LANGUAGES = {
  Latin: { letters: Array.from({ length: 5000 }, (_, at) => `w${at.toString(36)}`), joint: ' ' },
  Japanese: {
    letters: Array.from({ length: 1500 }, (_, at) => String.fromCodePoint(0x4e00 + at)),
    joint: '',
  },
} as const;

type Language = keyof typeof LANGUAGES;

/** @returns passages that have about this many characters together */
function makePassages(language: Language, length: number, seed = SEED): string[] {
  const random = toRandom(seed);
  const { letters, joint } = LANGUAGES[language];
  const passages: string[] = [];
  for (let made = 0; made < length; made += passages.at(-1)?.length ?? 0) {
    const words = Array.from({ length: 50 }, () => letters[Math.floor(letters.length * random() ** 2)]);
    passages.push(`${words.join(joint)}.`);
  }
  return passages;
}

function toArchive(passages: string[]) {
  return toVerifiableArchive([
    {
      id: 'long',
      title: 'Title',
      shortTitle: 'Long',
      kind: 'Report',
      dated: '2000',
      sections: [
        {
          id: 'opening',
          heading: '',
          passages: passages.map((text, index) => ({ id: `p${index + 1}`, text })),
        },
      ],
    },
  ]);
}

/** The least time to measure, because a shorter one cannot be measured well. */
const LEAST_MS = 10;

/**
 * @returns the CPU time of a task, in ms; in the long run the least of three, because other processes disturb the
 *   caches
 */
function measureCpu(task: () => unknown): number {
  const times = (IS_LONG ? [1, 2, 3] : [1]).map(() => {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe.each(['Latin', 'Japanese'] as const)('a long text in %s', (language) => {
  const archive = toArchive(makePassages(language, 20_000));
  const short = IS_LONG ? 125_000 : 5_000;

  test.each([
    ['that has nothing of the archive', makePassages(language, 8 * short, 1).join('\n')],
    ['with the words of the archive, again and again', ''],
    ['without a space', 'あ'.repeat(8 * short)],
    ['of spaces', `a${' '.repeat(8 * short)}b`],
    ['of brackets', '[ '.repeat(4 * short)],
    ['of points', `x${'. '.repeat(4 * short)}x`],
    ['of markers', '- '.repeat(4 * short)],
    ['of half an omission', `[sic${' '.repeat(8 * short)}`],
    ['of the ends of a link', `/documents/a/#${'.'.repeat(8 * short)}x`],
    ['of open brackets before a link', `${'['.repeat(8 * short)}](/documents/a/`],
  ])('%s costs at most 12 times the time of an eighth of it', (_, given) => {
    const own = makePassages(language, 20_000)
      .map((passage) => `changed ${passage}`)
      .join('\n');
    const pasted = given === '' ? own.repeat(Math.ceil((8 * short) / own.length)) : given;
    const part = pasted.slice(0, pasted.length / 8);
    verifyQuotation(archive, part);
    const partMs = measureCpu(() => verifyQuotation(archive, part));
    expect(measureCpu(() => verifyQuotation(archive, pasted))).toBeLessThan(12 * Math.max(partMs, LEAST_MS));
  });

  test('of many parts costs at most 12 times the time of an eighth of it', () => {
    const [word = ''] = LANGUAGES[language].letters;
    const make = (count: number) => `${word} … `.repeat(count);
    const partMs = measureCpu(() => verifyQuotation(archive, make(short / 8)));
    expect(measureCpu(() => verifyQuotation(archive, make(short)))).toBeLessThan(
      12 * Math.max(partMs, LEAST_MS),
    );
  });

  test('is compared with its text, and each changed word is found', { timeout: 240_000 }, () => {
    const random = toRandom(SEED);
    const { letters, joint } = LANGUAGES[language];
    const passages = makePassages(language, IS_LONG ? 1_000_000 : 60_000);
    const words = passages.flatMap((passage) => (joint === '' ? Array.from(passage) : passage.split(joint)));
    const changed = new Set<number>();
    const pasted = words.map((word, index) => {
      if (index % 100 !== 50 || /\.$/u.test(word)) return word;
      const other = pick(random, letters);
      if (other === word) return word;
      changed.add(index);
      return other;
    });
    const verdict = verifyQuotation(toArchive(passages), pasted.join(joint));
    expect(verdict).toMatchObject({ kind: 'differs', place: { fragmentId: 'p1' } });
    const changes = verdict.kind === 'differs' ? verdict.changes : [];
    const [published, quoted] = [words, pasted].map((list) => [...changed].map((index) => list[index] ?? ''));
    expect(changes.map((change) => change.published)).toEqual(published);
    expect(changes.map((change) => change.quoted)).toEqual(quoted);
  });
});

test('the work on a quotation is in small steps, whose shares of the whole rise', () => {
  const passages = makePassages('Latin', 30_000);
  const pasted = passages.join('\n').replaceAll(/ w\w* w1/gu, ' other w1');
  const shares: number[] = [];
  const work = workOnQuotation(toArchive(passages), pasted);
  for (let step = work.next(); step.done !== true; step = work.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeGreaterThan(0.7);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

describe('a script without spaces between words', () => {
  const archive = toArchive(['これは日本語の文です。', 'ภาษาไทยไม่มีช่องว่าง', '한국어는 띄어쓰기가 있다']);

  test.each(['日本語の文', 'は日', 'ภาษาไทย', '한국어는'])(
    'has a quotation from within a run of letters: %s',
    (pasted) => {
      expect(verifyQuotation(archive, pasted).kind).toBe('found');
    },
  );

  test('has each changed letter as a change of its own', () => {
    expect(verifyQuotation(archive, 'これは日本誤の文です。')).toMatchObject({
      kind: 'differs',
      changes: [{ quoted: '誤', published: '語' }],
    });
  });
});
