import { loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { ARRIVAL_EVENT, mayHaveArrived } from '../search/arrival/arrival.ts';

/*
 * Each page loads this script at first, and the tools when the reader does anything. Until then links are links and
 * forms are forms.
 */
const SIGNS = [
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click'],
  ...['focusin', 'focusout', 'keydown', 'input', 'submit', 'selectionchange', 'scroll', ARRIVAL_EVENT],
];
const form = document.querySelector<HTMLFormElement>('find-in-document form');

/**
 * The search box loads its own script, so its use is no sign. On some phones it keeps the focus when a button is tapped:
 * the active element counts only for events of the whole page.
 */
function isSign({ target }: Event): boolean {
  return !(target instanceof Element ? target : document.activeElement)?.closest('.search-box');
}

let isSent = false;

const use = loadOnFirstUse(
  document,
  SIGNS,
  (early) =>
    import('./page-tools.ts').then(
      (tools) => {
        tools.startTools(early);
      },
      (error: unknown) => {
        // Without the tools the search page answers.
        if (isSent) form?.submit();
        throw error;
      },
    ),
  isSign,
);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  isSent = true;
});
// The reader may have typed before this script was there.
if (form && (mayHaveArrived(form.action) || form.querySelector('input')?.value))
  use(new Event(ARRIVAL_EVENT));
