import { findDirective, type Stretch, type TextDirective } from './find-directive.ts';
import { foldText } from './fold-text.ts';

/** The words of a page in the order in which a browser searches them. */
export interface PageText {
  /** Everything it may show, blocks parted by line feeds, white space within a block a single space. */
  text: string;
  /** The part that stays as it is: context comes from there only. */
  article: Stretch;
}

/** A text up to here is named whole, a longer one by its first and last words. */
const LIMIT_WHOLE = 300;

/** How many words the first and last words of a long text are at least, and the context of a repeated one. */
const FEWEST_WORDS = 3;

/** How many words the first and last words of a long text are at most: then context tells more. */
const MOST_WORDS = 8;

/** How often to try with more context before giving up. */
const LIMIT_TRIES = 60;

/**
 * Finds the shortest way to name words that leads to them and to no other place of the page; where there is none, the
 * shortest that leads to them first, as for words of a passage that a later one repeats whole.
 *
 * @param selection whole words within the article
 * @returns the directive; undefined where a browser finds the same words earlier whatever their context: context ends
 *   with the block, so words from the middle of a heading are no others than those of its entry in the contents
 */
export function toTextDirective(page: PageText, selection: Stretch): TextDirective | undefined {
  const folded = foldText(page.text);
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

function toDirective(page: PageText, selection: Stretch, extra: number): TextDirective {
  const words = page.text.slice(selection.start, selection.end);
  if (words.length <= LIMIT_WHOLE && !words.includes('\n')) {
    return { start: words, ...toContext(page, selection, extra) };
  }
  // By its first and last words: more of them first, then with context.
  const count = Math.min(FEWEST_WORDS + extra, MOST_WORDS);
  const context = toContext(page, selection, extra - (MOST_WORDS - FEWEST_WORDS));
  return { start: takeFirst(words, count), end: takeLast(words, count), ...context };
}

/** @returns a directive as it stands in an address, after `#id`. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === undefined ? [] : [encodeTerm(end)]),
    ...(suffix === undefined ? [] : [`-${encodeTerm(suffix)}`]),
  ];
  // Programs that find addresses in a message leave a full stop at the end to the sentence.
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

/** @returns some words before and after a selection, in the blocks next to it; none at first. */
function toContext(
  { text, article }: PageText,
  { start, end }: Stretch,
  extra: number,
): Partial<TextDirective> {
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
  const folded = { prefix: foldText(prefix), start: foldText(start), suffix: foldText(suffix) };
  return end === undefined ? folded : { ...folded, end: foldText(end) };
}
