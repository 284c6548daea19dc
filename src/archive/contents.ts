import type { Section } from '../text/model.ts';

/** An entry of a document's contents list. */
export interface ContentsEntry {
  id: string;
  name: string;
  entries: ContentsEntry[];
}

/** @returns the contents list of a document, nested as its sections are. */
export function toContents(sections: Section[]): ContentsEntry[] {
  return sections.map((section) => ({
    id: section.id,
    name: toSectionName(section),
    entries: toContents(section.sections),
  }));
}

/** @returns the same list without the nesting, each entry with the number of those it lies in. */
export function listContents(
  sections: Section[],
  depth = 0,
): (Pick<ContentsEntry, 'id' | 'name'> & { depth: number })[] {
  return sections.flatMap((section) => [
    { id: section.id, name: toSectionName(section), depth },
    ...listContents(section.sections, depth + 1),
  ]);
}

/**
 * @returns what a section is called outside the text: its heading, without the colon that leads from a printed lead-in
 * (“Privacy:”) into its paragraph
 */
export function toSectionName(section: Pick<Section, 'heading'>): string {
  return section.heading?.replace(/:$/, '') ?? 'Opening';
}
