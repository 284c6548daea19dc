import { getPart } from '../browser/part.ts';
import { readQuery, writeQuery } from './address.ts';
import { Answering } from './answering.ts';
import { reloadWithoutScript } from './reload-page.ts';
import { ResultsView } from './results-view.ts';
import { keepEngine } from './start-engine.ts';

/** Pause after the last key before a search begins. */
const TYPING_PAUSE_MS = 150;

/**
 * `<archive-search>`: the search page's form and its results. Without this script the form still leads to the page, which
 * then tells how to read the texts instead. Loads nothing of search before the reader reaches for the field.
 */
class ArchiveSearch extends HTMLElement {
  readonly #title = document.title;
  readonly #form = getPart(this, 'form', HTMLFormElement);
  readonly #field = getPart(this, 'input', HTMLInputElement);
  readonly #view = new ResultsView(this);
  readonly #engine = keepEngine();
  readonly #answering = new Answering(this.#view, this.#engine.load);
  #typing: ReturnType<typeof setTimeout> | undefined;
  #query = '';

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
    for (const sign of ['focusin', 'pointerenter', 'keydown']) {
      this.#form.addEventListener(sign, () => {
        // What fails here fails again, and is told, when there is a query.
        this.#engine.load().catch(() => undefined);
      });
    }
    this.#view.onRetry(() => {
      void reloadWithoutScript(this.#engine.renew());
      void this.#show();
    });
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

  /** Answers the query in the address. */
  async #show(): Promise<void> {
    const query = readQuery();
    this.#query = query;
    document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
    if (query === '') this.#answering.clear();
    else await this.#answering.show(query);
  }
}

customElements.define('archive-search', ArchiveSearch);
