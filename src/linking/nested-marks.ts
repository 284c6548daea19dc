import type { MarkPair, QuotationMarks } from './quotation-marks.ts';

/** A pair of marks that a text may print. `level` says for which level of quotation the language uses it. */
interface Kind extends MarkPair {
  level: 'outer' | 'inner';
}

/** A mark of a text that opens, continues or closes a quotation. */
interface Placed {
  at: number;
  isOpen: boolean;
}

/** A quotation within a text. */
interface Quoted {
  kind: Kind;
  /** In order. */
  marks: Placed[];
  /** Whether a later apostrophe may be the real end. */
  isUnsure: boolean;
}

const NO_BREAK_SPACE = /[\u00a0\u202f]/u;
const LETTER = /[\p{L}\p{N}]/u;
const SINGLE = /^['‘’‚‹›]$/u;
const BEFORE_OPENING = /^$|[\s([{<¡¿/—–-]/u;
const AFTER_CLOSING = /^$|[\s)\]}>.,;:!?…/—–-]/u;
const PARAGRAPH_END = '\n\n';

/**
 * Changes the quotation marks inside quoted paragraphs, so that they alternate with the marks around the quotation: in
 * English, `“…”` becomes `‘…’`, and `‘…’` inside it becomes `“…”`. Apostrophes stay. If the marks of a paragraph do not
 * form pairs, or may be apostrophes, the paragraph stays as printed.
 *
 * @param paragraphs the words as published. A quotation may begin in one paragraph and end in a later one, if each
 *   paragraph after the first begins with the opening mark
 * @param marks the marks of the language of the text
 * @returns the paragraphs. Only quotation marks are different
 */
export function nestMarks(paragraphs: readonly string[], marks: QuotationMarks): string[] {
  if (marks.outer.open === marks.inner.open) return [...paragraphs];
  const kinds = listKinds(marks);
  const nested: string[] = [];
  for (let first = 0; first < paragraphs.length; first = nested.length) {
    const group = takeGroup(paragraphs.slice(first), kinds, marks);
    nested.push(...(group ?? [paragraphs[first] ?? '']));
  }
  return nested;
}

/**
 * @returns the first paragraphs that together have complete quotations, with their marks changed; undefined if there
 *   are none
 */
function takeGroup(
  paragraphs: readonly string[],
  kinds: Kind[],
  marks: QuotationMarks,
): string[] | undefined {
  for (let count = 1; count <= paragraphs.length; count += 1) {
    const text = paragraphs.slice(0, count).join(PARAGRAPH_END);
    const reader = new MarkReader(text, kinds);
    if (reader.hasFailed) return undefined;
    if (!reader.isOpen) return change(text, reader.quoted, marks)?.split(PARAGRAPH_END);
  }
  return undefined;
}

/** @returns the pairs that a text in the language may print: those of the language, straight marks and English marks */
function listKinds(marks: QuotationMarks): Kind[] {
  const [outer, inner] = [trim(marks.outer), trim(marks.inner)];
  const isSingleOutside = SINGLE.test(outer.open);
  const double = isSingleOutside ? 'inner' : 'outer';
  const single = isSingleOutside ? 'outer' : 'inner';
  const kinds: Kind[] = [{ ...outer, level: 'outer' }];
  const others: Kind[] = [
    { ...inner, level: 'inner' },
    { open: '“', close: '”', level: double },
    { open: '‘', close: '’', level: single },
    { open: '"', close: '"', level: double },
    { open: "'", close: "'", level: single },
  ];
  for (const kind of others) {
    const known = kinds.flatMap(({ open, close }) => [open, close]);
    if (!known.includes(kind.open) && !known.includes(kind.close)) kinds.push(kind);
  }
  return kinds;
}

/** @returns the marks without the no-break spaces that some languages have inside them */
function trim({ open, close }: MarkPair): MarkPair {
  return { open: open.trim(), close: close.trim() };
}

/** Finds the quotations of a text. */
class MarkReader {
  readonly quoted: Quoted[] = [];
  hasFailed = false;
  readonly #text: string;
  readonly #kinds: Kind[];
  /** The quotations that are open, the outermost first. */
  #open: Quoted[] = [];
  /** The last quotation with an end mark that may also be an apostrophe. */
  #lastSingle: Quoted | undefined;

  constructor(text: string, kinds: Kind[]) {
    this.#text = text;
    this.#kinds = kinds;
    for (let at = 0; at < text.length && !this.hasFailed; at += 1) {
      if (text.startsWith(PARAGRAPH_END, at - PARAGRAPH_END.length)) at = this.#continue(at);
      this.#read(at);
    }
    this.#dropSingles(0);
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /**
   * Reads the marks that repeat the open quotations at the start of a paragraph.
   *
   * @returns the place after these marks
   */
  #continue(start: number): number {
    if (start === 0) return start;
    this.#dropSingles(0);
    let at = start;
    for (const quoted of this.#open) {
      if (this.#text[at] !== quoted.kind.open) this.hasFailed = true;
      quoted.marks.push({ at, isOpen: true });
      at += 1;
    }
    return at;
  }

  #read(at: number): void {
    const mark = this.#text[at] ?? '';
    const [before, after] = [this.#text[at - 1] ?? '', this.#text[at + 1] ?? ''];
    const isApostrophe = SINGLE.test(mark) && LETTER.test(before) && LETTER.test(after);
    if (isApostrophe || !this.#kinds.some(({ open, close }) => mark === open || mark === close)) return;
    const isEither = this.#kinds.some(({ open, close }) => open === close && open === mark);
    const mayOpen = !isEither || (this.#isOpening(before) && !AFTER_CLOSING.test(after));
    const mayClose = !isEither || !BEFORE_OPENING.test(before);
    const index = mayClose ? this.#open.findLastIndex(({ kind }) => kind.close === mark) : -1;
    if (index !== -1 && this.#areSingles(index + 1)) this.#close(index, at);
    else if (mayOpen && this.#begin(mark, at)) return;
    else if (SINGLE.test(mark)) this.#skipApostrophe();
    else this.hasFailed = true;
  }

  #isOpening(before: string): boolean {
    return BEFORE_OPENING.test(before) || this.#kinds.some(({ open }) => open === before);
  }

  #begin(mark: string, at: number): boolean {
    const kind = this.#kinds.find(({ open }) => open === mark);
    if (!kind) return false;
    this.#open.push({ kind, marks: [{ at, isOpen: true }], isUnsure: false });
    if (SINGLE.test(mark)) this.#lastSingle = undefined;
    return true;
  }

  #close(index: number, at: number): void {
    this.#dropSingles(index + 1);
    const quoted = this.#open.pop();
    if (!quoted) return;
    quoted.marks.push({ at, isOpen: false });
    this.quoted.push(quoted);
    const last = this.#lastSingle;
    if (SINGLE.test(quoted.kind.close)) this.#lastSingle = quoted;
    else if (last && contains(quoted.marks, last.marks)) this.#lastSingle = undefined;
  }

  /** Reads a mark as an apostrophe. But the last quotation may really end here. Later quotations are then inside it. */
  #skipApostrophe(): void {
    if (!this.#lastSingle) return;
    this.#lastSingle.isUnsure = true;
    this.hasFailed = this.quoted.at(-1) !== this.#lastSingle;
  }

  #areSingles(from: number): boolean {
    return this.#open.slice(from).every(({ kind }) => SINGLE.test(kind.open));
  }

  /** Removes opening marks that no mark closes, if they can be apostrophes: `‘90s`. */
  #dropSingles(from: number): void {
    if (this.#areSingles(from)) this.#open = this.#open.slice(0, from);
    else if (from === 0) this.#open = this.#open.filter(({ kind }) => !SINGLE.test(kind.open));
  }
}

/** @returns the text with the right marks for each level; undefined if the right marks are not certain */
function change(text: string, quoted: Quoted[], marks: QuotationMarks): string | undefined {
  const changes = new Map<number, string>();
  for (const { kind, marks: placed, isUnsure } of quoted) {
    const depth = quoted.filter((other) => contains(other.marks, placed)).length;
    const level = depth % 2 === 0 ? 'inner' : 'outer';
    if (kind.level === level) continue;
    // A single mark next to a letter would look like an apostrophe.
    const isSingle = SINGLE.test(marks[level].close);
    const touchesLetter = placed.some(({ at, isOpen }) => LETTER.test(text[isOpen ? at - 1 : at + 1] ?? ''));
    if (isUnsure || (isSingle && touchesLetter)) return undefined;
    for (const { at, isOpen } of placed) {
      changes.set(at, isOpen ? marks[level].open : marks[level].close);
      const inside = isOpen ? at + 1 : at - 1;
      if (NO_BREAK_SPACE.test(text[inside] ?? '')) changes.set(inside, '');
    }
  }
  return Array.from(text.split(''), (sign, at) => changes.get(at) ?? sign).join('');
}

function contains(outside: Placed[], inside: Placed[]): boolean {
  const [start, end] = [outside[0]?.at ?? 0, outside.at(-1)?.at ?? 0];
  return inside.every(({ at }) => start < at && at < end);
}
