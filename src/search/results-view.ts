import { getPart } from '../browser/part.ts';
import { toHitItem } from './hit-item.ts';
import type { SearchState } from './messages.ts';
import type { Hit } from './query/hits.ts';

const SHOWN_AT_ONCE = 20;

/** What the reader sees of an answer: the list, what is said of it, and the buttons that belong to it. */
export class ResultsView {
  readonly #root: ParentNode;
  #hits: Hit[] = [];
  #said: string[] = [];

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
    this.#said = messages;
    const paragraphs = messages.map((message) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = message;
      return paragraph;
    });
    this.#get('status').replaceChildren(...paragraphs);
  }

  /** Shows an answer, or the final order of one that is shown: what stays the same is neither moved nor said again. */
  show(query: string, state: SearchState, messages: string[], hits: Hit[]): void {
    const isNew = this.#get('results').dataset['query'] !== query;
    if (isNew || !this.#mayStay(hits)) this.#fill(query, hits);
    if (isNew || messages.join('\n') !== this.#said.join('\n')) this.say(messages);
    this.#get('retry').hidden = state !== 'failed';
    this.#get('texts').hidden = hits.length > 0;
    this.setState(state);
  }

  #fill(query: string, hits: Hit[]): void {
    this.#hits = hits;
    const list = this.#get('results');
    list.replaceChildren();
    list.dataset['query'] = query;
    this.#append();
  }

  /** Nothing moves under a pointer, and no focus is lost, for the sake of a better order. */
  #mayStay(hits: Hit[]): boolean {
    const [shown, next] = [this.#hits.map(toKey), hits.map(toKey)];
    if (shown.join() === next.join()) return true;
    const isInUse = this.#get('results').matches(':hover, :focus-within');
    return isInUse && shown.toSorted().join() === next.toSorted().join();
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
    return getPart(this.#root, `[data-search-${name}]`, HTMLElement);
  }
}

function toKey({ documentId, fragmentId = '' }: Hit): string {
  return `${documentId}#${fragmentId}`;
}
