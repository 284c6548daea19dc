import { listPassages } from '../../text/tree.ts';
import type { TextDocument } from '../../text/model.ts';
import { toDocumentPath, toHref, toPermanentAddress, type Publication } from '../addresses.ts';
import { toCslItem, type CitedDocument } from './csl-item.ts';
import { QUOTATION_STYLE, toLocator } from './passage-citation.ts';
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

/** @returns the address and name of the first passage, as an example of how to cite one; undefined if it has no passage. */
export function getExamplePassage(
  { id, text }: { id: string; text: Pick<TextDocument, 'sections'> },
  publication: Publication,
): { address: string; name: string } | undefined {
  const [passage] = listPassages(text);
  if (passage === undefined) return undefined;
  const path = toDocumentPath(id, passage.id);
  return {
    address: toPermanentAddress(path, publication) ?? toHref(path, publication.base),
    name: toLocator(passage.id),
  };
}
