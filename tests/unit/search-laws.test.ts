import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import { toRuns } from '../long-run.ts';

/** A few hundred archives take several seconds on a busy machine. */
const LIMIT_MS = 60_000;

/** Words that do not resemble each other, are not derived from each other, and are not in the names of documents. */
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

/** @returns the numbers of the sections that have all words of a query; empty if a hit has only some of them. */
async function find(archive: ArchiveText, query: string): Promise<number[]> {
  const { hits, isPartial } = await answerQuery(query, archive, () => Promise.reject(new Error('no index')));
  const found = isPartial
    ? []
    : hits.map(({ fragmentId }) => Number(/^[sp](\d)/u.exec(fragmentId ?? '')?.[1]));
  return found.toSorted((a, b) => a - b);
}

/** @returns the numbers of the sections whose words meet a condition, read without search. */
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

describe('for any texts, seed 2014', { timeout: LIMIT_MS }, () => {
  test('a query of two words finds sections with both, never more than a query of one of them', async () => {
    // Search omits a word that no text has, so the other word alone finds the hits.
    await check(async (archive, sections, a, b) => {
      const isIn = (one: string) => list(sections, (has) => has(one)).length > 0;
      const wanted = [a, b].filter(isIn);
      const both = list(sections, (has) => wanted.length > 0 && wanted.every(has));
      expect(await find(archive, `${a} ${b}`)).toEqual(both);
    });
  });

  test('the order of words does not change the hits', async () => {
    await check(async (archive, _, a, b) => {
      expect(await find(archive, `${a} ${b} visa`)).toEqual(await find(archive, `visa ${b} ${a}`));
    });
  });

  test('OR finds sections with either word, never fewer than a query of one of them', async () => {
    await check(async (archive, sections, a, b) => {
      const either = list(sections, (has) => has(a) || has(b));
      expect(await find(archive, `${a} OR ${b}`)).toEqual(either);
      expect(await find(archive, `${b} OR ${a}`)).toEqual(either);
    });
  });

  test('OR binds more tightly than a space', async () => {
    await check(async (archive, sections, a, b) => {
      const isIn = (one: string) => list(sections, (has) => has(one)).length > 0;
      fc.pre(isIn('visa') && (isIn(a) || isIn(b)));
      const wanted = list(sections, (has) => has('visa') && (has(a) || has(b)));
      expect(await find(archive, `visa ${a} OR ${b}`)).toEqual(wanted);
      expect(await find(archive, `${a} OR ${b} visa`)).toEqual(wanted);
    });
  });

  test('an exclusion removes exactly the sections with the excluded word', async () => {
    await check(async (archive, sections, a, b) => {
      expect(await find(archive, `${a} -${b}`)).toEqual(list(sections, (has) => has(a) && !has(b)));
    });
  });

  test('a phrase finds the sections where its words follow one another', async () => {
    await check(async (archive, sections, a, b) => {
      const together = sections.flatMap((lines, index) =>
        lines.some((words) => ` ${words.join(' ')} `.includes(` ${a} ${b} `)) ? [index] : [],
      );
      fc.pre(together.length > 0);
      expect(await find(archive, `"${a} ${b}"`)).toEqual(together);
    });
  });
});
