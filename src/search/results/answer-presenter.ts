import type { Engine, EngineOptions } from '../engine/engine.ts';
import type { Answer, ReadingState } from '../query/answer.ts';
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

/** The page says that it is searching only if the search takes longer than this. */
const LOADING_PAUSE_MS = 300;

/** If no bytes arrive for this time, the page reports a failure. It still shows an answer that comes later. */
const LIMIT_MS = 6000;

/**
 * The delay before the draft is shown if the index is loaded. The index answers sooner, so readers do not see the
 * draft.
 */
const DRAFT_PAUSE_MS = 40;

/**
 * While the reader types, an answer without a complete hit waits this long, because the next letter may bring hits
 * again.
 */
const TYPING_PAUSE_MS = 400;

/** What a view shows of an answer. */
export interface Shown {
  /** The messages. The first says what was found. */
  messages: Message[];
  /** What search did with each word of the query. */
  notes: WordNote[];
  hits: Hit[];
  readPlaces: () => Place[];
  /** How much of the archive was read, if only a part of it was. */
  reading?: ReadingState | undefined;
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
  readonly #load: () => Engine;
  readonly #getSilenceMs: () => number;
  #run = 0;
  /** What was asked for last. */
  #last: { query: string; options: EngineOptions } = { query: '', options: {} };
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether the view shows a hit with all words of its query. */
  #hasHits = false;
  /** Shows the answer that is waiting for a pause. */
  #finish: (() => void) | undefined;

  /** @param getSilenceMs returns how long no bytes of the files of search have arrived */
  constructor(view: AnswerView, load: () => Engine, getSilenceMs: () => number) {
    this.#view = view;
    this.#load = load;
    this.#getSilenceMs = getSilenceMs;
  }

  /** Shows the view for an empty query. */
  clear(): void {
    this.#begin();
    this.#show('', 'idle', NOTHING);
  }

  /** If an answer is waiting until the reader pauses, shows it at once. */
  finish(): void {
    this.#finish?.();
  }

  /** Reads the next documents of a large archive, and shows their hits after the hits of the documents before. */
  async showNext(): Promise<void> {
    const { query, options } = this.#last;
    const rounds = (options.rounds ?? 1) + 1;
    await this.show(query, { ...options, rounds });
  }

  /**
   * Shows all hits once the texts are loaded, and their final order once the index has answered or failed.
   *
   * @param isTyping whether the query may be unfinished. If it has no complete hit, the last hits then stay until the
   *   reader pauses, so that they do not flicker within a word
   */
  async show(query: string, options: EngineOptions = {}, isTyping = false): Promise<void> {
    const run = this.#begin();
    this.#last = { query, options };
    this.#view.setState('loading');
    this.#after(LOADING_PAUSE_MS, () => {
      this.#view.say([LOADING]);
      this.#watch(query, LIMIT_MS - LOADING_PAUSE_MS);
    });
    const answer = await this.#ask(query, options, (draft) => {
      if (run !== this.#run || (isTyping && this.#isWorse(draft))) return;
      const show = () => {
        this.#show(query, 'loading', toShown(query, draft, true));
      };
      clearTimeout(this.#waiting);
      if (this.#load().hasIndex) this.#after(DRAFT_PAUSE_MS, show);
      else show();
    });
    if (run !== this.#run) return;
    clearTimeout(this.#waiting);
    if (!('hits' in answer)) this.#show(query, 'failed', { ...NOTHING, messages: [answer] });
    else if (isTyping && this.#isWorse(answer)) {
      this.#finish = () => {
        clearTimeout(this.#waiting);
        this.#show(query, 'ready', toShown(query, answer, false));
      };
      this.#after(TYPING_PAUSE_MS, this.#finish);
    } else this.#show(query, 'ready', toShown(query, answer, false));
  }

  /** Reports a failure when no bytes have arrived for some time. A slow connection is not a failure. */
  #watch(query: string, pauseMs: number): void {
    this.#after(pauseMs, () => {
      const restMs = LIMIT_MS - this.#getSilenceMs();
      if (restMs > 0) this.#watch(query, restMs);
      else this.#show(query, 'failed', { ...NOTHING, messages: [FAILED] });
    });
  }

  #show(query: string, state: SearchState, shown: Shown): void {
    this.#finish = undefined;
    this.#hasHits = hasCompleteHit(shown);
    this.#view.show(query, state, shown);
  }

  /** @returns whether an answer would replace complete hits by none */
  #isWorse(answer: Answer): boolean {
    return this.#hasHits && !hasCompleteHit(answer);
  }

  /**
   * Ends the previous run, so that its answer is ignored.
   *
   * @returns the number of the new run
   */
  #begin(): number {
    clearTimeout(this.#waiting);
    this.#finish = undefined;
    this.#run += 1;
    return this.#run;
  }

  /** Calls a function later, and cancels the call that was planned before. */
  #after(pauseMs: number, callback: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(callback, pauseMs);
  }

  /** @returns the answer; a message if search cannot load its files */
  async #ask(
    query: string,
    options: EngineOptions,
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

function hasCompleteHit({ hits }: { hits: Hit[] }): boolean {
  return hits.some(({ tier }) => tier === 'all');
}

function toShown(query: string, answer: Answer, isDraft: boolean): Shown {
  return {
    messages: toMessages(query, answer, isDraft),
    notes: toWordNotes(query, answer),
    hits: answer.hits,
    readPlaces: answer.readPlaces,
    reading: answer.reading,
  };
}
