import { keepField } from '../../dom/keep-field.ts';
import { getPart } from '../../dom/part.ts';
import { TypingPause } from '../../dom/typing.ts';
import { searchPage } from '../../interface/search-page.ts';
import { makeEngineLoader, type EngineLoader } from '../engine/engine-loader.ts';
import type { EngineOptions } from '../engine/engine.ts';
import { getSilenceMs } from '../engine/progress.ts';
import { formatRequest, NO_FILTERS, type SearchRequest } from '../query/search-request.ts';
import { AnswerPresenter } from '../results/answer-presenter.ts';
import { moveWithArrows } from '../results/arrow-keys.ts';
import { markBusyWhileTyping } from '../results/busy-while-typing.ts';
import { NOTHING_OPENED, readRequest, writeRequest } from './address.ts';
import { areNumbersWanted, onFirstUse } from './filter-numbers.ts';
import { FilterPanel } from './filter-panel.ts';
import { PlaceKeeper } from './place.ts';
import { mayReload, reloadForOtherRelease } from './reload-page.ts';
import { ResultsView } from './results-view.ts';

/** The delay after a key before the search starts. It is short, because a search takes 1 or 2 ms. */
const DEBOUNCE_MS = 30;

/** A phone or tablet. Its keyboard covers the results. */
const TOUCH = '(pointer: coarse)';

/** The reader's actions before this script loaded. */
export interface EarlyUse {
  /** The engine, if its files have begun to load. */
  engine: EngineLoader | undefined;
  /** Whether search has begun to load. */
  hasBegun: boolean;
  /** Whether the reader has typed or chosen something. */
  hasInput: boolean;
  /** Whether an input method is composing words, which are not finished yet. */
  isComposing: boolean;
  /** Whether the reader has submitted the query. */
  isSent: boolean;
}

/** This is a variable because the browser creates custom elements without arguments. */
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
  readonly #engine = early.engine ?? makeEngineLoader();
  readonly #presenter = new AnswerPresenter(this.#view, this.#engine.load, getSilenceMs);
  readonly #place = new PlaceKeeper(() => this.#view.opened);
  readonly #typing: TypingPause = new TypingPause(this.#form, DEBOUNCE_MS, () => {
    void this.#search(false);
  });
  /** The request of the current answer; undefined at first. */
  #request: SearchRequest | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.addEventListener('keydown', (event) => {
      const stops = this.#view.listStops();
      if ([this.#field, ...stops].some((stop) => stop === event.target))
        moveWithArrows(this.#field, stops, event);
    });
    getPart(this, '[data-search-skip]', HTMLElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.#view.focusFirst();
    });
    keepField(this.#field);
    markBusyWhileTyping(this.#field, getPart(this, '[data-search-status]', HTMLElement));
    if (early.hasBegun) this.#startEngine();
    else
      for (const sign of ['focusin', 'pointerenter', 'keydown'])
        this.#form.addEventListener(sign, this.#engine.load, { once: true });
    this.#view.onChoice(() => {
      void this.#search(true);
    });
    if (import.meta.env.SEARCH_IN_STAGES)
      onFirstUse(getPart(this, '[data-search-filters]', HTMLElement), () => {
        const { query = '', filters = NO_FILTERS } = this.#request ?? {};
        if (query !== '') this.#engine.load().countValues?.(filters, toCountsTaker(this.#panel));
      });
    this.#view.onNext(() => {
      void this.#presenter.showNext();
    });
    this.#view.onShown((isFinal) => {
      this.#place.settle(isFinal);
    });
    this.#view.onRetry(() => {
      void reloadForOtherRelease(this.#engine.renew());
      void this.#ask();
    });
    addEventListener('popstate', () => {
      // A link within the page also triggers `popstate`, but does not change the request.
      const request = readRequest(this.#panel.listKnown());
      if (!this.#request || formatRequest(request) !== formatRequest(this.#request)) this.#restore();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#resume();
    });
    this.#begin();
  }

  #startEngine(): void {
    const engine = this.#engine.load();
    if (mayReload()) void reloadForOtherRelease(engine);
  }

  /** Answers what the reader typed or chose before this script loaded. If there is nothing, it answers the address. */
  #begin(): void {
    const { query } = readRequest(this.#panel.listKnown());
    // The end of the composition starts a search.
    if (early.isComposing) return;
    if (!early.hasInput && (query !== '' || this.#field.value === '')) this.#restore();
    else if (early.isSent) void this.#send();
    else void this.#search(false);
  }

  /** Copies the request of the address into the form, and answers it. Then the reader is at the same place again. */
  #restore(): void {
    this.#typing.cancel();
    const request = readRequest(this.#panel.listKnown());
    this.#fill(request);
    this.#view.opened = this.#place.restore()?.opened ?? NOTHING_OPENED;
    void this.#answer(request, true);
  }

  /** Scrolls a page that comes from the browser's cache, because WebKit then forgets the scroll position. */
  #resume(): void {
    this.#place.restore();
    this.#place.settle(true);
  }

  #fill(request: SearchRequest): void {
    this.#field.value = request.query;
    this.#panel.write(request);
  }

  /** Answers the query that the reader has sent. On a phone, it closes the keyboard to make room for the results. */
  async #send(): Promise<void> {
    const isTouch = matchMedia(TOUCH).matches;
    if (isTouch) this.#field.blur();
    await this.#search(true);
    if (isTouch) this.#view.bringFirstIntoView();
  }

  /** Copies the request of the form into the address, and answers it. */
  #search(isFinished: boolean): Promise<void> {
    this.#typing.cancel();
    this.#place.save();
    this.#place.forget();
    const query = this.#field.value.trim();
    const isSame = this.#request?.query === query;
    const isLiteral = isSame && this.#request?.isLiteral === true;
    const places = this.#view.places.read();
    // The reader chose which forms to leave out for the last query. They do not apply to another query.
    const listed = places && { ...places, without: isSame ? places.without : [] };
    const request = { query, isLiteral, ...this.#panel.read(), places: listed };
    writeRequest(request, isFinished);
    // Another query has other hits, so nothing in them stays open. But the list of its words stays open or closed.
    const { isWordListOpen } = this.#view.opened;
    if (query !== this.#request?.query) this.#view.opened = { ...NOTHING_OPENED, isWordListOpen };
    return this.#answer(request, isFinished);
  }

  async #answer(request: SearchRequest, isFinished: boolean): Promise<void> {
    const last = this.#request;
    this.#request = request;
    this.#view.places.write(request.places);
    const names = this.#panel.listNames().map(({ value }) => value);
    if (request.places) names.unshift(searchPage.everyPlace);
    document.title = [request.query, ...names, this.#title].filter(Boolean).join(' · ');
    this.#view.setPrinted(`${document.title} · ${location.href}`);
    const isSame = last?.query === request.query && last.isLiteral === request.isLiteral;
    // In a large archive, only some documents were read. Other filters may need other documents.
    const isAsked =
      !isSame || (import.meta.env.SEARCH_IN_STAGES && formatChoice(last) !== formatChoice(request));
    if (isAsked) await this.#ask(isFinished);
    else {
      if (isFinished) this.#presenter.finish();
      // A space after the query changes nothing.
      if (formatRequest(last) !== formatRequest(request)) this.#view.showChoice();
    }
  }

  /**
   * @returns what search must know before it reads documents of a large archive. In a small one, the page filters the
   *   hits
   */
  #readChoice(): EngineOptions {
    if (!import.meta.env.SEARCH_IN_STAGES || !this.#request) return {};
    const { filters, isByDate } = this.#request;
    return { filters, isByDate, ...(areNumbersWanted() && { takeCounts: toCountsTaker(this.#panel) }) };
  }

  async #ask(isFinished = true): Promise<void> {
    const { query = '', isLiteral = false } = this.#request ?? {};
    if (query === '') this.#presenter.clear();
    else await this.#presenter.show(query, { isLiteral, ...this.#readChoice() }, !isFinished);
  }
}

function toCountsTaker(panel: FilterPanel): NonNullable<EngineOptions['takeCounts']> {
  return (counts) => {
    panel.writeCounts(counts);
  };
}

/** @returns the filters and the order of a request, to compare them */
function formatChoice({ filters, isByDate }: SearchRequest): string {
  return formatRequest({ query: '', isLiteral: false, filters, isByDate });
}

/** Defines the element. The element then answers the request of the page. */
export function startSearchPage(use: EarlyUse): void {
  early = use;
  customElements.define('archive-search', ArchiveSearch);
}
