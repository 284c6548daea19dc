import { addAddress, type Manual } from '../archive/citations/passage-citation.ts';
import { makeElement } from '../dom/make-element.ts';
import { getPart } from '../dom/part.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { citePlace, quotePlace } from './cite-place.ts';
import type { ListedPlace } from './listed-place.ts';
import type { PlaceReading } from './read-places.ts';

/** An entry of the list on the page: its place, the buttons for it, and the reader's note. */
export class ListItem {
  /**
   * The entry in the address of the list. If its id was moved, it changes to the new id when the place has been read.
   */
  entry: string;
  readonly element: HTMLElement;
  /** The place that the entry names. Undefined until it is read, and for an entry that names nothing. */
  place: ListedPlace | undefined;

  /** @param template has the markup of an item, with its parts `data-item-…` */
  constructor(entry: string, template: HTMLTemplateElement) {
    this.entry = entry;
    this.element = getPart(template.content.cloneNode(true) as DocumentFragment, 'li', HTMLElement);
    this.#get('name').textContent = entry;
    this.#nameButtons();
  }

  /** The name of the entry in messages: `¶ 12 of China–Japan Digital Economy Sub-forum`. */
  get name(): string {
    return this.place
      ? labels.place(this.place.text.title, this.place.name)
      : labels.unknownPlace(this.entry);
  }

  /** Shows the words of the place, or the reason why there are none. */
  show(reading: PlaceReading, manual: Manual): void {
    this.place = reading.kind === 'found' ? reading.place : undefined;
    this.#get('retry').hidden = reading.kind !== 'failed';
    if (reading.kind !== 'found') {
      this.#say(reading.kind === 'unknown' ? reading.reason : [labels.notLoaded]);
      return;
    }
    const { place, about, move = [] } = reading;
    this.entry = place.entry;
    const { text, name, address } = place;
    const { title, language, direction } = text;
    this.#get('name').replaceChildren(makeElement('a', { href: address }, labels.source(title, name)));
    this.#get('about').replaceChildren(...about);
    this.#say(move);
    const quotation = this.#get('words');
    quotation.lang = language;
    quotation.dir = direction;
    quotation.replaceChildren(
      ...quotePlace(place).map(({ words: quoted, isHeading }) =>
        makeElement('p', {}, isHeading ? makeElement('b', {}, quoted) : quoted),
      ),
    );
    quotation.hidden = false;
    this.#nameButtons();
    this.cite(manual);
  }

  /** Shows the citation in another style. */
  cite(manual: Manual): void {
    const { place } = this;
    if (place) this.#get('citation').textContent = addAddress(citePlace(manual, place), place.address);
  }

  /** Shows the reader's note, or no note. */
  showNote(note: string): void {
    const shown = this.#get('note');
    shown.textContent = labels.myNote(note.trim());
    shown.hidden = note.trim() === '';
  }

  /** Opens or closes the field for the note. */
  toggleNote(note: string): void {
    const writing = this.#get('writing');
    writing.hidden = !writing.hidden;
    getPart(this.element, '[value="note"]', HTMLElement).ariaExpanded = String(!writing.hidden);
    const field = getPart(writing, 'textarea', HTMLTextAreaElement);
    field.value = note;
    // The open field shows the note, so the note itself is only for paper, which shows no fields.
    this.#get('note').classList.toggle('paper-only', !writing.hidden);
    if (!writing.hidden) field.focus();
  }

  #say(message: readonly (Node | string)[]): void {
    const place = this.#get('message');
    place.replaceChildren(...message);
    place.hidden = message.length === 0;
  }

  /** Gives each button a different name. Screen readers can list all buttons. */
  #nameButtons(): void {
    for (const of of this.element.querySelectorAll('[data-item-of]'))
      of.textContent = labels.ofEntry(this.name);
  }

  #get(name: string): HTMLElement {
    return getPart(this.element, `[data-item-${name}]`, HTMLElement);
  }
}
