/** The pages of themes: passages of all texts about one subject. */
import type { Wrap } from '../wrap.ts';
import { formatCount } from '../../words/plural.ts';

export const title = 'Themes';
export const description = 'Paragraphs about one subject, from all texts of the archive, oldest first.';
/** @param part the part of the theme that the page shows */
export const descriptionOf = (theme: string, part: string | undefined) =>
  `Paragraphs about “${theme}”${part === undefined ? '' : `, ${part}`}, from all texts of the archive, oldest first.`;
export const whatThisIs =
  'Paragraphs about one subject, from all texts, oldest first. An editor of this archive chose them. A theme is a place to begin: it may not have every paragraph about its subject. Search finds more.';
export const allThemes = 'All themes';
export const countParagraphs = (count: number) => formatCount(count, 'paragraph');
export const paragraphsFromTexts = (paragraphs: number, texts: number) =>
  `${formatCount(paragraphs, 'paragraph')} from ${formatCount(texts, 'text')}`;
/** @param isSplit whether the theme has pages of years */
export const whatThemeIs = (paragraphs: number, texts: number, isSplit: boolean) =>
  `${paragraphsFromTexts(paragraphs, texts)}${isSplit ? '.' : ', oldest first.'} An editor of this archive chose them. Every word is as in the text.`;
export const latestAreBelow = 'The latest texts are below; all are under their years.';
export const openAsList = (list: Wrap) => `${list('Open them as a list')}, to cite, order or save them.`;
