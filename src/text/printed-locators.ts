import type { Section } from './model.ts';
import { readPrintedNumber } from './section-slug.ts';

/** English words before a number, and how the manuals of style shorten them in a citation. */
const SHORT: Readonly<Record<string, string>> = {
  article: 'art.',
  section: 'sec.',
  chapter: 'chap.',
  part: 'pt.',
};

/**
 * Lists how to cite the sections and passages of a text by its printed numbers: `art. 5(2)`, `§ 3`, `第五条`. If two
 * sections have the same number, as in annexes, the section around it comes first: `Annex I, art. 5`.
 *
 * @returns the locator of each section and passage with a printed number, by its id
 */
export function listPrintedLocators(sections: readonly Section[]): ReadonlyMap<string, string> {
  const found = listSections(sections, []);
  const counts = Map.groupBy(found, ({ path }) => path.at(-1) ?? '');
  return new Map(
    found.flatMap(({ section, path }) => {
      const own = path.at(-1) ?? '';
      const locator = (counts.get(own)?.length ?? 0) > 1 ? path.join(', ') : own;
      return [[section.id, locator] as const, ...listPassages(section, locator)];
    }),
  );
}

function listSections(
  sections: readonly Section[],
  above: readonly string[],
): { section: Section; path: string[] }[] {
  return sections.flatMap((section) => {
    const own = section.heading === undefined ? undefined : toLocator(section.heading);
    const path = [...above, ...(own === undefined ? [] : [own])];
    return [...(own === undefined ? [] : [{ section, path }]), ...listSections(section.sections, path)];
  });
}

/** A paragraph without a number of its own has the number of its section only if it is alone there. */
function listPassages({ passages }: Section, locator: string): (readonly [string, string])[] {
  return passages.flatMap(({ id, provision }) => {
    const own = provision?.normalize('NFKC').replace(/^[^(]+/u, '($&)');
    if (own !== undefined) return [[id, locator + own] as const];
    return passages.length === 1 ? [[id, locator] as const] : [];
  });
}

function toLocator(heading: string): string | undefined {
  const printed = readPrintedNumber(heading)?.printed.replaceAll(/\s+/gu, ' ');
  return printed?.replace(/^[a-z]+(?= )/iu, (word) => SHORT[word.toLowerCase()] ?? word);
}
