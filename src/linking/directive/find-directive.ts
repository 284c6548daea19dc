import type { Span } from '../../words/span.ts';

/**
 * The words that a link names, as https://wicg.github.io/scroll-to-text-fragment/ defines them:
 * `[prefix-,]start[,end][,-suffix]`. Each lies within one block; an empty prefix or suffix counts as none.
 */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/**
 * Finds where a directive leads, by the search of the specification, but without its check for whole words. So it finds
 * every place at which a browser may stop, and perhaps some at which it does not.
 *
 * @param page the text of a page, folded, blocks parted by line feeds
 * @param directive its terms, folded
 * @param limit how many places to look for at most
 * @returns the places in order
 */
export function findDirective(page: string, directive: TextDirective, limit: number): Span[] {
  const places: Span[] = [];
  for (const start of occurrences(page, directive.start, 0)) {
    if (!endsWith(page, start, directive.prefix)) continue;
    const end = findEnd(page, start + directive.start.length, directive);
    if (end !== undefined) places.push({ start, end });
    if (places.length === limit) break;
  }
  return places;
}

/** @returns where a match ends, if its first term ends at `from`; undefined where the end or suffix does not follow */
function findEnd(page: string, from: number, { end, suffix }: TextDirective): number | undefined {
  if (end === undefined) return beginsWith(page, from, suffix) ? from : undefined;
  for (const place of occurrences(page, end, from)) {
    if (beginsWith(page, place + end.length, suffix)) return place + end.length;
  }
  return undefined;
}

/** Nothing but white space may stand between a prefix and what it leads to. */
function endsWith(page: string, place: number, prefix = ''): boolean {
  return prefix === '' || page.slice(0, place).trimEnd().endsWith(prefix);
}

function beginsWith(page: string, place: number, suffix = ''): boolean {
  return suffix === '' || page.slice(place).trimStart().startsWith(suffix);
}

function* occurrences(page: string, term: string, from: number): Generator<number> {
  for (let place = page.indexOf(term, from); place !== -1; place = page.indexOf(term, place + 1)) yield place;
}
