import { CopyReport } from '../dom/copy-report.ts';
import { getPart } from '../dom/part.ts';
import { copy } from '../interface/copy.ts';
import { formatNumbers } from '../archive/citations/passage-citation.ts';
import { toFragment } from '../words/stretch.ts';
import { CopyMenu } from './copy-menu.ts';
import { copyWords, describeFailure, type WordsCopyKind } from './passage-copy.ts';
import { below, Place } from './placing.ts';
import { preparePublishedPage } from './published-page.ts';
import { listSelectedPassages, readSelection } from './selected-words.ts';

/** The delay after a change of the selection before the menu appears. */
const DEBOUNCE_MS = 200;

/**
 * `<copy-words>`: a menu that appears under selected words of the article, and copies a link to them or a quotation. Its
 * last button opens the menu of permalinks for all passages with selected words.
 * After a selection by keyboard, Tab moves to the menu, as if the menu came after the words.
 */
export class CopyWords extends HTMLElement {
  readonly #buttons = Array.from(this.querySelectorAll('button'));
  readonly #article = getPart(document, 'article[data-document]', HTMLElement);
  readonly #menu = getPart(document, 'copy-menu', CopyMenu);
  readonly #more = getPart(this, '[data-more]', HTMLElement);
  readonly #report = getPart(document, 'copy-report', CopyReport);
  readonly #place = new Place(this, this.#article);
  #range: Range | undefined;
  /** The passages with selected words. */
  #passages: HTMLElement[] = [];
  #isPressed = false;
  #isByKey = false;
  /** Whether the selection has changed since the menu was last shown or hidden. */
  #hasChanged = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const type of ['selectionchange', 'pointerdown', 'pointerup', 'pointercancel', 'keydown']) {
      document.addEventListener(type, (event) => this.answer(event));
    }
    for (const button of this.#buttons) {
      button.addEventListener('click', () => {
        if (button === this.#more) this.#showMore();
        else void this.#copy(button.value as WordsCopyKind);
      });
      // Without this, a press on the button would clear the selection before the click.
      button.addEventListener('pointerdown', (event) => event.preventDefault());
    }
  }

  /** Handles an event of the page. It may have happened before the menu loaded. */
  answer(event: Event): void {
    if (event instanceof KeyboardEvent) this.#onKey(event);
    else if (event.type === 'selectionchange') {
      this.#hasChanged = true;
      this.look();
    } else if (/^pointer(?:down|up|cancel)$/.test(event.type)) {
      this.#isPressed = event.type === 'pointerdown';
      this.#isByKey = false;
      this.look();
    }
  }

  /** Shows the menu once the selection has stopped changing. */
  look(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      // Another menu is in use. If the selection has not changed since, the reader no longer needs this menu.
      const used = this.#hasChanged ? 'copy-words, copy-report' : '[data-linking]';
      if (!this.#isPressed && !document.activeElement?.closest(used)) this.#show();
    }, DEBOUNCE_MS);
  }

  #show(): void {
    this.#hasChanged = false;
    const range = readSelection(this.#article);
    const isNew = this.hidden && range !== undefined;
    this.#range = range;
    if (!range) {
      if (!this.hidden) this.#place.hide();
      return;
    }
    preparePublishedPage();
    this.#passages = listSelectedPassages(this.#article, range);
    this.#more.hidden = this.#passages.length === 0;
    this.#more.textContent = copy.more(formatNumbers(this.#passages.map(({ id }) => id)));
    this.#place.show(() => below(Array.from(range.getClientRects()).at(-1) ?? range.getBoundingClientRect()));
    if (isNew && this.#isByKey) this.#report.say(copy.pressTab);
  }

  #onKey(event: KeyboardEvent): void {
    this.#isByKey = true;
    if (this.hidden) return;
    if (event.key === 'Escape') this.#close();
    if (event.key !== 'Tab') return;
    const buttons = this.#buttons.filter(({ hidden }) => !hidden);
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[event.shiftKey ? now - 1 : now + 1];
    if (next && (now !== -1 || !event.shiftKey)) {
      event.preventDefault();
      next.focus();
    } else if (now !== -1) {
      this.#goBack();
      if (event.shiftKey) event.preventDefault();
    }
  }

  async #copy(kind: WordsCopyKind): Promise<void> {
    // The selection may have changed since the menu was last shown.
    const range = readSelection(this.#article) ?? this.#range;
    this.#close();
    if (range) await this.#report.copyFrom(() => copyWords(kind, this.#article, range), describeFailure);
  }

  /** Opens the other menu beside the last passage, because this menu is there, too. */
  #showMore(): void {
    const permalink = this.#passages.at(-1)?.querySelector('.permalink');
    if (!(permalink instanceof HTMLAnchorElement)) return;
    this.#place.hide();
    this.#menu.enter(permalink, toFragment(this.#passages.map(({ id }) => id)));
  }

  #close(): void {
    if (this.contains(document.activeElement)) this.#goBack();
    this.#place.hide();
  }

  /** Moves the focus to the passage of the words, because for keyboard users the menu comes after these words. */
  #goBack(): void {
    const { startContainer } = this.#range ?? {};
    const start = startContainer instanceof Element ? startContainer : startContainer?.parentElement;
    const permalink = start?.closest('[data-passage], article header')?.querySelector('.permalink');
    if (permalink instanceof HTMLElement) permalink.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }
}
