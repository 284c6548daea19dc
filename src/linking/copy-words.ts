import { CopyReport } from '../dom/copy-report.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { getPart } from '../dom/part.ts';
import { placeBelow } from './placing.ts';
import { toWordsLink } from './words-address.ts';

/** The delay after a change of the selection before the button appears. */
const DEBOUNCE_MS = 200;

const HINT = 'Press Tab for a link to the selected words.';
const COPIED = 'Link to these words copied.';
const COPIED_PASSAGE =
  'Link to the paragraph or section copied. These words cannot have a link of their own.';

/**
 * `<copy-words>`: a button that appears under selected words of the article and copies a link to them. After a
 * selection by keyboard, Tab moves to the button, as if the button came after the words.
 */
export class CopyWords extends HTMLElement {
  readonly #button = getPart(this, 'button', HTMLButtonElement);
  readonly #article = getPart(document, 'article[data-document]', HTMLElement);
  readonly #report = getPart(document, 'copy-report', CopyReport);
  #range: Range | undefined;
  #isPressed = false;
  #isByKey = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const type of ['selectionchange', 'pointerdown', 'pointerup', 'pointercancel', 'keydown']) {
      document.addEventListener(type, (event) => this.answer(event));
    }
    this.#button.addEventListener('click', () => void this.#copy());
    // Without this, pressing the button would clear the selection before the click.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Handles an event of the page, also one that happened before the button loaded. */
  answer(event: Event): void {
    if (event instanceof KeyboardEvent) this.#onKey(event);
    else if (event.type === 'selectionchange') this.look();
    else if (/^pointer(?:down|up|cancel)$/.test(event.type)) {
      this.#isPressed = event.type === 'pointerdown';
      this.#isByKey = false;
      this.look();
    }
  }

  /** Shows the button once the selection has stopped changing. */
  look(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (!this.#isPressed && !this.contains(document.activeElement)) this.#show();
    }, DEBOUNCE_MS);
  }

  #show(): void {
    const range = this.#readSelection();
    const isNew = this.hidden && range !== undefined;
    this.#range = range;
    this.hidden = range === undefined;
    if (!range) return;
    const boxes = range.getClientRects();
    placeBelow(this, boxes[boxes.length - 1] ?? range.getBoundingClientRect());
    if (isNew && this.#isByKey) this.#report.say(HINT);
  }

  /** @returns the selection, if it has words and is completely in the article */
  #readSelection(): Range | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0).cloneRange();
    const isWithin = this.#article.contains(range.commonAncestorContainer);
    return isWithin && /[\p{L}\p{N}]/u.test(range.toString()) ? range : undefined;
  }

  #onKey(event: KeyboardEvent): void {
    this.#isByKey = true;
    if (this.hidden) return;
    if (event.key === 'Escape') this.#close();
    if (event.key !== 'Tab') return;
    if (this.contains(document.activeElement)) {
      this.#goBack();
      if (event.shiftKey) event.preventDefault();
    } else if (!event.shiftKey) {
      event.preventDefault();
      this.#button.focus();
    }
  }

  async #copy(): Promise<void> {
    const link = this.#range && toWordsLink(this.#article, this.#range);
    this.#close();
    if (link)
      await this.#report.copy(getPageAddress() + link.fragment, link.hasWords ? COPIED : COPIED_PASSAGE);
  }

  #close(): void {
    if (this.contains(document.activeElement)) this.#goBack();
    this.hidden = true;
  }

  /** Moves the focus to the passage of the words, because the button appeared to be there. */
  #goBack(): void {
    const { startContainer } = this.#range ?? {};
    const start = startContainer instanceof Element ? startContainer : startContainer?.parentElement;
    const permalink = start?.closest('[data-passage], article header')?.querySelector('.permalink');
    if (permalink instanceof HTMLElement) permalink.focus({ preventScroll: true });
    else this.#button.blur();
  }
}
