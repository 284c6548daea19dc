import { makeElement } from '../../dom/make-element.ts';
import { findInDocument as say } from '../../interface/find-in-document.ts';
import { toMessageNodes } from '../results/message-nodes.ts';
import type { Message, Offer } from '../results/messages.ts';

/** The actions of the buttons in the bar. */
export interface BarActions {
  goBack: () => void;
  goOn: () => void;
  remove: () => void;
}

/**
 * Shows a message about what was found, and buttons that go to the next or previous place and remove the highlights.
 * Without a message the bar takes no space.
 */
export class FoundBar {
  readonly element = makeElement('div', { class: 'found-bar is-empty' });
  readonly #status = makeElement('p', { role: 'status' });
  readonly #buttons: HTMLElement;
  readonly #searchAddress: string;
  #isStyled = false;
  #shown: { message: Message; hasFound: boolean } = { message: { text: '' }, hasFound: false };

  /** @param searchAddress the address of the search page */
  constructor({ goBack, goOn, remove }: BarActions, searchAddress: string) {
    this.#searchAddress = searchAddress;
    this.#buttons = makeElement(
      'div',
      { hidden: '' },
      makeButton('↑', goBack, { 'aria-label': say.previousMatch, title: say.previousMatch }),
      makeButton('↓', goOn, { 'aria-label': say.nextMatch, title: say.nextMatch }),
      makeButton(say.removeMarks, remove),
    );
    this.element.append(this.#status, this.#buttons);
    new ResizeObserver(() => this.#shareHeight()).observe(this.element);
  }

  /** In a narrow window the bar is at the bottom of the window. The page and the copy menus leave room for it. */
  #shareHeight(): void {
    const isFixed = getComputedStyle(this.element).position === 'fixed';
    // `offsetHeight` may be less than the height, because it is rounded.
    const height = isFixed ? Math.ceil(this.element.getBoundingClientRect().height) : 0;
    document.documentElement.style.setProperty('--ui-found-bar', `${height}px`);
  }

  /**
   * Call this when the stylesheet has loaded. Before that the bar shows nothing, because an unstyled bar would move the
   * text.
   */
  showStyled(): void {
    this.#isStyled = true;
    this.#show();
  }

  show(message: Message, hasFound: boolean): void {
    this.#shown = { message, hasFound };
    if (this.#isStyled) this.#show();
  }

  #show(): void {
    const { message, hasFound } = this.#shown;
    this.element.classList.toggle('is-empty', message.text === '');
    this.#buttons.hidden = !hasFound;
    const next = makeElement('p', {}, ...toMessageNodes(message, this.#toAddress));
    const link = this.#status.querySelector('a');
    // If the same text were set again, a screen reader would repeat it. So only the address of the link changes.
    if (this.#status.textContent !== next.textContent) this.#status.replaceChildren(...next.childNodes);
    else if (link && message.offer) link.href = this.#toAddress(message.offer);
  }

  readonly #toAddress = ({ query }: Offer): string =>
    `${this.#searchAddress}?${new URLSearchParams({ q: query }).toString()}`;
}

function makeButton(
  name: string,
  onClick: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', ...attributes }, name);
  button.addEventListener('click', onClick);
  return button;
}
