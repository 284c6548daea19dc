/** The actions of the keys that leave the menu. */
interface MenuWays {
  /** Esc: closes the menu and moves the focus back. */
  close: () => void;
  /** Tab: moves the focus back to the permalink. The browser then moves it on from there. */
  leave: () => void;
}

/**
 * The keys of a toolbar (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/): Tab stops once, and arrow keys move
 * inside.
 */
export class MenuKeys {
  readonly #buttons: HTMLButtonElement[];
  readonly #ways: MenuWays;

  constructor(menu: HTMLElement, buttons: HTMLButtonElement[], ways: MenuWays) {
    this.#buttons = buttons;
    this.#ways = ways;
    menu.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const last = this.#buttons.length - 1;
    const now = this.#buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowDown: now === last ? 0 : now + 1,
      ArrowLeft: now <= 0 ? last : now - 1,
      ArrowUp: now <= 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    if (key === 'Escape') this.#ways.close();
    // The browser then moves the focus on from the permalink.
    if (key === 'Tab') this.#ways.leave();
    if (key in next || (key === 'Tab' && shiftKey)) event.preventDefault();
    this.#buttons[next[key] ?? -1]?.focus();
  }
}
