import { makeElement } from '../dom/make-element.ts';
import { showCurrent } from './current-section.ts';

/** Wide windows show the contents list beside the text. */
const NARROW_WINDOW = '(max-width: 63.99rem)';

/** The keys that scroll the page up. */
const SCROLL_KEYS = new Set(['ArrowUp', 'PageUp', 'Home', ' ']);

/** A shorter scroll neither shows nor hides the bar. */
const LEAST_PX = 8;

/**
 * The line with contents and search. In a narrow window, the stylesheet keeps it at the top of the window. Its
 * attribute `data-bar` says whether it is `shown` or `hidden` there. Without the attribute, it is in its usual place
 * above the text.
 */
export class ReadingBar {
  readonly #line: HTMLElement;
  readonly #parts: HTMLDetailsElement[];
  readonly #reached = makeElement('span', { class: 'reached' });
  readonly #narrow = matchMedia(NARROW_WINDOW);
  #lastY = scrollY;
  /**
   * Whether the reader scrolls the page. The browser also scrolls, to an element that gets the focus. The bar must not
   * cover that element.
   */
  #readerScrolls = true;

  constructor(line: HTMLElement) {
    this.#line = line;
    this.#parts = [...line.querySelectorAll('details')];
  }

  /**
   * Call this when the stylesheet has loaded.
   *
   * @param digits how many digits the longest number of a passage has. Nothing moves when the number becomes longer
   */
  start(digits: number): void {
    this.#reached.style.minInlineSize = `calc(1.25em + ${digits}ch)`;
    this.#line.append(makeElement('p', { class: 'reading-state' }, ...copyKind(), ' ', this.#reached));
    // A link in the list may have led to its section before this script had loaded.
    if (this.#isStuck() && !this.#line.contains(document.activeElement)) this.#leave();
    for (const type of ['wheel', 'touchmove', 'pointerdown'] as const) {
      addEventListener(type, () => (this.#readerScrolls = true), { passive: true });
    }
    addEventListener('keydown', ({ key }) => {
      if (SCROLL_KEYS.has(key)) this.#readerScrolls = true;
      if (key === 'Escape') this.#closeAndFocus();
    });
    addEventListener('focusin', ({ target }) => {
      if (this.#line.contains(target as Node)) return;
      this.#readerScrolls = false;
      this.#leave();
    });
    addEventListener('click', ({ target }) => {
      if (target instanceof Element && !target.closest('.contents :is(summary, form)')) this.#leave();
    });
    for (const part of this.#parts) {
      part.addEventListener('toggle', () => {
        const list = part.querySelector('ol');
        if (list && part.open) showCurrent(list);
      });
    }
  }

  /**
   * Call this after the page has scrolled.
   *
   * @param passage the last passage that the reader has reached; undefined before the first passage
   */
  update(passage: HTMLElement | undefined): void {
    const number = passage?.dataset['passage'];
    this.#reached.textContent = number === undefined ? '' : `¶ ${number}`;
    const moved = scrollY - this.#lastY;
    const isFar = Math.abs(moved) >= LEAST_PX;
    if (isFar) this.#lastY = scrollY;
    if (!this.#isStuck()) delete this.#line.dataset['bar'];
    else if (isFar || this.#line.dataset['bar'] === undefined) this.#show(moved < 0 && this.#readerScrolls);
  }

  /** @returns whether the window is narrow, and the usual place of the line has scrolled out of view */
  #isStuck(): boolean {
    return this.#narrow.matches && this.#line.getBoundingClientRect().top <= 0;
  }

  #show(isShown: boolean): void {
    this.#line.dataset['bar'] = isShown ? 'shown' : 'hidden';
  }

  /**
   * Hides the bar because the reader uses another part of the page. The bar and its open parts must not cover this
   * part.
   */
  #leave(): void {
    if (!this.#narrow.matches) return;
    for (const part of this.#parts) part.open = false;
    if (this.#line.dataset['bar'] !== undefined) this.#show(false);
  }

  #closeAndFocus(): void {
    const open = this.#parts.find((part) => part.open);
    if (!open || !this.#narrow.matches) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  }
}

/**
 * Copies the kind of the text into the bar. Readers need to know the kind, and the line with it is out of view.
 *
 * @returns the sign and words of that line. A small window shows the id of the text in place of the words
 */
function copyKind(): Node[] {
  const kind = document.querySelector('.document-kind .kind');
  const standing = kind?.querySelector('.standing');
  const { document: documentId = '' } =
    document.querySelector<HTMLElement>('article[data-document]')?.dataset ?? {};
  if (!kind || !standing) return [];
  const sign = makeElement('span', { class: 'standing' });
  sign.append(
    makeElement('span', {}, standing.textContent),
    makeElement('span', { class: 'reading-id' }, documentId),
  );
  const copy = kind.cloneNode(false) as Element;
  copy.append(sign);
  return [copy];
}
