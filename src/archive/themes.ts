import type { Theme } from '../schemas/themes.ts';
import { listPassages } from '../text/tree.ts';
import type { ArchiveDocument } from './documents.ts';
import { hasManyTexts, splitByDecade, type LongList } from './long-lists.ts';

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
  const parts = new Map(texts.map(({ document, passages }) => [document, passages]));
  return documents.flatMap((document) => {
    const passages = parts.get(document.id);
    return passages === undefined ? [] : [{ document, passages: new Set(passages) }];
  });
}

/** How many texts one page of a theme shows in an archive with many texts. */
const MOST_TEXTS = 16;

/** @returns the texts of a theme on one page, or by years in an archive with many texts */
export function splitThemeParts(theme: Theme, documents: readonly ArchiveDocument[]): LongList<ThemePart> {
  const parts = listThemeParts(theme, documents);
  const most = hasManyTexts(documents) ? MOST_TEXTS : parts.length;
  return splitByDecade(parts, ({ document }) => document.frontMatter.dated, most);
}

/** @returns the passages of parts of a theme, in the order of its page */
export function listThemePassages(parts: readonly ThemePart[]): { documentId: string; fragmentId: string }[] {
  return parts.flatMap(({ document, passages }) =>
    listPassages(document.text)
      .filter(({ id }) => passages.has(id))
      .map(({ id }) => ({ documentId: document.id, fragmentId: id })),
  );
}

/** @returns how many passages the theme has in all its texts */
export function countPassages({ texts }: Theme): number {
  return texts.reduce((sum, { passages }) => sum + passages.length, 0);
}
