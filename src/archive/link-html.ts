import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Wrap } from '../interface/wrap.ts';
import { toHref } from './addresses.ts';

/**
 * Makes links for sentences of the interface: the sentence decides which of its words are the link.
 *
 * @param path the path of a page, from `addresses.ts`, or `#` and an id of the same page
 * @returns puts words in the link, as HTML
 */
export function linkTo(path: string, attributes: Properties = {}): Wrap {
  const href = path.startsWith('#') ? path : toHref(path);
  return (words) => toHtml(h('a', { href, ...attributes }, words));
}

/** @returns words of the content as HTML, for a sentence of the interface that has markup */
export function escapeHtml(words: string): string {
  return toHtml({ type: 'text', value: words });
}
