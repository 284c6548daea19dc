import { getPart } from '../../dom/part.ts';
import { FilterChips } from './filter-chips.ts';
import type { FilterPanel } from './filter-panel.ts';
import { HitList } from './hit-list.ts';
import { toParagraph } from '../results/message-paragraph.ts';
import type { Message, Offer, SearchState } from '../results/messages.ts';
import { arrangeHits } from '../query/arrange-hits.ts';
import { toHitsMessage, toTextsMessage } from '../results/choice-messages.ts';
import type { Hit } from '../query/hits.ts';
import { formatRequest } from '../query/search-request.ts';
import { filterByDocument, selectHits, type DocumentFacts } from '../query/select-hits.ts';

/** What the reader sees of an answer: the list, what is said of it, and the buttons that belong to it. */
export class ResultsView {
  readonly #root: ParentNode;
  readonly #panel: FilterPanel;
  readonly #chips: FilterChips;
  readonly #list: HitList;
  #hits: Hit[] = [];
  #state: SearchState = 'idle';
  #said = '';

  /**
   * @param root holds the parts of the page marked `data-search-…`
   * @param panel what the reader wants to see of an answer
   */
  constructor(root: ParentNode, panel: FilterPanel) {
    this.#root = root;
    this.#panel = panel;
    this.#chips = new FilterChips(root, panel);
    this.#list = new HitList(root);
  }

  onRetry(retry: () => void): void {
    this.#get('retry').addEventListener('click', retry);
  }

  /** @param act called when the reader has chosen filters or an order */
  onChoice(act: () => void): void {
    this.#panel.onChange(act);
    this.#chips.onChange(act);
  }

  /** The last answer stays until the next one is there, so that the page does not jump. */
  setState(state: SearchState): void {
    this.#get('results').dataset['state'] = state;
  }

  /** Says something to the eye and, politely, to a screen reader. */
  say(messages: Message[]): void {
    this.#said = JSON.stringify(messages);
    const toAddress = ({ query, isLiteral }: Offer) =>
      formatRequest({ ...this.#panel.read(), query, isLiteral });
    const paragraphs = messages.map((message) => toParagraph(message, toAddress));
    this.#get('status').replaceChildren(...paragraphs);
  }

  /** Shows an answer, or the final order of one that is shown: what stays the same is neither moved nor said again. */
  show(query: string, state: SearchState, messages: Message[], hits: Hit[]): void {
    const isNew = this.#get('results').dataset['query'] !== query;
    this.#hits = hits;
    this.#state = state;
    this.#get('results').dataset['query'] = query;
    this.#showChosen(isNew, false);
    if (isNew || JSON.stringify(messages) !== this.#said) this.say(messages);
    this.#setRetry(state === 'failed');
    this.setState(state);
  }

  /** Shows of the same answer what the reader now wants. */
  showChoice(): void {
    this.#showChosen(true, true);
  }

  /** @param isChosen whether the reader has just chosen it, and is to be told in any case what it leaves */
  #showChosen(isNew: boolean, isChosen: boolean): void {
    const { facts } = this.#panel;
    const choice = this.#panel.read();
    const selected = selectHits(this.#hits, facts, choice);
    const lines = arrangeHits(selected);
    if (isNew || !this.#list.mayStay(lines)) this.#list.show(lines);
    const texts = filterByDocument(facts, facts, choice.filters);
    this.#showTexts(texts);
    // Without an answer it is the texts that are narrowed.
    const isAnswered = this.#state === 'ready' || this.#hits.length > 0;
    this.#panel.showCounts(isAnswered ? this.#hits : facts);
    this.#chips.show();
    const message = isAnswered
      ? toHitsMessage(selected.length, this.#hits.length, choice, isChosen)
      : toTextsMessage(texts.length, facts.length, isChosen);
    const narrowed = this.#get('narrowed');
    // What is written anew is said anew.
    if (isChosen || narrowed.textContent !== message) narrowed.textContent = message;
  }

  #showTexts(texts: DocumentFacts[]): void {
    this.#get('texts').hidden = this.#hits.length > 0;
    for (const { documentId } of this.#panel.facts) {
      const item = this.#get('texts').querySelector(`[data-about="${documentId}"]`)?.closest('li');
      if (item) item.hidden = !texts.some((text) => text.documentId === documentId);
    }
  }

  /** A button that goes away leaves its focus to what it brought about. */
  #setRetry(isOffered: boolean): void {
    const retry = this.#get('retry');
    if (!isOffered && retry.matches(':focus')) this.#get('status').focus();
    retry.hidden = !isOffered;
  }

  #get(name: string): HTMLElement {
    return getPart(this.#root, `[data-search-${name}]`, HTMLElement);
  }
}
