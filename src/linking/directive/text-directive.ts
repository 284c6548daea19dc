import { foldInPlace } from '../../words/fold.ts';
import type { Span } from '../../words/span.ts';
import { findDirective, type TextDirective } from './find-directive.ts';

/** The words of a page in the order in which a browser searches them. */
export interface PageText {
  /** Everything the page may show: one line for each block, a single space for white space within it. */
  text: string;
  /** The part that does not change: only its words are used as context. */
  article: Span;
}

/** A text of up to so many UTF-16 units is named whole, a longer one by its first and last words. */
const LIMIT_WHOLE = 300;

/** How many words to take at least, from each end of a long text and as context of a repeated one. */
const FEWEST_WORDS = 3;

/** How many words to take at most from each end of a long text; after that, context tells more. */
const MOST_WORDS = 8;

/** How often to try with more context before giving up. */
const LIMIT_TRIES = 60;

/**
 * Finds the shortest directive that leads to some words and to no other place of the page. Where there is none, as for
 * a passage that a later passage repeats whole, it is the shortest that leads to these words first.
 *
 * @param selection whole words within the article
 * @returns the directive; undefined where a browser always finds the same words earlier. Context ends with the block, so
 *   words within a heading cannot be told from those of its entry in the contents.
 */
export function toTextDirective(page: PageText, selection: Span): TextDirective | undefined {
  const folded = foldInPlace(page.text);
  let first: TextDirective | undefined;
  for (let extra = 0; extra < LIMIT_TRIES; extra += 1) {
    const directive = toDirective(page, selection, extra);
    const places = findDirective(folded, foldDirective(directive), 2);
    if (places[0]?.start !== selection.start || places[0].end !== selection.end) continue;
    if (places.length === 1) return directive;
    first ??= directive;
  }
  return first;
}

function toDirective(page: PageText, selection: Span, extra: number): TextDirective {
  const words = page.text.slice(selection.start, selection.end);
  if (words.length <= LIMIT_WHOLE && !words.includes('\n')) {
    return { start: words, ...toContext(page, selection, extra) };
  }
  // Longer ends are tried before context.
  const count = Math.min(FEWEST_WORDS + extra, MOST_WORDS);
  const context = toContext(page, selection, extra - (MOST_WORDS - FEWEST_WORDS));
  return { start: takeFirst(words, count), end: takeLast(words, count), ...context };
}

/** @returns a directive as an address has it, after `#id` */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === undefined ? [] : [encodeTerm(end)]),
    ...(suffix === undefined ? [] : [`-${encodeTerm(suffix)}`]),
  ];
  // A program that finds addresses in a message takes a full stop at the end as that of the sentence.
  return `:~:text=${terms.join(',')}`.replace(/\.$/, '%2E');
}

/**
 * `-`, `&` and `,` have a meaning in a directive. The rest of what `encodeURIComponent` leaves would end the address
 * in Markdown or in a message.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** @returns some words before and after a selection, in the blocks next to it; none for the first tries */
function toContext({ text, article }: PageText, { start, end }: Span, extra: number): Partial<TextDirective> {
  if (extra <= 0) return {};
  const prefix = takeLast(text.slice(article.start, start), extra + FEWEST_WORDS - 1);
  const suffix = takeFirst(text.slice(end, article.end), extra + FEWEST_WORDS - 1);
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}

/** @returns the first words of the first block that has any. */
function takeFirst(text: string, count: number): string {
  const [block = ''] = text.trimStart().split('\n');
  return block.trimEnd().split(' ').slice(0, count).join(' ');
}

/** @returns the last words of the last block that has any. */
function takeLast(text: string, count: number): string {
  const block = text.trimEnd().split('\n').at(-1) ?? '';
  return block.trimStart().split(' ').slice(-count).join(' ');
}

function foldDirective({ prefix = '', start, end, suffix = '' }: TextDirective): TextDirective {
  const folded = { prefix: foldInPlace(prefix), start: foldInPlace(start), suffix: foldInPlace(suffix) };
  return end === undefined ? folded : { ...folded, end: foldInPlace(end) };
}
