import { getPart } from '../../dom/part.ts';
import type { Hit } from '../query/hits.ts';
import {
  FILTER_NAMES,
  listChosen,
  toFilters,
  type Choice,
  type FilterName,
  type Filters,
} from '../query/search-request.ts';
import { countValues, type DocumentFacts } from '../query/select-hits.ts';

/** The form of a document id. The page of a large archive does not know all ids. */
const ID = /^[a-z0-9-]+$/u;

/** The fields for filters and order. Their values are the reader's choice. */
export class FilterPanel {
  readonly #panel: HTMLDetailsElement;
  /** In an archive of many texts: where the fields of the texts with results go. */
  readonly #found: HTMLElement | null;
  /** In an archive of many texts: the numbers beside the values while there is no query. */
  readonly #totals = new Map<HTMLInputElement, string>();
  /**
   * The filter values of each document, from its field, oldest document first. Undefined in an archive of many texts,
   * because search filters these before it reads them.
   */
  readonly facts: DocumentFacts[] | undefined;

  /** @param root contains `<details data-search-filters>` with the fields */
  constructor(root: ParentNode) {
    this.#panel = getPart(root, '[data-search-filters]', HTMLDetailsElement);
    this.#found = import.meta.env.SEARCH_IN_STAGES
      ? this.#panel.querySelector<HTMLElement>('[data-search-found-texts]')
      : null;
    this.facts = this.#found ? undefined : this.#listFields('document').map(toFacts);
    if (!this.#found) return;
    for (const field of this.#fields) this.#totals.set(field, findCount(field)?.textContent ?? '');
    for (const id of this.listKnown().document) this.#addText(id, id, true);
  }

  get #fields(): HTMLInputElement[] {
    return Array.from(this.#panel.querySelectorAll('input'));
  }

  onChange(listener: () => void): void {
    this.#panel.addEventListener('change', listener);
  }

  /**
   * @returns every value that a filter can have. In an archive of many texts, any id in the address may be the id of a
   *   text
   */
  listKnown(): Filters {
    const asked = this.#found ? new URLSearchParams(location.search).getAll('document') : [];
    const known = toFilters((name) => this.#listFields(name).map(({ value }) => value));
    return { ...known, document: [...new Set([...known.document, ...asked.filter((id) => ID.test(id))])] };
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
    for (const id of filters.document) this.#addText(id, id, true);
    for (const field of this.#fields) {
      if (field.name === 'sort') field.checked = (field.value === 'date') === isByDate;
      else field.checked = filters[field.name as FilterName].includes(field.value);
    }
  }

  /**
   * In an archive of many texts: offers the texts that have results in the filter by text. Texts that the reader chose
   * stay.
   *
   * @param isNew whether the query has changed
   */
  offerTexts(hits: Pick<Hit, 'documentId' | 'shortTitle'>[], isNew: boolean): void {
    if (!import.meta.env.SEARCH_IN_STAGES || !this.#found) return;
    const titles = new Map(hits.map(({ documentId, shortTitle }) => [documentId, shortTitle]));
    for (const field of this.#listFields('document'))
      if (isNew && !field.checked && !titles.has(field.value)) field.closest('div')?.remove();
    for (const [id, title] of titles) this.#addText(id, title, false);
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

  /** Shows beside each value how many items the reader would get with it. */
  showCounts(items: { documentId: string }[]): void {
    const { facts } = this;
    if (!facts) return;
    const { filters } = this.read();
    const count = (name: FilterName) => Object.fromEntries(countValues(items, facts, name, filters));
    this.writeCounts(Object.fromEntries(FILTER_NAMES.map((name) => [name, count(name)])));
  }

  /** @param counts the number for each value of each filter; 0 for values that are not in it */
  writeCounts(counts: Partial<Record<FilterName, Record<string, number>>>): void {
    for (const name of FILTER_NAMES) {
      for (const field of this.#listFields(name)) {
        const count = counts[name]?.[field.value] ?? 0;
        findCount(field)?.replaceChildren(String(count));
        // A text that a script has added shows no number.
        field.parentElement?.toggleAttribute('data-empty', count === 0 && findCount(field) !== null);
      }
    }
  }

  /** In an archive of many texts: shows beside each value how many texts have it. */
  showTotals(): void {
    for (const [field, count] of this.#totals) {
      findCount(field)?.replaceChildren(count);
      field.parentElement?.removeAttribute('data-empty');
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

  /** Adds the field of a text, or updates the title of the field. */
  #addText(id: string, title: string, isChosen: boolean): void {
    if (!import.meta.env.SEARCH_IN_STAGES || !this.#found) return;
    const known = this.#listFields('document').find(({ value }) => value === id);
    if (known) {
      if (title !== id) known.parentElement?.querySelector('span')?.replaceChildren(title);
      return;
    }
    const template = getPart(this.#found, 'template', HTMLTemplateElement);
    const added = template.content.cloneNode(true) as DocumentFragment;
    const field = getPart(added, 'input', HTMLInputElement);
    field.value = id;
    field.checked = isChosen;
    getPart(added, 'span', HTMLElement).textContent = title;
    this.#found.append(added);
    this.#found.hidden = false;
  }
}

function findCount(field: HTMLInputElement): Element | null | undefined {
  return field.parentElement?.querySelector('.count');
}

function toFacts({ value: documentId, dataset }: HTMLInputElement): DocumentFacts {
  const facts = (dataset['facts'] ?? '').split(' ').map((fact) => fact.split(':'));
  const values = toFilters((name) => facts.flatMap(([of, value = '']) => (of === name ? [value] : [])));
  return { documentId, values: { ...values, document: [documentId] } };
}
