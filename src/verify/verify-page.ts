import { getPart } from '../dom/part.ts';
import { verify as say } from '../interface/verify.ts';
import { toProgressMessage } from './messages.ts';
import type { Report } from './reports.ts';
import { ResultsView } from './results-view.ts';
import { startCheck } from './start-check.ts';

/**
 * A longer quotation is not in the address, because hosts refuse long addresses. The browser history keeps it instead.
 */
const MOST_IN_ADDRESS = 6000;

/** The field shows only the beginning of a longer quotation, because browsers need seconds to lay out a long text. */
const MOST_IN_FIELD = 20_000;
const SHOWN_OF_LONG = 1000;

/** A search takes this many words of a quotation. */
const MOST_SEARCHED = 30;

/** The state of the page. It is the value of the attribute `data-state` of the results. */
type State = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * `<verify-quotation>`: compares a quotation with the texts, in the browser. The address of the page has
 * the quotation, so readers can link to an answer, and Back leads to the last answer.
 */
class VerifyQuotation extends HTMLElement {
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #field = getPart(this, 'textarea', HTMLTextAreaElement);
  readonly #long = getPart(this, '[data-verify-long]', HTMLElement);
  readonly #check = getPart(this, '[type="submit"]', HTMLButtonElement);
  readonly #running = getPart(this, '[data-verify-running]', HTMLElement);
  readonly #progress = getPart(this, 'progress', HTMLProgressElement);
  readonly #status = getPart(this, '[data-verify-status]', HTMLElement);
  readonly #search = getPart(this, '[data-verify-search]', HTMLElement);
  readonly #retry = getPart(this, '[data-verify-retry]', HTMLButtonElement);
  readonly #results = getPart(this, '[data-verify-results]', HTMLElement);
  readonly #view = new ResultsView(this.#results, this);
  #quotation = '';
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    this.querySelector('[data-script-missing]')?.remove();
    // The limit is for readers without this script: the form then sends the quotation in the address, which must be
    // short.
    this.#field.removeAttribute('maxlength');
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#field.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key === 'Enter' && (ctrlKey || metaKey)) this.#form.requestSubmit();
    });
    this.#field.addEventListener('input', () => this.#keep(this.#field.value));
    this.#field.addEventListener('paste', (event) => this.#paste(event));
    getPart(this.#long, 'button', HTMLButtonElement).addEventListener('click', () => {
      this.#keep('');
      this.#field.focus();
    });
    getPart(this.#running, 'button', HTMLButtonElement).addEventListener('click', () => this.#cancel());
    this.#retry.addEventListener('click', () => {
      this.#answer();
      // The button with the focus becomes hidden, so the focus moves to another button.
      this.#check.focus();
    });
    addEventListener('popstate', () => this.#restore());
    // A reader may have typed before this script loaded.
    this.#restore(this.#field.value);
  }

  #restore(typed = ''): void {
    const { quotation } = (history.state ?? {}) as { quotation?: string };
    const asked = new URLSearchParams(location.search).get('q') ?? quotation ?? '';
    this.#keep(asked === '' ? typed : asked);
    if (asked.trim() === '') this.#begin('idle', '');
    else this.#answer();
  }

  /** Keeps the quotation, and shows it or its beginning in the field. */
  #keep(quotation: string): void {
    this.#quotation = quotation;
    const isLong = quotation.length > MOST_IN_FIELD;
    const shown = isLong ? `${quotation.slice(0, SHOWN_OF_LONG)} …` : quotation;
    // To set the same value again would move the cursor.
    if (this.#field.value !== shown) this.#field.value = shown;
    if (isLong) this.#field.scrollTop = 0;
    this.#field.readOnly = isLong;
    this.#long.hidden = !isLong;
    if (isLong) getPart(this.#long, 'span', HTMLElement).textContent = say.tooLong(quotation.length);
  }

  /** Takes a long pasted text before the browser lays it out in the field. */
  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = this.#field;
    if (pasted.length <= MOST_IN_FIELD) return;
    event.preventDefault();
    this.#keep(
      this.#field.readOnly ? pasted : value.slice(0, selectionStart) + pasted + value.slice(selectionEnd),
    );
  }

  #send(): void {
    const address = new URL(location.href);
    address.hash = '';
    // Tools may fill the field without an input event.
    if (!this.#field.readOnly) this.#keep(this.#field.value);
    const quotation = this.#quotation;
    if (quotation.length > MOST_IN_ADDRESS) address.searchParams.delete('q');
    else address.searchParams.set('q', quotation);
    const state = quotation.length > MOST_IN_ADDRESS ? { quotation } : null;
    if (state || address.href !== location.href) history.pushState(state, '', address);
    this.#answer();
  }

  /** Answers the quotation in the field. An earlier check stops. */
  #answer(): void {
    this.#begin('loading', toProgressMessage(0));
    this.#running.hidden = false;
    this.#stop = startCheck(this.#quotation, (report) => this.#take(report));
  }

  #cancel(): void {
    this.#begin('idle', say.cancelled);
    this.#check.focus();
  }

  #take(report: Report): void {
    switch (report.kind) {
      case 'progress':
        this.#progress.value = report.share;
        this.#setStatus(toProgressMessage(report.share));
        break;
      case 'answer':
        this.#setStatus(report.headline);
        this.#results.dataset['verdict'] = report.verdict;
        if (report.verdict === 'absent') this.#offerSearch();
        break;
      case 'failure':
        this.#finish('failed');
        this.#setStatus(report.message);
        this.#retry.hidden = !report.canRetry;
        break;
      case 'end':
        this.#finish('ready');
        break;
      default:
        this.#view.add(report);
    }
  }

  /** Offers a search for the words of the quotation, which may be a paraphrase. Its marks would be operators. */
  #offerSearch(): void {
    const link = getPart(this.#search, 'a', HTMLAnchorElement);
    const words = this.#quotation.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    link.search = new URLSearchParams({ q: words.slice(0, MOST_SEARCHED).join(' ') }).toString();
    this.#search.hidden = false;
  }

  #begin(state: State, message: string): void {
    this.#stop();
    this.#stop = () => undefined;
    this.#view.clear();
    delete this.#results.dataset['verdict'];
    this.#progress.value = 0;
    this.#search.hidden = true;
    this.#retry.hidden = true;
    this.#finish(state);
    this.#setStatus(message);
  }

  #finish(state: State): void {
    // A button that becomes hidden loses the focus.
    if (this.#running.matches(':focus-within')) this.#check.focus();
    this.#running.hidden = true;
    this.#results.dataset['state'] = state;
  }

  /** Sets the message, but not the same message again, because screen readers read each change. */
  #setStatus(message: string): void {
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }
}

customElements.define('verify-quotation', VerifyQuotation);
