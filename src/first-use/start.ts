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
  // The search box has a script of its own: who types a query needs no tool. Not the focus alone tells: on some phones it
  // stays in the field when a button is tapped. What happens to the page as a whole has no element for its target.
  const place = event.target instanceof Element ? event.target : document.activeElement;
  if (place?.closest('.search-box')) return;
  early.push(event);
  if (isFinding(event)) event.preventDefault();
  load();
}

/** @returns whether it is the form that finds words in the text: it is answered in the page, and sent off where it cannot be */
function isFinding({ type, target }: Event): boolean {
  return type === 'submit' && target instanceof Element && target.closest('find-in-document') !== null;
}

function load(hasArrived = false): void {
  if (isLoading) return;
  isLoading = true;
  import('./page-tools.ts').then(
    (tools) => {
      waiting.abort();
      tools.startTools(early, hasArrived);
    },
    () => {
      const form = early.find(isFinding)?.target;
      if (form instanceof HTMLFormElement) form.submit();
      // The next sign asks again.
      early.length = 0;
      isLoading = false;
    },
  );
}

/**
 * @param search address of the search page
 * @returns whether the reader may come from a hit of the search; what the dialog left is read by what is loaded then
 */
function mayHaveArrived(search: string): boolean {
  try {
    if (sessionStorage.getItem('archive-arrival')) return true;
  } catch {
    // A browser that keeps nothing.
  }
  return document.referrer.startsWith(search);
}

for (const type of TYPES) document.addEventListener(type, onEvent, { capture: true, signal: waiting.signal });
const form = document.querySelector<HTMLFormElement>('find-in-document form');
// What was typed before this script arrived is not to be lost.
if (form && (mayHaveArrived(form.action) || form.querySelector('input')?.value)) load(true);
