/*
 * All that a page loads of its tools before the reader does anything: the first thing that is done fetches them, and
 * whatever is done meanwhile is handed on and answered late. Until then links are links and forms are forms.
 */
const TYPES = [
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click'],
  ...['focusin', 'focusout', 'keydown', 'input', 'submit', 'selectionchange', 'scroll', 'archive:arrival'],
];
const early: Event[] = [];
const waiting = new AbortController();
let isLoading = false;

function onEvent(event: Event): void {
  early.push(event);
  // The form that finds words in the text is answered in the page.
  if (event.type === 'submit' && (event.target as Element).closest('find-in-document'))
    event.preventDefault();
  load();
}

function load(hasArrived = false): void {
  if (isLoading) return;
  isLoading = true;
  import('./tools.ts').then(
    (tools) => {
      waiting.abort();
      tools.startTools(early, hasArrived);
    },
    () => {
      const form = early.find((event) => event.defaultPrevented && event.type === 'submit')?.target;
      if (form instanceof HTMLFormElement) form.submit();
      // The next sign asks again.
      early.length = 0;
      isLoading = false;
    },
  );
}

/** @returns whether the reader may come from a hit of the search; what the dialog left is read by what is loaded then */
function mayHaveArrived(): boolean {
  try {
    if (sessionStorage.getItem('archive-arrival')) return true;
  } catch {
    // A browser that keeps nothing.
  }
  return document.referrer.includes('/search/?');
}

for (const type of TYPES)
  document.addEventListener(type, onEvent, { capture: true, passive: false, signal: waiting.signal });
// What was typed before this script arrived is not to be lost.
if (mayHaveArrived() || document.querySelector<HTMLInputElement>('#ui-find')?.value) load(true);
