import { makeCopyReport } from '../dom/copy-report.ts';
import { makeElement } from '../dom/make-element.ts';
import type { CopyKind } from './passage-copy.ts';

const FORMS: readonly { kind: CopyKind; name: string }[] = [
  { kind: 'link', name: 'link' },
  { kind: 'markdown', name: 'Markdown' },
  { kind: 'quotation', name: 'quotation' },
];

/**
 * @returns the menu of a permalink, the button under selected words, and what says what was copied. They are of use only
 * with this script, so the page need not hold them; and they lie outside the article, whose words are the text's.
 */
export function makeTools(): HTMLElement {
  return makeElement('div', { 'data-linking': '' }, makeMenu(), makeWordsButton(), makeCopyReport());
}

/** Its buttons are no stops of Tab: it is entered from its permalink, whose place in the page is not the menu’s. */
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
