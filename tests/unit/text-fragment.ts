/**
 * Finds the words of a text fragment as a browser does. It follows the steps of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/, "Finding ranges in a document") and shares no code with
 * src/linking/.
 */

/** A place in a page: the index of a block, and an offset in its text in UTF-16 units. */
export interface Place {
  block: number;
  offset: number;
}

export interface Found {
  from: Place;
  to: Place;
}

interface Directive {
  prefix: string | undefined;
  start: string;
  end: string | undefined;
  suffix: string | undefined;
}

// "the string search should be performed using a base character comparison, or the primary level, as defined in UTS10"
const collator = new Intl.Collator('en', { sensitivity: 'base' });
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** "Parse a text directive". Throws if the address has no text directive. */
export function parseDirective(address: string): Directive {
  const [, value = ''] = /:~:text=([^&]*)$/u.exec(address) ?? [];
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') === true ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') === true ? terms.pop()?.slice(1) : undefined;
  const [start = '', end, ...others] = terms;
  if (start === '' || others.length > 0 || /-/u.test(terms.join('')))
    throw new Error(`This address has no text directive: ${address}`);
  const decode = (term: string | undefined) => (term === undefined ? undefined : decodeURIComponent(term));
  return { prefix: decode(prefix), start: decode(start) ?? '', end: decode(end), suffix: decode(suffix) };
}

/** "Find a range from a text directive": the first match from the top of the page. */
export function resolveDirective(blocks: readonly string[], directive: Directive): Found | undefined {
  const { prefix, start, end, suffix } = directive;
  const mustEnd = end !== undefined || suffix === undefined;
  let search: Place = { block: 0, offset: 0 };
  for (;;) {
    let match: Found | undefined;
    if (prefix === undefined) {
      match = findString(blocks, start, search, true, mustEnd);
      if (match === undefined) return undefined;
      search = next(match.from);
    } else {
      const before = findString(blocks, prefix, search, true, false);
      if (before === undefined) return undefined;
      search = next(before.from);
      const from = skipSpace(blocks, before.to);
      match = findString(blocks, start, from, false, mustEnd);
      if (match === undefined) return undefined;
      if (!isSame(match.from, from)) continue;
    }
    const to = findEnd(blocks, match.to, end, suffix);
    if (to === 'none') return undefined;
    if (to !== undefined) return { from: match.from, to };
  }
}

/** @returns the end of the match; undefined if this is not a match; 'none' if no later match is possible. */
function findEnd(
  blocks: readonly string[],
  after: Place,
  end: string | undefined,
  suffix: string | undefined,
): Place | undefined | 'none' {
  let to = after;
  for (;;) {
    if (end !== undefined) {
      const match = findString(blocks, end, to, true, suffix === undefined);
      if (match === undefined) return 'none';
      to = match.to;
    }
    if (suffix === undefined) return to;
    const from = skipSpace(blocks, to);
    const match = findString(blocks, suffix, from, false, true);
    if (match === undefined) return 'none';
    if (isSame(match.from, from)) return to;
    if (end === undefined) return undefined;
  }
}

/** "Find a string in range": a match is within one block. */
function findString(
  blocks: readonly string[],
  query: string,
  from: Place,
  wordStart: boolean,
  wordEnd: boolean,
): Found | undefined {
  for (let block = from.block; block < blocks.length; block += 1) {
    const text = blocks[block] ?? '';
    const first = block === from.block ? from.offset : 0;
    for (let offset = first; offset + query.length <= text.length; offset += 1) {
      const to = offset + query.length;
      if (!isEqual(text.slice(offset, to), query)) continue;
      if (wordStart && !isBound(text, offset)) continue;
      if (wordEnd && !isBound(text, to)) continue;
      return { from: { block, offset }, to: { block, offset: to } };
    }
  }
  return undefined;
}

function isEqual(a: string, b: string): boolean {
  // Chromium treats straight and curly quotation marks as equal.
  const straighten = (text: string) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'");
  const isNear = collator.compare(a.charAt(0), b.charAt(0)) === 0 || /["'“”‘’]/u.test(a.charAt(0));
  return isNear && collator.compare(straighten(a), straighten(b)) === 0;
}

const boundsByText = new Map<string, Set<number>>();

/** "Is at a word boundary". */
function isBound(text: string, offset: number): boolean {
  let bounds = boundsByText.get(text);
  if (bounds === undefined) {
    bounds = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
    boundsByText.set(text, bounds);
  }
  return bounds.has(offset);
}

/** "Next non-whitespace position". */
function skipSpace(blocks: readonly string[], { block, offset }: Place): Place {
  for (let at = block; at < blocks.length; at += 1) {
    const text = blocks[at] ?? '';
    for (let index = at === block ? offset : 0; index < text.length; index += 1) {
      if (/\S/u.test(text.charAt(index))) return { block: at, offset: index };
    }
  }
  return { block: blocks.length, offset: 0 };
}

function next({ block, offset }: Place): Place {
  return { block, offset: offset + 1 };
}

function isSame(a: Place, b: Place): boolean {
  return a.block === b.block && a.offset === b.offset;
}
