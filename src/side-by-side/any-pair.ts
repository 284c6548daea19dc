/**
 * Shows any two texts side by side: `/compare/?left=…&right=…`, in either order. `leftSection` and `rightSection` give
 * the sections to show. It reads the JSON of the texts. Only an archive with many texts uses this script: in a small
 * archive, every two texts have a page.
 */
import { toDocumentPath, toExportPath, toHref } from '../archive/addresses.ts';
import { makeElement } from '../dom/make-element.ts';
import { getPart } from '../dom/part.ts';
import { anyPair } from '../interface/any-pair.ts';
import type { DocumentExport } from '../schemas/document-export.ts';
import { followSections } from './compare-sections.ts';

type Section = DocumentExport['sections'][number];
type Side = 'left' | 'right';

const query = new URLSearchParams(window.location.search);
const form = getPart(document, '[data-any-pair]', HTMLFormElement);
const status = getPart(document, '[data-any-pair-status]', HTMLElement);
for (const missing of document.querySelectorAll('[data-script-missing]')) missing.remove();

for (const side of ['left', 'right'] as const)
  getPart(form, `[name="${side}"]`, HTMLInputElement).value = query.get(side) ?? '';
const [one, other] = [query.get('left'), query.get('right')];
if (one !== null && other !== null) void compare(one.trim(), other.trim());

async function compare(oneId: string, otherId: string): Promise<void> {
  status.textContent = anyPair.loading;
  const texts = await Promise.all([oneId, otherId].map(readText));
  const missing = [oneId, otherId].filter((_, index) => texts[index] === 'missing');
  const [first, second] = texts;
  if (missing.length > 0) {
    status.textContent = anyPair.noText(missing);
    return;
  }
  if (typeof first !== 'object' || typeof second !== 'object') {
    status.textContent = anyPair.notArrived;
    return;
  }
  show(first, second);
}

/** @returns the text; if there is none, the reason */
async function readText(id: string): Promise<DocumentExport | 'missing' | 'failed'> {
  // An id is a part of an address, so it has only these characters.
  if (!/^[a-z0-9-]+$/u.test(id)) return 'missing';
  try {
    const response = await fetch(toHref(toExportPath(id, 'json')));
    if (response.status === 404) return 'missing';
    if (!response.ok) return 'failed';
    const text = (await response.json()) as Partial<DocumentExport>;
    // For a text that was taken down, the host has only a notice.
    return text.sections === undefined ? 'missing' : (text as DocumentExport);
  } catch {
    return 'failed';
  }
}

/** Shows the earlier text on the left. If the sides change places, so do the sections in the address. */
function show(first: DocumentExport, second: DocumentExport): void {
  const isSwapped = second.frontMatter.dated < first.frontMatter.dated;
  const [left, right] = isSwapped ? [second, first] : [first, second];
  if (isSwapped) {
    const swapped = new URL(window.location.href);
    const names = ['left', 'right', 'leftSection', 'rightSection'] as const;
    const values = ['right', 'left', 'rightSection', 'leftSection'].map((name) => query.get(name));
    for (const [index, name] of names.entries()) {
      const value = values[index] ?? null;
      if (value === null) swapped.searchParams.delete(name);
      else swapped.searchParams.set(name, value);
    }
    window.history.replaceState(window.history.state, '', swapped);
  }
  status.textContent = anyPair.pairOf(left.frontMatter.shortTitle, right.frontMatter.shortTitle);
  const shown = getPart(document, '[data-any-pair-sides]', HTMLElement);
  getPart(shown, '.sides', HTMLElement).replaceChildren(toSide('left', left), toSide('right', right));
  shown.hidden = false;
  getPart(document, '[data-related]', HTMLElement).hidden = true;
  followSections();
}

function toSide(side: Side, { id, frontMatter, sections }: DocumentExport): HTMLElement {
  const { shortTitle, title, dated, language } = frontMatter;
  const toId = (fragmentId: string) => `ui-${side}-${fragmentId}`;
  const link = makeElement('a', { href: toHref(toDocumentPath(id)) }, shortTitle);
  const names = listSections(sections).filter(({ heading }) => heading !== null);
  const choices = names.map((section) =>
    makeElement('li', {}, makeElement('a', { href: `#${toId(section.id)}` }, section.heading ?? '')),
  );
  return makeElement(
    'section',
    { class: 'side', id: `ui-${side}`, 'aria-label': shortTitle },
    makeElement(
      'div',
      { class: 'side-name' },
      makeElement('p', { class: 'small quiet' }, makeElement('time', { datetime: dated }, dated)),
      makeElement('p', { class: 'side-title targets' }, link),
    ),
    makeElement(
      'div',
      { class: 'side-choices small targets screen-only' },
      makeElement(
        'details',
        {},
        makeElement(
          'summary',
          {},
          anyPair.sections,
          makeElement('span', { class: 'visually-hidden' }, anyPair.ofText(shortTitle)),
        ),
        makeElement('ul', { class: 'plain' }, ...choices),
      ),
    ),
    makeElement(
      'article',
      { class: 'copy', 'data-copy-of': id, lang: language },
      makeElement('h2', {}, title),
      ...listSections(sections).flatMap((section) => toSection(section, id, toId)),
    ),
  );
}

/** @returns the sections and all sections inside them, in order */
function listSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...listSections(section.sections)]);
}

/** @returns the heading and the passages directly below it, with links to their permanent addresses */
function toSection(
  section: Section,
  documentId: string,
  toId: (fragmentId: string) => string,
): HTMLElement[] {
  const { id, heading, level, passages } = section;
  const toLink = (fragmentId: string, name: string, label: string) =>
    makeElement(
      'a',
      { class: 'permalink', href: toHref(toDocumentPath(documentId, fragmentId)), 'aria-label': label },
      name,
    );
  const blocks = passages.map(({ id: passage, text, number, isListItem }) => {
    const link = toLink(passage, String(number), anyPair.paragraphOf(number, documentId));
    return isListItem
      ? makeElement('ul', {}, makeElement('li', { id: toId(passage) }, text, ' ', link))
      : makeElement('p', { id: toId(passage) }, text, ' ', link);
  });
  if (heading === null) return blocks;
  const link = toLink(id, '§', anyPair.sectionOf(heading, documentId));
  return [makeElement(`h${Math.min(level + 1, 6)}`, { id: toId(id) }, heading, ' ', link), ...blocks];
}
