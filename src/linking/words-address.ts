import { formatDirective, toTextDirective } from './directive/text-directive.ts';
import { widenToWords } from './directive/whole-words.ts';
import { readPage } from './page-text.ts';

/** A link to selected words, as it follows the page's own address. */
export interface WordsLink {
  /** `#p7:~:text=…`, or `#p7` where the words alone cannot be named. */
  fragment: string;
  /** Whether it names the words, not only the passage they begin in. */
  hasWords: boolean;
}

/**
 * @param range a selection within the article
 * @returns the link to the words selected; undefined where none are
 */
export function toWordsLink(article: HTMLElement, range: Range): WordsLink | undefined {
  const { page, selection, ids } = readPage(article, range);
  const words = widenToWords(page.text, selection, article.lang);
  if (!words) return undefined;
  const id = ids.findLast(({ start }) => start <= words.start)?.id ?? '';
  // A browser that does not know such links would look for an id with all of this in it.
  const directive = 'fragmentDirective' in document ? toTextDirective(page, words) : undefined;
  return {
    fragment: `#${id}${directive ? formatDirective(directive) : ''}`,
    hasWords: directive !== undefined,
  };
}
