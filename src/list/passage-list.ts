import type { Manual } from '../archive/citations/passage-citation.ts';
import type { CopyReport } from '../dom/copy-report.ts';
import { makeElement } from '../dom/make-element.ts';
import { loadOnce, loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { getPart } from '../dom/part.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { formatEntry, readEntry, readListQuery, toListPath } from '../kept-list/list-entry.ts';
import { keepList, readKeptList, showListLink } from '../kept-list/kept-list.ts';
import { LIST_KEY } from '../kept-list/storage-key.ts';
import { listReferences } from './cite-place.ts';
import type { GivenForm } from './give-away.ts';
import { ListItem } from './list-item.ts';
import type { GivenPlace } from './listed-place.ts';
import { OwnNotes } from './own-notes.ts';
import { PlaceReader } from './read-places.ts';

/** Loads the code that makes files and copies. Readers who only look at a list do not need it. */
const loadGiveAway = loadOnce(() => import('./give-away.ts'));

/** What is needed to undo a removal: the list before it, and the notes of the removed entries. */
interface Removed {
  items: ListItem[];
  notes: Map<string, string>;
}

/**
 * `<passage-list>`: shows the passages and sections that the address of the page names. The address always has the
 * whole list. If the browser also keeps this list, it stores each change.
 */
class PassageList extends HTMLElement {
  readonly #status = getPart(this, '[data-list-status]', HTMLElement);
  readonly #list = getPart(this, '[data-list]', HTMLElement);
  readonly #undo = getPart(this, '[data-list-undo]', HTMLElement);
  readonly #style = getPart(this, '[data-list-style]', HTMLSelectElement);
  readonly #template = getPart(this, '[data-list-item]', HTMLTemplateElement);
  readonly #notes = new OwnNotes();
  #reader = new PlaceReader();
  #items: ListItem[] = [];
  /** Whether the browser keeps this list. */
  #isOwn = true;
  /** The last removal, which the reader can undo. */
  #removed: Removed | undefined;
  #report: CopyReport | undefined;

  connectedCallback(): void {
    this.querySelector('[data-script-missing]')?.remove();
    this.#list.addEventListener('click', (event) => this.#onItem(event));
    this.#list.addEventListener('input', ({ target }) => this.#write(target));
    const tools = getPart(this, '[data-list-tools]', HTMLElement);
    // This loads before the click, because a browser may forbid copying after a delay.
    loadOnFirstUse(tools, ['pointerover', 'focusin'], () => this.#prepareReport());
    tools.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#use(button.value);
    });
    this.#style.addEventListener('change', () => {
      for (const item of this.#items) item.cite(this.#manual);
      this.#showReferences();
    });
    getPart(this.#undo, 'button', HTMLElement).addEventListener('click', () => this.#restore());
    getPart(this, '[data-list-save]', HTMLElement).addEventListener('click', () => this.#save());
    addEventListener('popstate', () => void this.#open());
    addEventListener('storage', ({ key }) => {
      if (key === LIST_KEY) this.#onOtherPage();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#onOtherPage();
    });
    void this.#open();
  }

  get #manual(): Manual {
    return this.#style.value as Manual;
  }

  get #entries(): string[] {
    return this.#items.map(({ entry }) => entry);
  }

  /** Opens the list in the address. If there is none, opens the list of this browser. */
  async #open(): Promise<void> {
    const typed = readListQuery(location.search);
    const kept = readKeptList();
    const entries = (typed ?? kept).map(toUsualForm);
    const unique = [...new Set(entries)];
    this.#isOwn = typed === undefined || isSame(unique, kept);
    this.#removed = undefined;
    this.#items = unique.map((entry) => new ListItem(entry, this.#template));
    for (const item of this.#items) item.showNote(this.#notes.get(item.entry));
    this.#list.replaceChildren(...this.#items.map(({ element }) => element));
    this.#show();
    await this.#read(this.#items);
    const twice = entries.length - unique.length;
    this.#say(twice > 0 ? labels.twice(twice) : '');
  }

  /** Reads the places of items. An id that was moved leads to its new place, which may already be in the list. */
  async #read(items: readonly ListItem[]): Promise<void> {
    this.#list.dataset['state'] = items.length > 0 ? 'loading' : 'ready';
    if (items.length > 0) this.#status.textContent = labels.loading;
    const readings = await Promise.all(items.map(({ entry }) => this.#reader.read(entry)));
    for (const [index, item] of items.entries()) {
      const reading = readings[index];
      const note = this.#notes.get(item.entry);
      if (reading) item.show(reading, this.#manual);
      item.showNote(this.#notes.get(item.entry) || note);
    }
    this.#joinMoved();
    this.#list.dataset['state'] = 'ready';
    this.#show();
  }

  /** Replaces ids that were moved by their new ids. If the list already has the new id, keeps it only once. */
  #joinMoved(): void {
    const before = this.#items.length;
    const first = new Map(this.#items.toReversed().map((item) => [item.entry, item]));
    for (const item of this.#items) if (first.get(item.entry) !== item) item.element.remove();
    this.#items = this.#items.filter((item) => first.get(item.entry) === item);
    const isChanged = before !== this.#items.length || !isSame(this.#entries, readKeptList());
    if (this.#isOwn && isChanged) keepList(this.#entries);
  }

  #onItem({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const index = this.#items.findIndex(({ element }) => button && element.contains(button));
    const item = this.#items[index];
    if (!button || !item) return;
    if (button.value === 'up') this.#move(index, index - 1, button);
    else if (button.value === 'down') this.#move(index, index + 1, button);
    else if (button.value === 'remove') this.#remove([item], labels.removed(item.name));
    else if (button.value === 'note') item.toggleNote(this.#notes.get(item.entry));
    else if (button.value === 'retry') void this.#retry(item);
  }

  #move(from: number, to: number, button: HTMLElement): void {
    const [item, other] = [this.#items[from], this.#items[to]];
    if (!item) return;
    if (!other) {
      this.#say(to < 0 ? labels.isFirst(item.name) : labels.isLast(item.name));
      return;
    }
    this.#items = this.#items.with(from, other).with(to, item);
    if (to < from) other.element.before(item.element);
    else other.element.after(item.element);
    // A button loses the focus when it moves.
    button.focus();
    this.#keep(labels.isNowNumber(item.name, to + 1, this.#items.length));
  }

  #remove(items: readonly ListItem[], message: string): void {
    const index = this.#items.findIndex((item) => items.includes(item));
    this.#removed = {
      items: this.#items,
      notes: new Map(items.map(({ entry }) => [entry, this.#notes.get(entry)])),
    };
    for (const { entry, element } of items) {
      this.#notes.set(entry, '');
      element.remove();
    }
    this.#items = this.#items.filter((item) => !items.includes(item));
    this.#keep(message);
    // The focus goes to the entry that follows, so that the reader can go on there.
    const next = this.#items[Math.min(index, this.#items.length - 1)];
    (next?.element.querySelector<HTMLElement>('[value="remove"]') ?? this.#status).focus();
  }

  #restore(): void {
    if (!this.#removed) return;
    const { items, notes } = this.#removed;
    for (const [entry, note] of notes) this.#notes.set(entry, note);
    this.#removed = undefined;
    this.#items = items;
    for (const item of items) item.showNote(this.#notes.get(item.entry));
    this.#list.replaceChildren(...items.map(({ element }) => element));
    this.#keep(labels.isAsBefore);
    this.#status.focus();
  }

  async #retry(item: ListItem): Promise<void> {
    await this.#read([item]);
    this.#say(item.place ? labels.isLoaded(item.name) : '');
  }

  /** Stores a note while the reader writes it. */
  #write(target: EventTarget | null): void {
    const item = this.#items.find(({ element }) => target instanceof Node && element.contains(target));
    if (!item || !(target instanceof HTMLTextAreaElement)) return;
    const isStored = this.#notes.set(item.entry, target.value);
    item.showNote(target.value);
    this.#say(isStored ? labels.isSaved : labels.isNotSaved);
  }

  /** Does what a button for the whole list says. */
  #use(action: string): void {
    if (action === 'sort') this.#sort();
    else if (action === 'print') print();
    else if (action === 'clear') this.#remove(this.#items, labels.isEmptyNow);
    else void this.#giveAway(action as GivenForm | 'address');
  }

  async #giveAway(form: GivenForm | 'address'): Promise<void> {
    try {
      const [{ giveAway }, report] = await Promise.all([loadGiveAway(), this.#prepareReport()]);
      const places = this.#listGiven();
      const given = { places, missing: this.#items.length - places.length, manual: this.#manual };
      const address = new URL(toListPath(this.#entries), getPageAddress()).href;
      if (form === 'address') await report.copy(address, labels.addressCopied);
      else await giveAway(form, given, report);
    } catch {
      this.#say(labels.scriptNotLoaded);
    }
  }

  /** Adds the report to the page early, because screen readers only read changes in a region that was there before. */
  async #prepareReport(): Promise<CopyReport> {
    const { makeReport } = await loadGiveAway();
    if (this.#report) return this.#report;
    const report = (this.#report = makeReport());
    this.append(makeElement('div', { 'data-linking': '' }, report));
    return report;
  }

  #sort(): void {
    const toKey = ({ place }: ListItem) => place?.text.date ?? '9999';
    this.#items = this.#items.toSorted(
      (one, other) =>
        compare(toKey(one), toKey(other)) ||
        compare(one.place?.text.documentId ?? '', other.place?.text.documentId ?? '') ||
        (one.place?.position ?? 0) - (other.place?.position ?? 0),
    );
    this.#list.replaceChildren(...this.#items.map(({ element }) => element));
    this.#keep(labels.isSorted);
  }

  /** Lists the places for a file or copy. Entries that name nothing have no words, so they are left out. */
  #listGiven(): GivenPlace[] {
    return this.#items.flatMap(({ place, entry }) =>
      place ? [{ ...place, note: this.#notes.get(entry).trim() }] : [],
    );
  }

  /** Adds this list to the list of the browser, and shows that list. */
  #save(): void {
    const all = [...new Set([...readKeptList(), ...this.#entries])];
    const isStored = keepList(all);
    history.pushState(null, '', toListPath(all));
    void this.#open().then(() => this.#say(isStored ? labels.isYours : labels.isNotSaved));
    this.#status.focus();
  }

  /** Shows the list again after another page has changed the list of this browser. */
  #onOtherPage(): void {
    const kept = readKeptList();
    if (!this.#isOwn || isSame(kept, this.#entries)) return;
    history.replaceState(null, '', toListPath(kept));
    void this.#open();
  }

  /** Stores and shows the list after the reader has changed it. */
  #keep(message: string): void {
    const isStored = !this.#isOwn || keepList(this.#entries);
    this.#show();
    this.#say(isStored ? message : labels.join([message, labels.isNotSaved]));
  }

  /** Puts the list into the address, and shows the parts of the page that the list needs. */
  #show(): void {
    const entries = this.#entries;
    const hasEntries = entries.length > 0;
    history.replaceState(history.state, '', toListPath(entries) + location.hash);
    for (const part of this.querySelectorAll<HTMLElement>('[data-list-tools], [data-list-kept]'))
      part.hidden = !hasEntries;
    getPart(this, '[data-list-texts]', HTMLElement).hidden = hasEntries;
    getPart(this, '[data-list-other]', HTMLElement).hidden = this.#isOwn || !hasEntries;
    getPart(this, '[data-list-own]', HTMLElement).hidden = readKeptList().length === 0;
    this.#undo.hidden = !this.#removed;
    this.#showReferences();
    showListLink();
  }

  /** Shows the references for citations in a reader's text. Notes in Chicago style need none. */
  #showReferences(): void {
    const places = this.#items.flatMap(({ place }) => place ?? []);
    const references = listReferences(this.#manual, places);
    const section = getPart(this, '[data-list-references]', HTMLElement);
    section.hidden = references.length === 0;
    getPart(section, 'ul', HTMLElement).replaceChildren(
      ...references.map((reference) =>
        makeElement(
          'li',
          {},
          ...reference.map(({ words: cited, isItalic }) => (isItalic ? makeElement('i', {}, cited) : cited)),
        ),
      ),
    );
  }

  /** Says how long the list is, after a message about what the reader did. */
  #say(message: string): void {
    const found = this.#items.flatMap(({ place }) => place ?? []);
    const texts = new Set(found.map(({ text }) => text.documentId)).size;
    const missing = this.#items.length - found.length;
    const count = this.#items.length === 0 ? labels.isEmpty : labels.hasEntries(found.length, texts);
    const lost = missing > 0 ? labels.withoutWords(missing) : '';
    const said =
      message === labels.isEmptyNow
        ? message
        : labels.join([message, count, lost].filter((part) => part !== ''));
    if (this.#status.textContent !== said) this.#status.textContent = said;
  }
}

/** @returns an entry in the usual form. A part that is not an entry stays as typed */
function toUsualForm(written: string): string {
  const entry = readEntry(written);
  return entry ? formatEntry(entry) : written;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

customElements.define('passage-list', PassageList);
