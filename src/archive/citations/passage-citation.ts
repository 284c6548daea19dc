/**
 * How a passage is cited, for the build and for browsers. Browsers load this file, so it imports nothing.
 */

/** The placeholders in a template: one for the locator of a passage, one for its id. */
export const LOCATOR_MARK = '{locator}';
export const ID_MARK = '{id}';

/** The style in which a copied quotation cites its passage. Only this citation has a template on the page. */
export const QUOTATION_STYLE = 'chicago-note';

/** A manual of style whose rules for paragraph numbers we follow. */
export type Manual = 'apa' | 'chicago' | 'mla';

/**
 * How a manual names a paragraph, several paragraphs, and a section without a number. The paragraphs of the archive
 * have printed numbers, so all three manuals allow to cite them.
 */
const LOCATORS: Record<Manual, { one: string; many: string; toSection: (heading: string) => string }> = {
  // Publication Manual of the American Psychological Association, 7th edition: 8.13 for the abbreviations, 8.28 for
  // works without pages. A heading has no quotation marks (`Osteoarthritis section`), but a shortened one has them.
  apa: { one: 'para.', many: 'paras.', toSection: toApaSection },
  // The Chicago Manual of Style: 17th edition, 10.42 for the abbreviations and 14.160 for `under` a heading; 18th
  // edition, 10.49 and 13.117. The CSL style also prints `para.`.
  chicago: { one: 'para.', many: 'paras.', toSection: (heading) => `under “${heading}”` },
  // MLA Handbook, 9th edition: 6.20 for the comma and the labels, appendix 1 for the abbreviations. The handbook has
  // the label `sec.` for numbered sections; we write it before a heading, too. The CSL style prints `para.` and no
  // space.
  mla: { one: 'par.', many: 'pars.', toSection: (heading) => `sec. “${heading}”` },
};

/** A heading with more words than this is too long to cite in full. */
const MOST_WORDS = 6;

function toApaSection(heading: string): string {
  const words = (heading.split(': ')[0] ?? heading).split(' ');
  const short = words.slice(0, MOST_WORDS).join(' ');
  return short === heading ? `${heading} section` : `“${short}” section`;
}

/** The templates for the citation of any passage of a document, in every style and format that the menu copies. */
export interface PassageTemplates {
  /** The edition of the text. A page of another edition must not use them. */
  edition: string;
  /** The citation of the passage, with a placeholder: a note in Chicago, a citation in the text in APA and MLA. */
  passage: Record<Manual, string>;
  /** The entry of the whole text in a list of references. The manuals want one entry for each work. */
  work: Record<Manual, string>;
  /** The words that these have in italics. */
  italic: Record<Manual, string[]>;
  /** Entries for the passage in the formats of reference managers, with placeholders. */
  bib: string;
  ris: string;
  /** How to cite the sections and passages with printed numbers, by their ids: `art. 5(2)`. */
  locators?: Record<string, string>;
}

/** @returns the name of the file with the templates of a document. It is in the folder that has the document's page. */
export function toTemplatesFile(documentId: string): string {
  return `${documentId}.citations.json`;
}

/**
 * @param fragmentIds the ids of the cited passages, or of a section, in the order of the text
 * @param printed the locators of the passages with printed numbers
 * @returns the place in the archive, for reference managers: `para. 5` for `p5`, `section e-commerce` for `e-commerce`
 */
export function toPlace(
  fragmentIds: readonly string[],
  printed: Readonly<Record<string, string>> = {},
): string {
  const numbers = formatNumbers(fragmentIds);
  const own = formatPrinted(fragmentIds, printed);
  if (own !== '') return own;
  return numbers === ''
    ? `section ${fragmentIds[0] ?? ''}`
    : `${isSeveral(numbers) ? 'paras.' : 'para.'} ${numbers}`;
}

/** @returns the printed numbers of passages; empty if one has none */
function formatPrinted(fragmentIds: readonly string[], printed: Readonly<Record<string, string>>): string {
  const own = fragmentIds.flatMap((id) => printed[id] ?? []);
  if (own.length < fragmentIds.length) return '';
  return own.length > 2 ? `${own[0] ?? ''}–${own.at(-1) ?? ''}` : own.join(', ');
}

function isSeveral(numbers: string): boolean {
  return /[–,]/.test(numbers);
}

/**
 * @param fragmentIds the ids of passages and sections, in the order of the text. Only the passages count
 * @returns their numbers: `4–6, 9` for `p4`, `p5`, `p6`, `p9`; empty if there is no passage
 */
export function formatNumbers(fragmentIds: readonly string[]): string {
  const runs: number[][] = [];
  for (const number of fragmentIds.flatMap((id) => /^p([1-9][0-9]*)$/.exec(id)?.[1] ?? []).map(Number)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length === 1 ? String(run[0]) : `${run[0] ?? ''}–${run.at(-1) ?? ''}`))
    .join(', ');
}

/**
 * @param fragmentIds the ids of the cited passages, or of a section, in the order of the text
 * @param heading the words of the section, for a citation without a passage
 * @param printed the locators of the passages with printed numbers. All three manuals prefer the numbers of the work
 *   itself
 * @returns the locator by the rules of the manual: `para. 4`, `paras. 4–6`, `under “Fares for Children”`, `art. 5(2)`
 */
export function formatLocator(
  manual: Manual,
  fragmentIds: readonly string[],
  heading: string,
  printed: Readonly<Record<string, string>> = {},
): string {
  const own = formatPrinted(fragmentIds, printed);
  if (own !== '') return own;
  const { one, many, toSection } = LOCATORS[manual];
  const numbers = formatNumbers(fragmentIds);
  if (numbers === '') return toSection(heading);
  return `${isSeveral(numbers) ? many : one} ${numbers}`;
}

/**
 * @param template a citation in one style, with placeholders
 * @param fragmentId the id of a passage or section, for the address
 * @param locator names the passage or section, or all passages of a quotation
 * @returns its citation as plain text, by the rules of the style
 */
export function formatPassageCitation(template: string, fragmentId: string, locator: string): string {
  return template.replaceAll(LOCATOR_MARK, () => locator).replaceAll(ID_MARK, () => fragmentId);
}

/**
 * @param address the whole address of what is cited
 * @returns the citation, with the address at its end if the citation does not have it. It has none before the archive
 *   has an origin
 */
export function addAddress(citation: string, address: string): string {
  return citation.includes(address) ? citation : `${citation} ${address}`.trim();
}
