import type { Publication } from '../addresses.ts';
import { getCachedText } from '../build-cache.ts';
import { toCitedInput, toCslItem, type CitedDocument } from './csl-item.ts';
import { QUOTATION_STYLE } from './passage-citation.ts';
import { renderCitation } from './render.ts';
import { CITATION_STYLES, type CitationStyle } from './styles.ts';
import { toPassageTemplate } from './templates.ts';

/** The citation of a document in one style. */
export interface Citation {
  style: CitationStyle;
  /** The citation of the document, with citeproc's markup (for example italics). */
  html: string;
  /**
   * The template for a citation of any passage or section, in the style for quotations. `formatPassageCitation` fills it
   * in.
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

/** @returns the citations as `listCitations`, from the last build if nothing in them has changed */
export async function getCitations(document: CitedDocument, publication: Publication): Promise<Citation[]> {
  const json = await getCachedText('citations', toCitedInput(document, publication), () =>
    JSON.stringify(listCitations(document, publication)),
  );
  return JSON.parse(json) as Citation[];
}
