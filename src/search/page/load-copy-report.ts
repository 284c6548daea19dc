import type { CopyReport } from '../../dom/copy-report.ts';
import { loadOnce } from '../../dom/load-on-first-use.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';

/**
 * Adds the element that copies a link and reports it.
 *
 * @returns the element; rejects if its script cannot be loaded. The next call then tries again
 */
export const loadCopyReport = loadOnce(addCopyReport);

async function addCopyReport(): Promise<CopyReport> {
  const { CopyReport, makeCopyReport } = await import('../../dom/copy-report.ts');
  customElements.define('copy-report', CopyReport);
  const place = makeElement('div', { 'data-linking': '' }, makeCopyReport(false));
  getPart(document, 'main', HTMLElement).append(place);
  return getPart(place, 'copy-report', CopyReport);
}
