import type { Section } from '../text/model.ts';

/** An entry of a document's contents list. */
export interface ContentsEntry {
  id: string;
  name: string;
  entries: ContentsEntry[];
}

/** @returns the contents list of a document, nested like its sections. */
export function toContents(sections: Section[]): ContentsEntry[] {
  return sections.map((section) => ({
    id: section.id,
    name: toSectionName(section),
    entries: toContents(section.sections),
  }));
}

/** @returns the same list without nesting. Each entry has its depth, counted from 0. */
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
 * @returns the name of a section for use outside the text: its heading without a colon at its end (“Privacy:”)
 */
export function toSectionName(section: Pick<Section, 'heading'>): string {
  return section.heading?.replace(/:$/, '') ?? 'Opening';
}
