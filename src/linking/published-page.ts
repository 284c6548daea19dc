import { QUOTATION_STYLE } from '../archive/citations/passage-citation.ts';
import { loadOnce } from '../dom/load-on-first-use.ts';
import { requestPage } from '../dom/request-page.ts';
import type { Span } from '../words/span.ts';
import type { PublishedWords } from './errors-in-source.ts';

const PASSAGE = '[data-passage]';
const HEADING = 'h1, h2, h3, h4, h5, h6';

/** A heading or passage as published. */
export interface PublishedPart extends PublishedWords {
  /** Empty for the title. */
  id: string;
  /** Whether the open page has other words there. */
  isChanged: boolean;
}

/** The open page is of an earlier edition than the host has now. */
export class OtherEditionError extends Error {
  override name = 'OtherEditionError';
}

/**
 * The page as the host sends it. A translator or an extension may have changed the words of the open page, so quotations
 * take their words from here.
 */
export class PublishedPage {
  readonly #page: Document;
  readonly #article: HTMLElement;

  /** @throws if it is not the page of this text, or is of another edition */
  constructor(page: Document | null) {
    const id = document.querySelector<HTMLElement>('article[data-document]')?.dataset['document'] ?? '';
    const article = page?.querySelector<HTMLElement>(`article[data-document="${CSS.escape(id)}"]`);
    if (!page || !article) throw new Error('The host sent another page.');
    this.#page = page;
    this.#article = article;
    const [open, published] = [document, page].map(readTemplate);
    if (open !== '' && open !== published) throw new OtherEditionError('The host has another edition.');
  }

  /** The language of the text, as a BCP 47 tag. */
  get language(): string {
    return this.#article.lang;
  }

  /** The short title of the document, from its link preview metadata. */
  get title(): string {
    return this.#page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '';
  }

  /** The template that cites a passage, from the citation box of the page. */
  get template(): string {
    return readTemplate(this.#page);
  }

  /** The title, all headings and all passages, in order. */
  listParts(): PublishedPart[] {
    return this.#listElements().map(readPart);
  }

  /** @returns a passage; or the heading of a section, and all headings and passages in it; nothing for another id */
  listPartsOf(id: string): PublishedPart[] {
    const elements = this.#listElements();
    const [first, ...after] = elements.slice(elements.findIndex((element) => element.id === id));
    if (first?.id !== id) return [];
    if (first.matches(PASSAGE)) return [readPart(first)];
    const end = after.findIndex((element) => element.matches(HEADING) && element.tagName <= first.tagName);
    return [first, ...after.slice(0, end < 0 ? undefined : end)].map(readPart);
  }

  #listElements(): Element[] {
    return [...this.#article.querySelectorAll(`${HEADING}, ${PASSAGE}`)];
  }

  /**
   * @param selector names an element outside the text, for example a citation
   * @returns its words; undefined if it does not exist
   */
  readWords(selector: string): string | undefined {
    const element = this.#page.querySelector(selector);
    return element ? readWords(element) : undefined;
  }
}

let loaded: PublishedPage | undefined;
const load = loadOnce(async () => {
  loaded = new PublishedPage(await requestPage(location.pathname + location.search));
  return loaded;
});

/**
 * @returns the page as published; a promise until it has loaded. The promise rejects if the page cannot be loaded or is
 *   of another edition. The next call then tries again
 */
export function getPublishedPage(): PublishedPage | Promise<PublishedPage> {
  return loaded ?? load();
}

/** Loads the page before the reader copies, because a browser may forbid copying after a delay. */
export function preparePublishedPage(): void {
  load().catch(() => undefined);
}

/** @returns the words of an element, separated by single spaces */
export function readWords(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** @returns the heading or passage of the open page; null if a script removed it */
export function findOpen(id: string): Element | null {
  return id === '' ? document.querySelector('article[data-document] > h1') : document.getElementById(id);
}

function readTemplate(page: Document): string {
  const citation = page.querySelector<HTMLElement>(`[data-citation="${QUOTATION_STYLE}"]`);
  return citation?.dataset['passageCitation'] ?? '';
}

function readPart(element: Element): PublishedPart {
  const { text, errors } = new PartReader(element);
  const open = findOpen(element.id);
  return { id: element.id, text, errors, isChanged: !open || readWords(open) !== text };
}

/** Reads the words of a heading or passage, and the errors that the page marks. */
class PartReader {
  readonly text: string;
  readonly errors: Span[] = [];
  #read = '';
  /** Errors that were read before their marks. In a link of the text, the marks come after the link. */
  #unmarked: Span[] = [];

  constructor(element: Element) {
    this.#readNodes(element);
    this.text = this.#read.trimEnd();
  }

  #readNodes(element: Element): void {
    for (const node of element.childNodes) {
      if (node instanceof Element) this.#readElement(node);
      else this.#add(node.textContent ?? '');
    }
  }

  #readElement(element: Element): void {
    const start = this.#read.length;
    this.#readNodes(element);
    if (element.matches('.sic')) this.#addError({ start, end: this.#read.length });
    if (!element.matches('.sic-note')) return;
    const error = this.#unmarked.shift();
    if (error) this.errors.push({ start: error.start, end: this.#read.trimEnd().length });
  }

  /** Markup inside the words of an error divides it into several elements. */
  #addError(error: Span): void {
    const last = this.#unmarked.at(-1);
    if (last?.end === error.start) last.end = error.end;
    else this.#unmarked.push(error);
  }

  #add(words: string): void {
    const added = words.replace(/\s+/g, ' ');
    this.#read += /^$| $/.test(this.#read) ? added.trimStart() : added;
  }
}
