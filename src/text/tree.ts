import type { Passage, Section, TextDocument } from './model.ts';

/** A section, and the sections that contain it, the outermost first. */
export interface PlacedSection {
  section: Section;
  ancestors: Section[];
}

/** @returns every section of a document in reading order, each with the sections that contain it. */
export function placeSections(
  { sections }: Pick<TextDocument, 'sections'>,
  ancestors: Section[] = [],
): PlacedSection[] {
  return sections.flatMap((section) => [
    { section, ancestors },
    ...placeSections(section, [...ancestors, section]),
  ]);
}

/** @returns every section of a document in reading order. */
export function listSections(document: Pick<TextDocument, 'sections'>): Section[] {
  return placeSections(document).map(({ section }) => section);
}

/** @returns every passage of a document in reading order. */
export function listPassages(document: Pick<TextDocument, 'sections'>): Passage[] {
  return listSections(document).flatMap(({ passages }) => passages);
}

/** @returns the words of the title, headings and passages of a document, in reading order. */
export function listWords({
  frontMatter,
  beforeTitle,
  sections,
}: Pick<TextDocument, 'frontMatter' | 'beforeTitle' | 'sections'>): string[] {
  const texts = listSections({ sections }).flatMap(({ heading, passages }) => [
    ...(heading === undefined ? [] : [heading]),
    ...passages.map(({ text }) => text),
  ]);
  return texts
    .toSpliced(beforeTitle, 0, frontMatter.title)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
