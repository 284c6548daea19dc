/** The least distance from the edges of the window, and from other bars. */
const MARGIN_PX = 8;

/** In windows of this width, the bar of found words is at the bottom, and the menus are above it. */
const NARROW_WINDOW = '(max-width: 63.99rem)';

/** What a menu must not cover: the bar of found words, and the report after copying. */
const OTHERS = '.found-bar:not(.is-empty), .copy-report > *';

/** All menus. Only one is open at a time. */
const MENUS = '[data-linking] > [data-place]';

/** The height of the open menu at the bottom of the window. The report is above it. */
const HEIGHT = '--ui-copy-menu';

/** Where a menu is: `beside` a part of the page, or at the `foot` of the window. It is the value of `data-place`. */
export type Position = (menu: HTMLElement) => { left: number; top: number };

/** @returns whether menus are at the bottom of the window */
export function isNarrow(): boolean {
  return matchMedia(NARROW_WINDOW).matches;
}

/**
 * @param box the rectangle of a permalink in the window
 * @returns the position in the margin before the permalink, where the menu covers no words
 */
export function before(box: DOMRect): Position {
  return ({ offsetWidth, offsetHeight }) => {
    const lowest = document.documentElement.clientHeight - offsetHeight - MARGIN_PX;
    return { left: box.left - offsetWidth, top: Math.min(box.top, lowest) };
  };
}

/**
 * @param box the rectangle of the last line of selected words
 * @returns the position below the line, within the width of the window
 */
export function below(box: DOMRect): Position {
  return ({ offsetWidth }) => {
    const widest = document.documentElement.clientWidth - offsetWidth - MARGIN_PX;
    return { left: Math.max(MARGIN_PX, Math.min(box.left, widest)), top: box.bottom };
  };
}

/**
 * Keeps a menu in its place while it is open. If the menu has no room there, or would cover one of the other bars, it
 * moves to the bottom of the window and stays there until it closes. Custom properties pass the position to the
 * stylesheet, because the Content-Security-Policy forbids style attributes.
 */
export class Place {
  readonly #menu: HTMLElement;
  readonly #article: HTMLElement;
  #position: (() => Position) | undefined;

  /**
   * @param article the article. At the bottom of a wide window, the menu is below the article, not below the contents
   */
  constructor(menu: HTMLElement, article: HTMLElement) {
    this.#menu = menu;
    this.#article = article;
    addEventListener('resize', () => this.#choose());
    addEventListener('scroll', () => this.#keep(), { passive: true });
    const sizes = new ResizeObserver(() => this.#keep());
    for (const other of document.querySelectorAll('.copy-report > *, find-in-document')) sizes.observe(other);
  }

  /**
   * Opens the menu, and closes the other one.
   *
   * @param position returns the position. It is called again whenever the window changes
   */
  show(position: () => Position): void {
    this.#position = position;
    for (const menu of document.querySelectorAll<HTMLElement>(MENUS)) menu.hidden = menu !== this.#menu;
    this.#menu.hidden = false;
    this.#choose();
  }

  hide(): void {
    this.#menu.hidden = true;
    this.#shareHeight();
  }

  #choose(): void {
    this.#set(isNarrow() ? 'foot' : 'beside');
    this.#keep();
    if (!this.#isInWindow()) this.#set('foot');
  }

  /** Moves the menu after the page has scrolled or another bar has changed. */
  #keep(): void {
    if (this.#menu.hidden || this.#menu.dataset['place'] === 'foot') return;
    this.#set('beside');
    const covered = this.#findCovered();
    if (!covered) return;
    this.#move({ top: covered.bottom + MARGIN_PX });
    if (this.#findCovered() || !this.#isInWindow()) this.#set('foot');
  }

  #set(place: 'beside' | 'foot'): void {
    const menu = this.#menu;
    if (menu.hidden || !this.#position) return;
    // Set this first, because the size depends on it.
    menu.dataset['place'] = place;
    const { left, top } = this.#position()(menu);
    if (place === 'beside') this.#move({ left, top });
    else this.#move({ left: isNarrow() ? MARGIN_PX : this.#article.getBoundingClientRect().left });
    this.#shareHeight();
  }

  #move({ left, top }: { left?: number; top?: number }): void {
    const { style, dataset } = this.#menu;
    const [x, y] = dataset['place'] === 'foot' ? [0, 0] : [scrollX, scrollY];
    if (left !== undefined) style.setProperty('--ui-left', `${left + x}px`);
    if (top !== undefined) style.setProperty('--ui-top', `${top + y}px`);
  }

  #isInWindow(): boolean {
    const { left, bottom } = this.#menu.getBoundingClientRect();
    return left >= MARGIN_PX && bottom <= document.documentElement.clientHeight;
  }

  /** @returns the bar that the menu covers or nearly touches */
  #findCovered(): DOMRect | undefined {
    const box = this.#menu.getBoundingClientRect();
    return Array.from(document.querySelectorAll(OTHERS), (other) => other.getBoundingClientRect()).find(
      (other) =>
        other.height > 0 &&
        other.left < box.right + MARGIN_PX &&
        other.right > box.left - MARGIN_PX &&
        other.top < box.bottom + MARGIN_PX &&
        other.bottom > box.top - MARGIN_PX,
    );
  }

  #shareHeight(): void {
    const menus = Array.from(document.querySelectorAll<HTMLElement>(`${MENUS}:not([hidden])`));
    const height = menus.find(({ dataset }) => dataset['place'] === 'foot')?.getBoundingClientRect().height;
    // `offsetHeight` may be less than the height, because it is rounded.
    const taken = height === undefined ? 0 : Math.ceil(height) + MARGIN_PX;
    document.documentElement.style.setProperty(HEIGHT, `${taken}px`);
  }
}
