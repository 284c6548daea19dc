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

/** @returns the address for a report of an error in the passage or section of a permalink */
export function toReportAddress({ hash, href, dataset }: HTMLAnchorElement): string {
  const { number } = dataset;
  const place = number === undefined ? copy.section(hash.slice(1)) : copy.paragraph(number);
  return fillReportAddress(getTemplate() ?? '', { place, address: href });
}
