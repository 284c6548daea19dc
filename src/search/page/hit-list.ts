import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { getPageAddress } from '../../dom/page-address.ts';
import { getPart } from '../../dom/part.ts';
import { searchPage } from '../../interface/search-page.ts';
import { takeLines, type HitLine } from '../query/arrange-hits.ts';
import type { ReadingState } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import { NOTHING_OPENED, type Opened } from './address.ts';
import { formatHitName } from '../results/hit-parts.ts';
import { showAllOthers, toHitItem, toggleWords } from './hit-item.ts';
import { loadCopyReport } from './load-copy-report.ts';

const SHOWN_AT_ONCE = 20;

/** The same number as in `postings/staged-search.ts`. */
const DOCUMENTS_AT_ONCE = 5;

/** The list of hits. Its buttons show more hits and copy links to them. */
export class HitList {
  readonly #root: ParentNode;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  /** The button that reads the next documents. Only the page of a large archive has it. */
  readonly #next: HTMLElement | null;
  #lines: HitLine[] = [];
  #opened: Opened = NOTHING_OPENED;

  /** @param root contains `<ol data-search-results>` and the button `data-search-more` */
  constructor(root: ParentNode) {
    this.#root = root;
    this.#list = getPart(root, '[data-search-results]', HTMLElement);
    this.#more = getPart(root, '[data-search-more]', HTMLElement);
    this.#next = root.querySelector('[data-search-next]');
    this.#more.addEventListener('click', () => {
      // The button may disappear, so the first new hit gets the focus.
      const shown = this.#list.children.length;
      this.#append();
      focusLink(this.#list.children[shown]);
    });
    this.#list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('.hit') : null;
      if (!(target instanceof Element) || !item) return;
      const button = target.closest('[data-hit-copy]');
      if (button) void this.#copy(button);
      if (target.closest('[data-hit-rest]')) focusLink(this.#unfold(item));
      if (target.closest('[data-hit-others-rest]')) this.#showOthers(item)?.focus();
      if (target.closest('[data-hit-words]')) this.#toggleWords(item);
    });
    addEventListener('beforeprint', () => {
      this.#showEverything();
    });
    addEventListener('afterprint', () => {
      this.show(this.#lines);
    });
    // This loads before the first copy, because screen readers must know the live region by then.
    loadOnFirstUse(this.#list, ['pointerover', 'focusin'], loadCopyReport);
  }

  /**
   * @returns whether the hits can stay as they are: they are the same, or only their order would change while the
   *   reader uses them
   */
  mayStay(lines: HitLine[]): boolean {
    const [shown, next] = [this.#lines.map(toKey), lines.map(toKey)];
    if (shown.join() === next.join()) return true;
    const isInUse = this.#list.matches(':hover, :focus-within');
    return isInUse && shown.toSorted().join() === next.toSorted().join();
  }

  show(lines: HitLine[]): void {
    const focused = this.#list.querySelector<HTMLAnchorElement>('a:focus')?.getAttribute('href');
    const hadFocus = this.#list.matches(':focus-within');
    this.#lines = lines;
    this.#list.replaceChildren();
    this.#append();
    this.#reopen();
    if (!hadFocus) return;
    const same = Array.from(this.#list.children).find((item) => focused && getHref(item) === focused);
    // The focus must not move to another hit unnoticed.
    if (same) focusLink(same);
    else getPart(this.#root, '[data-search-status]', HTMLElement).focus();
  }

  /** What the reader has opened. If the next list has the same hits, it opens this again. */
  get opened(): Opened {
    return { ...this.#opened, count: this.#list.children.length };
  }

  set opened(opened: Opened) {
    this.#opened = opened;
  }

  /** @param listener called when the reader asks for more documents, or scrolls to the end of the hits */
  onNext(listener: () => void): void {
    const next = this.#next;
    // For a small archive, the bundler leaves out everything after this line.
    if (!import.meta.env.SEARCH_IN_STAGES || !next) return;
    let hasScrolled = false;
    addEventListener('scroll', () => (hasScrolled = true), { passive: true });
    const ask = () => {
      hasScrolled = false;
      listener();
    };
    next.addEventListener('click', ask);
    // A short list always shows its end, so without the check for scrolling it would never stop reading.
    new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && hasScrolled && !next.hidden && this.#more.hidden) ask();
    }).observe(next);
  }

  /** @param reading how much of a large archive was read; undefined if there is no more to read */
  setNext(reading: ReadingState | undefined): void {
    const next = this.#next;
    if (!import.meta.env.SEARCH_IN_STAGES || !next) return;
    next.hidden = !reading || reading.unread === 0;
    if (reading) next.textContent = searchPage.readNext(Math.min(reading.unread, DOCUMENTS_AT_ONCE));
  }

  /**
   * Moves the focus to the first hit.
   *
   * @returns whether there is one
   */
  focusFirst(): boolean {
    focusLink(this.#list.children[0]);
    return this.#list.children.length > 0;
  }

  /** @returns the link of each hit, and the button for more */
  listStops(): HTMLElement[] {
    const links = Array.from(this.#list.children, (item) => item.querySelector('a') ?? []);
    return [...links.flat(), this.#more];
  }

  #append(limit = SHOWN_AT_ONCE): void {
    const lines = takeLines(this.#lines, this.#list.children.length, limit);
    this.#list.append(...lines.map((line) => toHitItem(line, this.#root)));
    this.#more.hidden = this.#lines.length <= this.#list.children.length;
  }

  /** Opens again what was open in a list with the same hits. */
  #reopen(): void {
    const { count, rests, others, words } = this.#opened;
    // The focus may be on the page, so nothing here moves it.
    while (this.#list.children.length < count && !this.#more.hidden) this.#append();
    const items = new Map(Array.from(this.#list.children, (item) => [getHref(item), item]));
    const find = (hrefs: string[]) => hrefs.flatMap((href) => items.get(href) ?? []);
    for (const item of find(rests)) this.#unfold(item);
    for (const item of find(others)) this.#showOthers(item);
    for (const item of find(words)) this.#toggleWords(item);
  }

  /** Shows all hits and links, because paper has no buttons. */
  #showEverything(): void {
    this.#append(Infinity);
    for (const item of this.#list.querySelectorAll<HTMLElement>('.hit')) {
      item.hidden = false;
      showAllOthers(item);
    }
  }

  /**
   * Shows the hits that are folded after a hit.
   *
   * @returns the first of them
   */
  #unfold(item: Element): Element | null {
    const first = item.nextElementSibling;
    for (let next = first; next instanceof HTMLElement && next.hidden; next = next.nextElementSibling)
      next.hidden = false;
    item.querySelector('[data-hit-rest]')?.remove();
    this.#keep('rests', item, true);
    return first;
  }

  #showOthers(item: Element): HTMLElement | null {
    this.#keep('others', item, true);
    return showAllOthers(item);
  }

  #toggleWords(item: Element): void {
    const hit = this.#findHit(item);
    if (hit) this.#keep('words', item, toggleWords(item, hit));
  }

  #keep(kind: 'rests' | 'others' | 'words', item: Element, isOpen: boolean): void {
    const href = getHref(item) ?? '';
    const hrefs = this.#opened[kind].filter((one) => one !== href);
    this.#opened = { ...this.#opened, [kind]: isOpen ? [...hrefs, href] : hrefs };
  }

  #findHit(item: Element | null): Hit | undefined {
    return this.#lines[Array.from(this.#list.children).findIndex((one) => one === item)]?.hit;
  }

  async #copy(button: Element): Promise<void> {
    const hit = this.#findHit(button.closest('.hit'));
    if (!hit) return;
    const { documentId, fragmentId } = hit;
    const address = new URL(toHref(toDocumentPath(documentId, fragmentId)), getPageAddress()).href;
    try {
      const report = await loadCopyReport();
      await report.copy(address, searchPage.linkCopied(formatHitName(hit)));
    } catch {
      // The script cannot be loaded. The reader can copy the address by hand.
      button.textContent = address;
    }
  }
}

function focusLink(item: Element | null | undefined): void {
  item?.querySelector('a')?.focus();
}

function getHref(item: Element): string | null | undefined {
  return item.querySelector('a')?.getAttribute('href');
}

function toKey({ hit: { tier, documentId, fragmentId = '' } }: HitLine): string {
  return `${tier} ${documentId}#${fragmentId}`;
}
