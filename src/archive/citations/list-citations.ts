import type { Publication } from '../addresses.ts';
import { getCachedText } from '../build-cache.ts';
import { toCitedInput, toCslItem, type CitedDocument } from './csl-item.ts';
import type { TextDocument } from '../../text/model.ts';
import { listPrintedLocators } from '../../text/printed-locators.ts';
import { QUOTATION_STYLE, type PassageTemplates } from './passage-citation.ts';
import { renderCitation } from './render.ts';
import { CITATION_STYLES, getStyle, type CitationStyle } from './styles.ts';
import { toPassageTemplate, toPassageTemplates } from './templates.ts';

/** The citation of a document in one style. */
export interface Citation {
  style: CitationStyle;
  /** The citation of the document, with citeproc's markup (for example italics). */
  html: string;
  /**
   * The template for a citation of any passage or section, in the style for quotations. `formatPassageCitation` fills
   * it in.
   */
  passageTemplate: string | undefined;
}

/** @returns the citations of a document in every style, in the order in which readers see them. */
export function listCitations(document: CitedDocument, publication: Publication): Citation[] {
  const item = toCslItem(document, publication);
  return CITATION_STYLES.map((style) => ({
    style,
    html: renderCitation(item, style, 'html'),
    passageTemplate:
      style.id === QUOTATION_STYLE ? toPassageTemplate(document, publication, style) : undefined,
  }));
}

/** The citations of a document, and the templates with which its page cites a passage. */
interface AllCitations {
  citations: Citation[];
  templates: PassageTemplates;
}

/** The cache has only the id of each style, because the rules of a style are a hundred times longer than a citation. */
interface KeptCitations {
  citations: (Omit<Citation, 'style'> & { style: CitationStyle['id'] })[];
  templates: PassageTemplates;
}

/**
 * Makes the citations for the page of a document and for the file with its templates together, because most of the work
 * is the same. If nothing in them has changed, they come from the cache of an earlier build.
 */
export async function getCitations(
  document: CitedDocument & { text: Pick<TextDocument, 'sections'> },
  publication: Publication,
): Promise<AllCitations> {
  const json = await getCachedText('citations', toCitedInput(document, publication), () =>
    JSON.stringify({
      citations: listCitations(document, publication).map((one) => ({ ...one, style: one.style.id })),
      templates: toPassageTemplates(document, publication),
    } satisfies KeptCitations),
  );
  const { citations, templates } = JSON.parse(json) as KeptCitations;
  const locators = listPrintedLocators(document.text.sections);
  return {
    citations: citations.map((one) => ({ ...one, style: getStyle(one.style) })),
    templates: locators.size === 0 ? templates : { ...templates, locators: Object.fromEntries(locators) },
  };
}
