import { toDocumentPath } from '../../archive/addresses.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { Passage, TextDocument } from '../../text/model.ts';
import { placeSections } from '../../text/tree.ts';
import { toKeys } from './keys.ts';

export type RecordPassage = Pick<Passage, 'id' | 'text' | 'role' | 'row' | 'language'>;

/** What the index knows about one section: its words, and other words that find it. */
export interface SectionRecord {
  /** Path of the section, without the archive's base. */
  url: string;
  documentId: string;
  sectionId: string;
  /** Empty for the passages before the first heading. */
  heading: string;
  /** The passages directly under the heading, in order. */
  passages: RecordPassage[];
  /** The headings above the section, outermost first. */
  path: string[];
  /** Other spellings of the section's own words. */
  keys: string[];
  partners: string[];
  nature: string;
}

/** @returns one record for every section of a document at every depth, in the order of the text */
export function toSectionRecords(document: TextDocument, authorities: Authorities): SectionRecord[] {
  const { id, frontMatter } = document;
  const partners = frontMatter.partners.map((partner) => getName(authorities.partners, partner));
  return placeSections(document).map(({ section, ancestors }) => {
    const texts = [section.heading ?? '', ...section.passages.map(({ text }) => text)];
    const ids = [section.id, ...section.passages.map((passage) => passage.id)];
    const readings = document.corrections
      .filter(({ fragmentId }) => ids.includes(fragmentId))
      .map(({ reading }) => reading);
    return {
      url: toDocumentPath(id, section.id),
      documentId: id,
      sectionId: section.id,
      heading: section.heading ?? '',
      passages: section.passages.map(({ id, text, role, row, language }) => ({
        id,
        text,
        role,
        ...(row && { row }),
        ...(language !== undefined && { language }),
      })),
      path: ancestors.flatMap(({ heading }) => heading ?? []),
      // Only the index needs the keys, and they take longer to make than everything else.
      get keys() {
        return [...readings, ...toKeys([...texts, ...readings], authorities.terms)];
      },
      partners,
      nature: getName(authorities.natures, frontMatter.nature.kind),
    };
  });
}

/** @returns the headings and passages of a document's records, in the order of the text, without the title */
export function listRecordTexts(records: SectionRecord[]): string[] {
  return records
    .flatMap(({ heading, passages }) => [heading, ...passages.map(({ text }) => text)])
    .filter(Boolean);
}

function getName(entries: { id: string; name: string }[], id: string): string {
  const entry = entries.find((candidate) => candidate.id === id);
  // The content check runs first, and reports unknown ids.
  if (!entry) throw new Error(`"${id}" is not known. Run npm run check:content.`);
  return entry.name;
}
