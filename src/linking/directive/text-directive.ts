import { foldInPlace } from '../../words/fold.ts';
import type { Span } from '../../words/span.ts';
import { findDirective, type TextDirective } from './find-directive.ts';

/** The words of a page, in the order in which a browser searches them. */
export interface PageText {
  /** All text that the page may show: one line for each block, with single spaces within the line. */
  text: string;
  /** The article. Only its words serve as context, because they do not change. */
  article: Span;
}

/**
 * A link has the whole selection up to this length, in UTF-16 units. For a longer selection it has only the first and
 * last words.
 */
const LIMIT_WHOLE = 300;

/** The least number of words from each end of a long selection, and of context. */
const FEWEST_WORDS = 3;

/** The greatest number of words from each end of a long selection. Then context is more useful than more words. */
const MOST_WORDS = 8;

/** How many directives to try, each with more words. */
const LIMIT_TRIES = 60;

/**
 * Finds the shortest directive that leads only to the selected words. If there is none, for example because a later
 * passage repeats the whole passage, it returns the shortest directive that finds these words first.
 *
 * @param selection whole words within the article
 * @returns the directive; undefined if a browser always finds the same words earlier in the page. For example, context
 *   is limited to one block, so no directive can distinguish the words of a heading from the same words in the contents
 *   list
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
  // The first tries add words from both ends, later tries add context.
  const count = Math.min(FEWEST_WORDS + extra, MOST_WORDS);
  const context = toContext(page, selection, extra - (MOST_WORDS - FEWEST_WORDS));
  return { start: takeFirst(words, count), end: takeLast(words, count), ...context };
}

/** @returns the directive in the form for an address, after `#id` */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === undefined ? [] : [encodeTerm(end)]),
    ...(suffix === undefined ? [] : [`-${encodeTerm(suffix)}`]),
  ];
  // Programs that find addresses in messages think that a full stop at the end ends the sentence.
  return `:~:text=${terms.join(',')}`.replace(/\.$/, '%2E');
}

/**
 * Encodes a term. `-`, `&` and `,` have a special meaning in a directive. The other characters that
 * `encodeURIComponent` does not encode could end the address in Markdown or in a message.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** @returns some words before and after a selection, in the nearest blocks; no words for the first tries */
function toContext({ text, article }: PageText, { start, end }: Span, extra: number): Partial<TextDirective> {
  if (extra <= 0) return {};
  const prefix = takeLast(text.slice(article.start, start), extra + FEWEST_WORDS - 1);
  const suffix = takeFirst(text.slice(end, article.end), extra + FEWEST_WORDS - 1);
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}

/** @returns the first words of the first block that has words */
function takeFirst(text: string, count: number): string {
  const [block = ''] = text.trimStart().split('\n');
  return block.trimEnd().split(' ').slice(0, count).join(' ');
}

/** @returns the last words of the last block that has words */
function takeLast(text: string, count: number): string {
  const block = text.trimEnd().split('\n').at(-1) ?? '';
  return block.trimStart().split(' ').slice(-count).join(' ');
}

function foldDirective({ prefix = '', start, end, suffix = '' }: TextDirective): TextDirective {
  const folded = { prefix: foldInPlace(prefix), start: foldInPlace(start), suffix: foldInPlace(suffix) };
  return end === undefined ? folded : { ...folded, end: foldInPlace(end) };
}
