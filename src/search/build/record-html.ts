import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SectionRecord } from './records.ts';

/** The weight of a word in a heading, on Pagefind's scale of 0 to 10. A word in a passage has the weight 1. */
const HEADING_WEIGHT = '5';

/**
 * @returns the page that Pagefind indexes for a section. Its body is the heading and the passages. Its attributes hold
 *   the other words that find the section: Pagefind searches them but never shows them. The headings above the section
 *   are not in the page, because the index would repeat their words for every section below. Search finds them in the
 *   texts.
 */
export function toRecordHtml(record: SectionRecord): string {
  const { heading, passages, keys, partners, nature, year, documentId, dated } = record;
  const meta = (name: string, values: string[]) =>
    values.length === 0
      ? []
      : [h('i', { dataPagefindMeta: `${name}[data-value]`, dataValue: values.join(' · ') })];
  const filter = (name: string, values: string[]) =>
    values.map((value) => h('i', { dataPagefindFilter: `${name}[data-value]`, dataValue: value }));
  const title = { id: record.sectionId, dataPagefindWeight: HEADING_WEIGHT, dataPagefindMeta: 'title' };
  const page = h('html', { lang: record.language }, [
    h('body', [
      h('main', { dataPagefindBody: true }, [
        ...(heading === '' ? [] : [h('h2', title, heading)]),
        ...passages.map(({ id, text }) => h('p', { id }, text)),
      ]),
      ...meta('keys', keys),
      ...filter('partner', partners),
      ...filter('nature', [nature]),
      ...filter('year', [year]),
      ...filter('document', [documentId]),
      h('i', { dataPagefindSort: 'date[data-value]', dataValue: dated }),
    ]),
  ]);
  return toHtml(page);
}
