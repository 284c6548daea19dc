import type { WrittenWord } from './inline.ts';
import { listNoteSigns, matchWord, type WordMatch } from './match-words.ts';
import type { SourceLines } from './model.ts';
import { faults, type Fault } from './problems.ts';
import type { ParsedSource, SourceWord } from './source.ts';

/** The signs with which items of printed lists begin. Word processors also use the letter o. */
const BULLETS = new Set('-•–—*+·▪▫■□●○◦◆◇→➢►‣⁃∙・o'.split(''));

/** A title, heading or passage to compare with the source. */
export interface ComparedBlock {
  /** `title`, or the id of the section or passage. */
  owner: string;
  words: WrittenWord[];
  /** Whether the source may have a bullet before it, because the page shows it as a list item or heading. */
  mayDropBullet: boolean;
  /** If it is part of a note: the label of the note. The source may have the note in another place. */
  note?: string | undefined;
}

/** A word of the text that a line end of the source divides. */
export interface JoinedWord {
  /** The line of the source on which the word begins. */
  line: number;
  /** The word as the source has it: `Respon- dents`. */
  printed: string;
  word: string;
}

/** What the comparison found. */
export interface Comparison {
  /** For each block in order, the lines of the source that it comes from. */
  lines: SourceLines[];
  /** Every difference, with its line in the document's file; empty if all words are the same. */
  differences: { line: number; fault: Fault }[];
  joins: JoinedWord[];
  /** For each word of the text that the source has, the first of its words in the source. */
  found: ReadonlyMap<WrittenWord, SourceWord>;
}

/** Lines of a source that are set in columns. */
export interface ColumnLines {
  first: number;
  last: number;
}

const CONTEXT_WORDS = 4;

/** How many words of a difference its message shows. */
const SHOWN_WORDS = 6;

/** How many words in a row must be the same to end a difference. */
const SAME_WORDS = 3;

/** How many words a difference may have on both sides together. After a longer one, the rest is not compared. */
const LIMIT_DIFFERENCE = 400;

const LIMIT_DIFFERENCES = 50;

/**
 * Compares a text with its source word by word, with case and punctuation. It skips the omitted words of the source,
 * and a bullet before a heading or list item. A note may be anywhere in the source, after its sign. In lines that are
 * set in columns, each block takes one run of words from each line, from top to bottom. The comparison skips nothing
 * else, and uses each word of the source once.
 *
 * @param blocks in reading order
 * @param source is changed: each of its words gets the id of the block that it belongs to
 * @param columns lines of the source that are set in columns
 */
export function compareWords(
  blocks: readonly ComparedBlock[],
  source: ParsedSource,
  columns: readonly ColumnLines[] = [],
): Comparison {
  return new Comparer(blocks, source, columns).compare();
}

/**
 * @param orders possible orders of the first blocks of a text
 * @returns the first order with the most words in the places that they have in the source
 */
export function chooseOrder<Block extends ComparedBlock>(
  orders: readonly (readonly Block[])[],
  source: ParsedSource,
): readonly Block[] {
  const rest = source.words.filter(({ isOmitted }) => !isOmitted);
  const counts = orders.map((blocks) => {
    const words = blocks.flatMap((block) => block.words);
    let at = 0;
    return words.filter((word) => {
      const match = matchWord(word, rest, at);
      at += match?.count ?? 1;
      return match !== undefined;
    }).length;
  });
  return orders[counts.indexOf(Math.max(...counts))] ?? [];
}

/** A word to compare, and the position of its block. */
interface Item {
  word: WrittenWord;
  block: number;
  isFirst: boolean;
}

class Comparer {
  readonly #blocks: readonly ComparedBlock[];
  readonly #source: ParsedSource;
  readonly #columns: readonly ColumnLines[];
  #rest: SourceWord[];
  readonly #lines: (SourceLines | undefined)[];
  readonly #differences: Comparison['differences'] = [];
  readonly #joins: JoinedWord[] = [];
  readonly #found = new Map<WrittenWord, SourceWord>();

  constructor(blocks: readonly ComparedBlock[], source: ParsedSource, columns: readonly ColumnLines[]) {
    this.#blocks = blocks;
    this.#source = source;
    this.#columns = columns;
    this.#rest = source.words.filter(({ isOmitted }) => !isOmitted);
    this.#lines = blocks.map(() => undefined);
  }

  compare(): Comparison {
    this.#compareNotes();
    const flow = this.#listItems((note) => note === undefined);
    this.#walk(flow, 0, true);
    const many = this.#differences.length - LIMIT_DIFFERENCES;
    const shown = this.#differences.slice(0, LIMIT_DIFFERENCES);
    const last = shown.at(-1);
    return {
      lines: this.#lines.map((lines) => lines ?? { first: 0, last: 0 }),
      differences:
        many > 0 && last ? [...shown, { line: last.line, fault: faults.moreDifferences(many) }] : shown,
      joins: this.#joins.toSorted((a, b) => a.line - b.line),
      found: this.#found,
    };
  }

  #listItems(isWanted: (note: string | undefined) => boolean): Item[] {
    return this.#blocks.flatMap(({ words, note }, block) =>
      isWanted(note) ? words.map((word, index) => ({ word, block, isFirst: index === 0 })) : [],
    );
  }

  /**
   * Finds each note after its sign, and takes its words out of the source. Some formats print no sign
   * before a note, such as a list of notes in HTML. Such a note begins a line. The notes are in the order of their
   * numbers, or else of their references.
   */
  #compareNotes(): void {
    const labels = new Set(this.#blocks.flatMap(({ note }) => note ?? []));
    const referred = this.#listItems((note) => note === undefined).flatMap(({ word }) =>
      (word.notes ?? []).map(({ label }) => label),
    );
    let from = 0;
    let fromUnsigned = 0;
    for (const label of sortNumbers([
      ...new Set([...referred.filter((one) => labels.has(one)), ...labels]),
    ])) {
      const items = this.#listItems((note) => note === label);
      const places = this.#listNotePlaces(label, items);
      // Several notes may have the same words, such as “Ibid.”
      const whole = places.filter(({ isWhole }) => isWhole);
      if (whole.length === 0) {
        const unsigned = this.#findUnsigned(items, fromUnsigned);
        if (unsigned !== undefined) {
          const end = this.#walk(items, unsigned, false);
          this.#rest = this.#rest.toSpliced(unsigned, end - unsigned);
          fromUnsigned = unsigned;
          continue;
        }
      }
      // A sign without words of the note after it may be any number of the text.
      const best =
        places.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0] ?? places.at(-1);
      const place = whole.find(({ sign }) => sign >= from) ?? whole[0] ?? best;
      const line = items[0]?.word.line ?? 1;
      if (place === undefined) {
        this.#differences.push({
          line,
          fault: faults.noteNotFound(label, toShown(items.map(({ word }) => word.word)), this.#source.file),
        });
        continue;
      }
      const first = this.#rest[place.sign];
      if (first && items[0]) first.usedBy = this.#blocks[items[0].block]?.owner;
      const end = this.#walk(place.items, place.start, false);
      this.#rest = this.#rest.toSpliced(place.sign, end - place.sign);
      from = place.sign;
    }
  }

  /** @returns where whole lines of the source are the words of a note, without a sign before them */
  #findUnsigned(items: readonly Item[], from: number): number | undefined {
    const beginsLine = (at: number) => this.#rest[at]?.line !== this.#rest[at - 1]?.line;
    const start = this.#rest.findIndex((_, at) => {
      if (at < from || !beginsLine(at) || this.#countSame(items, 0, at) !== items.length) return false;
      return beginsLine(this.#findEnd(items, at));
    });
    return start === -1 ? undefined : start;
  }

  /** @returns the position after items that the source has from a position */
  #findEnd(items: readonly Item[], at: number): number {
    return items.reduce((next, { word }) => next + (matchWord(word, this.#rest, next)?.count ?? 1), at);
  }

  /** @returns the places of the source with the sign of a note, and how many of its words follow there */
  #listNotePlaces(label: string, items: readonly Item[]) {
    const signs = new Set(listNoteSigns(label));
    const [first, ...others] = items;
    const gluedWords = new Map(Array.from(signs, (sign) => [sign + (first?.word.word ?? ''), sign]));
    return this.#rest.flatMap(({ word }, sign) => {
      const glued = first && gluedWords.get(word);
      if (!signs.has(word) && glued === undefined) return [];
      const written =
        glued !== undefined && first
          ? [{ ...first, word: { ...first.word, word: glued + first.word.word } }, ...others]
          : items;
      const start = glued === undefined ? sign + 1 : sign;
      const count = this.#countSame(written, 0, start);
      return [{ sign, start, items: written, count, isWhole: count === items.length }];
    });
  }

  /** @returns how many items in a row the source has from a position */
  #countSame(items: readonly Item[], index: number, at: number, limit = items.length): number {
    let count = 0;
    let next = at;
    for (let item = items[index]; item && count < limit; item = items[index + count]) {
      next += this.#countBullet(item, next);
      const match = matchWord(item.word, this.#rest, next);
      if (!match) break;
      next += match.count;
      count += 1;
    }
    return count;
  }

  /**
   * Compares items with the source from a position, and reports every difference.
   *
   * @param hasEnd whether the source must end with these items
   * @returns the position in the source after them
   */
  #walk(items: readonly Item[], start: number, hasEnd: boolean): number {
    let index = 0;
    let at = start;
    for (let item = items[index]; item; item = items[index]) {
      const columns = hasEnd ? this.#findColumns(at) : undefined;
      if (columns) {
        [index, at] = this.#takeColumns(items, index, at, columns);
        continue;
      }
      const bullet = this.#countBullet(item, at);
      const sign = this.#rest[at];
      if (bullet > 0 && sign) sign.usedBy = this.#blocks[item.block]?.owner;
      at += bullet;
      const match = matchWord(item.word, this.#rest, at);
      if (match) {
        this.#use(item, at, match);
        index += 1;
        at += match.count;
        continue;
      }
      const same = this.#findSame(items, index, at, hasEnd);
      this.#report(items, index, at, same ?? { text: 1, source: 1 });
      if (!same) return hasEnd ? this.#rest.length : at;
      index += same.text;
      at += same.source;
    }
    if (hasEnd && at < this.#rest.length)
      this.#report(items, index, at, { text: 0, source: this.#rest.length - at });
    return at;
  }

  /** @returns 1 if the source has a bullet there that the block may leave out */
  #countBullet({ word, block, isFirst }: Item, at: number): 0 | 1 {
    const found = this.#rest[at]?.word;
    const isBullet = found !== undefined && BULLETS.has(found) && found !== word.word;
    return isFirst && this.#blocks[block]?.mayDropBullet === true && isBullet ? 1 : 0;
  }

  #use({ word, block }: Item, at: number, { count, join }: WordMatch): void {
    const used = this.#rest.slice(at, at + count);
    if (used[0]) this.#found.set(word, used[0]);
    for (const found of used) {
      found.usedBy = this.#blocks[block]?.owner;
      // The words of a block are always found in the order of the lines.
      this.#lines[block] = { first: this.#lines[block]?.first ?? found.line, last: found.line };
    }
    if (join === undefined) return;
    const printed = used.map((found) => found.word).join(' ');
    this.#joins.push({ line: used[0]?.line ?? 0, printed, word: word.word });
  }

  /** @returns the nearest place after a difference where text and source have the same words again */
  #findSame(
    items: readonly Item[],
    index: number,
    at: number,
    hasEnd: boolean,
  ): { text: number; source: number } | undefined {
    for (let distance = 1; distance <= LIMIT_DIFFERENCE; distance += 1) {
      for (let text = 0; text <= distance; text += 1) {
        const [nextItem, next] = [index + text, at + distance - text];
        if (nextItem > items.length || next > this.#rest.length) continue;
        const left = items.length - nextItem;
        const wanted = Math.min(SAME_WORDS, left);
        const isEnd = left === 0 && (!hasEnd || next === this.#rest.length);
        if (isEnd || (wanted > 0 && this.#countSame(items, nextItem, next, wanted) === wanted))
          return { text, source: distance - text };
      }
    }
    return undefined;
  }

  #findColumns(at: number): ColumnLines | undefined {
    const line = this.#rest[at]?.line ?? 0;
    return this.#columns.find(({ first, last }) => first <= line && line <= last);
  }

  /**
   * Takes words from lines in columns until none is left.
   *
   * @returns the positions in items and source after these lines
   */
  #takeColumns(
    items: readonly Item[],
    start: number,
    from: number,
    { last }: ColumnLines,
  ): [index: number, at: number] {
    let end = from;
    while ((this.#rest[end]?.line ?? Infinity) <= last) end += 1;
    const free = new Set(Array.from({ length: end - from }, (_, offset) => from + offset));
    let index = start;
    let block = -1;
    let at = -1;
    for (let item = items[index]; item && free.size > 0; item = items[index]) {
      if (item.block !== block) at = -1;
      block = item.block;
      const line = this.#rest[at]?.line ?? 0;
      const { word } = item;
      const matches = (place: number) => free.has(place) && matchWord(word, this.#rest, place) !== undefined;
      const isNext = at !== -1 && this.#rest[at + 1]?.line === line && matches(at + 1);
      const found = isNext
        ? at + 1
        : [...free].find((place) => (this.#rest[place]?.line ?? 0) > line && matches(place));
      const match = found === undefined ? undefined : matchWord(word, this.#rest, found);
      if (found === undefined || !match) break;
      for (let taken = found; taken < found + match.count; taken += 1) free.delete(taken);
      this.#use(item, found, match);
      at = found + match.count - 1;
      index += 1;
    }
    const [left] = free;
    if (left === undefined) return [index, end];
    const same = this.#findSame(items, index, end, true);
    this.#report(items, index, left, { text: Math.max(same?.text ?? 1, 1), source: 1 });
    return same && same.source === 0 ? [index + same.text, end] : [items.length, this.#rest.length];
  }

  #report(
    items: readonly Item[],
    index: number,
    at: number,
    { text, source }: { text: number; source: number },
  ): void {
    const before = this.#rest.slice(Math.max(0, at - CONTEXT_WORDS), at).map(({ word }) => word);
    const context = before.length === 0 ? '' : ` after "${before.join(' ')}"`;
    const words = items.slice(index, index + Math.max(text, 1)).map(({ word }) => word.word);
    const found = this.#rest.slice(at, at + Math.max(source, 1)).map(({ word }) => word);
    const inText = words.length === 0 ? `the text ends${context}` : `the text has ${quote(words)}${context}`;
    const { file } = this.#source;
    const inSource =
      found.length === 0
        ? `content/sources/${file} ends there`
        : `content/sources/${file}:${this.#rest[at]?.line ?? 1} has ${quote(found)}`;
    const item = items[index];
    const line = (item ?? items.at(-1))?.word.line ?? 1;
    // Markdown writes numbers before items, so an editor may forget that numbers are words of the text.
    if (
      item?.isFirst === true &&
      this.#blocks[item.block]?.mayDropBullet === true &&
      /^[0-9]+[.)]$/u.test(item.word.word)
    ) {
      const rest = this.#blocks[item.block]?.words.slice(1, 1 + SHOWN_WORDS).map(({ word }) => word) ?? [];
      this.#differences.push({
        line,
        fault: faults.numberNotPrinted(item.word.word, rest.join(' '), inSource),
      });
      return;
    }
    this.#differences.push({ line, fault: faults.wordsDiffer(inText, inSource) });
  }
}

/** Sorts the numbers among the labels. A box beside the text may refer to a later note than the words after it. */
function sortNumbers(labels: readonly string[]): string[] {
  const isNumber = (label: string) => /^[0-9]+$/u.test(label);
  const numbers = labels.filter(isNumber).toSorted((a, b) => Number(a) - Number(b));
  return labels.map((label) => (isNumber(label) ? (numbers.shift() ?? label) : label));
}

function quote(words: readonly string[]): string {
  return `"${toShown(words)}"`;
}

function toShown(words: readonly string[]): string {
  return `${words.slice(0, SHOWN_WORDS).join(' ')}${words.length > SHOWN_WORDS ? ' …' : ''}`;
}
