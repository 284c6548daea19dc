import { listPassages } from '../../text/tree.ts';
import type { TextDocument } from '../../text/model.ts';
import { toDocumentPath, toHref, toPermanentAddress, type Publication } from '../addresses.ts';
import { toCslItem, type CitedDocument } from './csl-item.ts';
import { toLocator } from './passage-citation.ts';
import { renderCitation } from './render.ts';
import { CITATION_STYLES, type CitationStyle } from './styles.ts';
import { toPassageTemplate } from './templates.ts';

/** A document as one style cites it. */
export interface Citation {
  style: CitationStyle;
  /** The citation of the document; what is not a letter of it is markup of citeproc's: italics, and a frame. */
  html: string;
  /** How it cites any passage or section, for `formatPassageCitation`. */
  passageTemplate: string;
}

/** @returns the citations of a document in every style, in the order readers see them. */
export function listCitations(document: CitedDocument, publication: Publication): Citation[] {
  const item = toCslItem(document, publication);
  return CITATION_STYLES.map((style) => ({
    style,
    html: renderCitation(item, style, 'html'),
    passageTemplate: toPassageTemplate(document, publication, style),
  }));
}

/** A passage to show how passages are addressed and named. */
export interface CitedPassage {
  address: string;
  name: string;
}

/** @returns the first passage of a document; undefined where it has none. */
export function getExamplePassage(
  { id, text }: { id: string; text: Pick<TextDocument, 'sections'> },
  publication: Publication,
): CitedPassage | undefined {
  const [passage] = listPassages(text);
  if (passage === undefined) return undefined;
  const path = toDocumentPath(id, passage.id);
  return {
    address: toPermanentAddress(path, publication) ?? toHref(path, publication.base),
    name: toLocator(passage.id),
  };
}
