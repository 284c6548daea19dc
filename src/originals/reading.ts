/** A cell of a table of a file. Rows and columns are counted from 0, with the places that merged cells cover. */
export interface OriginalCell {
  /** The number of its table in the file. */
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** How many columns its table has. */
  columnCount: number;
}

/** Where a line goes on in another cell, or after a cell. */
export interface CellStart {
  /** The position of the line, counted from 0. */
  line: number;
  /** How many characters of the line are before. */
  at: number;
  cell: OriginalCell | undefined;
}

/** The words of a file as received, in reading order, in lines. */
export interface OriginalReading {
  /** Pages show the numbers of lines, from 1. */
  lines: string[];
  /** Where the words of cells begin and end, if the format has tables and its reader finds their cells. */
  cells?: CellStart[];
  /** The encoding of its text, as the Encoding Standard names it; undefined if the format decides it. */
  encoding?: string;
  /** The number of pages, if the format has pages. */
  pageCount?: number;
}

/** Why a file cannot be read. `text/problems.ts` has a message and a remedy for each. */
export type UnreadableReason =
  'unknown-encoding' | 'wrong-encoding' | 'too-large' | 'too-costly' | 'damaged' | 'locked' | 'no-words';

/** A file that cannot be read. */
export interface Unreadable {
  reason: UnreadableReason;
  /** A name, a number, or the message of the library, to print in our message. */
  detail: string;
}

/** The error that readers throw. `readOriginal` returns its content. */
export class UnreadableError extends Error {
  readonly unreadable: Unreadable;

  constructor(reason: UnreadableReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options);
    this.unreadable = { reason, detail };
  }
}

/** No reading has more characters. A text of the archive has at most a megabyte. */
const LIMIT_CHARACTERS = 4_000_000;

/**
 * Collects the words of a file as lines. White space becomes one space, as browsers show it. Empty lines are left out,
 * because they do not depend on the words in most formats.
 */
export class LineWriter {
  /** Where the words of cells begin and end. */
  readonly cells: CellStart[] = [];
  readonly #lines: string[] = [];
  #cell: OriginalCell | undefined;
  #line = '';
  #needsSpace = false;
  #size = 0;

  /** Adds words to the line. */
  addText(text: string): void {
    for (const piece of text.split(/([ \t\n\f\r]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\n\f\r]/u.test(piece)) {
        this.#needsSpace = true;
        continue;
      }
      this.#markCell();
      this.#line += (this.#needsSpace && this.#line !== '' ? ' ' : '') + piece;
      this.#needsSpace = false;
      this.#size += piece.length + 1;
      if (this.#size > LIMIT_CHARACTERS)
        throw new UnreadableError('too-costly', `its text has more than ${LIMIT_CHARACTERS} characters`);
    }
  }

  /** Begins or ends a cell of a row. The words of all cells may stay on one line. */
  enterCell(cell: OriginalCell | undefined): void {
    this.addSpace();
    this.#cell = cell;
  }

  addSpace(): void {
    this.#needsSpace = true;
  }

  endLine(): void {
    if (this.#line !== '') this.#lines.push(this.#line);
    this.#line = '';
    this.#needsSpace = false;
  }

  #markCell(): void {
    const line = this.#lines.length;
    const last = this.cells.at(-1);
    const current = last?.line === line ? last.cell : undefined;
    if (current !== this.#cell) this.cells.push({ line, at: this.#line.length, cell: this.#cell });
  }

  /** @returns all lines. */
  finish(): string[] {
    this.endLine();
    return this.#lines;
  }
}
