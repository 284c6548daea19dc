import { CopyReport } from '../dom/copy-report.ts';
import { getPart } from '../dom/part.ts';
import type { ListEntry } from '../kept-list/list-entry.ts';
import { labelListButton, useListButton } from '../kept-list/list-button.ts';
import { copy } from '../interface/copy.ts';
import { addMenuKeys } from './menu-keys.ts';
import {
  copyPassage,
  describeFailure,
  formatOwnNumbers,
  hasMarkup,
  prepareCopy,
  type CopyKind,
} from './passage-copy.ts';
import { before, isNarrow, Place } from './placing.ts';
import { toReportAddress } from './report-error.ts';

/** How long the pointer may take to move from the permalink to the menu. */
const LEAVING_MS = 400;

/**
 * `<copy-menu role="toolbar">`: copies a passage or section in several forms. The reader chooses a permalink with a
 * click, a tap or the keyboard, and the menu opens for it. If no menu is open, the pointer on a permalink also opens
 * the menu. An open menu belongs to its passage until the reader chooses another permalink; pointing at one is not
 * enough. The menu of selected words opens it for all passages with these words. The menu is outside the article, because the article has only the words of the text.
 */
export class CopyMenu extends HTMLElement {
  readonly #article = getPart(document, 'article[data-document]', HTMLElement);
  readonly #copyReport = getPart(document, 'copy-report', CopyReport);
  readonly #name = getPart(this, '[data-name]', HTMLElement);
  readonly #buttons = Array.from(this.querySelectorAll<HTMLButtonElement>('button[value]'));
  readonly #list = getPart(this, '[data-list]', HTMLElement);
  /** The link to report an error. It exists only if the archive has an address for this. */
  readonly #report = this.querySelector<HTMLAnchorElement>('a');
  readonly #place = new Place(this, this.#article);
  #permalink: HTMLAnchorElement | undefined;
  /** What the menu copies: the passage or section of the permalink, or passages from one to another: `p5-p7`. */
  #id = '';
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was at the last event. */
  #pointer = '';

  connectedCallback(): void {
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout', 'click', 'keydown']) {
      this.#article.addEventListener(type, (event) => this.answer(event));
    }
    addMenuKeys(this, [...this.querySelectorAll<HTMLElement>('button, a')], {
      close: () => {
        this.#permalink?.focus();
        this.#close();
      },
      leave: () => this.#permalink?.focus(),
    });
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!button) return;
      if (button === this.#list) this.#useList();
      else void this.#copy(button.value as CopyKind);
      this.#hasMoved(event);
      // After a mouse click (`detail` > 0) the menu closes. After a key press it stays, because the reader may want
      // the next button.
      if (event.detail > 0) this.#close();
    });
    for (const type of ['pointerenter', 'focusin']) {
      this.addEventListener(type, () => {
        clearTimeout(this.#leaving);
        prepareCopy();
      });
    }
    this.addEventListener('pointerleave', () => this.#closeSoon());
    this.addEventListener('focusout', () => this.#closeSoon());
  }

  /** Handles an event of the page. It may have happened before the menu loaded. */
  answer(event: Event): void {
    const hasMoved = event instanceof MouseEvent && this.#hasMoved(event);
    const permalink = event.target instanceof Element && event.target.closest('.permalink');
    if (!(permalink instanceof HTMLAnchorElement) || !this.#article.contains(permalink)) return;
    if (event instanceof KeyboardEvent) this.#onKey(permalink, event);
    else if (event.type === 'pointerout' || event.type === 'focusout') this.#closeSoon();
    else if (event.type === 'focusin') this.#onFocus(permalink);
    else if (event.type === 'pointerover' && hasMoved) this.#onPointer(permalink, event as PointerEvent);
    else if (event.type === 'click') this.#onClick(permalink, event as MouseEvent);
  }

  /** @returns whether the pointer moved. Otherwise the page scrolled under it, or a menu over it closed */
  #hasMoved({ clientX, clientY, type, detail }: MouseEvent): boolean {
    // A key press also makes a click event, but this event has no position.
    if (type === 'click' && detail === 0) return false;
    const last = this.#pointer;
    this.#pointer = `${clientX} ${clientY}`;
    return this.#pointer !== last;
  }

  #onFocus(permalink: HTMLAnchorElement): void {
    this.#open(permalink);
    // The browser scrolled to the permalink before the menu was open. A click must not scroll, because the target would
    // move away from the pointer.
    if (permalink.matches(':focus-visible')) permalink.scrollIntoView({ block: 'nearest' });
  }

  #onPointer(permalink: HTMLAnchorElement, { pointerType }: PointerEvent): void {
    // In a narrow window the menu is at the bottom, so the pointer would leave the permalink on its way to the menu.
    if (pointerType !== 'mouse' || isNarrow() || document.querySelector('copy-words:not([hidden])')) return;
    if (this.hidden) this.#open(permalink);
    else if (permalink === this.#permalink) clearTimeout(this.#leaving);
  }

  #onClick(permalink: HTMLAnchorElement, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Do this first, because going to the passage moves the focus.
    location.hash = permalink.hash;
    this.enter(permalink);
  }

  #onKey(permalink: HTMLAnchorElement, event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#close();
    if (event.key !== ' ' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.enter(permalink);
  }

  #open(permalink: HTMLAnchorElement, id = permalink.hash.slice(1)): void {
    clearTimeout(this.#leaving);
    this.#permalink = permalink;
    this.#id = id;
    const numbers = formatOwnNumbers(id);
    this.#name.textContent = numbers === '' ? copy.copySection : copy.copyPassages(numbers);
    this.ariaLabel = permalink.hash === `#${id}` ? permalink.ariaLabel : this.#name.textContent;
    if (this.#report) {
      const place = numbers === '' ? copy.section(id) : copy.paragraph(numbers);
      this.#report.href = toReportAddress(place, permalink.href.replace(/#.*/su, `#${id}`));
    }
    labelListButton(this.#list, this.#entry);
    this.#place.show(() => before(permalink.getBoundingClientRect()));
  }

  /**
   * Opens the menu and moves the focus to it.
   *
   * @param permalink the menu opens beside it
   * @param id what the menu copies, if not the place of the permalink
   */
  enter(permalink: HTMLAnchorElement, id?: string): void {
    this.#open(permalink, id);
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
    this.#place.hide();
  }

  get #entry(): ListEntry {
    const { document: documentId = '' } = this.#article.dataset;
    return { documentId, fragmentId: this.#id };
  }

  #useList(): void {
    const numbers = formatOwnNumbers(this.#id);
    const name = numbers === '' ? copy.thisSection : copy.paragraph(numbers);
    const { message, link } = useListButton(this.#list, this.#entry, name);
    this.#copyReport.say(message, link);
  }

  async #copy(kind: CopyKind): Promise<void> {
    const id = this.#id;
    if (id) await this.#copyReport.copyFrom(() => copyPassage(kind, id), describeFailure, hasMarkup(kind));
  }
}
