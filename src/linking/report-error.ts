import { fillReportAddress } from '../archive/error-report.ts';
import { makeElement } from '../dom/make-element.ts';
import { copy } from '../interface/copy.ts';

/** @returns the address for reports of errors in this text, with placeholders; undefined if the archive has none */
function getTemplate(): string | undefined {
  return document.querySelector<HTMLElement>('[data-report]')?.dataset['report'];
}

/**
 * @returns the link of the menu, if the archive has an address for reports of errors. Tab skips it, like the buttons
 */
export function makeReportLinks(): HTMLAnchorElement[] {
  if (getTemplate() === undefined) return [];
  return [makeElement('a', { tabindex: '-1', href: '#' }, copy.reportAnError)];
}

/**
 * @param place the name of the place: `paragraph 5`
 * @param address its whole address
 * @returns the address for a report of an error there
 */
export function toReportAddress(place: string, address: string): string {
  return fillReportAddress(getTemplate() ?? '', { place, address });
}
