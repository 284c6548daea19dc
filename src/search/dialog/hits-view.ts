import { getPart } from '../../dom/part.ts';
import type { AnswerView } from '../results/answering.ts';
import { toParagraph } from '../results/message-paragraph.ts';
import type { Message, Offer, SearchState } from '../results/messages.ts';
import type { Hit } from '../query/hits.ts';
import { formatRequest, NO_FILTERS } from '../query/search-request.ts';
import { toHitEntry } from './hit-entry.ts';

const SHOWN = 6;

/** What the dialog shows of an answer: what is said of it, its first hits, and the way to all of them. */
export class HitsView implements AnswerView {
  readonly #dialog: HTMLElement;
  readonly #list: HTMLElement;

  constructor(dialog: HTMLElement) {
    this.#dialog = dialog;
    this.#list = this.#get('hits');
  }

  setState(state: SearchState): void {
    this.#list.dataset['state'] = state;
  }

  say(messages: Message[]): void {
    const status = this.#get('status');
    const paragraphs = messages.map((message) => toParagraph(message, (offer) => this.#toAddress(offer)));
    const [said, next] = [Array.from(status.children), paragraphs].map((all) =>
      all.map(({ textContent }) => textContent).join('\n'),
    );
    // What is said once more is heard once more.
    if (said !== next) status.replaceChildren(...paragraphs);
  }

  /** A better order is not taken under a reader who is in the list. */
  show(query: string, state: SearchState, messages: Message[], hits: Hit[]): void {
    const isInUse = this.#list.matches(':hover, :focus-within');
    if (this.#list.dataset['query'] !== query || state === 'failed' || !isInUse) this.#fill(query, hits);
    this.say(messages);
    this.#get('retry').hidden = state !== 'failed';
    this.#get('texts').hidden = hits.length > 0;
    this.setState(state);
  }

  #fill(query: string, hits: Hit[]): void {
    this.#list.replaceChildren(...hits.slice(0, SHOWN).map((hit) => toHitEntry(hit, this.#dialog)));
    this.#list.dataset['query'] = query;
    const all = this.#get('all');
    all.hidden = hits.length === 0;
    const link = getPart(all, 'a', HTMLAnchorElement);
    link.href = this.#toAddress({ query, isLiteral: false });
    link.textContent = hits.length === 1 ? '1 result on the search page' : `All ${hits.length} results`;
  }

  /** @returns the address of a search on the search page */
  #toAddress(search: Pick<Offer, 'query' | 'isLiteral'>): string {
    const { pathname } = getPart(this.#get('all'), 'a', HTMLAnchorElement);
    return pathname + formatRequest({ ...search, filters: NO_FILTERS, isByDate: false });
  }

  #get(name: string): HTMLElement {
    return getPart(this.#dialog, `[data-${name}]`, HTMLElement);
  }
}
