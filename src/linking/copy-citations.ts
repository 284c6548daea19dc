import { addAddress } from '../archive/citations/passage-citation.ts';
import type { Copied, CopyReport } from '../dom/copy-report.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { copy } from '../interface/copy.ts';
import { fillAccessDate } from './access-date.ts';
import { describeFailure, withNote } from './passage-copy.ts';
import { getPublishedPage, preparePublishedPage } from './published-page.ts';
import { readWords } from './published-text.ts';

const BUTTON = 'dt > button';
const CREDIT = '.provenance .credit';

/** A citation or the credit line, in the open page. */
interface CitedWords {
  element: HTMLElement;
  /** The selector of the same element in the published page. */
  selector: string;
  name: string;
}

/** Makes the buttons of the citation box and the provenance work. They copy a citation or the credit line. */
export class CopyCitations {
  readonly #report: CopyReport;

  constructor(report: CopyReport) {
    this.#report = report;
    // Screen readers can list all buttons. There, the names show which button is which.
    for (const button of document.querySelectorAll<HTMLElement>(BUTTON)) {
      const words = findWords(button);
      if (words) button.ariaLabel = copy.copyName(words.name);
    }
    for (const type of ['pointerover', 'focusin', 'click']) {
      document.addEventListener(type, (event) => this.answer(event));
    }
  }

  /** Handles an event of the page. It may have happened before this script loaded. */
  answer({ type, target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>(BUTTON) : null;
    const words = button && findWords(button);
    if (!words) return;
    if (type === 'click')
      void this.#report.copyFrom(() => copyCitation(words), describeFailure, words.selector !== CREDIT);
    else if (type === 'pointerover' || type === 'focusin') preparePublishedPage();
  }
}

function findWords(button: HTMLElement): CitedWords | undefined {
  const label = button.closest('dt');
  const element = label?.nextElementSibling;
  if (!label || !(element instanceof HTMLElement)) return undefined;
  const { citation } = element.dataset;
  const credit = element.querySelector<HTMLElement>(CREDIT);
  if (citation === undefined)
    return credit ? { element: credit, selector: CREDIT, name: copy.creditLine } : undefined;
  const name = label.firstChild?.textContent?.trim() ?? '';
  return { element, selector: `[data-citation="${citation}"]`, name };
}

/** Copies words of the published page, as for quotations, because the open page may have been changed. */
async function copyCitation({ element, selector, name }: CitedWords): Promise<Copied> {
  const published = (await getPublishedPage()).find(selector);
  if (!published) throw new Error(`The page has no ${selector}.`);
  const words = readWords(published);
  const complete = (cited: string) => {
    const dated = fillAccessDate(cited, new Date());
    return selector === CREDIT ? dated : addAddress(dated, getPageAddress());
  };
  return {
    text: complete(words),
    html: complete(published.innerHTML),
    done: withNote(copy.copied(name), readWords(element) !== words),
  };
}
