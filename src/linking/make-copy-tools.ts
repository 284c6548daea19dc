import { makeCopyReport } from '../dom/copy-report.ts';
import { makeElement } from '../dom/make-element.ts';
import type { CopyKind } from './passage-copy.ts';

const FORMS: readonly { kind: CopyKind; name: string }[] = [
  { kind: 'link', name: 'link' },
  { kind: 'markdown', name: 'Markdown' },
  { kind: 'quotation', name: 'quotation' },
];

/**
 * Makes the elements that only this script uses. They go outside the article, which holds the words of the text and nothing
 * else.
 *
 * @returns the menu of a permalink, the button under selected words, and the report of what was copied
 */
export function makeCopyTools(): HTMLElement {
  return makeElement('div', { 'data-linking': '' }, makeMenu(), makeWordsButton(), makeCopyReport());
}

/** Tab skips its buttons: the reader enters the menu from its permalink, which is elsewhere in the page. */
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
