import { copyReport } from '../interface/copy-report.ts';
import { makeElement } from './make-element.ts';
import { getPart } from './part.ts';

/** How long a message is visible at least. Each character adds to this time. */
const SHORTEST_MS = 6000;
const CHARACTER_MS = 60;

/** A text to copy. */
export interface Copied {
  text: string;
  /** The same words with markup, for word processors. Only `copyFrom` copies it. */
  html?: string;
  /** The message after it was copied. */
  done: string;
}

/**
 * `<copy-report>`: copies text to the clipboard and confirms it in a live region. If the browser forbids copying, the
 * element shows and selects the text, so that the reader can copy it by hand.
 */
export class CopyReport extends HTMLElement {
  #clearing: ReturnType<typeof setTimeout> | undefined;
  #cameFrom: Element | null = null;

  // This is a getter, because an element that a script makes has no children at first.
  get #status(): HTMLElement {
    return getPart(this, '[aria-live]', HTMLElement);
  }

  get #byHand(): HTMLElement {
    return getPart(this, '[data-by-hand]', HTMLElement);
  }

  connectedCallback(): void {
    getPart(this, 'button', HTMLButtonElement).addEventListener('click', () => this.#close());
    this.#byHand.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  /** @param done the message after a successful copy */
  async copy(text: string, done: string): Promise<void> {
    this.say('');
    try {
      await navigator.clipboard.writeText(text);
      this.say(done);
    } catch {
      // The page has no secure connection, or the reader forbids access to the clipboard.
      this.#showByHand(text);
    }
  }

  /**
   * Copies text that may have to be loaded first.
   *
   * @param make returns the text to copy. If it throws or rejects, nothing is copied
   * @param describeFailure returns the message for this case
   * @param hasHtml whether it also has markup. The clipboard must know this before the text has loaded
   */
  async copyFrom(
    make: () => Copied | Promise<Copied>,
    describeFailure: (error: unknown) => string,
    hasHtml = false,
  ): Promise<void> {
    this.say('');
    try {
      const copied = make();
      // Safari allows copying only at the moment of the click, so the clipboard gets a promise.
      const written = copied instanceof Promise && writeLater(copied, hasHtml);
      const { text, done } = await copied;
      if (await written) this.say(done);
      else await this.copy(text, done);
    } catch (error) {
      this.say(describeFailure(error));
    }
  }

  /** @param link a link after the message */
  say(message: string, link?: Node): void {
    clearTimeout(this.#clearing);
    this.#status.replaceChildren(message, ...(link ? [' ', link] : []));
    if (message === '') return;
    this.#clearing = setTimeout(
      () => {
        this.#status.textContent = '';
      },
      Math.max(SHORTEST_MS, message.length * CHARACTER_MS),
    );
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

/** @returns whether the browser copied the text. Some browsers cannot do this with a promise */
async function writeLater(copied: Promise<Copied>, hasHtml: boolean): Promise<boolean> {
  const toBlob = (type: string, read: (copied: Copied) => string) => ({
    [type]: copied.then((made) => new Blob([read(made)], { type })),
  });
  try {
    const plain = toBlob('text/plain', ({ text }) => text);
    const marked = hasHtml ? toBlob('text/html', ({ html = '' }) => html) : {};
    await navigator.clipboard.write([new ClipboardItem({ ...plain, ...marked })]);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param isStatus whether the report has the role `status`. Without the role, it is still a live region
 * @returns an empty report. It is not in the markup of pages, because copying needs a script anyway
 */
export function makeCopyReport(isStatus = true): HTMLElement {
  const id = 'ui-copy-by-hand';
  const label = makeElement('label', { for: id }, copyReport.copyByHand);
  return makeElement(
    'copy-report',
    { class: 'copy-report' },
    makeElement('p', { 'aria-live': 'polite', ...(isStatus && { role: 'status' }) }),
    makeElement(
      'div',
      { class: 'copy-by-hand', 'data-by-hand': '', hidden: '' },
      label,
      makeElement('textarea', { id, rows: '3', readonly: '' }),
      makeElement('button', { type: 'button' }, copyReport.close),
    ),
  );
}
