import { makeElement } from '../dom/make-element.ts';
import { getPart } from '../dom/part.ts';
import { showCurrent } from './current-section.ts';

/** Wide windows show the contents list beside the text. In a low window, the bar would take too much of it. */
const HAS_BAR = '(max-width: 63.99rem) and (min-height: 24rem)';

/** A movement of less than this does not show or hide the bar. */
const LEAST_PX = 8;

/** The room that the bar left at the top of the page. The stylesheet keeps it, so that the text does not move. */
const ROOM = '--ui-contents-room';

/**
 * The line with contents and search. In a narrow window it becomes a bar at the top of the window when it is out of
 * view and the reader scrolls up. It goes when the reader scrolls down.
 */
export class ReadingBar {
  readonly #contents: HTMLElement;
  readonly #page: HTMLElement;
  readonly #parts: HTMLDetailsElement[];
  readonly #reached = makeElement('span', { class: 'reached', hidden: '' });
  readonly #window = matchMedia(HAS_BAR);
  /** The parts that are open at the top of the page. In the bar all parts are closed at first. */
  #open: HTMLDetailsElement[] = [];
  #lastY = scrollY;

  constructor(contents: HTMLElement) {
    this.#contents = contents;
    this.#page = getPart(document, 'document-page', HTMLElement);
    this.#parts = [...contents.querySelectorAll('details')];
    contents.append(this.#reached);
  }

  /** Call this when the stylesheet has loaded. */
  start(): void {
    this.#window.addEventListener('change', () => {
      this.onScroll();
    });
    document.addEventListener('focusin', ({ target }) => {
      if (this.#contents.contains(target as Node)) return;
      this.#close();
      if (this.#isBar() && this.#coversPlace()) this.#set('hidden');
    });
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && !target.closest('.contents :is(summary, form)')) this.#close();
    });
    document.addEventListener('keydown', ({ key }) => {
      const open = this.#parts.find((part) => part.open);
      if (key !== 'Escape' || !open || !this.#isBar()) return;
      this.#close();
      open.querySelector('summary')?.focus();
    });
    for (const part of this.#parts) {
      part.addEventListener('toggle', () => {
        const list = part.querySelector('ol');
        if (list && part.open && this.#isBar()) showCurrent(list);
      });
    }
  }

  /** @param passage the last passage that the reader has reached; undefined before the first */
  showPassage(passage: HTMLElement | undefined): void {
    const number = passage?.dataset['passage'];
    this.#reached.hidden = number === undefined;
    this.#reached.textContent = number === undefined ? '' : `¶ ${number}`;
  }

  onScroll(): void {
    const moved = scrollY - this.#lastY;
    const isFar = Math.abs(moved) >= LEAST_PX;
    if (isFar) this.#lastY = scrollY;
    if (!this.#window.matches || this.#isAtPlace()) this.#leave();
    else if (this.#isInUse()) return;
    else if (this.#coversPlace()) this.#set('hidden');
    else if (isFar) this.#set(moved < 0 ? 'shown' : 'hidden');
  }

  #isBar(): boolean {
    return 'bar' in this.#contents.dataset;
  }

  /** @returns whether the line belongs at the top of the page, because its place is in view */
  #isAtPlace(): boolean {
    const next = this.#contents.nextElementSibling?.getBoundingClientRect().top ?? 0;
    if (!this.#isBar()) return next > 0;
    return this.#page.getBoundingClientRect().top >= 0 || next > this.#contents.offsetHeight * 2;
  }

  /** @returns whether the reader uses a part of the line, so that it should not move */
  #isInUse(): boolean {
    const isOpen = this.#isBar() && this.#parts.some(({ open }) => open);
    return isOpen || this.#contents.querySelector('details :focus') !== null;
  }

  /** @returns whether the bar covers, or would cover, the focused element or the target of the address */
  #coversPlace(): boolean {
    const places = [document.activeElement, document.querySelector('article :target')];
    return places.some((place) => {
      if (!place || place.contains(this.#contents) || this.#contents.contains(place)) return false;
      const { top, bottom } = place.getBoundingClientRect();
      return bottom > 0 && top < this.#contents.offsetHeight;
    });
  }

  #set(state: 'shown' | 'hidden'): void {
    if (!this.#isBar()) {
      const [page, next] = [this.#page, this.#contents.nextElementSibling].map(
        (element) => element?.getBoundingClientRect().top ?? 0,
      );
      document.documentElement.style.setProperty(ROOM, `${(next ?? 0) - (page ?? 0)}px`);
      this.#open = this.#parts.filter(({ open }) => open);
      for (const part of this.#open) part.open = false;
    }
    this.#contents.dataset['bar'] = state;
  }

  /** Closes the open part of the bar. At the top of the page, a part stays open until the reader closes it. */
  #close(): void {
    if (this.#isBar()) for (const part of this.#parts) part.open = false;
  }

  #leave(): void {
    if (!this.#isBar()) return;
    delete this.#contents.dataset['bar'];
    const current = this.#parts.find(({ open }) => open);
    if (!current) for (const part of this.#open) part.open = true;
  }
}
