import { toDocumentPath, toHref } from '../archive/addresses.ts';
import { toKindAndDate } from '../dom/kind-and-date.ts';
import { makeElement } from '../dom/make-element.ts';
import { verify as say } from '../interface/verify.ts';
import type { Segment } from './match/changes.ts';
import type { Found } from './match/verdict.ts';
import { describeChange, describeFound } from './messages.ts';
import type { Report, ShownPlace } from './reports.ts';

/**
 * A paragraph with more parts is divided, because browsers lay out the whole paragraph again for each part that is
 * added.
 */
const PARTS_A_PARAGRAPH = 100;

/** Shows the results of a check as the reports arrive. It adds words only as text nodes, never as markup. */
export class ResultsView {
  readonly #list: HTMLElement;
  readonly #root: ParentNode;
  #changes = makeElement('ul', {});
  #quotation = makeElement('blockquote', {});

  /** @param root has the kinds and dates of texts for `toKindAndDate` */
  constructor(list: HTMLElement, root: ParentNode) {
    this.#list = list;
    this.#root = root;
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  add(report: Report): void {
    switch (report.kind) {
      case 'place':
        this.#list.append(this.#toFoundItem(report.found));
        break;
      case 'morePlaces':
        this.#list.append(makeElement('li', {}, say.moreNotShown(report.count)));
        break;
      case 'difference':
        this.#list.append(this.#startDifference(report.place));
        break;
      case 'changes':
        this.#changes.append(
          ...report.changes.map((change) => makeElement('li', {}, describeChange(change))),
        );
        break;
      case 'segments':
        this.#addSegments(report.segments);
        break;
      default:
    }
  }

  #toFoundItem(found: Found): HTMLLIElement {
    const { place } = found;
    const words = place.excerpt.map(({ text, isQuoted }) =>
      isQuoted ? makeElement('mark', {}, text) : text,
    );
    return makeElement(
      'li',
      {},
      ...this.#toHeading(place),
      makeElement('p', {}, describeFound(found)),
      makeElement('blockquote', {}, makeElement('p', {}, ...words)),
    );
  }

  #startDifference(place: ShownPlace): HTMLLIElement {
    this.#changes = makeElement('ul', {});
    this.#quotation = makeElement('blockquote', {});
    return makeElement(
      'li',
      {},
      ...this.#toHeading(place),
      this.#changes,
      this.#quotation,
      makeElement('p', { class: 'verify-key' }, say.key),
    );
  }

  #addSegments(segments: Segment[]): void {
    let paragraph = this.#quotation.lastElementChild;
    for (const segment of segments) {
      if (!paragraph || paragraph.childNodes.length > PARTS_A_PARAGRAPH) {
        paragraph = makeElement('p', {});
        this.#quotation.append(paragraph);
      }
      paragraph.append(...toSegmentNodes(segment));
    }
  }

  #toHeading(place: ShownPlace): HTMLElement[] {
    const href = toHref(toDocumentPath(place.documentId, place.fragmentId));
    return [
      makeElement('h2', {}, makeElement('a', { href }, say.place(place.shortTitle, place.name))),
      makeElement('p', { class: 'verify-about' }, toKindAndDate(this.#root, place)),
    ];
  }
}

/** Hidden words say for screen readers what colours and lines show to other readers. */
function toSegmentNodes(segment: Segment): (Node | string)[] {
  if ('same' in segment) return [segment.same];
  const { quoted, published } = segment;
  return [
    ...(quoted === ''
      ? []
      : [
          toSpace(quoted),
          makeElement('del', {}, hide(say.onlyInQuotation), quoted.trim(), hide(say.endOfChange)),
        ]),
    ...(published === ''
      ? []
      : [
          quoted === '' ? toSpace(published) : ' ',
          makeElement('ins', {}, hide(say.onlyInText), published.trim(), hide(say.endOfChange)),
        ]),
  ];
}

function toSpace(words: string): string {
  return words.startsWith(' ') ? ' ' : '';
}

function hide(words: string): HTMLElement {
  return makeElement('span', { class: 'visually-hidden' }, words);
}
