import type { CslItem } from './csl-item.ts';
import { pairMarks } from './quotation-marks.ts';
import type { CitationStyle } from './styles.ts';

/** An item as a style gets it. */
export type PrintedItem = Omit<CslItem, 'publisher' | 'genre'> & {
  publisher?: string;
  genre?: string;
  medium?: string;
  /** The title in a citation in the text, if there is no author. */
  'title-short': string;
};

/** Prepares an item for a style, where the style would print a fact twice or in the wrong place. */
export function toPrintedItem(item: CslItem, style: CitationStyle): PrintedItem {
  return placeKind(withNamesAsPrinted(withPublisherOnce(item, style)), style);
}

/**
 * Names the publisher once: as the website, or else as the publisher. If it is the only author, it is not named again.
 * After the author “KICIS”, the publisher “KICIS, Keio University” is “Keio University”. For a newspaper, styles print
 * only the title.
 */
function withPublisherOnce(item: CslItem, { webPage }: CitationStyle): Omit<PrintedItem, 'title-short'> {
  if (item.type === 'article-newspaper') return item;
  const { publisher, ...rest }: CslItem = item;
  delete rest['container-title'];
  const [author, ...others] = item.author ?? [];
  const name =
    author !== undefined && 'literal' in author && others.length === 0 ? author.literal : undefined;
  const type = item.type === 'webpage' ? webPage.type : item.type;
  if (publisher === name) return { ...rest, type };
  if (item.type === 'webpage') return { ...rest, type, [webPage.site]: publisher };
  const isPartOfAuthor = name !== undefined && publisher.startsWith(`${name}, `);
  return { ...rest, publisher: isPartOfAuthor ? publisher.slice(name.length + 2) : publisher };
}

/** Styles change capital letters in titles (“Inno-Thought.Com”). CSL's `nocase` prevents this. */
function withNamesAsPrinted(item: Omit<PrintedItem, 'title-short'>): PrintedItem {
  const container = item['container-title'];
  return {
    ...item,
    title: toUncased(item.title),
    // APA (7th edition, 8.14) and MLA (9th edition, 6.10) shorten a long title. Before a colon, it stays whole.
    'title-short': toUncased(item.title.split(': ')[0] ?? item.title),
    ...(container === undefined ? {} : { 'container-title': toUncased(container) }),
  };
}

function toUncased(words: string): string {
  return `<span class="nocase">${pairMarks(words)}</span>`;
}

function placeKind(item: PrintedItem, { hasKindInMedium, hasKindInTitle }: CitationStyle): PrintedItem {
  const { genre = '', ...rest } = item;
  if (hasKindInMedium) return { ...rest, medium: genre };
  if (!hasKindInTitle || item.author !== undefined) return item;
  const kind = `[${genre}]`;
  // APA prints such titles in italics, except for a newspaper. Inside italics, `<i>` makes the kind upright.
  const isItalic = item.type !== 'article-newspaper';
  return { ...rest, title: `${item.title} ${isItalic ? `<i>${kind}</i>` : kind}` };
}
