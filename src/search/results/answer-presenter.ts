import type { SearchEngine } from '../engine/engine.ts';
import type { Answer, AnswerOptions } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import type { Place } from '../query/places.ts';
import { toFailureMessage } from './failure.ts';
import {
  FAILED,
  LOADING,
  toMessages,
  toWordNotes,
  type Message,
  type SearchState,
  type WordNote,
} from './messages.ts';

/** The page announces a search only if it takes longer than this. */
const LOADING_PAUSE_MS = 300;

/** If no bytes arrive for this time, the page reports a failure. It still shows an answer that comes later. */
const LIMIT_MS = 6000;

/** The delay before the draft is shown if the index is loaded. It answers sooner, so readers do not see the draft. */
const DRAFT_PAUSE_MS = 40;

/** What a view shows of an answer. */
export interface Shown {
  /** What was found first. */
  messages: Message[];
  /** What search did with each word of the query. */
  notes: WordNote[];
  hits: Hit[];
  readPlaces: () => Place[];
}

const NOTHING: Shown = { messages: [], notes: [], hits: [], readPlaces: () => [] };

/** The part of the search page or dialog that shows answers. */
export interface AnswerView {
  /** Sets the state of the search; the last answer stays. */
  setState(state: SearchState): void;
  /** Shows messages in a polite live region, which screen readers announce. */
  say(messages: Message[]): void;
  /** Shows an answer, or the final order of a draft. */
  show(query: string, state: SearchState, shown: Shown): void;
}

/** Asks the engine and shows the answer in a view. Ignores a stale answer, which belongs to an earlier query. */
export class AnswerPresenter {
  readonly #view: AnswerView;
  readonly #load: () => SearchEngine;
  readonly #getSilenceMs: () => number;
  #run = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param getSilenceMs returns how long no bytes of the files of search have arrived */
  constructor(view: AnswerView, load: () => SearchEngine, getSilenceMs: () => number) {
    this.#view = view;
    this.#load = load;
    this.#getSilenceMs = getSilenceMs;
  }

  /** Shows the view for an empty query. */
  clear(): void {
    this.#begin();
    this.#view.show('', 'idle', NOTHING);
  }

  /** Shows all hits once the texts are loaded, and their final order once the index has answered or failed. */
  async show(query: string, options: AnswerOptions = {}): Promise<void> {
    const run = this.#begin();
    this.#view.setState('loading');
    this.#after(LOADING_PAUSE_MS, () => {
      this.#view.say([LOADING]);
      this.#watch(query, LIMIT_MS - LOADING_PAUSE_MS);
    });
    const answer = await this.#ask(query, options, (draft) => {
      if (run !== this.#run) return;
      this.#after(this.#load().hasIndex ? DRAFT_PAUSE_MS : 0, () => {
        this.#view.show(query, 'loading', toShown(query, draft, true));
      });
    });
    if (run !== this.#run) return;
    clearTimeout(this.#waiting);
    if ('hits' in answer) this.#view.show(query, 'ready', toShown(query, answer, false));
    else this.#view.show(query, 'failed', { ...NOTHING, messages: [answer] });
  }

  /** Reports a failure when no bytes have arrived for some time. A slow connection is no failure. */
  #watch(query: string, pauseMs: number): void {
    this.#after(pauseMs, () => {
      const restMs = LIMIT_MS - this.#getSilenceMs();
      if (restMs > 0) this.#watch(query, restMs);
      else this.#view.show(query, 'failed', { ...NOTHING, messages: [FAILED] });
    });
  }

  /** Ends the run before, so that its answer is ignored. @returns the number of the new run */
  #begin(): number {
    clearTimeout(this.#waiting);
    this.#run += 1;
    return this.#run;
  }

  /** Calls a function later, and cancels the call that was planned before. */
  #after(pauseMs: number, act: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(act, pauseMs);
  }

  /** @returns the answer; if search cannot load its files, a message about it */
  async #ask(
    query: string,
    options: AnswerOptions,
    showDraft: (draft: Answer) => void,
  ): Promise<Answer | Message> {
    try {
      return await this.#load().answer(query, showDraft, options);
    } catch (error) {
      console.error('Search could not answer:', error);
      return { text: toFailureMessage(error) };
    }
  }
}

function toShown(query: string, answer: Answer, isDraft: boolean): Shown {
  return {
    messages: toMessages(query, answer, isDraft),
    notes: toWordNotes(query, answer),
    hits: answer.hits,
    readPlaces: answer.readPlaces,
  };
}
