import { readQuery, writeQuery } from './address.ts';
import type { SearchEngine } from './engine.ts';
import { getElement } from './hit-item.ts';
import { FAILED, LOADING, toMessages } from './messages.ts';
import type { Answer } from './query/answer.ts';
import { ResultsView } from './results-view.ts';

/** Pause after the last key before a search begins. */
const TYPING_PAUSE_MS = 150;

/** A search that takes no longer is not announced. */
const LOADING_PAUSE_MS = 300;

/**
 * `<archive-search>`: the search page's form and its results. Without this script the form still leads to the page, which
 * then tells how to read the texts instead. Loads nothing of search before the reader reaches for the field.
 */
class ArchiveSearch extends HTMLElement {
  readonly #title = document.title;
  readonly #form = getElement(this, 'form', HTMLFormElement);
  readonly #field = getElement(this, 'input', HTMLInputElement);
  readonly #view = new ResultsView(this);
  #engine: Promise<SearchEngine> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #query = '';
  #run = 0;

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
    for (const sign of ['focusin', 'pointerenter']) {
      this.#form.addEventListener(sign, () => {
        // What fails here fails again, and is told, when there is a query.
        this.#load().catch(() => undefined);
      });
    }
    this.#view.onRetry(() => void this.#show());
    addEventListener('popstate', () => {
      // A link within the page changes the address, too, and asks for nothing.
      if (readQuery() !== this.#query) this.#restore();
    });
    // What was typed before this script arrived is not to be lost.
    if (readQuery() === '' && this.#field.value !== '') this.#search(false);
    else this.#restore();
  }

  #restore(): void {
    clearTimeout(this.#typing);
    this.#field.value = readQuery();
    void this.#show();
  }

  #search(isFinished: boolean): void {
    clearTimeout(this.#typing);
    writeQuery(this.#field.value.trim(), isFinished);
    void this.#show();
  }

  /** Answers the query in the address. Of several under way only the last is shown. */
  async #show(): Promise<void> {
    const query = readQuery();
    this.#query = query;
    this.#run += 1;
    const run = this.#run;
    document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
    if (query === '') {
      this.#view.show(query, 'idle', [], []);
      return;
    }
    this.#view.setState('loading');
    const announcing = setTimeout(() => {
      if (run === this.#run) this.#view.say([LOADING]);
    }, LOADING_PAUSE_MS);
    const answer = await this.#ask(query);
    clearTimeout(announcing);
    if (run !== this.#run) return;
    if (answer) this.#view.show(query, 'ready', toMessages(query, answer), answer.hits);
    else this.#view.show(query, 'failed', [FAILED], []);
  }

  /** @returns undefined where search cannot load what it needs. */
  async #ask(query: string): Promise<Answer | undefined> {
    try {
      return await (await this.#load()).answer(query);
    } catch (error) {
      console.error('Search could not answer:', error);
      return undefined;
    }
  }

  #load(): Promise<SearchEngine> {
    this.#engine ??= import('./engine.ts').then(
      ({ SearchEngine: Engine }) => {
        const engine = new Engine();
        engine.start();
        return engine;
      },
      (error: unknown) => {
        this.#engine = undefined;
        throw error;
      },
    );
    return this.#engine;
  }
}

customElements.define('archive-search', ArchiveSearch);
