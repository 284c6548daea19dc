import { getPart } from '../../dom/part.ts';
import { readRequest, writeRequest } from './address.ts';
import { Answering } from '../results/answering.ts';
import { FilterPanel } from './filter-panel.ts';
import { formatRequest, type SearchRequest } from '../query/search-request.ts';
import { quietWhileTyping } from '../results/quiet-typing.ts';
import { reloadWithoutScript } from './reload-page.ts';
import { ResultsView } from './results-view.ts';
import { keepEngine } from '../engine/keep-engine.ts';

/** Pause after the last key before a search begins: the texts are read through in a millisecond or two. */
const TYPING_PAUSE_MS = 30;

/** What became of the page before this script was there. */
export interface EarlyUse {
  /** The file of passages, where the reader reaches for the search and it is under way. */
  passages: Promise<Response> | undefined;
  /** Whether the reader has typed or chosen something already. */
  hasInput: boolean;
  /** Whether what was typed last was sent off, and so is a query to come back to. */
  isSent: boolean;
}

/** The element is made by the browser, which hands it nothing. */
let early: EarlyUse;

/**
 * `<archive-search>`: the search page's form and its results. Without this script the form still leads to the page, which
 * then tells how to read the texts instead.
 */
class ArchiveSearch extends HTMLElement {
  readonly #title = document.title;
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #field = getPart(this.#form, 'input', HTMLInputElement);
  readonly #panel = new FilterPanel(this);
  readonly #view = new ResultsView(this, this.#panel);
  readonly #engine = keepEngine(early.passages);
  readonly #answering = new Answering(this.#view, this.#engine.load);
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What is answered; undefined before anything is. */
  #request: SearchRequest | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search(true);
    });
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#search(false);
      }, TYPING_PAUSE_MS);
    });
    quietWhileTyping(this.#field, getPart(this, '[data-search-status]', HTMLElement));
    const prepare = () => {
      // What fails here fails again, and is told, when there is a query.
      this.#engine.load().catch(() => undefined);
    };
    for (const sign of ['focusin', 'pointerenter', 'keydown']) this.#form.addEventListener(sign, prepare);
    if (early.passages) prepare();
    this.#view.onChoice(() => {
      this.#search(true);
    });
    this.#view.onRetry(() => {
      void reloadWithoutScript(this.#engine.renew());
      void this.#ask();
    });
    addEventListener('popstate', () => {
      // A link within the page changes the address, too, and asks for nothing.
      const request = readRequest(this.#panel.known);
      if (!this.#request || formatRequest(request) !== formatRequest(this.#request)) this.#restore();
    });
    this.#begin();
  }

  /** What was typed or chosen before this script arrived is not to be lost. */
  #begin(): void {
    const { query } = readRequest(this.#panel.known);
    if (early.hasInput || (query === '' && this.#field.value !== '')) this.#search(early.isSent);
    else this.#restore();
  }

  /** Puts what the address asks for into the form, and answers it. */
  #restore(): void {
    clearTimeout(this.#typing);
    const request = readRequest(this.#panel.known);
    this.#field.value = request.query;
    this.#panel.write(request);
    this.#answer(request);
  }

  /** Puts what the form asks for into the address, and answers it. */
  #search(isFinished: boolean): void {
    clearTimeout(this.#typing);
    const query = this.#field.value.trim();
    const isLiteral = this.#request?.query === query && this.#request.isLiteral;
    const request = { query, isLiteral, ...this.#panel.read() };
    writeRequest(request, isFinished);
    this.#answer(request);
  }

  #answer(request: SearchRequest): void {
    const last = this.#request;
    this.#request = request;
    const names = this.#panel.listNames().map(({ value }) => value);
    document.title = [request.query, ...names, this.#title].filter(Boolean).join(' · ');
    if (last?.query !== request.query || last.isLiteral !== request.isLiteral) void this.#ask();
    else this.#view.showChoice();
  }

  async #ask(): Promise<void> {
    const { query = '', isLiteral = false } = this.#request ?? {};
    if (query === '') this.#answering.clear();
    else await this.#answering.show(query, { isLiteral });
  }
}

/** Makes the page answer. */
export function startSearchPage(use: EarlyUse): void {
  early = use;
  customElements.define('archive-search', ArchiveSearch);
}
