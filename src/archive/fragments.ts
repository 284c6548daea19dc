import { fragments } from '../interface/fragments.ts';
import { isPassageId, toPassageNumber } from '../schemas/ids.ts';
import type { TextDocument } from '../text/model.ts';
import { listPassages, listSections } from '../text/tree.ts';
import { toSectionName } from './contents.ts';

/**
 * @param id the id of a section or passage of the document, live or retired
 * @returns its name for readers: `Paragraph 4`, `Section “Privacy”`. The name of a retired section has only its id
 */
export function toFragmentName(document: Pick<TextDocument, 'sections'>, id: string): string {
  const section = listSections(document).find((candidate) => candidate.id === id);
  return section === undefined ? toShortFragmentName(id) : fragments.section(toSectionName(section));
}

/**
 * @param id the id of a section or passage, or `title`
 * @returns its name, to show next to its words: `Title`, `Paragraph 4`, `Section privacy`
 */
export function toShortFragmentName(id: string): string {
  if (id === 'title') return fragments.title;
  return isPassageId(id) ? fragments.paragraph(toPassageNumber(id)) : fragments.sectionById(id);
}

/** @returns whether no id of the document has been released */
export function isWholeDraft(document: Pick<TextDocument, 'sections' | 'drafts'>): boolean {
  return document.drafts.length === listSections(document).length + listPassages(document).length;
}
