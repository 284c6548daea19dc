import { loadStyles } from '../../dom/load-styles.ts';
import { getPart } from '../../dom/part.ts';
import styles from '../../styles/search-dialog.css?url';
import { Answering } from '../results/answering.ts';
import { quietWhileTyping } from '../results/quiet-typing.ts';
import { keepEngine, type KeptEngine } from '../engine/keep-engine.ts';
import { borrowDialog } from './borrow-dialog.ts';
import { moveWithArrows } from './dialog-keys.ts';
import { HitsView } from './hits-view.ts';
import { keepArrival, tellArrival } from '../arrival/arrival.ts';
import { offerSlashKey } from './slash-key.ts';

/** Pause after the last key before a search begins: long enough to say one number of hits, not one for each letter. */
const TYPING_PAUSE_MS = 80;

/** The search dialog of a page. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #engine: KeptEngine;
  readonly #answering: Answering;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #origin: Element | null = null;

  /**
   * @param dialog lies in the page already, with the parts that the search page gives it
   */
  constructor(dialog: HTMLDialogElement, engine: KeptEngine) {
    this.#dialog = dialog;
    this.#engine = engine;
    this.#field = getPart(dialog, 'input', HTMLInputElement);
    this.#answering = new Answering(new HitsView(dialog), engine.load);
    this.#listen();
  }

  /**
   * Opens the dialog, with what was typed before it was there; else with its last query, selected.
   *
   * @param typed the field that took the keys so far
   * @param origin what had the focus before, and has it again afterwards
   */
  open(typed: HTMLInputElement, origin: Element | null): void {
    if (!this.#dialog.open) {
      this.#origin = origin;
      this.#dialog.showModal();
    }
    this.#field.focus();
    if (typed.value === '') this.#field.select();
    else this.#takeOver(typed);
  }

  #takeOver(typed: HTMLInputElement): void {
    this.#field.value = typed.value;
    this.#field.setSelectionRange(typed.selectionStart, typed.selectionEnd);
    typed.value = '';
    this.#ask();
  }

  #listen(): void {
    const answer = getPart(this.#dialog, '.search-dialog-answer', HTMLElement);
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.#close(event);
      else moveWithArrows(answer, this.#field, event);
    });
    // The gesture of going back closes, too.
    this.#dialog.addEventListener('cancel', (event) => {
      this.#close(event);
    });
    this.#dialog.addEventListener('pointerdown', (event) => {
      if (event.target === this.#dialog) this.#close(event);
    });
    getPart(this.#dialog, '[data-close]', HTMLElement).addEventListener('click', (event) => {
      this.#close(event);
    });
    getPart(this.#dialog, '[data-retry]', HTMLElement).addEventListener('click', () => {
      this.#field.focus();
      // What fails again is told with the answer.
      this.#engine.renew().catch(() => undefined);
      this.#ask();
    });
    quietWhileTyping(this.#field, getPart(this.#dialog, '[data-status]', HTMLElement));
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#ask();
      }, TYPING_PAUSE_MS);
    });
    getPart(answer, '[data-hits]', HTMLElement).addEventListener('click', (event) => {
      this.#choose(event);
    });
  }

  #ask(): void {
    clearTimeout(this.#typing);
    const query = this.#field.value.trim();
    if (query === '') this.#answering.clear();
    else void this.#answering.show(query, { documentId: getDocumentId() });
  }

  #close(event: Event): void {
    event.preventDefault();
    this.#dialog.close();
    if (this.#origin instanceof HTMLElement && this.#origin !== document.body)
      this.#origin.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
  }

  /** A hit of another page is led to by its link; one of this page stands behind the dialog. */
  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const arrival = { path: link.pathname + link.hash, query: this.#field.value.trim() };
    keepArrival(arrival);
    if (link.pathname !== location.pathname) return;
    this.#origin = null;
    this.#close(event);
    location.assign(link.href);
    tellArrival(arrival);
  }
}

/**
 * Makes the search dialog of this page, with its texts under way.
 *
 * @param slashSetting names the setting that frees the `/` key
 * @throws where its markup cannot be loaded
 */
export async function prepareDialog(slashSetting: string): Promise<SearchDialog> {
  const engine = keepEngine();
  // What fails here fails again, and is told, when there is a query.
  engine.load().catch(() => undefined);
  const [dialog] = await Promise.all([borrowDialog(), loadStyles(styles)]);
  document.body.append(dialog);
  offerSlashKey(dialog, slashSetting);
  return new SearchDialog(dialog, engine);
}

/** @returns the document that this page shows, whose places may be named alone; undefined where it shows none. */
function getDocumentId(): string | undefined {
  return document.querySelector<HTMLElement>('article[data-document]')?.dataset['document'];
}
