import type { Manual } from '../archive/citations/passage-citation.ts';
import { CopyReport, makeCopyReport } from '../dom/copy-report.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { formatHtml, formatMarkdown, formatPlainText } from './format-list.ts';
import { formatBibtex, formatRis } from './list-references.ts';
import { formatListTable } from './list-table.ts';
import type { GivenPlace } from './listed-place.ts';

type FileForm = 'ris' | 'bib' | 'csv' | 'md';

/** A file to download, or formatted text for the clipboard. */
export type GivenForm = FileForm | 'text';

/** The file stays available for this time, because a browser may need it for a moment after the click. */
const REVOKE_MS = 60_000;

const FILES: Record<FileForm, { type: string; format: (places: GivenPlace[], manual: Manual) => string }> = {
  ris: { type: 'application/x-research-info-systems', format: formatRis },
  bib: { type: 'application/x-bibtex', format: formatBibtex },
  csv: { type: 'text/csv', format: formatListTable },
  md: { type: 'text/markdown', format: formatMarkdown },
};

/** What a reader takes away. */
interface Given {
  places: GivenPlace[];
  /** The number of entries that are not among the places, because they have no words. */
  missing: number;
  manual: Manual;
}

/** @returns the element that says what was copied or downloaded */
export function makeReport(): CopyReport {
  if (!customElements.get('copy-report')) customElements.define('copy-report', CopyReport);
  return makeCopyReport(false) as CopyReport;
}

/** Downloads the list as a file, or copies it for a document. The report says what was done. */
export async function giveAway(form: GivenForm, given: Given, report: CopyReport): Promise<void> {
  const { places, missing, manual } = given;
  const say = (done: string) => labels.join([done, ...(missing > 0 ? [labels.leftOut(missing)] : [])]);
  if (form === 'text') {
    await copyFormatted(given, report, say(labels.entriesCopied(places.length)));
    return;
  }
  const { type, format } = FILES[form];
  download(`list.${form}`, new Blob([format(places, manual)], { type: `${type};charset=utf-8` }));
  report.say(say(labels.fileHas(`list.${form}`, places.length)));
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS);
}

/**
 * Copies the list as HTML for word processors, and as plain text for editors. If the browser cannot copy HTML, copies
 * only the plain text.
 */
async function copyFormatted({ places, manual }: Given, report: CopyReport, done: string): Promise<void> {
  const text = formatPlainText(places, manual);
  try {
    const html = new Blob([formatHtml(places, manual)], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
    report.say(done);
  } catch {
    await report.copy(text, done);
  }
}
