import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { getPageAddress } from '../../dom/page-address.ts';
import { getPart } from '../../dom/part.ts';
import { takeLines, type HitLine } from '../query/arrange-hits.ts';
import type { Hit } from '../query/hits.ts';
import { formatHitName, showAllOthers, toHitItem, toggleWords } from './hit-item.ts';
import { loadCopyReport } from './load-copy-report.ts';

const SHOWN_AT_ONCE = 20;

/** The list of hits. Its buttons show more hits and copy links to them. */
export class HitList {
  readonly #root: ParentNode;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  #lines: HitLine[] = [];

  /** @param root contains `<ol data-search-results>` and the button `data-search-more` */
  constructor(root: ParentNode) {
    this.#root = root;
    this.#list = getPart(root, '[data-search-results]', HTMLElement);
    this.#more = getPart(root, '[data-search-more]', HTMLElement);
    this.#more.addEventListener('click', () => {
      // The button may disappear, so the first new hit gets the focus.
      const shown = this.#list.children.length;
      this.#append();
      focusLink(this.#list.children[shown]);
    });
    this.#list.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const rest = target.closest('[data-hit-rest]');
      if (rest) unfold(rest);
      const button = target.closest('[data-hit-copy]');
      if (button) void this.#copy(button);
      const others = target.closest('[data-hit-others-rest]')?.closest('.hit');
      if (others) showAllOthers(others)?.focus();
      const words = target.closest('[data-hit-words]')?.closest('.hit');
      const hit = words && this.#findHit(words);
      if (hit) toggleWords(words, hit);
    });
    // Loaded early, so that screen readers know the live region before the first copy.
    loadOnFirstUse(this.#list, ['pointerover', 'focusin'], loadCopyReport);
  }

  /**
   * @returns whether the hits can stay as they are: they are the same, or the reader uses them and only the order would
   *   change
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
    if (!hadFocus) return;
    const same = Array.from(this.#list.children).find((item) => focused && getHref(item) === focused);
    focusLink(same ?? this.#list.children[0]);
  }

  #append(): void {
    const lines = takeLines(this.#lines, this.#list.children.length, SHOWN_AT_ONCE);
    this.#list.append(...lines.map((line) => toHitItem(line, this.#root)));
    this.#more.hidden = this.#lines.length <= this.#list.children.length;
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
      await report.copy(address, `Link to ${formatHitName(hit)} copied.`);
    } catch {
      // The script cannot be loaded. The reader can copy the address by hand.
      button.textContent = address;
    }
  }
}

/** Removes a button, shows the hits that it hid, and moves the focus to the first of them. */
function unfold(button: Element): void {
  const first = button.closest('li')?.nextElementSibling;
  for (let item = first; item instanceof HTMLElement && item.hidden; item = item.nextElementSibling) {
    item.hidden = false;
  }
  focusLink(first);
  button.remove();
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
