import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';
import { arrangeHits } from '../query/arrange-hits.ts';
import type { ReadingState } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import type { Place } from '../query/places.ts';
import { formatRequest } from '../query/search-request.ts';
import { filterByDocument, selectHits, type DocumentFacts } from '../query/select-hits.ts';
import type { AnswerView, Shown } from '../results/answer-presenter.ts';
import { toHitsMessage, toTextsMessage } from '../results/filter-messages.ts';
import { sayReading } from '../results/reading-messages.ts';
import { toNoteItems, toParagraph } from '../results/message-nodes.ts';
import type { Message, Offer, SearchState } from '../results/messages.ts';
import { FilterChips } from './filter-chips.ts';
import type { Opened } from './address.ts';
import { areNumbersWanted, hideNumbers } from './filter-numbers.ts';
import type { FilterPanel } from './filter-panel.ts';
import { turnOffStaleHits } from '../results/stale-hits.ts';
import { HitList } from './hit-list.ts';
import { PlacesSwitch } from './places-switch.ts';

/** Shows an answer on the search page: the list of hits, messages, filters and buttons. */
export class ResultsView implements AnswerView {
  readonly #root: ParentNode;
  readonly #panel: FilterPanel;
  readonly #chips: FilterChips;
  readonly #list: HitList;
  readonly places: PlacesSwitch;
  readonly #turnOffStale: () => void;
  #hits: Hit[] = [];
  #readPlaces: () => Place[] = () => [];
  #reading: ReadingState | undefined;
  #state: SearchState = 'idle';
  #said = '';
  /** Whether the reader has opened (true) or closed (false) the list of words. Undefined if neither. */
  #isWordListOpen: boolean | undefined;
  #onShown: (isFinal: boolean) => void = () => undefined;

  /**
   * @param root contains the parts of the page marked `data-search-…`
   * @param panel the fields for filters and order
   */
  constructor(root: ParentNode, panel: FilterPanel) {
    this.#root = root;
    this.#panel = panel;
    this.#chips = new FilterChips(root, panel);
    this.#list = new HitList(root);
    this.places = new PlacesSwitch(root, panel);
    this.#turnOffStale = turnOffStaleHits(
      root,
      '[data-search-results], [data-search-more], [data-search-every], [data-search-places]',
    );
    getPart(this.#get('words'), 'summary', HTMLElement).addEventListener('click', () => {
      this.#isWordListOpen = !this.#get('words').hasAttribute('open');
    });
  }

  /** @param listener called after each answer is shown; it gets whether the answer is final */
  onShown(listener: (isFinal: boolean) => void): void {
    this.#onShown = listener;
  }

  /** What the reader has opened. The next answer opens it again. */
  get opened(): Opened {
    return { ...this.#list.opened, isWordListOpen: this.#isWordListOpen };
  }

  set opened(opened: Opened) {
    this.#list.opened = opened;
    this.#isWordListOpen = opened.isWordListOpen;
  }

  /** @returns the stops of the arrow keys */
  listStops(): HTMLElement[] {
    return this.#list.listStops();
  }

  /** Moves the focus to the first hit. If there is none, moves it to the message that says so. */
  focusFirst(): void {
    if (!this.#list.focusFirst()) this.#get('status').focus();
  }

  /** Scrolls to the message if a part of the first hit is outside the window. */
  bringFirstIntoView(): void {
    const first = this.#get('results').firstElementChild?.getBoundingClientRect();
    if (first && (first.top < 0 || first.bottom > innerHeight)) this.#get('status').scrollIntoView();
  }

  /** @param text a line about the search, which is printed on paper */
  setPrinted(text: string): void {
    this.#get('printed').textContent = text;
  }

  /** @param listener called when the reader asks for the next documents of a large archive */
  onNext(listener: () => void): void {
    this.#list.onNext(listener);
  }

  onRetry(retry: () => void): void {
    this.#get('retry').addEventListener('click', retry);
  }

  /** @param listener called when the reader has chosen filters, an order or another list */
  onChoice(listener: () => void): void {
    this.places.onChange(listener);
    this.#panel.onChange(listener);
    this.#chips.onChange(listener);
  }

  /** Sets the state of the search. The last answer stays until the next one comes, so that the page does not jump. */
  setState(state: SearchState): void {
    this.#get('results').dataset['state'] = state;
    this.#turnOffStale();
  }

  say(messages: Message[]): void {
    this.#said = JSON.stringify(messages);
    // On a phone the first hit must be in view, so only one message is above the hits.
    const [first, ...others] = messages;
    this.#get('status').replaceChildren(...(first ? [toParagraph(first, this.#toAddress)] : []));
    this.#get('more-status').textContent = others.map(({ text }) => text).join(' ');
  }

  /**
   * Lists what search did with each word, and all messages after the first. The list is open if the reader needs it:
   * when nothing has all the words, or when there are other messages.
   */
  #note({ notes, messages, hits }: Pick<Shown, 'notes' | 'messages' | 'hits'>): void {
    const details = this.#get('words');
    const others = messages.slice(1);
    getPart(details, 'ul', HTMLElement).replaceChildren(
      ...toNoteItems(notes, this.#toAddress),
      ...others.map(({ text }) => makeElement('li', {}, text)),
    );
    details.hidden = notes.length + others.length === 0;
    const isComplete = hits.some(({ tier }) => tier === 'all');
    const isNeeded = others.length > 0 || (notes.length > 0 && !isComplete);
    details.toggleAttribute('open', this.#isWordListOpen ?? (isNeeded && !isPhone(hits)));
  }

  readonly #toAddress = ({ query, isLiteral }: Offer): string =>
    formatRequest({ ...this.#panel.read(), query, isLiteral });

  /** Shows an answer. Parts that stay the same are not moved or announced again. */
  show(query: string, state: SearchState, { messages, notes, hits, readPlaces, reading }: Shown): void {
    const isNew = this.#get('results').dataset['query'] !== query;
    this.#hits = hits;
    this.#reading = import.meta.env.SEARCH_IN_STAGES ? reading : undefined;
    this.#readPlaces = readPlaces;
    this.#state = state;
    this.#get('results').dataset['query'] = query;
    this.#showChosen(isNew, false);
    if (isNew || JSON.stringify(messages) !== this.#said) this.say(messages);
    this.#note({ notes, messages, hits });
    this.#setRetry(state === 'failed');
    this.setState(state);
    this.#onShown(state !== 'loading');
  }

  /** Shows the same answer with the filters and order that the reader has just chosen. */
  showChoice(): void {
    this.#showChosen(true, true);
    this.#onShown(this.#state !== 'loading');
  }

  /** @param isChosen whether the reader has just chosen filters or an order; if so, the result is always announced */
  #showChosen(isNew: boolean, isChosen: boolean): void {
    // In a large archive, search filters and orders the documents before it reads them.
    const facts = this.#reading ? undefined : this.#panel.facts;
    const choice = this.#panel.read();
    const selected = facts ? selectHits(this.#hits, facts, choice) : this.#hits;
    const lines = arrangeHits(selected);
    if (isNew || !this.#list.mayStay(lines)) this.#list.show(lines);
    const matching = selected.filter(({ tier }) => tier !== 'listed' && tier !== 'offered');
    const passages = matching.reduce((count, { passageCount }) => count + passageCount, 0);
    this.#get('results').dataset['passages'] = String(passages);
    const texts = filterByDocument(this.#panel.facts ?? [], this.#panel.facts ?? [], choice.filters);
    this.#showTexts(texts);
    this.#panel.offerTexts(this.#hits, isNew);
    // If there is no answer, the filters apply to the list of texts.
    const isAnswered = this.#state === 'ready' || this.#hits.length > 0;
    const places = this.#readPlaces();
    const chosen = facts ? filterByDocument(places, facts, choice.filters) : places;
    const listsPlaces = this.places.show(chosen, places.length);
    if (facts) this.#panel.showCounts(isAnswered ? (listsPlaces ? places : this.#hits) : facts);
    else if (import.meta.env.SEARCH_IN_STAGES && !isAnswered) this.#panel.showTotals();
    else if (import.meta.env.SEARCH_IN_STAGES && !areNumbersWanted())
      hideNumbers(getPart(this.#root, '[data-search-filters]', HTMLElement));
    this.#list.setNext(this.#reading);
    this.#chips.show();
    // The list of places shows their number itself.
    if (listsPlaces) return;
    const message =
      import.meta.env.SEARCH_IN_STAGES && this.#reading
        ? sayReading(this.#reading)
        : isAnswered
          ? toHitsMessage(selected.length, this.#hits.length, choice, isChosen)
          : toTextsMessage(texts.length, facts?.length ?? 0, facts !== undefined && isChosen);
    const narrowed = this.#get('narrowed');
    // If the same text were set again, a screen reader would repeat it.
    if (isChosen || narrowed.textContent !== message) narrowed.textContent = message;
  }

  #showTexts(texts: DocumentFacts[]): void {
    this.#get('texts').hidden = this.#hits.length > 0;
    for (const { documentId } of this.#panel.facts ?? []) {
      const item = this.#get('texts').querySelector(`[data-about="${documentId}"]`)?.closest('li');
      if (item) item.hidden = !texts.some((text) => text.documentId === documentId);
    }
  }

  /** Shows or hides the button. If the button is hidden while it has the focus, the status gets the focus. */
  #setRetry(isOffered: boolean): void {
    const retry = this.#get('retry');
    if (!isOffered && retry.matches(':focus')) this.#get('status').focus();
    retry.hidden = !isOffered;
  }

  #get(name: string): HTMLElement {
    return getPart(this.#root, `[data-search-${name}]`, HTMLElement);
  }
}

/** @returns whether the window is so small that the list of words would push the first hit out of it */
function isPhone(hits: Hit[]): boolean {
  return hits.length > 0 && matchMedia('(max-width: 47.99rem)').matches;
}
