/** Where one document has a word. */
export interface Posting {
  /** The number of the document, in order of date, the oldest first. */
  document: number;
  /** The sections that have the word in their heading or passages. Bit n is for section n. */
  own: bigint;
  /** The other sections that are below a heading with the word. */
  below: bigint;
  /** Whether the title, short title or a partner has the word. In lines about facts or names: whether a fact has it. */
  isName: boolean;
  /** How well its best section answers the word, from 0 to `BEST_LEVEL`. */
  level: number;
}

/** What the postings know about one key. */
export interface Line {
  key: string;
  /**
   * The word as printed, in every form that differs by more than its capitals. Other kinds of lines have other words
   * here.
   */
  forms: string[];
  postings: Posting[];
  /** Whether the postings tell only groups of neighbouring sections. Each of these sections may have the word. */
  isCoarse: boolean;
}

export const BEST_LEVEL = 11;

const RADIX = 36;

/** After so many documents, a writer joins its entries. */
const JOINED_ENTRIES = 50;

/** A letter for each level: a small letter if the names of the document lack the word, a capital if they have it. */
const LEVEL_LETTERS = 'abcdefghijklABCDEFGHIJKL';

/** Separates columns. It is in no word, because words have no white space. */
const TAB = '\t';

/**
 * A longer line tells only groups of sections, because the sections are most of its bytes. Such a word is in most of
 * thousands of documents. It needs half the bytes then, and still tells which documents have it.
 */
const EXACT_LIMIT_CHARACTERS = 20_000;

/** The number of sections in a group. */
const GROUP_SIZE = 4;

/** All sections of a group. */
const GROUP = (1n << BigInt(GROUP_SIZE)) - 1n;

/** The last column of such a line. */
const COARSE = 'coarse';

/** Separates forms. A form can have marks between its words, but never two vertical bars in a row. */
const BETWEEN_FORMS = '||';

/**
 * Writes a line: its key, its forms, and columns with one entry for each document. A column of similar entries is
 * compressed better than a list of postings.
 */
export class LineWriter {
  readonly forms = new Set<string>();
  #last = -1;
  /** The latest entries: the step, the level and the sections of each document. */
  #latest: string[] = [];
  /** The entries before them, joined by column. */
  readonly #columns: [steps: string, levels: string, sections: string][] = [];

  /** @param posting must be of a later document than the last one */
  add({ document, own, below, isName, level }: Posting): void {
    const step = document - this.#last - 1;
    this.#last = document;
    this.#latest.push(
      step === 0 ? '' : step.toString(RADIX),
      LEVEL_LETTERS[level + (isName ? BEST_LEVEL + 1 : 0)] ?? 'a',
      formatBits(own) + (below === 0n ? '' : `.${formatBits(below)}`),
    );
    // A string that grows by a few letters at a time would need ten times the memory of its letters.
    if (this.#latest.length >= 3 * JOINED_ENTRIES) this.#join();
  }

  #join(): void {
    const column = (first: number) => this.#latest.filter((_, index) => index % 3 === first);
    this.#columns.push([column(0).join(' '), column(1).join(''), column(2).join(' ')]);
    this.#latest = [];
  }

  /** @returns the line of a key, without a line break */
  format(key: string): string {
    const line = this.#format(key);
    if (line.length <= EXACT_LIMIT_CHARACTERS) return line;
    const coarse = new LineWriter();
    for (const form of this.forms) coarse.forms.add(form);
    for (const { own, below, ...rest } of readLine(line).postings)
      coarse.add({ ...rest, own: toGroups(own), below: toGroups(below) });
    return coarse.#format(key) + TAB + COARSE;
  }

  #format(key: string): string {
    if (this.#latest.length > 0) this.#join();
    const forms = Array.from(this.forms, (form) => shorten(form, key)).join(BETWEEN_FORMS);
    const column = (index: 0 | 1 | 2, between: string) =>
      this.#columns.map((columns) => columns[index]).join(between);
    return [key, forms, column(0, ' '), column(1, ''), column(2, ' ')].join(TAB);
  }
}

/** @throws if the text is not a line of postings */
export function readLine(line: string): Line {
  const [key, forms, steps, levels, sections, ...others] = line.split(TAB);
  const isCoarse = others[0] === COARSE;
  if (key === undefined || forms === undefined || sections === undefined || others.length > Number(isCoarse))
    throw new Error(`This is not a line of postings: ${line.slice(0, 60)}`);
  const postings = readPostings(steps ?? '', levels ?? '', sections);
  return {
    key,
    forms: forms === '' ? [] : forms.split(BETWEEN_FORMS).map((form) => lengthen(form, key)),
    postings: isCoarse ? postings.map(toSections) : postings,
    isCoarse,
  };
}

function readPostings(steps: string, levels: string, sections: string): Posting[] {
  const [all, bits] = [steps.split(' '), sections.split(' ')];
  let document = -1;
  return Array.from(levels, (letter, index) => {
    document += 1 + (parseInt(all[index] ?? '', RADIX) || 0);
    const [own = '', below = ''] = (bits[index] ?? '').split('.');
    const level = Math.max(0, LEVEL_LETTERS.indexOf(letter));
    return {
      document,
      own: readBits(own),
      below: readBits(below),
      isName: level > BEST_LEVEL,
      level: level % (BEST_LEVEL + 1),
    };
  });
}

/** @returns a bit for each group of sections */
function toGroups(sections: bigint): bigint {
  return toBits(listBits(sections).map((section) => Math.floor(section / GROUP_SIZE)));
}

/** @returns a posting with all sections of its groups */
function toSections({ own, below, ...rest }: Posting): Posting {
  const expand = (groups: bigint) =>
    listBits(groups).reduce((sections, group) => sections | (GROUP << BigInt(group * GROUP_SIZE)), 0n);
  const ownSections = expand(own);
  return { ...rest, own: ownSections, below: expand(below) & ~ownSections };
}

function listBits(bits: bigint): number[] {
  return Array.from(bits.toString(2))
    .reverse()
    .flatMap((bit, index) => (bit === '1' ? [index] : []));
}

/** A text may have hundreds of sections. A JavaScript number has too few bits for them, so this is a `bigint`. */
function formatBits(bits: bigint): string {
  return bits === 0n ? '' : bits.toString(16);
}

function readBits(bits: string): bigint {
  return bits === '' ? 0n : BigInt(`0x${bits}`);
}

/** Most forms begin with the key, so only their end is written: `+s` for `networks`. The others are whole: `=went`. */
function shorten(form: string, key: string): string {
  return form.startsWith(key) ? `+${form.slice(key.length)}` : `=${form}`;
}

function lengthen(form: string, key: string): string {
  return form.startsWith('+') ? key + form.slice(1) : form.slice(1);
}

/** @returns how many sections are in a set */
export function countSections(bits: bigint): number {
  let count = 0;
  // Counts 30 bits at a time, because operations on numbers are faster than on `bigint`.
  for (let rest = bits; rest > 0n; rest >>= 30n)
    for (let part = Number(rest & 0x3fffffffn); part !== 0; part &= part - 1) count += 1;
  return count;
}

/** @returns the set of these sections */
export function toBits(sections: Iterable<number>): bigint {
  let bits = 0n;
  for (const section of sections) bits |= 1n << BigInt(section);
  return bits;
}
