import { overlaps, type Span } from '../words/span.ts';

/** A heading or passage as published. */
export interface PublishedWords {
  /** The words, separated by single spaces. */
  text: string;
  /** The errors that the page marks, in order. The mark `[sic]` is at the end of each. */
  errors: readonly Span[];
}

/** @returns the span, widened so that it cuts no error */
export function widenToErrors(span: Span, errors: readonly Span[]): Span {
  const cut = errors.filter((error) => overlaps(error, span));
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  };
}

/**
 * @param span the part of the words to quote; it does not cut an error
 * @returns the words, with `[sic]` after each error, as the page shows it
 */
export function quoteWords({ text, errors }: PublishedWords, span: Span): string {
  let quoted = '';
  let from = span.start;
  for (const error of errors.filter((one) => overlaps(one, span))) {
    quoted += `${text.slice(from, error.end)} [sic]`;
    from = error.end;
  }
  return quoted + text.slice(from, span.end);
}
