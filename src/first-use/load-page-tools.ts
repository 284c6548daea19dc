import { loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { ARRIVAL_EVENT, mayHaveArrived } from '../search/arrival/arrival.ts';

/*
 * The events that show use. Each page loads only this script at first. It loads the tools at the reader's first action.
 * Until then, links and forms work without scripts.
 */
const SIGNS = [
  // In this order they are compressed best.
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'focusin', 'focusout'],
  ...['input', 'keydown', 'selectionchange', 'submit', 'click', 'hashchange', 'scroll', ARRIVAL_EVENT],
];
const form = document.querySelector<HTMLFormElement>('find-in-document form');

/**
 * The search box loads its own script, so events in it are ignored. On some phones it keeps the focus when the reader
 * taps a button. So the active element is checked only if the event's target is not an element.
 */
function isSign({ target }: Event): boolean {
  return !(target instanceof Element ? target : document.activeElement)?.closest('.search-box');
}

let isSent = false;

const use = loadOnFirstUse(
  // `hashchange` does not come to the document.
  window,
  SIGNS,
  (early) =>
    import('./page-tools.ts').then(
      (tools) => tools.startTools(early),
      (error: unknown) => {
        // Without the tools the form leads to the search page.
        if (isSent) form?.submit();
        throw error;
      },
    ),
  isSign,
);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  isSent = true;
  // A script that never comes gives no error. The finder puts its bar after the parent of the form.
  setTimeout(() => form.parentElement?.nextSibling ?? form.submit(), 5000);
});
// A tool answers an address whose fragment names nothing. It has the same condition: to share it would cost more bytes.
if (location.hash && !document.getElementById(location.hash.slice(1))) use(new Event('hashchange'));
// The reader may have typed before this script loaded.
if (form && (mayHaveArrived(form.action) || form.querySelector('input')?.value))
  use(new Event(ARRIVAL_EVENT));
// The reader wants names underlined, or stopped in this text before. document-page/last-place.ts keeps the place under
// the path of the page.
try {
  if (form && (document.documentElement.dataset['names'] ?? localStorage.getItem(location.pathname)))
    use(new Event('scroll'));
} catch {
  // The browser forbids storage.
}
