import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import { toRuns } from '../long-run.ts';

/** Some hundred archives take seconds on a busy machine. */
const LIMIT_MS = 60_000;

/** Words that are neither near one another nor derived from the same one, nor in the names of the documents. */
const WORDS = ['harbour', 'delta', 'quantum', 'fibre', 'market', 'orbit', 'schools', 'visa'];

const word = fc.constantFrom(...WORDS);
const line = fc.array(word, { maxLength: 5 });

/** The headings and passages of some sections, as lists of words. */
const texts = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

function makeArchive(sections: string[][][]): ArchiveText {
  return prepareArchive({
    documents: [
      {
        id: 'one',
        title: 'A text',
        shortTitle: 'Text',
        partners: [],
        sections: sections.map(([heading = [], ...passages], index) => ({
          id: `s${index}`,
          record: `en_${index}`,
          heading: heading.join(' '),
          path: [],
          passages: passages.map((passage, place) => ({ id: `p${index}${place}`, text: passage.join(', ') })),
        })),
      },
    ],
    spellings: [],
    related: [],
  });
}

/** @returns the numbers of the sections that have all words of a query; none where only some of them are found. */
async function find(archive: ArchiveText, query: string): Promise<number[]> {
  const { hits, isPartial } = await answerQuery(query, archive, () => Promise.reject(new Error('no index')));
  const found = isPartial
    ? []
    : hits.map(({ fragmentId }) => Number(/^[sp](\d)/u.exec(fragmentId ?? '')?.[1]));
  return found.toSorted((a, b) => a - b);
}

/** @returns the numbers of the sections whose words are as they should be, read without search. */
function list(sections: string[][][], isWanted: (has: (word: string) => boolean) => boolean): number[] {
  return sections.flatMap((lines, index) => {
    const own = new Set(lines.flat());
    return isWanted((one) => own.has(one)) ? [index] : [];
  });
}

function check(law: (archive: ArchiveText, sections: string[][][], a: string, b: string) => Promise<void>) {
  const property = fc.asyncProperty(texts, word, word, (sections, a, b) =>
    law(makeArchive(sections), sections, a, b),
  );
  return fc.assert(property, { numRuns: toRuns(200), seed: 2014 });
}

describe('in any texts, seed 2014', { timeout: LIMIT_MS }, () => {
  test('two words are found where both stand, never more often than either', async () => {
    // A word that no text has is left out of the query, and leaves it to the other.
    await check(async (archive, sections, a, b) => {
      const isIn = (one: string) => list(sections, (has) => has(one)).length > 0;
      const wanted = [a, b].filter(isIn);
      const both = list(sections, (has) => wanted.length > 0 && wanted.every(has));
      expect(await find(archive, `${a} ${b}`)).toEqual(both);
    });
  });

  test('the order of words does not change what is found', async () => {
    await check(async (archive, _, a, b) => {
      expect(await find(archive, `${a} ${b} visa`)).toEqual(await find(archive, `visa ${b} ${a}`));
    });
  });

  test('one of two words is found where either stands, never less often than one of them', async () => {
    await check(async (archive, sections, a, b) => {
      const either = list(sections, (has) => has(a) || has(b));
      expect(await find(archive, `${a} OR ${b}`)).toEqual(either);
      expect(await find(archive, `${b} OR ${a}`)).toEqual(either);
    });
  });

  test('OR binds more tightly than standing side by side', async () => {
    await check(async (archive, sections, a, b) => {
      const isIn = (one: string) => list(sections, (has) => has(one)).length > 0;
      fc.pre(isIn('visa') && (isIn(a) || isIn(b)));
      const wanted = list(sections, (has) => has('visa') && (has(a) || has(b)));
      expect(await find(archive, `visa ${a} OR ${b}`)).toEqual(wanted);
      expect(await find(archive, `${a} OR ${b} visa`)).toEqual(wanted);
    });
  });

  test('no section has an excluded word, and every other one stays', async () => {
    await check(async (archive, sections, a, b) => {
      expect(await find(archive, `${a} -${b}`)).toEqual(list(sections, (has) => has(a) && !has(b)));
    });
  });

  test('words in quotation marks are found where they stand together', async () => {
    await check(async (archive, sections, a, b) => {
      const together = sections.flatMap((lines, index) =>
        lines.some((words) => ` ${words.join(' ')} `.includes(` ${a} ${b} `)) ? [index] : [],
      );
      fc.pre(together.length > 0);
      expect(await find(archive, `"${a} ${b}"`)).toEqual(together);
    });
  });
});
