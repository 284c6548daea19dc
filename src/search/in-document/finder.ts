import { loadStyles } from '../../dom/load-styles.ts';
import { getPart } from '../../dom/part.ts';
import { toDomRanges } from '../../dom/text-ranges.ts';
import styles from '../../styles/found-words.css?url';
import { findInDocument, type Finding } from '../query/find-in-document.ts';
import { toArrival, takeArrival, type Arrival } from '../arrival/take-arrival.ts';
import { showCounts } from './contents-counts.ts';
import { FoundBar } from './found-bar.ts';
import { findNear, goTo } from './go-to.ts';
import { canHighlight, highlightCurrent, highlightFound } from './highlights.ts';
import { KnownTexts } from './known-texts.ts';
import { countBySection, toArrivalMessage, toMessage, toPosition } from './messages.ts';
import { readArticle, type Article } from './read-article.ts';

/** Finds words in the text of the page, marks them and leads through them. */
export class Finder {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #contents: Element;
  readonly #article: Article;
  readonly #bar = new FoundBar({
    goBack: () => {
      this.step(-1);
    },
    goOn: () => {
      this.step(1);
    },
    remove: () => {
      this.#leave();
    },
  });
  readonly #texts: KnownTexts;
  #finding: Finding | undefined;
  #ranges: Range[] = [];
  #current = -1;
  /** Where the reader came from a search to; undefined once the field is the reader’s own. */
  #arrival: Arrival | undefined;

  /** @param root holds the form */
  constructor(root: HTMLElement) {
    this.#form = getPart(root, 'form', HTMLFormElement);
    this.#field = getPart(root, 'input', HTMLInputElement);
    this.#contents = root.closest('nav') ?? root;
    this.#article = readArticle(getPart(document, 'article[data-document]', HTMLElement));
    this.#texts = new KnownTexts(this.#article.document);
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
    this.#find();
    void this.#texts.learn().then(() => {
      this.#find(true);
    });
  }

  /** Marks what the search found that the reader comes from. */
  arrive(detail?: unknown): void {
    const arrival = detail === undefined ? takeArrival(this.#form.action) : toArrival(detail);
    if (!arrival || !canHighlight()) return;
    this.#arrival = arrival;
    this.#field.value = arrival.query;
    this.#find();
  }

  /** Goes on to the next place, or back to the one before, around the ends of the text. */
  step(direction: 1 | -1): void {
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

  /** @param isSame whether the query is the one that was asked before */
  #find(isSame = false): void {
    const query = this.#field.value.trim();
    const { archive, knowledge } = this.#texts;
    const finding = findInDocument(query, archive, this.#article.document.id);
    // A reader who has gone on to some place stays there.
    if (isSame && this.#current >= 0 && isAlike(finding, this.#finding)) return;
    this.#finding = finding;
    if (this.#arrival) {
      if (knowledge !== 'page') this.#showArrival(finding, query);
      return;
    }
    const href = `${this.#form.action}?${new URLSearchParams({ q: query }).toString()}`;
    this.#mark(finding.occurrences);
    this.#bar.show(toMessage(finding, knowledge, query), finding.occurrences.length > 0, href);
  }

  /** Says nothing of words that this text has not: the reader has not looked for them here. */
  #showArrival(finding: Finding, query: string): void {
    if (finding.occurrences.length === 0) {
      this.#clear();
      return;
    }
    this.#mark(finding.occurrences);
    this.#bar.show(toArrivalMessage(finding, query), true);
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
    // Otherwise the form would be sent as well.
    event.preventDefault();
    this.step(event.shiftKey ? -1 : 1);
  }

  #clear(): void {
    this.#arrival = undefined;
    this.#field.value = '';
    this.#find();
  }

  /** The button goes, so the focus goes on to the field; after an arrival to the text, where no keyboard opens. */
  #leave(): void {
    const next = this.#arrival ? document.querySelector<HTMLElement>('main') : this.#field;
    this.#clear();
    next?.focus({ preventScroll: true });
  }
}

function isAlike(one: Finding, other: Finding | undefined): boolean {
  return JSON.stringify(one.occurrences) === JSON.stringify(other?.occurrences);
}

/** A dialog or a menu that lies over the page closes by the same key. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [data-linking]') !== null;
}
