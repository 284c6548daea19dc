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
  { language, partners, dated, datedAs = dated, corrections }: FrontMatter,
  getLine: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return [
    ...checkLanguage(language).map((fault) => toProblem(file, getLine(['language']), fault)),
    ...partners.flatMap((partner, index) =>
      partners.indexOf(partner) === index
        ? []
        : [toProblem(file, getLine(['partners', index]), faults.repeatedPartner(partner))],
    ),
    ...(datedAs.startsWith(dated) && !/^[-\d]/u.test(datedAs.slice(dated.length))
      ? []
      : [toProblem(file, getLine(['datedAs']), faults.datedAsElsewhere(datedAs, dated))]),
    ...corrections.flatMap(({ noted }, index) =>
      isBefore(noted, dated)
        ? [toProblem(file, getLine(['corrections', index, 'noted']), faults.notedBeforeText(noted, dated))]
        : [],
    ),
  ];
}

/**
 * @param id the id of the document
 * @param ids the ids of all documents
 * @returns a problem for each text that the front matter names as original or other version, if it is not another text
 *   of the archive
 */
export function checkTied(
  file: string,
  id: string,
  frontMatter: Pick<FrontMatter, 'translationOf' | 'versionOf'>,
  ids: ReadonlySet<string>,
  getLine: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return (['translationOf', 'versionOf'] as const).flatMap((field) => {
    const other = frontMatter[field]?.document;
    if (other === undefined || (other !== id && ids.has(other))) return [];
    const name = `${field}.document`;
    const fault =
      other === id ? faults.tiedToItself(name) : faults.unknownAuthority(name, other, 'content/documents/');
    return [toProblem(file, getLine([field, 'document']), fault)];
  });
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
