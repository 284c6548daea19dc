import { interfaceLanguage } from '../interface/language.ts';
import { sourcePage as words } from '../interface/source-page.ts';
import type { SourceLine, TextDocument } from '../text/model.ts';
import { toDocumentPath, toHref } from './addresses.ts';
import { toShortFragmentName } from './fragments.ts';
import { toMarkedHtml } from './languages.ts';
import { escapeHtml } from './link-html.ts';

/**
 * Makes HTML, not a component, because an archive has far more lines than other parts of pages.
 *
 * @param beginsHere the headings and passages that begin on this line
 * @returns a line of the source, with links to the headings and passages that have its words
 */
export function toSourceLineHtml(
  { id: documentId, frontMatter }: Pick<TextDocument, 'id' | 'frontMatter'>,
  { number, text, usedBy, omitted }: SourceLine,
  beginsHere: readonly string[],
): string {
  const links = usedBy.map((id) => {
    const href = toHref(toDocumentPath(documentId, id === 'title' ? undefined : id));
    // The line on which a heading or passage begins has the id of that heading or passage, so that links can use it.
    const own = id !== 'title' && beginsHere.includes(id) ? ` id="${id}"` : '';
    return `<a${own} href="${href}">${escapeHtml(toShortFragmentName(id))}</a> `;
  });
  const leftOut = omitted.map(
    (one) =>
      `<span>${words.leftOut(`<q>${toMarkedHtml(one.words)}</q>`)} <span>${toMarkedHtml(one.reason)}</span></span>`,
  );
  const lang = frontMatter.language === interfaceLanguage ? '' : ` lang="${interfaceLanguage}"`;
  const uses = [...links, ...leftOut].join('');
  return [
    `<li id="L${number}"><a class="permalink" href="#L${number}" data-number="${number}" aria-label="${words.linkToLine(number)}"></a>`,
    `<span class="line-text">${toMarkedHtml(text)}</span>`,
    uses === '' ? '' : ` <span class="line-uses"${lang}>${uses}</span>`,
    '</li>',
  ].join('');
}
