import { loadOnce, loadOnFirstUse } from '../../dom/load-on-first-use.ts';

/** Set to `no`, this setting of the browser frees the `/` key: single keys can get in the way of speech input. */
const SLASH_SETTING = 'archive-slash-opens-search';

const SIGNS = ['pointerenter', 'focusin'];

const load = loadOnce(() =>
  import('./search-dialog.ts').then((dialog) => dialog.prepareDialog(SLASH_SETTING)),
);

/**
 * Makes the page's search box open the search dialog, which loads on first use. Until the dialog is there, and where it
 * cannot be loaded, the box is a plain form that leads to the search page.
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
      // Only once: a second call would select the words that the first call moved into the dialog.
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

/** Focus alone does not open the dialog, nor does an input method that is still composing: the reader needs the field. */
function openAtUse(box: HTMLElement, field: HTMLInputElement, open: () => void): void {
  loadOnFirstUse(box, SIGNS, load);
  field.addEventListener('click', open);
  field.addEventListener('compositionend', open);
  field.addEventListener('input', (event) => {
    if (!event.isComposing) open();
  });
  // The reader may have typed before this script was there.
  if (field.value !== '' && field === document.activeElement) open();
}

/** Where the header has no room for the box, the link to the search page opens the dialog instead. */
function openAtLink(box: HTMLElement, open: () => void): void {
  const link = document.querySelector<HTMLElement>('[data-search-link]');
  const isInPlace = () => !box.checkVisibility({ opacityProperty: true });
  if (!link) return;
  loadOnFirstUse(link, SIGNS, load, isInPlace);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isInPlace()) return;
    event.preventDefault();
    open();
  });
}

/** @returns whether a key opens search: Ctrl+K or ⌘K anywhere, `/` outside fields */
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
