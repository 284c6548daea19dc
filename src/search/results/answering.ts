import type { SearchEngine } from '../engine/engine.ts';
import { FAILED, LOADING, toMessages, type Message, type SearchState } from './messages.ts';
import type { Answer, AnswerOptions } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';

/** A search that takes no longer is not announced. */
const LOADING_PAUSE_MS = 300;

/** Nobody is left waiting longer without a word. An answer that comes later is shown all the same. */
const PATIENCE_MS = 6000;

/** An index that is loaded answers within this time: then its order is the first one that readers see. */
const DRAFT_PAUSE_MS = 40;

/** Where answers are shown: the search page, or the dialog. */
export interface AnswerView {
  /** Tells how the view stands to the query, and leaves the last answer where it is. */
  setState(state: SearchState): void;
  /** Says something to the eye and, politely, to a screen reader. */
  say(messages: Message[]): void;
  /** Shows an answer, or the final order of one that is shown. */
  show(query: string, state: SearchState, messages: Message[], hits: Hit[]): void;
}

/** Brings the answers to a reader's queries before the reader. Of several under way only the last is shown. */
export class Answering {
  readonly #view: AnswerView;
  readonly #load: () => Promise<SearchEngine>;
  #run = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(view: AnswerView, load: () => Promise<SearchEngine>) {
    this.#view = view;
    this.#load = load;
  }

  /** Shows that nothing is asked. */
  clear(): void {
    this.#begin();
    this.#view.show('', 'idle', [], []);
  }

  /** Shows what the texts say as soon as they are there, and the final order when the index has answered or failed. */
  async show(query: string, options: AnswerOptions = {}): Promise<void> {
    const run = this.#begin();
    this.#view.setState('loading');
    this.#after(LOADING_PAUSE_MS, () => {
      this.#view.say([LOADING]);
      this.#after(PATIENCE_MS - LOADING_PAUSE_MS, () => {
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

  /** @returns the number of the run that begins; what an earlier one was about to show is dropped. */
  #begin(): number {
    clearTimeout(this.#waiting);
    this.#run += 1;
    return this.#run;
  }

  /** Does one thing later, in place of what was to be done before. */
  #after(pauseMs: number, act: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(act, pauseMs);
  }

  /** @returns undefined where search cannot load what it needs. */
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
