import { formatDirective, toTextDirective } from './directive/text-directive.ts';
import { widenToWords } from './directive/whole-words.ts';
import { readPage } from './page-text.ts';

export interface WordsLink {
  /** `#p7:~:text=…`, or `#p7` if no text directive leads to the words. */
  fragment: string;
  /** Whether it leads to the words, not only to their passage. */
  hasWords: boolean;
}

/**
 * @param range a selection within the article
 * @returns the link to the selected words
 */
export function toWordsLink(article: HTMLElement, range: Range): WordsLink {
  const { page, selection, ids } = readPage(article, range);
  const words = widenToWords(page.text, selection, article.lang) ?? selection;
  const id = ids.findLast(({ start }) => start <= words.start)?.id ?? '';
  // A browser without text directives would read the whole fragment as an id.
  const directive = 'fragmentDirective' in document ? toTextDirective(page, words) : undefined;
  return {
    fragment: `#${id}${directive ? formatDirective(directive) : ''}`,
    hasWords: directive !== undefined,
  };
}
