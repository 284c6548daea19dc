import type { CslItem } from './csl-item.ts';
import { pairMarks } from './quotation-marks.ts';
import { site } from '../../site.ts';
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
  return placeKind(withNewspaperInItalics(withNamesAsPrinted(withPublisherOnce(item, style)), style), style);
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

/**
 * Chicago (17th edition, 8.168 and 14.199) prints the name of a newspaper in italics, also in place of an author. There,
 * the style prints it without them.
 */
function withNewspaperInItalics(item: PrintedItem, { id }: CitationStyle): PrintedItem {
  const { author, type, 'container-title': newspaper } = item;
  const isInstead = id === 'chicago-bibliography' && type === 'article-newspaper' && author === undefined;
  return isInstead && newspaper !== undefined ? { ...item, 'container-title': `<i>${newspaper}</i>` } : item;
}

/**
 * The kind begins with a small letter inside a sentence: in a note, and after the name of a website or newspaper. Where
 * Chicago begins a sentence with it, the style makes the letter large. Only English has this rule for such names.
 */
function beginSmall(kind: string): string {
  const isCommonWord = /^en\b/u.test(site.language) && /^\p{Lu}\p{Ll}/u.test(kind);
  return isCommonWord ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind;
}

function toUncased(words: string): string {
  return `<span class="nocase">${pairMarks(words)}</span>`;
}

function placeKind(item: PrintedItem, { hasKindInMedium, hasKindInTitle }: CitationStyle): PrintedItem {
  const { genre = '', ...rest } = item;
  if (hasKindInMedium)
    return { ...rest, medium: rest['container-title'] === undefined ? genre : beginSmall(genre) };
  if (!hasKindInTitle) return { ...item, genre: beginSmall(genre) };
  if (item.author !== undefined) return item;
  const kind = `[${genre}]`;
  // APA prints such titles in italics, except for a newspaper. Inside italics, `<i>` makes the kind upright.
  const isItalic = item.type !== 'article-newspaper';
  return { ...rest, title: `${item.title} ${isItalic ? `<i>${kind}</i>` : kind}` };
}
