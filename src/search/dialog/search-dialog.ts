import { keepField } from '../../dom/keep-field.ts';
import { loadStyles } from '../../dom/load-styles.ts';
import { getPart } from '../../dom/part.ts';
import { TypingPause } from '../../dom/typing.ts';
import styles from '../../styles/search-dialog.css?url';
import { announceArrival, keepArrival } from '../arrival/arrival.ts';
import { makeEngineLoader, type EngineLoader } from '../engine/engine-loader.ts';
import { getSilenceMs } from '../engine/progress.ts';
import { AnswerPresenter } from '../results/answer-presenter.ts';
import { moveWithArrows } from '../results/arrow-keys.ts';
import { markBusyWhileTyping } from '../results/busy-while-typing.ts';
import { DialogResults } from './dialog-results.ts';
import { fetchDialog } from './fetch-dialog.ts';
import { offerSlashKey } from './slash-key.ts';

/**
 * The delay after a key before the search starts. Without it, screen readers would announce a number of hits for each
 * letter.
 */
const DEBOUNCE_MS = 80;

export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #engine: EngineLoader;
  readonly #presenter: AnswerPresenter;
  readonly #typing: TypingPause;
  #origin: Element | null = null;

  /** @param dialog the dialog; it must already be in the page */
  constructor(dialog: HTMLDialogElement, engine: EngineLoader) {
    this.#dialog = dialog;
    this.#engine = engine;
    this.#field = getPart(dialog, 'input', HTMLInputElement);
    this.#presenter = new AnswerPresenter(new DialogResults(dialog), engine.load, getSilenceMs);
    this.#typing = new TypingPause(this.#field, DEBOUNCE_MS, () => {
      this.#ask();
    });
    this.#listen();
  }

  /**
   * Opens the dialog with the words that the reader typed before it loaded. If there are none, selects the last query.
   *
   * @param typed the field with these words
   * @param origin the element that had the focus; it gets the focus back when the dialog closes
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
      // Arrow keys skip the links in messages, so the first arrow key goes to the first hit. Tab reaches these links.
      else moveWithArrows(this.#field, answer.querySelectorAll('a:not([role="status"] *)'), event);
    });
    // On some devices the back gesture cancels a dialog.
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
      this.#engine.renew();
      this.#ask();
    });
    keepField(this.#field);
    markBusyWhileTyping(this.#field, getPart(this.#dialog, '[data-status]', HTMLElement));
    getPart(answer, '[data-hits]', HTMLElement).addEventListener('click', (event) => {
      this.#choose(event);
    });
  }

  #ask(): void {
    this.#typing.cancel();
    const query = this.#field.value.trim();
    if (query === '') this.#presenter.clear();
    else void this.#presenter.show(query, { documentId: getDocumentId() }, true);
  }

  #close(event: Event): void {
    event.preventDefault();
    this.#dialog.close();
    if (this.#origin instanceof HTMLElement && this.#origin !== document.body)
      this.#origin.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
  }

  /** Handles a click on a hit. If the hit is on this page, the dialog covers it, so the dialog closes. */
  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const arrival = { path: link.pathname + link.hash, query: this.#field.value.trim() };
    keepArrival(arrival);
    if (link.pathname !== location.pathname) return;
    this.#origin = null;
    this.#close(event);
    location.assign(link.href);
    announceArrival(arrival);
  }
}

/**
 * Makes the search dialog of this page, and starts to load the texts.
 *
 * @param slashSetting the storage key of the setting for the `/` key
 * @throws if the markup of the dialog cannot be loaded
 */
export async function prepareDialog(slashSetting: string): Promise<SearchDialog> {
  const engine = makeEngineLoader();
  engine.load();
  const [dialog] = await Promise.all([fetchDialog(), loadStyles(styles)]);
  document.body.append(dialog);
  offerSlashKey(dialog, slashSetting);
  return new SearchDialog(dialog, engine);
}

/** @returns the id of the document on this page; a query like `p7` refers to it. Undefined on other pages */
function getDocumentId(): string | undefined {
  return document.querySelector<HTMLElement>('article[data-document]')?.dataset['document'];
}
