import { fragments } from '../interface/fragments.ts';
import type { SourceLines, TextDocument } from '../text/model.ts';
import { placeSections } from '../text/tree.ts';

/** A heading or passage, and the lines of the source that have its words. */
export interface PlacedInSource {
  /** Its id; `title` for the title. */
  id: string;
  lines: SourceLines;
}

/** @returns the title, every heading and every passage of a document in reading order, with their lines. */
export function listPlacesInSource(
  document: Pick<TextDocument, 'sections' | 'titleLines'>,
): PlacedInSource[] {
  const places = placeSections(document).flatMap(({ section }) => [
    ...(section.sourceLines === undefined ? [] : [{ id: section.id, lines: section.sourceLines }]),
    ...section.passages.map(({ id, sourceLines }) => ({ id, lines: sourceLines })),
  ]);
  return [{ id: 'title', lines: document.titleLines }, ...places];
}

/** @returns lines in words: `line 7`, `lines 7–9`. */
export function formatSourceLines({ first, last }: SourceLines): string {
  return first === last ? fragments.sourceLine(first) : fragments.sourceLines(first, last);
}
