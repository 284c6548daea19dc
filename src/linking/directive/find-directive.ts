/** A stretch of a text in UTF-16 units, the end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The words a link names, as https://wicg.github.io/scroll-to-text-fragment/ defines them:
 * `[prefix-,]start[,end][,-suffix]`. None of them reaches over the end of a block; an empty context is none.
 */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/**
 * Finds where a directive leads, by the search of the specification, but without looking at the bounds of words: so
 * every place a browser may stop at is found, and perhaps some at which it does not.
 *
 * @param page the text of a page, folded, blocks parted by line feeds
 * @param directive its terms, folded
 * @param limit how many places to look for at most
 * @returns the places in order
 */
export function findDirective(page: string, directive: TextDirective, limit: number): Stretch[] {
  const places: Stretch[] = [];
  for (const start of occurrences(page, directive.start, 0)) {
    if (!endsWith(page, start, directive.prefix)) continue;
    const end = findEnd(page, start + directive.start.length, directive);
    if (end !== undefined) places.push({ start, end });
    if (places.length === limit) break;
  }
  return places;
}

/** @returns where a match ends whose first term ends at `from`; undefined where its end or suffix does not follow. */
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
