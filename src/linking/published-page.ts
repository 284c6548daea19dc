import { loadOnce } from '../dom/load-on-first-use.ts';
import { requestPage } from '../dom/request-page.ts';
import { PublishedText, readTemplate, readWords, type TextPart } from './published-text.ts';

/** A heading or passage as published, compared with the open page. */
export interface PublishedPart extends TextPart {
  /** Whether the open page has other words there. */
  isChanged: boolean;
}

/** The host now has a later edition than the open page. */
export class OtherEditionError extends Error {
  override name = 'OtherEditionError';
}

/**
 * The page as the host sends it. A translator or an extension may have changed the words of the open page, so quotations
 * take their words from here.
 */
export class PublishedPage extends PublishedText {
  /** @throws if it is not the page of this text, or has another edition */
  constructor(page: Document | null) {
    super(page, document.querySelector<HTMLElement>('article[data-document]')?.dataset['document'] ?? '');
    const open = readTemplate(document);
    if (open !== '' && open !== this.template) throw new OtherEditionError('The host has another edition.');
  }

  override listParts(): PublishedPart[] {
    return super.listParts().map(compareWithOpen);
  }

  override listPartsOf(id: string): PublishedPart[] {
    return super.listPartsOf(id).map(compareWithOpen);
  }

  /**
   * @param selector names an element outside the text, for example a citation
   * @returns the words of the element; undefined if it does not exist
   */
  readWords(selector: string): string | undefined {
    const element = this.find(selector);
    return element ? readWords(element) : undefined;
  }
}

let loaded: PublishedPage | undefined;
const load = loadOnce(async () => {
  loaded = new PublishedPage(await requestPage(location.pathname + location.search));
  return loaded;
});

/**
 * @returns the page as published; a promise until it has loaded. The promise rejects if the page cannot be loaded or
 *   has another edition. The next call then tries again
 */
export function getPublishedPage(): PublishedPage | Promise<PublishedPage> {
  return loaded ?? load();
}

/** Loads the page. Call this before the reader copies, because a browser may forbid copying after a delay. */
export function preparePublishedPage(): void {
  load().catch(() => undefined);
}

/** @returns the heading or passage of the open page; null if a script removed it */
export function findOpen(id: string): Element | null {
  return id === '' ? document.querySelector('article[data-document] > h1') : document.getElementById(id);
}

function compareWithOpen(part: TextPart): PublishedPart {
  const open = findOpen(part.id);
  return { ...part, isChanged: !open || readWords(open) !== part.text };
}
