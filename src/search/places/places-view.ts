import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { loadStyles } from '../../dom/load-styles.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPageAddress } from '../../dom/page-address.ts';
import { getPart } from '../../dom/part.ts';
import { searchPlaces } from '../../interface/search-places.ts';
import styles from '../../styles/search-places.css?url';
import { toFormKey } from '../query/forms.ts';
import { formatLinks, formatPlacesCsv } from '../query/place-export.ts';
import { arrangePlaces, type CountedForm, type PlaceLine } from '../query/place-lines.ts';
import type { Place } from '../query/places.ts';
import { PLACE_ORDERS, type PlacesChoice } from '../query/search-request.ts';
import { toPlaceItem } from './place-item.ts';

/** What the page does for the view. */
export interface PlacesUse {
  /** Called with the reader's choice of an order or forms. */
  choose: (choice: PlacesChoice) => void;
  /**
   * Copies a text and reports it. Rejects if its script cannot be loaded.
   *
   * @param done the message that reports the copy
   */
  copy: (text: string, done: string) => Promise<void>;
}

/** At first at most this many lines are shown. */
const SHOWN_LINES = 500;

/** The list of every place of the words, with its order, its forms and the buttons that copy it. */
export class PlacesView {
  readonly #section: HTMLElement;
  /** A live region of the page, so that screen readers announce the number of places. */
  readonly #status: HTMLElement;
  readonly #use: PlacesUse;
  #lines: PlaceLine[] = [];
  #choice: PlacesChoice = { order: 'text', without: [] };
  #shown = '';
  #places: Place[] = [];

  constructor(section: HTMLElement, status: HTMLElement, use: PlacesUse) {
    this.#section = section;
    this.#status = status;
    this.#use = use;
    for (const name of ['order', 'forms'])
      this.#get(name).addEventListener('change', () => {
        use.choose(this.#read());
      });
    this.#get('rest').addEventListener('click', () => {
      const list = this.#getList();
      const first = list.children[SHOWN_LINES];
      this.#unfold();
      first?.querySelector('a')?.focus();
    });
    this.#get('csv').addEventListener('click', () => {
      const done = searchPlaces.csvCopied(this.#lines.length);
      void this.#copy('csv', formatPlacesCsv(this.#lines, toAddress), done);
    });
    this.#get('links').addEventListener('click', () => {
      void this.#copy('links', formatLinks(this.#lines, toAddress), searchPlaces.linksCopied);
    });
  }

  hide(): void {
    this.#section.hidden = true;
  }

  /**
   * Shows the places in the chosen order and forms. If nothing has changed since the last call, it does nothing.
   *
   * @param places the places that pass the filters
   * @param total how many there are without filters
   */
  show(places: Place[], total: number, choice: PlacesChoice): void {
    this.#section.hidden = false;
    const key = JSON.stringify([choice, total]);
    const isSame =
      places.length === this.#places.length && places.every((one, at) => one === this.#places[at]);
    if (isSame && key === this.#shown) {
      this.#status.textContent = sayCount(this.#lines, total, choice);
      return;
    }
    [this.#places, this.#shown, this.#choice] = [places, key, choice];
    const { lines, forms } = arrangePlaces(places, choice);
    this.#lines = lines;
    this.#showForms(forms);
    for (const field of this.#section.querySelectorAll<HTMLInputElement>('[name="by"]'))
      field.checked = field.value === choice.order;
    this.#status.textContent = sayCount(lines, total, choice);
    this.#showLines();
  }

  #read(): PlacesChoice {
    const fields = Array.from(this.#section.querySelectorAll('input'));
    const order = fields.find(({ name, checked }) => name === 'by' && checked)?.value;
    const forms = fields.filter(({ name }) => name === 'form');
    const shown = new Set(forms.map(({ value }) => toFormKey(value)));
    // A form has no box if no text that passes the filters has it.
    const kept = this.#choice.without.filter((form) => !shown.has(toFormKey(form)));
    const off = forms.filter(({ checked }) => !checked).map(({ value }) => value);
    return { order: PLACE_ORDERS.find((one) => one === order) ?? 'text', without: [...kept, ...off] };
  }

  /**
   * Shows a check box for each form. If the forms are the same, the boxes stay, because one of them may have the focus.
   */
  #showForms(forms: CountedForm[]): void {
    const group = this.#get('forms');
    const left = new Set(this.#lines.map(({ formKey }) => formKey));
    const old = Array.from(group.querySelectorAll('label'));
    const labels = forms.map(({ printed, kind, count }) =>
      makeElement(
        'label',
        {},
        makeElement('input', { type: 'checkbox', name: 'form', value: printed }),
        makeElement('span', {}, printed),
        makeElement('span', { class: 'quiet' }, searchPlaces.countForm(count, searchPlaces.forms[kind])),
      ),
    );
    const isSame = labels.length === old.length && labels.every((label, at) => old[at]?.isEqualNode(label));
    if (!isSame) {
      old.forEach((label) => {
        label.remove();
      });
      group.append(...labels);
    }
    group.querySelectorAll('input').forEach((field, at) => {
      field.checked = left.has(forms[at]?.key ?? '');
    });
  }

  #showLines(): void {
    const list = this.#getList();
    const isInOrder = this.#choice.order === 'text';
    const items = this.#lines.map((line, at) => {
      const isRepeated = isInOrder && this.#lines[at - 1]?.documentId === line.documentId;
      return toPlaceItem(line, toLink(line), isRepeated);
    });
    list.replaceChildren(...items);
    list.dataset['places'] = String(items.length);
    const rest = items.slice(SHOWN_LINES);
    // These lines are not `hidden`, because paper shows them.
    for (const item of rest) item.dataset['rest'] = '';
    const button = this.#get('rest');
    button.hidden = rest.length === 0;
    button.textContent = searchPlaces.showOthers(rest.length);
  }

  #unfold(): void {
    for (const item of this.#getList().querySelectorAll('[data-rest]')) item.removeAttribute('data-rest');
    this.#get('rest').hidden = true;
  }

  async #copy(name: string, text: string, done: string): Promise<void> {
    try {
      await this.#use.copy(text, done);
    } catch {
      // The script cannot be loaded.
      this.#get(name).append(searchPlaces.notCopied);
    }
  }

  #get(name: string): HTMLElement {
    return getPart(this.#section, `[data-places-${name}]`, HTMLElement);
  }

  #getList(): HTMLElement {
    return getPart(this.#section, '[data-search-places]', HTMLElement);
  }
}

/**
 * Adds the view to the page, after the list of hits.
 *
 * @param root contains `<template data-places>` with its markup
 * @param status a live region of the page
 */
export async function makePlacesView(
  root: ParentNode,
  status: HTMLElement,
  use: PlacesUse,
): Promise<PlacesView> {
  await loadStyles(styles);
  const template = getPart(root, '[data-places]', HTMLTemplateElement);
  const section = getPart(template.content.cloneNode(true) as DocumentFragment, 'section', HTMLElement);
  getPart(root, '[data-search-results]', HTMLElement).after(section);
  return new PlacesView(section, status, use);
}

function sayCount(lines: PlaceLine[], total: number, { order }: PlacesChoice): string {
  if (lines.length === 0) return searchPlaces.noneLeft(total);
  const texts = new Set(lines.map(({ documentId }) => documentId)).size;
  return searchPlaces.count(lines.length, total, texts, order);
}

function toLink({ documentId, fragmentId }: PlaceLine): string {
  return toHref(toDocumentPath(documentId, fragmentId));
}

function toAddress(line: PlaceLine): string {
  return new URL(toLink(line), getPageAddress()).href;
}
