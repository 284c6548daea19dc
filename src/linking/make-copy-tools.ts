import { makeCopyReport } from '../dom/copy-report.ts';
import { makeElement } from '../dom/make-element.ts';
import { copy } from '../interface/copy.ts';
import { FORM_NAMES, type CitationForm } from './cite-passage.ts';
import { keptList } from '../interface/kept-list.ts';
import type { CopyKind, WordsCopyKind } from './passage-copy.ts';
import { makeReportLinks } from './report-error.ts';

interface Form<Kind> {
  kind: Kind;
  name: string;
}

const FORMS: readonly Form<CopyKind>[] = [
  { kind: 'link', name: copy.link },
  { kind: 'markdown', name: 'Markdown' },
  { kind: 'quotation', name: copy.quotation },
];

const CITATION_FORMS: readonly Form<CitationForm>[] = (['apa', 'mla', 'chicago', 'bib', 'ris'] as const).map(
  (kind) => ({ kind, name: FORM_NAMES[kind] }),
);

const WORDS_FORMS: readonly Form<WordsCopyKind>[] = [
  { kind: 'link', name: copy.linkToWords },
  { kind: 'quotation', name: copy.quotationWithSource },
];

/**
 * Makes the elements that only the copy tools use. They are outside the article, because the article has only the words
 * of the text.
 *
 * @returns an element with the menu of permalinks, the menu for selected words, and the copy report
 */
export function makeCopyTools(): HTMLElement {
  return makeElement('div', { 'data-linking': '' }, makeMenu(), makeWordsMenu(), makeCopyReport());
}

/** Makes the menu. Tab skips its buttons, because the menu belongs to a permalink in another part of the page. */
function makeMenu(): HTMLElement {
  const attributes = { class: 'copy-menu', role: 'toolbar', 'aria-orientation': 'vertical', hidden: '' };
  return makeElement(
    'copy-menu',
    { ...attributes, 'aria-label': copy.copy },
    makeElement('span', { 'aria-hidden': 'true', 'data-name': '' }),
    ...FORMS.map((form) => makeButton(form, { tabindex: '-1' })),
    makeElement('span', { 'aria-hidden': 'true' }, copy.citeIn),
    ...CITATION_FORMS.map((form) => makeButton(form, { tabindex: '-1' })),
    makeElement('button', { type: 'button', tabindex: '-1', 'data-list': '' }, keptList.addToList),
    ...makeReportLinks(),
  );
}

function makeWordsMenu(): HTMLElement {
  return makeElement(
    'copy-words',
    { class: 'copy-words', role: 'group', 'aria-label': copy.selectedWords, hidden: '' },
    makeElement('span', { 'aria-hidden': 'true' }, copy.copy),
    ...WORDS_FORMS.map((form) => makeButton(form)),
    makeElement('button', { type: 'button', 'data-more': '' }),
  );
}

/** The full name is for screen readers. Other readers see “Copy” once, at the start of the menu. */
function makeButton({ kind, name }: Form<string>, attributes: Record<string, string> = {}): HTMLElement {
  const before = makeElement('span', { class: 'visually-hidden' }, copy.copyBefore);
  return makeElement('button', { type: 'button', value: kind, ...attributes }, before, name);
}
