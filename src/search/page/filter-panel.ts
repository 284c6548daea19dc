import { getPart } from '../../dom/part.ts';
import {
  FILTER_NAMES,
  listChosen,
  toFilters,
  type Choice,
  type FilterName,
} from '../query/search-request.ts';
import { countValues, type DocumentFacts } from '../query/select-hits.ts';

/** The fields for filters and order. Their values are the reader's choice. */
export class FilterPanel {
  readonly #panel: HTMLDetailsElement;
  readonly #fields: HTMLInputElement[];
  /** The filter values of each document, oldest document first. They come from the document's field. */
  readonly facts: DocumentFacts[];
  /** Every value that a filter can have. */
  readonly known;

  /** @param root contains `<details data-search-filters>` with the fields */
  constructor(root: ParentNode) {
    this.#panel = getPart(root, '[data-search-filters]', HTMLDetailsElement);
    this.#fields = Array.from(this.#panel.querySelectorAll('input'));
    this.known = toFilters((name) => this.#listFields(name).map(({ value }) => value));
    this.facts = this.#listFields('document').map(toFacts);
  }

  onChange(act: () => void): void {
    this.#panel.addEventListener('change', act);
  }

  read(): Choice {
    const toChosen = (name: FilterName) => this.#listFields(name).filter(({ checked }) => checked);
    return {
      filters: toFilters((name) => toChosen(name).map(({ value }) => value)),
      isByDate: this.#fields.some(
        ({ name, value, checked }) => checked && name === 'sort' && value === 'date',
      ),
    };
  }

  write({ filters, isByDate }: Choice): void {
    for (const field of this.#fields) {
      if (field.name === 'sort') field.checked = (field.value === 'date') === isByDate;
      else field.checked = filters[field.name as FilterName].includes(field.value);
    }
  }

  /** @returns the labels of the chosen values, each with the name of its filter */
  listNames(): { filter: string; value: string }[] {
    return listChosen(this.read().filters).map(({ name, value }) => {
      const field = this.#listFields(name).find((one) => one.value === value);
      return {
        filter: field?.closest('fieldset')?.querySelector('legend')?.textContent ?? name,
        value: field?.parentElement?.querySelector('span')?.textContent ?? value,
      };
    });
  }

  /** Shows beside each value how many items the reader gets with this value. */
  showCounts(items: { documentId: string }[]): void {
    const { filters } = this.read();
    const count = (name: FilterName) => Object.fromEntries(countValues(items, this.facts, name, filters));
    this.writeCounts(Object.fromEntries(FILTER_NAMES.map((name) => [name, count(name)])));
  }

  /** @param counts the number for each value of each filter; 0 for values that are not in it */
  writeCounts(counts: Partial<Record<FilterName, Record<string, number>>>): void {
    for (const name of FILTER_NAMES) {
      for (const field of this.#listFields(name)) {
        const count = counts[name]?.[field.value] ?? 0;
        const label = field.parentElement;
        label?.toggleAttribute('data-empty', count === 0);
        label?.querySelector('.count')?.replaceChildren(String(count));
      }
    }
  }

  focus(): void {
    const summary = getPart(this.#panel, 'summary', HTMLElement);
    // On wide screens the panel is always open, and its summary is hidden.
    (summary.checkVisibility() ? summary : this.#fields[0])?.focus();
  }

  #listFields(name: FilterName): HTMLInputElement[] {
    return this.#fields.filter((field) => field.name === name);
  }
}

function toFacts({ value: documentId, dataset }: HTMLInputElement): DocumentFacts {
  const facts = (dataset['facts'] ?? '').split(' ').map((fact) => fact.split(':'));
  const values = toFilters((name) => facts.flatMap(([of, value = '']) => (of === name ? [value] : [])));
  return { documentId, values: { ...values, document: [documentId] } };
}
