import { getPart } from '../../dom/part.ts';
import { makeEngineLoader } from '../engine/engine-loader.ts';
import { getSilenceMs } from '../engine/progress.ts';
import { formatRequest, type SearchRequest } from '../query/search-request.ts';
import { AnswerPresenter } from '../results/answer-presenter.ts';
import { markBusyWhileTyping } from '../results/busy-while-typing.ts';
import { readRequest, writeRequest } from './address.ts';
import { FilterPanel } from './filter-panel.ts';
import { mayReload, reloadForOtherRelease } from './reload-page.ts';
import { ResultsView } from './results-view.ts';

/** The delay after a key before the search starts. It is short, because a search takes 1 or 2 ms. */
const DEBOUNCE_MS = 30;

/** The reader's actions before this script loaded. */
export interface EarlyUse {
  /** The response with the texts, if the fetch has begun. */
  passages: Promise<Response> | undefined;
  /** Whether the reader has typed or chosen something. */
  hasInput: boolean;
  /** Whether the reader has submitted the query. */
  isSent: boolean;
}

/** A variable, because the browser creates custom elements without arguments. */
let early: EarlyUse;

/**
 * `<archive-search>`: the form of the search page and its results. Without JavaScript the form still leads to this
 * page, which then says how to read the texts.
 */
class ArchiveSearch extends HTMLElement {
  readonly #title = document.title;
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #field = getPart(this.#form, 'input', HTMLInputElement);
  readonly #panel = new FilterPanel(this);
  readonly #view = new ResultsView(this, this.#panel);
  readonly #engine = makeEngineLoader(early.passages);
  readonly #presenter = new AnswerPresenter(this.#view, this.#engine.load, getSilenceMs);
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The request of the current answer; undefined at first. */
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
      }, DEBOUNCE_MS);
    });
    markBusyWhileTyping(this.#field, getPart(this, '[data-search-status]', HTMLElement));
    if (early.passages) this.#startEngine();
    else
      for (const sign of ['focusin', 'pointerenter', 'keydown'])
        this.#form.addEventListener(sign, this.#engine.load, { once: true });
    this.#view.onChoice(() => {
      this.#search(true);
    });
    this.#view.onRetry(() => {
      void reloadForOtherRelease(this.#engine.renew());
      void this.#ask();
    });
    addEventListener('popstate', () => {
      // A link within the page also triggers `popstate`, but does not change the request.
      const request = readRequest(this.#panel.known);
      if (!this.#request || formatRequest(request) !== formatRequest(this.#request)) this.#restore();
    });
    this.#begin();
  }

  #startEngine(): void {
    const engine = this.#engine.load();
    if (mayReload()) void reloadForOtherRelease(engine);
  }

  /** Answers what the reader typed or chose before this script loaded. If there is nothing, it answers the address. */
  #begin(): void {
    const { query } = readRequest(this.#panel.known);
    if (early.hasInput || (query === '' && this.#field.value !== '')) this.#search(early.isSent);
    else this.#restore();
  }

  /** Copies the request of the address into the form, and answers it. */
  #restore(): void {
    clearTimeout(this.#typing);
    const request = readRequest(this.#panel.known);
    this.#field.value = request.query;
    this.#panel.write(request);
    this.#answer(request);
  }

  /** Copies the request of the form into the address, and answers it. */
  #search(isFinished: boolean): void {
    clearTimeout(this.#typing);
    const query = this.#field.value.trim();
    const isSame = this.#request?.query === query;
    const isLiteral = isSame && this.#request?.isLiteral === true;
    const places = this.#view.places.read();
    // The forms that are not listed are forms of the last query.
    const listed = places && { ...places, without: isSame ? places.without : [] };
    const request = { query, isLiteral, ...this.#panel.read(), places: listed };
    writeRequest(request, isFinished);
    this.#answer(request);
  }

  #answer(request: SearchRequest): void {
    const last = this.#request;
    this.#request = request;
    this.#view.places.write(request.places);
    const names = this.#panel.listNames().map(({ value }) => value);
    if (request.places) names.unshift('Every place');
    document.title = [request.query, ...names, this.#title].filter(Boolean).join(' · ');
    if (last?.query !== request.query || last.isLiteral !== request.isLiteral) void this.#ask();
    else this.#view.showChoice();
  }

  async #ask(): Promise<void> {
    const { query = '', isLiteral = false } = this.#request ?? {};
    if (query === '') this.#presenter.clear();
    else await this.#presenter.show(query, { isLiteral });
  }
}

/** Defines the element. The element then answers the request of the page. */
export function startSearchPage(use: EarlyUse): void {
  early = use;
  customElements.define('archive-search', ArchiveSearch);
}
