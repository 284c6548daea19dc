const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus with the arrow keys: from the field through the links below it, and back. The links themselves get
 * the focus (the field uses no `aria-activedescendant`). So Enter, Ctrl+Enter and the link commands of a screen reader
 * work as on any link.
 *
 * @param links the links below the field, in order. Links that are not visible do not count
 */
export function moveWithArrows(
  field: HTMLInputElement,
  links: Iterable<HTMLElement>,
  event: KeyboardEvent,
): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  const stops = [field, ...links].filter((stop) => stop.checkVisibility());
  const place = stops.findIndex((stop) => stop === document.activeElement);
  if (step !== undefined && !event.shiftKey) {
    const next = stops[place + step];
    // At either end of the list the key keeps its default effect: in the field it moves the caret.
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else if (place > 0 && isEdit(event.key)) {
    // The browser then puts the letter into the field.
    field.focus();
  }
}

/** @returns whether a key changes the text of a field. Space does not count, because it scrolls the page */
function isEdit(key: string): boolean {
  return key === 'Backspace' || (key !== ' ' && Array.from(key).length === 1);
}
