import { loadOnce, loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { findOpenKey } from './open-keys.ts';

/**
 * The key in `localStorage` for the setting of the `/` shortcut. The value `no` turns the shortcut off. Readers need
 * this choice, because a shortcut of one key can disturb speech input.
 */
const SLASH_SETTING = 'archive-slash-opens-search';

const SIGNS = ['pointerenter', 'focusin'];

const load = loadOnce(() =>
  import('./search-dialog.ts').then((dialog) => dialog.prepareDialog(SLASH_SETTING)),
);

/**
 * Makes each search box of the page open the search dialog, which loads on first use. A box is a plain form that leads
 * to the search page until the dialog has loaded, or if the dialog cannot be loaded. On the search page, the boxes stay
 * plain forms, and the keys move the focus to the field of the page.
 */
export function startSearchBox(): void {
  const boxes = [...document.querySelectorAll<HTMLFormElement>('.search-box')];
  const own = document.querySelector<HTMLInputElement>('archive-search .search-box input');
  const openers = own ? [] : boxes.flatMap(toOpener);
  addEventListener('keydown', (event) => {
    if (!isCall(event)) return;
    event.preventDefault();
    openers[0]?.();
    own?.focus();
    own?.select();
  });
  const [box] = boxes;
  const [open] = openers;
  if (box && open) openAtLink(box, open);
}

/** @returns the function that opens the dialog with the words of a search box; none if the box has no field */
function toOpener(box: HTMLFormElement): (() => void)[] {
  const field = box.querySelector('input');
  if (!field) return [];
  let isOpening = false;
  let isComposing = false;
  const open = () => {
    const origin = document.activeElement;
    field.focus({ preventScroll: true });
    // Opens only once. A second call would select the words that the first call moved into the dialog.
    if (isOpening) return;
    isOpening = true;
    load()
      .then((dialog) => {
        // An input method would lose the letters that it composes. The dialog opens when the composition ends.
        if (!isComposing) dialog.open(field, origin);
      })
      .catch(() => undefined)
      .finally(() => {
        isOpening = false;
      });
  };
  // This script may load after `compositionstart`, so it listens to this event.
  field.addEventListener('compositionupdate', () => (isComposing = true));
  // Some browsers put the finished words into the field only after this event.
  field.addEventListener('compositionend', () => {
    isComposing = false;
    setTimeout(open);
  });
  openAtUse(box, field, open);
  return [open];
}

/** Opens the dialog on a click or typing. Focus alone does not open it. */
function openAtUse(box: HTMLElement, field: HTMLInputElement, open: () => void): void {
  loadOnFirstUse(box, SIGNS, load);
  field.addEventListener('click', open);
  field.addEventListener('input', (event) => {
    if (!event.isComposing) open();
  });
  // The reader may have typed before this script loaded.
  if (field.value !== '' && field === document.activeElement) open();
}

/** If the header has no room for the box, the link to the search page opens the dialog instead. */
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

/** @returns whether a key opens the search dialog: Ctrl+K or ⌘K anywhere, `/` outside fields */
function isCall(event: KeyboardEvent): boolean {
  const key = findOpenKey(event);
  if (key === '/') return !isTyping(event.target as HTMLElement) && !isSlashFree();
  return key !== undefined;
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
