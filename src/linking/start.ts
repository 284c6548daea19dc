/*
 * All that a page loads of the linking before the reader points at the text, touches it, selects words or uses a key. A
 * permalink is a plain link until then; whatever is done to the text meanwhile is handed on and answered late.
 */
const TYPES = [
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click'],
  ...['focusin', 'focusout', 'keydown', 'selectionchange'],
];
const early: Event[] = [];
const waiting = new AbortController();

function isSign({ type, target }: Event): boolean {
  if (type === 'selectionchange') return getSelection()?.isCollapsed === false;
  return type === 'keydown' || (target instanceof Element && target.closest('[data-document]') !== null);
}

function onEvent(event: Event): void {
  const isAsked = early.length > 0;
  if (!isAsked && !isSign(event)) return;
  early.push(event);
  if (isAsked) return;
  import('./linking.ts')
    .then((linking) => linking.startLinking(early))
    .then(() => {
      waiting.abort();
    })
    .catch(() => {
      // The next sign asks again.
      early.length = 0;
    });
}

/** @param before what happened on the page before this script was there, oldest first */
export function startLinking(before: readonly Event[]): void {
  if (!document.querySelector('[data-document]')) return;
  for (const type of TYPES) document.addEventListener(type, onEvent, { signal: waiting.signal });
  for (const event of before) if (TYPES.includes(event.type)) onEvent(event);
}
