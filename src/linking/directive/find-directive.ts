import type { Span } from '../../words/span.ts';

/**
 * The words of a link to text, as https://wicg.github.io/scroll-to-text-fragment/ defines them:
 * `[prefix-,]start[,end][,-suffix]`. Each part is within one block. An empty prefix or suffix is the same as none.
 */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/**
 * Finds where a directive leads. It searches as the specification says, but does not check for whole words. So it finds
 * every place that a browser may find, and perhaps more.
 *
 * @param page the folded text of a page, with line feeds between blocks
 * @param directive the directive, with folded words
 * @param limit the greatest number of places to find
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

/** @returns the end of a match. `from` is the end of its `start`. Undefined if the `end` or `suffix` does not follow */
function findEnd(page: string, from: number, { end, suffix }: TextDirective): number | undefined {
  if (end === undefined) return beginsWith(page, from, suffix) ? from : undefined;
  for (const place of occurrences(page, end, from)) {
    if (beginsWith(page, place + end.length, suffix)) return place + end.length;
  }
  return undefined;
}

/** @returns whether the prefix ends at a place. Only white space may be between them */
function endsWith(page: string, place: number, prefix = ''): boolean {
  return prefix === '' || page.slice(0, place).trimEnd().endsWith(prefix);
}

function beginsWith(page: string, place: number, suffix = ''): boolean {
  return suffix === '' || page.slice(place).trimStart().startsWith(suffix);
}

function* occurrences(page: string, term: string, from: number): Generator<number> {
  for (let place = page.indexOf(term, from); place !== -1; place = page.indexOf(term, place + 1)) yield place;
}
