import { formatDirective, toTextDirective } from './directive/text-directive.ts';
import { widenToWords } from './directive/whole-words.ts';
import { readPage } from './page-text.ts';

/** A link to selected words. */
export interface WordsLink {
  /** `#p7:~:text=…`, or `#p7` where no text directive can name the words. */
  fragment: string;
  /** Whether it leads to the words, not only to their passage. */
  hasWords: boolean;
}

/**
 * @param range a selection within the article
 * @returns the link to the selected words; undefined where there are none
 */
export function toWordsLink(article: HTMLElement, range: Range): WordsLink | undefined {
  const { page, selection, ids } = readPage(article, range);
  const words = widenToWords(page.text, selection, article.lang);
  if (!words) return undefined;
  const id = ids.findLast(({ start }) => start <= words.start)?.id ?? '';
  // A browser without text directives would take all of it for an id.
  const directive = 'fragmentDirective' in document ? toTextDirective(page, words) : undefined;
  return {
    fragment: `#${id}${directive ? formatDirective(directive) : ''}`,
    hasWords: directive !== undefined,
  };
}
