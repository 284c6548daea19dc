import { loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { ARRIVAL_EVENT, mayHaveArrived } from '../search/arrival/arrival.ts';

/*
 * The events that show use. At first each page loads only this script, which loads the tools at the reader's first
 * action. Until then, links and forms work without scripts.
 */
const SIGNS = [
  // This order compresses best.
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'focusin', 'focusout'],
  ...['input', 'keydown', 'selectionchange', 'submit', 'click', 'hashchange', 'scroll', ARRIVAL_EVENT],
];
const form = document.querySelector<HTMLFormElement>('find-in-document form');

/**
 * Ignores events in the search box, which loads its own script. On some phones the box keeps the focus when the reader
 * taps a button. So this checks the active element only if the event's target is not an element.
 */
function isSign({ target }: Event): boolean {
  return !(target instanceof Element ? target : document.activeElement)?.closest('.search-box');
}

let isSent = false;

const use = loadOnFirstUse(
  // `hashchange` events do not reach the document.
  window,
  SIGNS,
  (early) =>
    import('./page-tools.ts').then(
      (tools) => tools.startTools(early),
      (error: unknown) => {
        // If the tools cannot be loaded, the form leads to the search page.
        if (isSent) form?.submit();
        throw error;
      },
    ),
  isSign,
);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  isSent = true;
  // A script that never arrives gives no error. If the finder has started, its bar is after the parent of the form.
  setTimeout(() => form.parentElement?.nextSibling ?? form.submit(), 5000);
});
// If the fragment of the address names no element, a tool answers. The tool repeats this condition, because a shared
// function would cost more bytes.
if (location.hash && !document.getElementById(location.hash.slice(1))) use(new Event('hashchange'));
// The reader may have typed before this script loaded.
if (form && (mayHaveArrived(form.action) || form.querySelector('input')?.value))
  use(new Event(ARRIVAL_EVENT));
// The tools are also needed if the reader wants names underlined, or stopped in this text before.
// document-page/last-place.ts stores the place under the path of the page.
try {
  if (form && (document.documentElement.dataset['names'] ?? localStorage.getItem(location.pathname)))
    use(new Event('scroll'));
} catch {
  // The browser forbids storage.
}
