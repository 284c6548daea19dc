import type { Message } from './messages.ts';

/** What the buttons of the bar do. */
export interface Acts {
  goBack: () => void;
  goOn: () => void;
  remove: () => void;
}

/** What was found, as it is said, and the buttons to go through it and to remove the marks. Empty, it is not there. */
export class FoundBar {
  readonly element = document.createElement('div');
  readonly #status = document.createElement('p');
  readonly #buttons = document.createElement('div');
  #isStyled = false;
  #shown: { message: Message; hasFound: boolean; href: string } = {
    message: { text: '' },
    hasFound: false,
    href: '',
  };

  constructor({ goBack, goOn, remove }: Acts) {
    this.element.className = 'found-bar is-empty';
    this.#status.role = 'status';
    this.#buttons.append(
      toButton('↑', 'Previous match', goBack),
      toButton('↓', 'Next match', goOn),
      toButton('Remove marks', undefined, remove),
    );
    this.element.append(this.#status, this.#buttons);
    this.#buttons.hidden = true;
  }

  /** Called when its stylesheet is there. Nothing is shown before: unstyled, it would push the text down. */
  showStyled(): void {
    this.#isStyled = true;
    this.#show();
  }

  /** @param href where the link of the message leads */
  show(message: Message, hasFound: boolean, href = ''): void {
    this.#shown = { message, hasFound, href };
    if (this.#isStyled) this.#show();
  }

  #show(): void {
    const { message, hasFound, href } = this.#shown;
    const { text, link } = message;
    this.element.classList.toggle('is-empty', text === '');
    this.#buttons.hidden = !hasFound;
    // What stays the same is not said again.
    if (this.#status.textContent === [text, link].filter(Boolean).join(' ')) return;
    this.#status.replaceChildren(text, ...(link === undefined ? [] : [' ', toLink(link, href)]));
  }
}

function toButton(sign: string, label: string | undefined, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  if (label !== undefined) {
    button.ariaLabel = label;
    button.title = label;
  }
  button.addEventListener('click', act);
  return button;
}

function toLink(words: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}
