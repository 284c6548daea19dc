import { makeElement } from './make-element.ts';
import { getPart } from './part.ts';

/** How long a confirmation stays in view. */
const CONFIRMATION_MS = 6000;

/**
 * `<copy-report>`: puts text on the clipboard and says so, to the eye and in a live region. Where there is no clipboard
 * it shows the text, selected, to be copied by hand.
 */
export class CopyReport extends HTMLElement {
  #clearing: ReturnType<typeof setTimeout> | undefined;
  #cameFrom: Element | null = null;

  // Asked for when needed: an element made by script has no parts yet when it begins to be.
  get #status(): HTMLElement {
    return getPart(this, '[aria-live]', HTMLElement);
  }

  get #byHand(): HTMLElement {
    return getPart(this, '[data-by-hand]', HTMLElement);
  }

  connectedCallback(): void {
    getPart(this, 'button', HTMLButtonElement).addEventListener('click', () => {
      this.#close();
    });
    this.#byHand.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  /** @param done what to say when the text is on the clipboard */
  async copy(text: string, done: string): Promise<void> {
    this.say('');
    try {
      await navigator.clipboard.writeText(text);
      this.say(done);
    } catch {
      // No clipboard on an insecure page, or none allowed.
      this.#showByHand(text);
    }
  }

  say(message: string): void {
    clearTimeout(this.#clearing);
    this.#status.textContent = message;
    if (message === '') return;
    this.#clearing = setTimeout(() => {
      this.#status.textContent = '';
    }, CONFIRMATION_MS);
  }

  #showByHand(text: string): void {
    this.#cameFrom = document.activeElement;
    const field = getPart(this, 'textarea', HTMLTextAreaElement);
    field.value = text;
    this.#byHand.hidden = false;
    field.focus();
    field.select();
  }

  #close(): void {
    this.#byHand.hidden = true;
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus();
  }
}

/**
 * @param isStatus whether it is the page's status; where something else is, what is said here is heard all the same
 * @returns a report with nothing said; made by script, since nothing is copied without one
 */
export function makeCopyReport(isStatus = true): HTMLElement {
  const id = 'ui-copy-by-hand';
  const label = makeElement('label', { for: id }, 'Your browser did not allow copying. Copy this by hand:');
  return makeElement(
    'copy-report',
    { class: 'copy-report' },
    makeElement('p', { 'aria-live': 'polite', ...(isStatus && { role: 'status' }) }),
    makeElement(
      'div',
      { class: 'copy-by-hand', 'data-by-hand': '', hidden: '' },
      label,
      makeElement('textarea', { id, rows: '3', readonly: '' }),
      makeElement('button', { type: 'button' }, 'Close'),
    ),
  );
}
