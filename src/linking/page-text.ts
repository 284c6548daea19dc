import type { Span } from '../words/span.ts';
import type { PageText } from './directive/text-directive.ts';

/** Elements that a browser does not search when it opens a link, or that do not exist yet when it does. */
const NOT_SEARCHED = 'script, style, noscript, template, select, textarea, [hidden], [data-linking]';

/**
 * The words of a page in the form in which a browser searches them for a text directive, and the selection in these
 * words.
 */
export interface PageReading {
  page: PageText;
  selection: Span;
  /** The sections and passages of the article, in order, each with its start in the text. */
  ids: { id: string; start: number }[];
}

/**
 * Reads the words of the page in document order. It includes words that are visible only in windows of another width,
 * because the link must not lead to those words there.
 *
 * @param range a selection within the article
 */
export function readPage(article: HTMLElement, range: Range): PageReading {
  return new PageReader(article, range).reading;
}

class PageReader {
  readonly reading: PageReading = {
    page: { text: '', article: { start: 0, end: 0 } },
    selection: { start: -1, end: -1 },
    ids: [],
  };
  readonly #article: HTMLElement;
  readonly #range: Range;

  constructor(article: HTMLElement, range: Range) {
    this.#article = article;
    this.#range = range;
    this.#readElement(document.body);
  }

  #readElement(element: Element): void {
    if (element.matches(NOT_SEARCHED)) return;
    const { display } = getComputedStyle(element);
    const isBlock = !/^(?:inline|contents|ruby)/.test(display) || element.tagName === 'BR';
    if (isBlock) this.#endBlock();
    const { page, ids } = this.reading;
    if (element === this.#article) page.article.start = page.text.length;
    if (element.id !== '' && this.#article.contains(element))
      ids.push({ id: element.id, start: page.text.length });
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#readText(node);
      else if (node instanceof Element) this.#readElement(node);
    }
    if (element === this.#article) page.article.end = page.text.length;
    if (isBlock) this.#endBlock();
  }

  #readText(node: Text): void {
    const range = this.#range;
    const { selection, page } = this.reading;
    if (!range.intersectsNode(node)) {
      this.#add(node.data);
      return;
    }
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    this.#add(node.data.slice(0, start));
    if (selection.start === -1) selection.start = page.text.length;
    this.#add(node.data.slice(start, end));
    selection.end = page.text.length;
    this.#add(node.data.slice(end));
  }

  /** Adds words. Collapses white space to one space, and removes it at the start of a block. */
  #add(words: string): void {
    const { page } = this.reading;
    const added = words.replace(/\s+/g, ' ');
    page.text += /[ \n]$|^$/.test(page.text) ? added.trimStart() : added;
  }

  #endBlock(): void {
    const { page } = this.reading;
    if (page.text !== '' && !page.text.endsWith('\n')) page.text = `${page.text.trimEnd()}\n`;
  }
}
