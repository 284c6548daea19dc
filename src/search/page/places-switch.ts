import { loadOnce } from '../../dom/load-on-first-use.ts';
import { getPart } from '../../dom/part.ts';
import { searchPage } from '../../interface/search-page.ts';
import { whileBytesArrive } from '../engine/progress.ts';
import type { PlacesView } from '../places/places-view.ts';
import type { Place } from '../query/places.ts';
import { formatRequest, type PlacesChoice } from '../query/search-request.ts';
import { readRequest } from './address.ts';
import type { FilterPanel } from './filter-panel.ts';
import { loadCopyReport } from './load-copy-report.ts';

/** If no bytes arrive for this time, the page shows the hits. */
const LIMIT_MS = 6000;

const START: PlacesChoice = { order: 'text', without: [] };

/**
 * Switches between the list of hits and the list of every place. It loads the script of the second list at first use.
 */
export class PlacesSwitch {
  readonly #panel: FilterPanel;
  readonly #hits: HTMLElement;
  readonly #link: HTMLAnchorElement;
  /** A live region, so that screen readers announce the number of places. */
  readonly #status: HTMLElement;
  readonly #load: () => Promise<PlacesView>;
  #view: PlacesView | undefined;
  #choice: PlacesChoice | undefined;
  #onChange: () => void = () => undefined;
  /** The number of the last call of `show`. An older call does nothing after its script has loaded. */
  #run = 0;

  /** @param root contains the list of hits, and the link `data-search-every` */
  constructor(root: ParentNode, panel: FilterPanel) {
    this.#panel = panel;
    this.#hits = getPart(root, '[data-search-results]', HTMLElement);
    this.#link = getPart(root, '[data-search-every]', HTMLAnchorElement);
    this.#status = getPart(root, '[data-search-narrowed]', HTMLElement);
    this.#load = loadOnce(async () => {
      const { makePlacesView } = await import('../places/places-view.ts');
      const copy = async (text: string, done: string) => (await loadCopyReport()).copy(text, done);
      return (this.#view = await makePlacesView(root, this.#status, { choose: this.#choose, copy }));
    });
    this.#link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#choose(this.#hits.hidden ? undefined : START);
    });
  }

  /** @param listener called when the reader has chosen a list, an order of the places, or forms */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** @returns the choice of the reader; undefined for the list of hits */
  read(): PlacesChoice | undefined {
    return this.#choice;
  }

  write(choice: PlacesChoice | undefined): void {
    this.#choice = choice;
    if (choice) this.#load().catch(() => undefined);
  }

  /**
   * Shows the list that the reader chose. If there are no places, it shows the list of hits.
   *
   * @param places the places that pass the filters
   * @param total how many there are without filters
   * @returns whether the page lists the places
   */
  show(places: Place[], total: number): boolean {
    this.#run += 1;
    const choice = total > 0 ? this.#choice : undefined;
    this.#showLink(choice !== undefined, places.length);
    if (choice) void this.#list(places, total, choice);
    else this.#view?.hide();
    return choice !== undefined;
  }

  async #list(places: Place[], total: number, choice: PlacesChoice): Promise<void> {
    const run = this.#run;
    try {
      const view = await whileBytesArrive(this.#load(), LIMIT_MS, 'The list of every place');
      if (run === this.#run) view.show(places, total, choice);
    } catch {
      // The script cannot be loaded. The list of hits stays, because it leads to the same places.
      if (run !== this.#run) return;
      this.#showLink(false, places.length);
      this.#status.textContent = searchPage.placesNotLoaded;
    }
  }

  #showLink(isOpen: boolean, count: number): void {
    this.#hits.hidden = isOpen;
    this.#link.hidden = !isOpen && count === 0;
    this.#link.textContent = isOpen ? searchPage.backToSections : searchPage.countEveryPlace(count);
    const places = isOpen ? undefined : START;
    this.#link.href = formatRequest({ ...readRequest(this.#panel.listKnown()), places });
  }

  readonly #choose = (choice: PlacesChoice | undefined): void => {
    this.#choice = choice;
    this.#onChange();
  };
}
