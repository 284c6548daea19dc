import { getPart } from '../../dom/part.ts';
import { searchDialog } from '../../interface/search-dialog.ts';
import type { Hit } from '../query/hits.ts';
import { formatRequest, NO_FILTERS } from '../query/search-request.ts';
import type { AnswerView, Shown } from '../results/answer-presenter.ts';
import { fillHit, fillPlace } from '../results/hit-parts.ts';
import { toNoteItems, toParagraph } from '../results/message-nodes.ts';
import type { Message, Offer, SearchState } from '../results/messages.ts';
import { turnOffStaleHits } from '../results/stale-hits.ts';

const LIMIT_HITS = 6;

/** Shows an answer in the dialog: its messages, its first hits, and a link to all of them. */
export class DialogResults implements AnswerView {
  readonly #dialog: HTMLElement;
  readonly #list: HTMLElement;
  readonly #turnOffStale: () => void;

  constructor(dialog: HTMLElement) {
    this.#dialog = dialog;
    this.#list = this.#get('hits');
    this.#turnOffStale = turnOffStaleHits(dialog, '[data-hits], [data-all]');
  }

  setState(state: SearchState): void {
    this.#list.dataset['state'] = state;
    this.#turnOffStale();
  }

  say(messages: Message[]): void {
    const status = this.#get('status');
    const paragraphs = messages.map((message) => toParagraph(message, (offer) => this.#toAddress(offer)));
    const [old, next] = [Array.from(status.children), paragraphs].map((all) =>
      all.map(({ textContent }) => textContent).join('\n'),
    );
    // If the same text were set again, a screen reader would repeat it.
    if (old !== next) status.replaceChildren(...paragraphs);
  }

  /** Keeps the order of the list while the reader uses it. */
  show(query: string, state: SearchState, { messages, notes, hits, reading }: Shown): void {
    const isInUse = this.#list.matches(':hover, :focus-within');
    if (this.#list.dataset['query'] !== query || state === 'failed' || !isInUse)
      this.#fill(query, hits, reading);
    this.say(messages);
    this.#get('words').replaceChildren(...toNoteItems(notes, (offer) => this.#toAddress(offer)));
    // If a hit has all the words, readers need no notes about the words. The hidden notes are for tools.
    this.#get('words').hidden = hits.some(({ tier }) => tier === 'all');
    this.#get('retry').hidden = state !== 'failed';
    this.#get('texts').hidden = hits.length > 0;
    this.setState(state);
  }

  #fill(query: string, hits: Hit[], reading: Shown['reading']): void {
    this.#list.replaceChildren(...hits.slice(0, LIMIT_HITS).map((hit) => this.#toItem(hit)));
    this.#list.dataset['query'] = query;
    this.#get('listed').replaceChildren();
    const all = this.#get('all');
    all.hidden = hits.length === 0;
    const link = getPart(all, 'a', HTMLAnchorElement);
    link.href = this.#toAddress({ query, isLiteral: false });
    link.textContent =
      reading && reading.unread > 0
        ? searchDialog.resultsInTexts(reading.documents)
        : searchDialog.showAllResults(hits.length);
  }

  #toItem(hit: Hit): DocumentFragment {
    const template = getPart(this.#dialog, 'template[data-hit]', HTMLTemplateElement);
    const item = template.content.cloneNode(true) as DocumentFragment;
    fillHit(item, hit, this.#dialog);
    fillPlace(item, 'document', hit.fragmentId === undefined ? [] : [hit.shortTitle]);
    const count = hit.others.length;
    fillPlace(item, 'others', count > 0 ? [searchDialog.moreParagraphs(count)] : []);
    return item;
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
