import type { FrontMatter } from '../schemas/front-matter.ts';
import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { checkLanguage } from './language-tags.ts';
import { isBefore } from './order.ts';
import { faults, toProblem, type Problem } from './problems.ts';

/**
 * Checks what the schema of the front matter cannot: that the language is in the registry of languages, that no partner
 * is named twice, and that the dates are in a possible order.
 *
 * @param getLine returns the line of a field
 */
export function checkFacts(
  file: string,
  { language, partners, dated, corrections }: FrontMatter,
  getLine: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return [
    ...checkLanguage(language).map((fault) => toProblem(file, getLine(['language']), fault)),
    ...partners.flatMap((partner, index) =>
      partners.indexOf(partner) === index
        ? []
        : [toProblem(file, getLine(['partners', index]), faults.repeatedPartner(partner))],
    ),
    ...corrections.flatMap(({ noted }, index) =>
      isBefore(noted, dated)
        ? [toProblem(file, getLine(['corrections', index, 'noted']), faults.notedBeforeText(noted, dated))]
        : [],
    ),
  ];
}

/** @returns a problem if a text was published here before its own date. */
export function checkPublished(
  file: string,
  { dated }: Pick<FrontMatter, 'dated'>,
  entries: DocumentLedger,
  getLine: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const early = Object.values(entries).find(({ published }) => isBefore(published, dated));
  return early === undefined
    ? []
    : [toProblem(file, getLine(['dated']), faults.publishedBeforeText(dated, early.published))];
}
