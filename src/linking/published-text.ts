import { QUOTATION_STYLE } from '../archive/citations/passage-citation.ts';
import type { Span } from '../words/span.ts';
import { readStretch, takeStretch } from '../words/stretch.ts';
import type { PublishedWords } from './errors-in-source.ts';

const PASSAGE = '[data-passage]';
const HEADING = 'h1, h2, h3, h4, h5, h6';

/** A heading or passage of a text, as the host sends it. */
export interface TextPart extends PublishedWords {
  /** Empty for the title. */
  id: string;
  isHeading: boolean;
}

/** The text of a document in the page that the host sends. No translator or extension has changed its words. */
export class PublishedText {
  readonly #page: Document;
  readonly #article: HTMLElement;

  /** @throws if it is not the page of this document */
  constructor(page: Document | null, documentId: string) {
    const article = page?.querySelector<HTMLElement>(`article[data-document="${CSS.escape(documentId)}"]`);
    if (!page || !article) throw new Error('The host sent another page.');
    this.#page = page;
    this.#article = article;
  }

  /** The language of the text, as a BCP 47 tag. */
  get language(): string {
    return this.#article.lang;
  }

  /** The short title of the document, from its link preview metadata. */
  get title(): string {
    return this.#page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '';
  }

  /** The template for the citation of a passage, from the citation box of the page. */
  get template(): string {
    return readTemplate(this.#page);
  }

  /** The title, all headings and all passages, in order. */
  listParts(): TextPart[] {
    return this.#listElements().map(readPart);
  }

  /**
   * @returns for a passage, the passage. For a section, its heading and all headings and passages in it. For passages
   *   from one to another (`p5-p7`), these and the headings between them. For any other id, nothing
   */
  listPartsOf(id: string): TextPart[] {
    const elements = this.#listElements();
    const stretch = readStretch(id);
    if (stretch) return takeStretch(elements, stretch).map(readPart);
    const [first, ...after] = elements.slice(elements.findIndex((element) => element.id === id));
    if (first?.id !== id) return this.#listOpening(id).map(readPart);
    if (first.matches(PASSAGE)) return [readPart(first)];
    const end = after.findIndex((element) => element.matches(HEADING) && element.tagName <= first.tagName);
    return [first, ...after.slice(0, end < 0 ? undefined : end)].map(readPart);
  }

  /** @returns the words of the headings above a place, the outermost first, and of its own heading */
  listHeadingsOf(id: string): string[] {
    const elements = this.#listElements().filter((element) => element.tagName !== 'H1');
    const before = elements.slice(0, elements.findIndex((element) => element.id === id) + 1);
    const headings: Element[] = [];
    for (const element of before.toReversed()) {
      const innermost = headings[0];
      if (element.matches(HEADING) && (!innermost || element.tagName < innermost.tagName))
        headings.unshift(element);
    }
    return headings.map(readWords);
  }

  /**
   * @param selector names an element outside the text, for example a citation
   * @returns the element; null if it does not exist
   */
  find(selector: string): HTMLElement | null {
    return this.#page.querySelector<HTMLElement>(selector);
  }

  /** @returns the passages before the first heading. An empty element has the id of their section */
  #listOpening(id: string): Element[] {
    const section = this.#article.querySelector(`section > #${CSS.escape(id)}:empty`)?.parentElement;
    return this.#listElements().filter((element) => section?.contains(element));
  }

  #listElements(): Element[] {
    return [...this.#article.querySelectorAll(`${HEADING}, ${PASSAGE}`)];
  }
}

/** @returns the template for the citation of a passage, from a page; empty if the page has none */
export function readTemplate(page: Document): string {
  const citation = page.querySelector<HTMLElement>(`[data-citation="${QUOTATION_STYLE}"]`);
  return citation?.dataset['passageCitation'] ?? '';
}

/**
 * @param id a passage, a section, or passages from one to another
 * @param parts its parts
 * @returns the ids that a citation of it names: the passages, or the section
 */
export function listCited(id: string, parts: readonly TextPart[]): string[] {
  return readStretch(id) ? parts.filter(({ isHeading }) => !isHeading).map((part) => part.id) : [id];
}

/** @returns the words of an element, separated by single spaces */
export function readWords(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** @returns the name of a section, without the colon at the end of its heading */
export function toSectionTitle(heading: string): string {
  return heading.replace(/:$/, '');
}

function readPart(element: Element): TextPart {
  const { text, errors } = new PartReader(element);
  return { id: element.id, text, errors, isHeading: element.matches(HEADING) };
}

/** Reads the words of a heading or passage, and the errors that the page marks. */
class PartReader {
  readonly text: string;
  readonly errors: Span[] = [];
  #read = '';
  /** Errors whose mark `[sic]` has not come yet. If an error is in a link, its mark is after the link. */
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

  /** Adds an error, or a part of one: markup inside the words of an error divides it into several elements. */
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
