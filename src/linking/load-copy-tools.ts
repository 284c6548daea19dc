import { loadOnFirstUse } from '../dom/load-on-first-use.ts';

const SIGNS = [
  ...['pointerover', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click'],
  ...['focusin', 'focusout', 'keydown', 'selectionchange'],
];

/**
 * Loads the tools that copy links and quotations when the reader points at the text, touches it, selects words or
 * presses a key. Until then a permalink is a plain link.
 *
 * @param early the events of the page before this script loaded, oldest first
 */
export function loadCopyTools(early: readonly Event[]): void {
  if (!document.querySelector('[data-document]')) return;
  let hasBegun = false;
  // After the first sign of use, all events count, because a press may end outside the text.
  const isSign = (event: Event) => (hasBegun ||= isTextUsed(event));
  const use = loadOnFirstUse(
    document,
    SIGNS,
    (events) => import('./add-copy-tools.ts').then((tools) => tools.addCopyTools(events)),
    isSign,
  );
  for (const event of early) if (SIGNS.includes(event.type) && isSign(event)) use(event);
}

function isTextUsed({ type, target }: Event): boolean {
  if (type === 'selectionchange') return getSelection()?.isCollapsed === false;
  return type === 'keydown' || (target instanceof Element && target.closest('[data-document], dt') !== null);
}
