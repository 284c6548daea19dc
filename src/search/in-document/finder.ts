import { keepField } from '../../dom/keep-field.ts';
import { loadStyles } from '../../dom/load-styles.ts';
import { getPart } from '../../dom/part.ts';
import { toDomRanges } from '../../dom/text-ranges.ts';
import styles from '../../styles/found-words.css?url';
import { loadDateCode, needsDateCode } from '../query/date-code.ts';
import { findInDocument, type Finding } from '../query/find-in-document.ts';
import type { LexiconPart } from '../query/lexicon.ts';
import { mayBeReference } from '../query/may-be-reference.ts';
import { ARRIVAL_EVENT, takeArrival, toArrival, type Arrival } from '../arrival/arrival.ts';
import { showCounts } from './contents-counts.ts';
import { FoundBar } from './found-bar.ts';
import { focusPassage } from '../../dom/focus-passage.ts';
import { findNear, goTo } from './go-to.ts';
import { canHighlight, highlightCurrent, highlightFound } from './highlights.ts';
import { KnownTexts } from './known-texts.ts';
import { countBySection, toArrivalMessage, toMessage, toPosition, type Knowledge } from './messages.ts';
import { readArticle, type Article } from './read-article.ts';

/** Finds words in the text of the page, highlights them and goes from one to the next. */
export class Finder {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #contents: Element;
  readonly #article: Article;
  readonly #bar: FoundBar;
  readonly #texts: KnownTexts;
  #finding: Finding | undefined;
  /** Settles when the code for references has loaded; undefined if it is not loading. */
  #learning: Promise<void> | undefined;
  #ranges: Range[] = [];
  #current = -1;
  /** The arrival, while its words are highlighted. Undefined once the reader types in the field. */
  #arrival: Arrival | undefined;

  /** @param root the element with the form */
  constructor(root: HTMLElement) {
    this.#form = getPart(root, 'form', HTMLFormElement);
    this.#field = getPart(root, 'input', HTMLInputElement);
    this.#contents = root.closest('nav') ?? root;
    this.#article = readArticle(getPart(document, 'article[data-document]', HTMLElement));
    this.#texts = new KnownTexts(this.#article.document);
    const acts = {
      goBack: () => {
        this.#step(-1);
      },
      goOn: () => {
        this.#step(1);
      },
      remove: () => {
        this.#leave();
      },
    };
    this.#bar = new FoundBar(acts, this.#form.action);
    keepField(this.#field);
    root.append(this.#bar.element);
    void loadStyles(styles).then(() => {
      this.#bar.showStyled();
    });
    this.#field.addEventListener('input', () => {
      this.#arrival = undefined;
      this.#find();
    });
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#form.addEventListener('submit', (event) => {
      this.answer(event);
    });
    document.addEventListener(ARRIVAL_EVENT, (event) => {
      this.answer(event);
    });
    this.#find();
    void this.#texts.learn().then(() => {
      this.#find(true);
    });
  }

  /** Handles a submit or an arrival. It may have happened before this script loaded. */
  answer(event: Event): void {
    if (event.type === 'submit') this.#step(1);
    if (event.type === ARRIVAL_EVENT) this.#arrive((event as CustomEvent).detail);
  }

  /** Highlights the words of the query that led the reader to this page. */
  #arrive(detail: unknown): void {
    const arrival = detail === undefined ? takeArrival(this.#form.action) : toArrival(detail);
    if (!arrival) return;
    focusPassage(document.getElementById(arrival.path.replace(/^[^#]*#?/u, '')));
    if (!canHighlight()) return;
    this.#arrival = arrival;
    this.#field.value = arrival.query;
    this.#find();
  }

  /** Goes to the next or previous place. The first place follows the last one. */
  #step(direction: 1 | -1): void {
    if (this.#learning) {
      void this.#learning.then(() => {
        this.#step(direction);
      });
      return;
    }
    const { reference, occurrences = [] } = this.#finding ?? {};
    if (reference !== undefined) location.hash = reference;
    if (occurrences.length === 0) return;
    const start = this.#current < 0 ? findNear(this.#ranges) - (direction > 0 ? 1 : 0) : this.#current;
    this.#current = (start + direction + occurrences.length) % occurrences.length;
    const range = this.#ranges[this.#current];
    highlightCurrent(range);
    if (range) goTo(range);
    this.#bar.show({ text: toPosition(occurrences, this.#current) }, true);
  }

  /** @param isSame whether the query has not changed */
  #find(isSame = false): void {
    const query = this.#field.value.trim();
    void this.#texts.ask(query).then((finding) => {
      if (finding && query === this.#field.value.trim()) this.#take(finding, 'archive', query, true);
    });
    const { archive, knowledge, lexicon, findReference } = this.#texts;
    if (!findReference && mayBeReference(query, archive.documents)) {
      this.#learnReferences();
      return;
    }
    if (needsDateCode(query)) {
      this.#learnDates(query);
      return;
    }
    const finding = findInDocument(query, archive, this.#article.document.id, { lexicon, findReference });
    if (finding.needs) this.#learnWords(finding.needs);
    this.#take(finding, knowledge, query, isSame);
  }

  #take(finding: Finding, knowledge: Knowledge, query: string, isSame: boolean): void {
    // The places are the same, and the reader is at one of them, so it stays the current one.
    if (isSame && this.#current >= 0 && isAlike(finding, this.#finding)) return;
    this.#finding = finding;
    if (this.#arrival) {
      if (knowledge !== 'page') this.#showArrival(finding, query);
      return;
    }
    this.#mark(finding.occurrences);
    this.#bar.show(toMessage(finding, knowledge, query), finding.occurrences.length > 0);
  }

  /** Loads the code that reads references. Until it has loaded, the words of the previous query stay marked. */
  #learnReferences(): void {
    this.#learning ??= this.#texts.learnReferences().then(() => {
      this.#learning = undefined;
      this.#find(true);
    });
  }

  #learnDates(query: string): void {
    this.#learning ??= loadDateCode(query).then(
      () => {
        this.#learning = undefined;
        this.#find(true);
      },
      // The next key tries again.
      () => (this.#learning = undefined),
    );
  }

  #learnWords(part: LexiconPart): void {
    void this.#texts.learnWords(part).then((isNew) => {
      if (isNew) this.#find(true);
      else if (this.#arrival && this.#texts.knowledge !== 'page' && !this.#hasFound()) this.#clear();
    });
  }

  #hasFound(): boolean {
    return (this.#finding?.occurrences.length ?? 0) > 0;
  }

  /**
   * Shows what an arrival found. If nothing is found, it shows no message, because the reader did not search in this
   * text. If a word may need a correction, it waits for the lexicon.
   */
  #showArrival(finding: Finding, query: string): void {
    if (!this.#hasFound()) {
      if (finding.needs === undefined) this.#clear();
      else this.#forgetPlaces();
      return;
    }
    this.#mark(finding.occurrences);
    this.#bar.show(toArrivalMessage(finding, query), true);
  }

  /** Removes the marks and the message of the previous query. */
  #forgetPlaces(): void {
    this.#mark([]);
    this.#bar.show({ text: '' }, false);
  }

  #mark(occurrences: Finding['occurrences']): void {
    this.#ranges = occurrences.flatMap(({ at, span }) => {
      const element = this.#article.elements.get(at);
      return element ? toDomRanges(element, [span]) : [];
    });
    const hash = this.#arrival?.path.replace(/^[^#]*#/u, '');
    this.#current = occurrences.findIndex(({ at }) => at === hash);
    highlightFound(this.#ranges);
    highlightCurrent(undefined);
    showCounts(this.#contents, countBySection(occurrences));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape' && !isElsewhere(event.target)) this.#clear();
    if (event.key !== 'Enter' || event.target !== this.#field) return;
    // Without this, Enter would also submit the form.
    event.preventDefault();
    this.#step(event.shiftKey ? -1 : 1);
  }

  #clear(): void {
    this.#arrival = undefined;
    this.#field.value = '';
    this.#find();
  }

  /**
   * Removes the bar and moves the focus from its button to the field. If the field is closed, the text gets the focus.
   * The text also gets it after an arrival, because focus in a field would open the touch keyboard.
   */
  #leave(): void {
    const isAtField = !this.#arrival && this.#field.checkVisibility();
    const next = isAtField ? this.#field : document.querySelector<HTMLElement>('main');
    this.#clear();
    next?.focus({ preventScroll: true });
  }
}

function isAlike(one: Finding, other: Finding | undefined): boolean {
  return JSON.stringify(one.occurrences) === JSON.stringify(other?.occurrences);
}

/** @returns whether the event is in a dialog or menu, which Escape closes */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [data-linking]') !== null;
}
