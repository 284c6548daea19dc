import type { SearchEngine } from '../engine/engine.ts';
import type { Answer, AnswerOptions } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import { FAILED, LOADING, toMessages, type Message, type SearchState } from './messages.ts';

/** A search that takes longer than this is announced. */
const LOADING_PAUSE_MS = 300;

/** After this time the search counts as failed. An answer that comes later is still shown. */
const LIMIT_MS = 6000;

/** The page waits this long for the index before it shows a draft. A loaded index is faster, so the order does not change. */
const DRAFT_PAUSE_MS = 40;

/** Shows answers on the search page or in the dialog. */
export interface AnswerView {
  /** Sets the state of the search; the last answer stays. */
  setState(state: SearchState): void;
  /** Shows messages, and has screen readers read them politely. */
  say(messages: Message[]): void;
  /** Shows an answer, or the final order of a draft. */
  show(query: string, state: SearchState, messages: Message[], hits: Hit[]): void;
}

/** Asks the engine and has a view show the answer. A stale answer, to an earlier query, is dropped. */
export class AnswerPresenter {
  readonly #view: AnswerView;
  readonly #load: () => Promise<SearchEngine>;
  #run = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(view: AnswerView, load: () => Promise<SearchEngine>) {
    this.#view = view;
    this.#load = load;
  }

  /** Shows the view without a query. */
  clear(): void {
    this.#begin();
    this.#view.show('', 'idle', [], []);
  }

  /** Shows all hits once the texts are loaded, and their final order once the index has answered or failed. */
  async show(query: string, options: AnswerOptions = {}): Promise<void> {
    const run = this.#begin();
    this.#view.setState('loading');
    this.#after(LOADING_PAUSE_MS, () => {
      this.#view.say([LOADING]);
      this.#after(LIMIT_MS - LOADING_PAUSE_MS, () => {
        this.#view.show(query, 'failed', [FAILED], []);
      });
    });
    const answer = await this.#ask(query, options, (draft) => {
      if (run !== this.#run) return;
      this.#after(DRAFT_PAUSE_MS, () => {
        this.#view.show(query, 'loading', toMessages(query, draft, true), draft.hits);
      });
    });
    if (run !== this.#run) return;
    clearTimeout(this.#waiting);
    if (answer) this.#view.show(query, 'ready', toMessages(query, answer), answer.hits);
    else this.#view.show(query, 'failed', [FAILED], []);
  }

  /** Aborts the run before. @returns the number of the new one */
  #begin(): number {
    clearTimeout(this.#waiting);
    this.#run += 1;
    return this.#run;
  }

  /** Does one thing later, and cancels what was to be done before. */
  #after(pauseMs: number, act: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(act, pauseMs);
  }

  /** @returns undefined where search cannot load its files */
  async #ask(
    query: string,
    options: AnswerOptions,
    showDraft: (draft: Answer) => void,
  ): Promise<Answer | undefined> {
    try {
      return await (await this.#load()).answer(query, showDraft, options);
    } catch (error) {
      console.error('Search could not answer:', error);
      return undefined;
    }
  }
}
