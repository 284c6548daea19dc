import { countSections, type Line, type Posting } from './line.ts';

/** Which documents and sections have a word, name or phrase. */
export interface Found {
  /** By the number of the document. */
  postings: Map<number, Posting>;
  /**
   * Whether the postings are exact. If not, only single words were looked up, and a document may lack the name or
   * phrase.
   */
  isExact: boolean;
}

export const FOUND_NOTHING: Found = { postings: new Map(), isExact: true };

export function toFound(line: Line | undefined): Found {
  if (!line) return FOUND_NOTHING;
  return { postings: new Map(line.postings.map((one) => [one.document, one])), isExact: !line.isCoarse };
}

/** @returns the documents and sections that have at least one of the words or names */
export function unite(all: Found[]): Found {
  const some = all.filter(({ postings }) => postings.size > 0);
  const [first, ...others] = some;
  if (!first || others.length === 0) return first ?? FOUND_NOTHING;
  const postings = new Map(first.postings);
  for (const other of others)
    for (const [document, posting] of other.postings) {
      const known = postings.get(document);
      postings.set(document, known ? uniteTwo(known, posting) : posting);
    }
  return { postings, isExact: some.every(({ isExact }) => isExact) };
}

function uniteTwo(a: Posting, b: Posting): Posting {
  const own = a.own | b.own;
  return {
    document: a.document,
    own,
    below: (a.below | b.below) & ~own,
    isName: a.isName || b.isName,
    level: Math.max(a.level, b.level),
  };
}

/**
 * @returns the documents and sections that have all of the words: in one section and the headings above it, or in the
 *   names of the document. The words need not follow one another there
 */
export function meet(all: Found[]): Found {
  const [first, ...others] = all.toSorted((a, b) => a.postings.size - b.postings.size);
  if (!first || others.length === 0) return first ?? FOUND_NOTHING;
  const postings = new Map<number, Posting>();
  for (const [document, posting] of first.postings) {
    const rest = others.map((other) => other.postings.get(document));
    const together = rest.reduce<Posting | undefined>(
      (sum, one) => (sum && one ? meetTwo(sum, one) : undefined),
      posting,
    );
    if (together && (together.own > 0n || together.below > 0n || together.isName))
      postings.set(document, together);
  }
  return { postings, isExact: false };
}

function meetTwo(a: Posting, b: Posting): Posting {
  const own = a.own & b.own;
  return {
    document: a.document,
    own,
    // A section may have one word itself, and the other in a heading above. It then has the two only with its headings.
    below: (a.own | a.below) & (b.own | b.below) & ~own,
    isName: a.isName && b.isName,
    level: Math.min(a.level, b.level),
  };
}

/** @returns how many sections have it */
export function countAllSections(postings: Found['postings']): number {
  let count = 0;
  for (const { own } of postings.values()) count += countSections(own);
  return count;
}

/** @returns the weight of a term, as in `query/scan.ts`: higher if fewer sections have it (BM25) */
export function weigh(count: number, sections: number): number {
  return Math.log(1 + sections / (count + 0.5));
}
