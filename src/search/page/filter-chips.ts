import { getPart } from '../../dom/part.ts';
import { searchPage } from '../../interface/search-page.ts';
import { listChosen, NO_FILTERS, toFilters } from '../query/search-request.ts';
import type { FilterPanel } from './filter-panel.ts';

/** Buttons that remove the active filters, one by one or all. After a removal the next button gets the focus. */
export class FilterChips {
  readonly #root: ParentNode;
  readonly #panel: FilterPanel;
  readonly #list: HTMLElement;
  #shown: string[] = [];

  constructor(root: ParentNode, panel: FilterPanel) {
    this.#root = root;
    this.#panel = panel;
    this.#list = getPart(root, '[data-search-chips]', HTMLElement);
  }

  /** @param listener called after the choice in the panel changes */
  onChange(listener: () => void): void {
    this.#list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element && target.closest('li');
      if (!item) return;
      const place = Array.from(this.#list.children).indexOf(item);
      this.#remove(place);
      listener();
      const buttons = this.#list.querySelectorAll('button');
      (buttons[Math.min(place, buttons.length - 1)] ?? this.#panel).focus();
    });
    getPart(this.#root, '[data-search-clear]', HTMLElement).addEventListener('click', () => {
      this.#panel.write({ ...this.#panel.read(), filters: NO_FILTERS });
      listener();
      this.#panel.focus();
    });
  }

  /** Shows the chips. Chips that stay the same are not made again, because one of them may have the focus. */
  show(): void {
    const names = this.#panel.listNames().map(({ filter, value }) => searchPage.chip(filter, value));
    if (names.join('\n') === this.#shown.join('\n')) return;
    this.#shown = names;
    const template = getPart(this.#root, '[data-chip]', HTMLTemplateElement);
    const chips = names.map((name) => {
      const chip = template.content.cloneNode(true) as DocumentFragment;
      getPart(chip, '[data-chip-name]', HTMLElement).textContent = name;
      return chip;
    });
    this.#list.replaceChildren(...chips);
    getPart(this.#root, '[data-search-chosen]', HTMLElement).hidden = names.length === 0;
  }

  #remove(place: number): void {
    const { filters, isByDate } = this.#panel.read();
    const removed = listChosen(filters)[place];
    const rest = toFilters((name) =>
      filters[name].filter((value) => name !== removed?.name || value !== removed.value),
    );
    this.#panel.write({ filters: rest, isByDate });
  }
}
