import { fragments } from '../interface/fragments.ts';
import type { Section } from '../text/model.ts';

/** @returns the contents list of a document without nesting. Each entry has its depth, counted from 0. */
export function listContents(sections: Section[], depth = 0): { id: string; name: string; depth: number }[] {
  return sections.flatMap((section) => [
    { id: section.id, name: toSectionName(section), depth },
    ...listContents(section.sections, depth + 1),
  ]);
}

/**
 * @returns the name of a section for use outside the text: its heading without a colon at its end (“Privacy:”)
 */
export function toSectionName(section: Pick<Section, 'heading'>): string {
  return section.heading?.replace(/:$/, '') ?? fragments.opening;
}
