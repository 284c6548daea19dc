import { loadOnce } from '../dom/load-on-first-use.ts';
import { getPart } from '../dom/part.ts';
import { fetchPassages } from '../search/engine/fetch-passages.ts';
import { readPassages } from '../search/engine/read-passages.ts';
import { toVerifiableArchive, type VerifiableArchive } from './match/texts.ts';
import { verifyQuotation } from './match/verdict.ts';
import { LOADING, toFailureMessage, toHeadline } from './messages.ts';
import { toResultItems } from './verdict-view.ts';

/** If no bytes arrive for this time, the check of a quotation fails. */
const LIMIT_MS = 6000;

/** The state of the page. It is the value of the attribute `data-state` of the results. */
type State = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * `<verify-quotation>`: compares a quotation with the texts, in the browser. The address of the page has
 * the quotation, so readers can link to an answer, and Back leads to the last answer.
 */
class VerifyQuotation extends HTMLElement {
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #field = getPart(this, 'textarea', HTMLTextAreaElement);
  readonly #status = getPart(this, '[data-verify-status]', HTMLElement);
  readonly #results = getPart(this, '[data-verify-results]', HTMLElement);
  readonly #load = loadOnce(loadArchive);
  #run = 0;

  connectedCallback(): void {
    this.querySelector('[data-script-missing]')?.remove();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#field.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key === 'Enter' && (ctrlKey || metaKey)) this.#form.requestSubmit();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    this.#field.value = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#field.value.trim() === '') this.#show('idle', '', []);
    else void this.#answer();
  }

  #send(): void {
    const address = new URL(location.href);
    address.hash = '';
    address.searchParams.set('q', this.#field.value);
    if (address.href !== location.href) history.pushState(null, '', address);
    void this.#answer();
  }

  /** Answers the quotation in the field. Ignores a stale answer, which belongs to an earlier quotation. */
  async #answer(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#show('loading', LOADING, []);
    try {
      const verdict = verifyQuotation(await this.#load(), this.#field.value);
      if (run !== this.#run) return;
      this.#show('ready', toHeadline(verdict), toResultItems(verdict, this));
      this.#results.dataset['verdict'] = verdict.kind;
    } catch (error) {
      console.error('The quotation could not be compared:', error);
      if (run === this.#run) this.#show('failed', toFailureMessage(error), []);
    }
  }

  #show(state: State, message: string, items: HTMLLIElement[]): void {
    this.#results.dataset['state'] = state;
    delete this.#results.dataset['verdict'];
    this.#status.textContent = message;
    this.#results.replaceChildren(...items);
  }
}

async function loadArchive(): Promise<VerifiableArchive> {
  const { documents } = await readPassages(fetchPassages(), LIMIT_MS);
  return toVerifiableArchive(documents);
}

customElements.define('verify-quotation', VerifyQuotation);
