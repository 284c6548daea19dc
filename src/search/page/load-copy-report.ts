import type { CopyReport } from '../../dom/copy-report.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';

let report: Promise<CopyReport> | undefined;

/**
 * Brings what puts a link on the clipboard and says so: at the first sign that a reader goes for a result, so that what it
 * says is heard.
 *
 * @throws where its script cannot be loaded; the next call tries again
 */
export function loadCopyReport(): Promise<CopyReport> {
  report ??= addReport().catch((error: unknown) => {
    report = undefined;
    throw error;
  });
  return report;
}

async function addReport(): Promise<CopyReport> {
  const { CopyReport, makeCopyReport } = await import('../../dom/copy-report.ts');
  customElements.define('copy-report', CopyReport);
  const place = makeElement('div', { 'data-linking': '' }, makeCopyReport(false));
  getPart(document, 'main', HTMLElement).append(place);
  return getPart(place, 'copy-report', CopyReport);
}
