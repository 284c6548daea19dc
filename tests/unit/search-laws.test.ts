import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveText } from '../../src/search/query/archive-text.ts';
import { findInDocument } from '../../src/search/query/find-in-document.ts';
import { TIERS } from '../../src/search/query/tier-names.ts';
import { toRuns } from '../long-run.ts';
import { ask, listTiers, toArchive, toSearchDocument } from './small-search.ts';

/** A few hundred archives take several seconds on a busy machine. */
const LIMIT_MS = 60_000;

/** Words that do not resemble each other, are not derived from each other, and are not in the facts of documents. */
const WORDS = ['harbour', 'delta', 'quantum', 'fibre', 'market', 'orbit', 'schools', 'visa'];

const word = fc.constantFrom(...WORDS);
const line = fc.array(word, { maxLength: 5 });

/** A section as lists of words. The heading above it is the heading of a section before it. */
interface Section {
  heading: string[];
  above: string[];
  passages: string[][];
}

const texts = fc
  .array(
    fc.record({
      heading: fc.array(word, { maxLength: 2 }),
      parent: fc.option(fc.nat(5), { nil: undefined }),
      passages: fc.array(line, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sections): Section[] =>
    sections.map(({ heading, parent, passages }, index) => ({
      heading,
      above: parent === undefined || parent >= index ? [] : (sections[parent]?.heading ?? []),
      passages,
    })),
  );

function makeArchive(sections: Section[]): ArchiveText {
  return toArchive([
    toSearchDocument(
      sections.map(({ heading, above, passages }, index) => ({
        id: `s${index}`,
        record: `en_${index}`,
        heading: heading.join(' '),
        path: above.length > 0 ? [above.join(' ')] : [],
        passages: passages.map((passage, place) => ({ id: `p${index}${place}`, text: passage.join(', ') })),
      })),
    ),
  ]);
}

/** @returns the numbers of the sections of each tier, in order */
async function find(archive: ArchiveText, query: string) {
  const tiers = listTiers(await ask(query, archive));
  const toNumbers = (places: string[]) =>
    places.map((place) => Number(/^[sp](\d)/u.exec(place)?.[1])).toSorted((a, b) => a - b);
  return { all: toNumbers(tiers.all), most: toNumbers(tiers.most), offered: toNumbers(tiers.offered) };
}

/** @returns the ids of all passages that the hits of the tier `all` show, in order */
async function findPassages(archive: ArchiveText, query: string): Promise<string[]> {
  const { hits } = await ask(query, archive);
  return hits
    .filter(({ tier, passageCount }) => tier === 'all' && passageCount > 0)
    .flatMap(({ fragmentId = '', others }) => [fragmentId, ...others.map((other) => other.fragmentId)])
    .toSorted();
}

/** @returns the numbers of the sections that meet a condition, read without search */
function list(sections: Section[], isWanted: (section: Section) => boolean): number[] {
  return sections.flatMap((section, index) => (isWanted(section) ? [index] : []));
}

/** @returns the ids of the passages that meet a condition, read without search */
function listPassages(
  sections: Section[],
  isWanted: (words: string[], section: Section) => boolean,
): string[] {
  return sections.flatMap((section, index) =>
    section.passages.flatMap((words, place) => (isWanted(words, section) ? [`p${index}${place}`] : [])),
  );
}

function isIn(section: Section, one: string): boolean {
  return [section.heading, ...section.passages].some((words) => words.includes(one));
}

/** A heading above counts, if the section itself has one of the words. */
function hasAll(section: Section, wanted: string[]): boolean {
  return (
    wanted.some((one) => isIn(section, one)) &&
    wanted.every((one) => isIn(section, one) || section.above.includes(one))
  );
}

function check(law: (archive: ArchiveText, sections: Section[], a: string, b: string) => Promise<void>) {
  const property = fc.asyncProperty(texts, word, word, (sections, a, b) =>
    law(makeArchive(sections), sections, a, b),
  );
  return fc.assert(property, { numRuns: toRuns(200), seed: 2014 });
}

describe('for any texts, seed 2014', { timeout: LIMIT_MS }, () => {
  test('a query of one word shows exactly the passages with the word, and counts them', async () => {
    await check(async (archive, sections, a) => {
      const wanted = listPassages(sections, (words) => words.includes(a));
      expect(await findPassages(archive, a)).toEqual(wanted);
      const { hits } = await ask(a, archive);
      expect(hits.reduce((count, { passageCount }) => count + passageCount, 0)).toBe(wanted.length);
      expect(hits.filter(({ hasHeading }) => hasHeading)).toHaveLength(
        list(sections, ({ heading }) => heading.includes(a)).length,
      );
    });
  });

  test('the first tier has exactly the sections with all words', async () => {
    await check(async (archive, sections, a, b) => {
      const two = list(sections, (section) => hasAll(section, [a, b]));
      expect((await find(archive, `${a} ${b}`)).all).toEqual(two);
      const three = list(sections, (section) => hasAll(section, [a, b, 'visa']));
      expect((await find(archive, `${a} ${b} visa`)).all).toEqual(three);
    });
  });

  test('no section is in two tiers, the tiers follow one another, and the last is alone', async () => {
    await check(async (archive, _, a, b) => {
      const { hits } = await ask(`${a} ${b} visa orbit`, archive);
      const places = hits.map(({ fragmentId }) => /^[sp]\d/u.exec(fragmentId ?? '')?.[0].slice(1));
      expect(new Set(places).size).toBe(places.length);
      const order = hits.map(({ tier }) => TIERS.indexOf(tier));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      const tiers = new Set(hits.map(({ tier }) => tier));
      expect(tiers.has('offered') && tiers.size > 1).toBe(false);
    });
  });

  test('a hit names exactly the words that it lacks, and those that only the heading above has', async () => {
    await check(async (archive, sections, a, b) => {
      const wanted = [...new Set([a, b, 'visa', 'orbit'])];
      for (const { tier, fragmentId = '', missing, inContext } of (await ask(wanted.join(' '), archive))
        .hits) {
        const section = sections[Number(fragmentId[1])];
        if (!section) throw new Error(`No section has ${fragmentId}.`);
        const others = wanted.filter((one) => !isIn(section, one));
        expect(missing).toEqual(others.filter((one) => !section.above.includes(one)));
        expect(inContext.map(({ typed }) => typed)).toEqual(
          others.filter((one) => section.above.includes(one)),
        );
        expect(missing.length > 0).toBe(tier !== 'all');
      }
    });
  });

  test('the order of words does not change the sections of any tier', async () => {
    await check(async (archive, _, a, b) => {
      expect(await find(archive, `${a} ${b} visa`)).toEqual(await find(archive, `visa ${b} ${a}`));
    });
  });

  test('OR finds sections with either word, never fewer than a query of one of them', async () => {
    await check(async (archive, sections, a, b) => {
      const either = list(sections, (section) => isIn(section, a) || isIn(section, b));
      expect((await find(archive, `${a} OR ${b}`)).all).toEqual(either);
      expect((await find(archive, `${b} OR ${a}`)).all).toEqual(either);
    });
  });

  test('OR binds more tightly than a space', async () => {
    await check(async (archive, sections, a, b) => {
      const wanted = list(
        sections,
        (section) => hasAll(section, ['visa', a]) || hasAll(section, ['visa', b]),
      );
      expect((await find(archive, `visa ${a} OR ${b}`)).all).toEqual(wanted);
      expect((await find(archive, `${a} OR ${b} visa`)).all).toEqual(wanted);
    });
  });

  test('an exclusion removes exactly the passages with the word, and sections with it in the heading', async () => {
    await check(async (archive, sections, a, b) => {
      const wanted = listPassages(
        sections,
        (words, { heading }) => words.includes(a) && !words.includes(b) && !heading.includes(b),
      );
      expect(await findPassages(archive, `${a} -${b}`)).toEqual(wanted);
      expect(await findPassages(archive, `${a} NOT ${b}`)).toEqual(wanted);
      const { leftOut } = await ask(`${a} -${b}`, archive);
      expect(leftOut.passages).toBe(
        listPassages(sections, (words) => words.includes(a)).length - wanted.length,
      );
    });
  });

  test('near finds the sections with both words within the number of words in one passage', async () => {
    const limit = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(texts, word, word, limit, async (sections, a, b, limitWords) => {
        fc.pre(a !== b);
        const isNear = (words: string[]) =>
          words.some(
            (one, i) => one === a && words.some((other, j) => other === b && Math.abs(i - j) <= limitWords),
          );
        const wanted = list(sections, ({ passages }) => passages.some(isNear));
        const archive = makeArchive(sections);
        expect((await find(archive, `${a} near:${limitWords} ${b}`)).all).toEqual(wanted);
        expect((await find(archive, `${b} near:${limitWords} ${a}`)).all).toEqual(wanted);
        expect(await findPassages(archive, `${a} near:${limitWords} ${b}`)).toEqual(
          listPassages(sections, isNear),
        );
      }),
      { numRuns: toRuns(200), seed: 2014 },
    );
  });

  test('a phrase finds the sections where its words follow one another', async () => {
    await check(async (archive, sections, a, b) => {
      const isTogether = (words: string[]) => ` ${words.join(' ')} `.includes(` ${a} ${b} `);
      const together = list(sections, ({ heading, passages }) => [heading, ...passages].some(isTogether));
      expect((await find(archive, `"${a} ${b}"`)).all).toEqual(together);
    });
  });

  test('in one document the same words are found as in a search', async () => {
    await check((archive, sections, a, b) => {
      const whole = sections.filter((section) => hasAll(section, [a, b]));
      const count = whole
        .flatMap(({ heading, passages }) => [heading, ...passages])
        .flat()
        .filter((one) => one === a || one === b).length;
      const { occurrences, isPartial, elsewhere } = findInDocument(`${a} ${b}`, archive, 'doc-1');
      expect(elsewhere).toBe(0);
      if (whole.length > 0) expect(isPartial).toBe(false);
      if (!isPartial) expect(occurrences).toHaveLength(count);
      return Promise.resolve();
    });
  });
});
