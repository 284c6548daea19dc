/** The words of a file as received, in reading order, in lines. */
export interface OriginalReading {
  /** Pages show the numbers of lines, from 1. */
  lines: string[];
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
  readonly #lines: string[] = [];
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
      this.#line += (this.#needsSpace && this.#line !== '' ? ' ' : '') + piece;
      this.#needsSpace = false;
      this.#size += piece.length + 1;
      if (this.#size > LIMIT_CHARACTERS)
        throw new UnreadableError('too-costly', `its text has more than ${LIMIT_CHARACTERS} characters`);
    }
  }

  /** Separates two cells of a row. The words of both stay on one line. */
  addSpace(): void {
    this.#needsSpace = true;
  }

  endLine(): void {
    if (this.#line !== '') this.#lines.push(this.#line);
    this.#line = '';
    this.#needsSpace = false;
  }

  /** @returns all lines. */
  finish(): string[] {
    this.endLine();
    return this.#lines;
  }
}
