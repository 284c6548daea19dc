import { CopyReport } from '../dom/copy-report.ts';
import { getPart } from '../dom/part.ts';
import { addMenuKeys } from './menu-keys.ts';
import { toCopy, type CopyKind } from './passage-copy.ts';
import { placeBefore } from './placing.ts';

/** How long the pointer may take to move from the permalink to the menu. */
const LEAVING_MS = 400;

/**
 * `<copy-menu role="toolbar">`: copies a passage or section in several forms. It appears beside the permalink with the
 * pointer or the focus. It is outside the article, because the article has only the words of the text.
 */
export class CopyMenu extends HTMLElement {
  readonly #article = getPart(document, 'article[data-document]', HTMLElement);
  readonly #report = getPart(document, 'copy-report', CopyReport);
  readonly #buttons = Array.from(this.querySelectorAll('button'));
  #permalink: HTMLAnchorElement | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout', 'click', 'keydown']) {
      this.#article.addEventListener(type, (event) => this.answer(event));
    }
    addMenuKeys(this, this.#buttons, {
      close: () => {
        this.#permalink?.focus();
        this.#close();
      },
      leave: () => this.#permalink?.focus(),
    });
    for (const button of this.#buttons) {
      button.addEventListener('click', ({ detail }) => {
        void this.#copy(button.value as CopyKind);
        // After a mouse click (`detail` > 0) the menu closes. After a key press it stays, because the reader may want
        // the next button.
        if (detail > 0) this.#close();
      });
    }
    this.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.addEventListener('pointerleave', () => this.#closeSoon());
    this.addEventListener('focusout', () => this.#closeSoon());
  }

  /** Handles an event of the page, also one that happened before the menu loaded. */
  answer(event: Event): void {
    const permalink = event.target instanceof Element && event.target.closest('.permalink');
    if (!(permalink instanceof HTMLAnchorElement) || !this.#article.contains(permalink)) return;
    if (event instanceof KeyboardEvent) this.#onKey(permalink, event);
    else if (event.type === 'pointerout' || event.type === 'focusout') this.#closeSoon();
    else if (event.type === 'focusin') this.#open(permalink);
    else if (event instanceof PointerEvent) this.#onPointer(permalink, event);
  }

  #onPointer(permalink: HTMLAnchorElement, event: PointerEvent): void {
    if (event.type === 'pointerover' && event.pointerType === 'mouse') {
      this.#open(permalink);
      // The pointer would leave the permalink on its way to the bottom of the window. So only a click opens the menu
      // there.
      if (this.dataset['place'] === 'foot') this.#close();
    }
    if (event.type !== 'click' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // This comes first, because going to the passage moves the focus.
    location.hash = permalink.hash;
    this.#enter(permalink);
  }

  #onKey(permalink: HTMLAnchorElement, event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#close();
    if (event.key !== ' ' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#enter(permalink);
  }

  #open(permalink: HTMLAnchorElement): void {
    clearTimeout(this.#leaving);
    this.#permalink = permalink;
    this.ariaLabel = permalink.ariaLabel;
    this.hidden = false;
    placeBefore(this, permalink.getBoundingClientRect());
  }

  #enter(permalink: HTMLAnchorElement): void {
    this.#open(permalink);
    this.#buttons[0]?.focus({ preventScroll: true });
  }

  /**
   * Closes the menu after a delay. It stays open if the permalink or menu has the focus, or if the pointer is on the
   * menu.
   */
  #closeSoon(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      const hasFocus = this.contains(document.activeElement) || document.activeElement === this.#permalink;
      if (!hasFocus && !this.matches(':hover')) this.#close();
    }, LEAVING_MS);
  }

  #close(): void {
    clearTimeout(this.#leaving);
    this.hidden = true;
  }

  async #copy(kind: CopyKind): Promise<void> {
    if (!this.#permalink) return;
    const { text, done } = toCopy(kind, this.#permalink);
    await this.#report.copy(text, done);
  }
}
