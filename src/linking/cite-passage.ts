import {
  addAddress,
  formatLocator,
  formatPassageCitation,
  toPlace,
  type Manual,
  type PassageTemplates,
} from '../archive/citations/passage-citation.ts';

/** A manual of style, or a format of reference managers. */
export type CitationForm = Manual | 'bib' | 'ris';

/** The name of each form for readers. */
export const FORM_NAMES: Record<CitationForm, string> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bib: 'BibTeX',
  ris: 'RIS',
};

/** A passage, passages from one to another, or a section that a reader cites. */
export interface CitedPlace {
  id: string;
  /** The ids of the passages; for a section its id. */
  cited: readonly string[];
  /** The heading of a section; not used for a passage. */
  heading: string;
  /** The whole address of the document's page. */
  address: string;
}

/**
 * Cites a passage as a manual of style asks. The first part is for a note or for the reader's text, with the number of
 * the paragraph. The second part is the entry of the whole text for the list of references. The two parts have an
 * address. If the archive has no published address, this is the address of the page.
 *
 * @returns the citation as plain text
 */
export function citePassage(
  form: CitationForm,
  templates: PassageTemplates,
  { id, cited, heading, address }: CitedPlace,
): string {
  if (form === 'bib' || form === 'ris')
    return formatPassageCitation(templates[form], id, toPlace(cited, templates.locators));
  const citation = formatPassageCitation(
    templates.passage[form],
    id,
    formatLocator(form, cited, heading, templates.locators),
  );
  // A note has its own address. A citation in the reader's text has none.
  const inText = form === 'chicago' ? addAddress(citation, `${address}#${id}`) : citation;
  return `${inText}\n\n${addAddress(templates.work[form], address)}`;
}

/**
 * @param address the address of the file with the templates of a document
 * @throws if the file cannot be loaded
 */
export async function fetchTemplates(address: string): Promise<PassageTemplates> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`No templates at ${address}`);
  return (await response.json()) as PassageTemplates;
}
