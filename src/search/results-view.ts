import { getElement, toHitItem } from './hit-item.ts';
import type { SearchState } from './messages.ts';
import type { Hit } from './query/hits.ts';

const SHOWN_AT_ONCE = 20;

/** What the reader sees of an answer: the list, what is said of it, and the buttons that belong to it. */
export class ResultsView {
  readonly #root: ParentNode;
  #hits: Hit[] = [];

  /** @param root holds the parts of the page marked `data-search-…` */
  constructor(root: ParentNode) {
    this.#root = root;
    this.#get('more').addEventListener('click', () => {
      this.#showMore();
    });
  }

  onRetry(retry: () => void): void {
    this.#get('retry').addEventListener('click', retry);
  }

  /** The last answer stays until the next one is there, so that the page does not jump. */
  setState(state: SearchState): void {
    this.#get('results').dataset['state'] = state;
  }

  /** Says something to the eye and, politely, to a screen reader. */
  say(messages: string[]): void {
    const paragraphs = messages.map((message) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = message;
      return paragraph;
    });
    this.#get('status').replaceChildren(...paragraphs);
  }

  show(query: string, state: SearchState, messages: string[], hits: Hit[]): void {
    this.#hits = hits;
    const list = this.#get('results');
    list.replaceChildren();
    list.dataset['query'] = query;
    this.#append();
    this.say(messages);
    this.#get('retry').hidden = state !== 'failed';
    this.#get('texts').hidden = hits.length > 0;
    this.setState(state);
  }

  /** The button may vanish under the reader, so the focus goes on to the first line it brought. */
  #showMore(): void {
    const list = this.#get('results');
    const shown = list.children.length;
    this.#append();
    list.children[shown]?.querySelector('a')?.focus();
  }

  #append(): void {
    const list = this.#get('results');
    const next = this.#hits.slice(list.children.length, list.children.length + SHOWN_AT_ONCE);
    list.append(...next.map((hit) => toHitItem(hit, this.#root)));
    this.#get('more').hidden = this.#hits.length <= list.children.length;
  }

  #get(name: string): HTMLElement {
    return getElement(this.#root, `[data-search-${name}]`, HTMLElement);
  }
}
