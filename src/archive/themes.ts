import type { Theme } from '../schemas/themes.ts';
import type { ArchiveDocument } from './documents.ts';

/** The passages of one text that belong to a theme. */
export interface ThemePart {
  document: ArchiveDocument;
  passages: ReadonlySet<string>;
}

/**
 * @param documents all documents, the oldest first
 * @returns the texts that have passages of the theme, the oldest first
 */
export function listThemeParts({ texts }: Theme, documents: readonly ArchiveDocument[]): ThemePart[] {
  return documents.flatMap((document) => {
    const part = texts.find((text) => text.document === document.id);
    return part === undefined ? [] : [{ document, passages: new Set(part.passages) }];
  });
}

/** @returns how many passages the theme has in all its texts */
export function countPassages({ texts }: Theme): number {
  return texts.reduce((sum, { passages }) => sum + passages.length, 0);
}
