import type { SearchDialog } from './search-dialog.ts';

/** Where it is kept that a reader wants `/` to be a key like any other: single keys can be in the way of speech input. */
const SLASH_SETTING = 'archive-slash-opens-search';

/** What is fetched at the first sign of interest, and anew after a failure. */
let loading: Promise<SearchDialog> | undefined;

/**
 * Makes the page's search box lead to the search dialog, which loads at the first sign of interest. Until it is there,
 * and where it cannot be loaded, the box is the form it is without scripts: it takes what is typed and sends it off.
 */
export function startSearchBox(): void {
  const box = document.querySelector<HTMLFormElement>('.search-box');
  const field = box?.querySelector('input');
  if (!box || !field) return;
  const isSearchPage = field.closest('archive-search') !== null;
  let isOpening = false;
  const open = () => {
    const origin = document.activeElement;
    field.focus({ preventScroll: !isSearchPage });
    if (isSearchPage) field.select();
    else if (!isOpening) {
      // Once only, however many keys call for it: a second call would select what the first one took over.
      isOpening = true;
      load()
        .then((dialog) => {
          dialog.open(field, origin);
        })
        .catch(() => undefined)
        .finally(() => {
          isOpening = false;
        });
    }
  };
  addEventListener('keydown', (event) => {
    if (!isCall(event)) return;
    event.preventDefault();
    open();
  });
  if (!isSearchPage) {
    openAtUse(box, field, open);
    openAtLink(box, open);
  }
}

/** Neither focus alone nor letters that an input method still composes may take the field away from the reader. */
function openAtUse(box: HTMLElement, field: HTMLInputElement, open: () => void): void {
  loadAtSign(box);
  field.addEventListener('click', open);
  field.addEventListener('compositionend', open);
  field.addEventListener('input', (event) => {
    if (!event.isComposing) open();
  });
  // What was typed before this script arrived is not to be lost.
  if (field.value !== '' && field === document.activeElement) open();
}

/** Where the header has no room for the box, the link to the search page takes its place. */
function openAtLink(box: HTMLElement, open: () => void): void {
  const link = document.querySelector<HTMLElement>('[data-search-link]');
  const isInPlace = () => !box.checkVisibility({ opacityProperty: true });
  if (!link) return;
  loadAtSign(link, isInPlace);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isInPlace()) return;
    event.preventDefault();
    open();
  });
}

function loadAtSign(element: HTMLElement, isWanted = () => true): void {
  for (const sign of ['pointerenter', 'focusin'])
    element.addEventListener(sign, () => {
      if (isWanted()) load().catch(() => undefined);
    });
}

function load(): Promise<SearchDialog> {
  loading ??= import('./search-dialog.ts')
    .then((dialog) => dialog.prepareDialog(SLASH_SETTING))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** @returns whether a key calls for search: Ctrl+K or ⌘K anywhere, `/` where it is not typed into something */
function isCall({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return key === '/' && !isTyping(target as HTMLElement) && !isSlashFree();
}

function isTyping(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('input, textarea, select');
}

function isSlashFree(): boolean {
  try {
    return localStorage.getItem(SLASH_SETTING) === 'no';
  } catch {
    return false;
  }
}
