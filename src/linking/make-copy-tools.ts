import { makeCopyReport } from '../dom/copy-report.ts';
import { makeElement } from '../dom/make-element.ts';
import type { CopyKind } from './passage-copy.ts';

const FORMS: readonly { kind: CopyKind; name: string }[] = [
  { kind: 'link', name: 'link' },
  { kind: 'markdown', name: 'Markdown' },
  { kind: 'quotation', name: 'quotation' },
];

/**
 * Makes the elements that only the copy tools use. They are outside the article, because the article has only the words
 * of the text.
 *
 * @returns an element with the menu of permalinks, the button for selected words, and the copy report
 */
export function makeCopyTools(): HTMLElement {
  return makeElement('div', { 'data-linking': '' }, makeMenu(), makeWordsButton(), makeCopyReport());
}

/**
 * Makes the menu. Tab skips its buttons, because readers open the menu from a permalink, which is elsewhere in the
 * page.
 */
function makeMenu(): HTMLElement {
  const attributes = { class: 'copy-menu', role: 'toolbar', 'aria-orientation': 'vertical', hidden: '' };
  return makeElement(
    'copy-menu',
    { ...attributes, 'aria-label': 'Copy' },
    makeElement('span', { 'aria-hidden': 'true' }, 'Copy'),
    ...FORMS.map(({ kind, name }) =>
      makeElement(
        'button',
        { type: 'button', value: kind, tabindex: '-1' },
        makeElement('span', { class: 'visually-hidden' }, 'Copy '),
        name,
      ),
    ),
  );
}

function makeWordsButton(): HTMLElement {
  const button = makeElement('button', { type: 'button' }, 'Copy link to these words');
  return makeElement('copy-words', { class: 'copy-words', hidden: '' }, button);
}
