import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toIndexWords } from '../query/index-words.ts';
import type { SectionRecord } from './records.ts';

/** The weight of a word in a heading, on Pagefind's scale of 0 to 10. A word in a passage has the weight 1. */
const HEADING_WEIGHT = '5';

/**
 * @returns the page that Pagefind indexes for a section. Its body has the heading and the passages, in the form of
 *   words that the index uses. An attribute has the other words that find the section. The headings above the section
 *   are not in the page, because the index would repeat their words for every section below them. Search finds these
 *   headings in the texts.
 */
export function toRecordHtml({ heading, passages, keys }: SectionRecord): string {
  const title = toIndexWords(heading);
  const other = keys.map(toIndexWords).filter(Boolean);
  const page = h('html', [
    h('body', [
      h('main', { dataPagefindBody: true }, [
        ...(title === '' ? [] : [h('h2', { dataPagefindWeight: HEADING_WEIGHT }, title)]),
        ...passages.map(({ text }) => h('p', toIndexWords(text))),
      ]),
      ...(other.length === 0
        ? []
        : [h('i', { dataPagefindMeta: 'keys[data-value]', dataValue: other.join(' ') })]),
    ]),
  ]);
  return toHtml(page);
}
