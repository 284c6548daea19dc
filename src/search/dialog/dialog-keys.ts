const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets the arrow keys lead from the field through the links below it and back. The links keep the focus themselves instead
 * of lending the field an active descendant: so Enter, Ctrl+Enter, the middle button and a screen reader’s link commands
 * do what they do with any link.
 */
export function moveWithArrows(answer: HTMLElement, field: HTMLInputElement, event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  // What is offered beside the hits is reached by Tab: the first key down leads to the first hit.
  const links = answer.querySelectorAll<HTMLElement>('a:not([role="status"] *)');
  const stops = [field, ...links].filter((stop) => stop.checkVisibility());
  const place = stops.findIndex((stop) => stop === document.activeElement);
  if (step !== undefined && !event.shiftKey) {
    const next = stops[place + step];
    // Above the field nothing lies, and within it the key moves the caret.
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else if (place > 0 && isEdit(event.key)) {
    // The letter itself still goes to whatever has the focus: from now on the field.
    field.focus();
  }
}

/** Space scrolls, as on any page. */
function isEdit(key: string): boolean {
  return key === 'Backspace' || (key !== ' ' && Array.from(key).length === 1);
}
