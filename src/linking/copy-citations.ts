import { addAddress } from '../archive/citations/passage-citation.ts';
import type { Copied, CopyReport } from '../dom/copy-report.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { makeElement } from '../dom/make-element.ts';
import { fillAccessDate } from './access-date.ts';
import { describeFailure, withNote } from './passage-copy.ts';
import { getPublishedPage, preparePublishedPage, readWords } from './published-page.ts';

/** Adds a button to each citation, and to the credit line, that copies it. */
export function addCitationButtons(report: CopyReport): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-citation], .provenance .credit')) {
    const { citation } = element.dataset;
    const label = element.closest('dd')?.previousElementSibling;
    if (!(label instanceof HTMLElement)) continue;
    const name = citation === undefined ? 'credit line' : readWords(label);
    const selector = citation === undefined ? '.provenance .credit' : `[data-citation="${citation}"]`;
    // The label beside the button already names a citation.
    const hidden = citation === undefined ? {} : { class: 'visually-hidden' };
    const rest = makeElement('span', hidden, ` ${name}`);
    const button = makeElement('button', { type: 'button', class: 'copy-citation' }, 'Copy', rest);
    for (const type of ['pointerenter', 'focus']) button.addEventListener(type, preparePublishedPage);
    button.addEventListener(
      'click',
      () => void report.copyFrom(copyCitation(selector, name, element), describeFailure),
    );
    label.append(button);
  }
}

/** The words come from the published page, as for quotations. */
async function copyCitation(selector: string, name: string, open: HTMLElement): Promise<Copied> {
  const page = await getPublishedPage();
  const words = page.readWords(selector);
  if (words === undefined) throw new Error(`The page has no ${selector}.`);
  const text = fillAccessDate(words, new Date());
  const isCitation = open.matches('[data-citation]');
  return {
    text: isCitation ? addAddress(text, page.path, getPageAddress()) : text,
    done: withNote(`Copied: ${name}.`, readWords(open) !== words),
  };
}
