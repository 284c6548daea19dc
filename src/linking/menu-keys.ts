/** The actions of the keys that leave the menu. */
interface MenuWays {
  /** Esc: closes the menu and moves the focus back. */
  close: () => void;
  /** Tab: moves the focus back to the permalink. The browser then moves it on from there. */
  leave: () => void;
}

/**
 * Adds the keys of a toolbar (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/): Tab stops once, and arrow keys move
 * inside.
 */
export function addMenuKeys(menu: HTMLElement, items: HTMLElement[], ways: MenuWays): void {
  menu.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    const last = items.length - 1;
    const now = items.indexOf(document.activeElement as HTMLElement);
    const next: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowDown: now === last ? 0 : now + 1,
      ArrowLeft: now <= 0 ? last : now - 1,
      ArrowUp: now <= 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    if (key === 'Escape') ways.close();
    if (key === 'Tab') ways.leave();
    if (key in next || (key === 'Tab' && shiftKey)) event.preventDefault();
    items[next[key] ?? -1]?.focus();
  });
}
