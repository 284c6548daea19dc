import { getDirection } from '../../words/get-direction.ts';
import { makeElement } from '../../dom/make-element.ts';
import { searchPlaces } from '../../interface/search-places.ts';
import { findParagraph } from '../query/place-export.ts';
import type { PlaceLine } from '../query/place-lines.ts';
import { cutAfter, cutBefore } from './cut-context.ts';

/**
 * @param href the address of the place
 * @param isRepeated whether the line above names the same text
 * @returns the list item of a place: the words with the text before and after them, and a link to the place
 */
export function toPlaceItem(line: PlaceLine, href: string, isRepeated: boolean): HTMLLIElement {
  const { words, shortTitle } = line;
  const [before, after] = [cutBefore(line.before), cutAfter(line.after)];
  const comma = line.source === 'passage' ? ' ' : searchPlaces.comma;
  const title = makeElement('span', isRepeated ? { class: 'place-repeated' } : {}, shortTitle, comma);
  const link = makeElement(
    'a',
    { href },
    title,
    makeElement('span', { class: 'place-name' }, ...namePlace(line)),
  );
  return makeElement(
    'li',
    { 'data-place': '', dir: getDirection(line.before + words + line.after) },
    makeElement('span', { class: 'place-before' }, toFar(before.far), before.near),
    makeElement('b', {}, words),
    makeElement('span', { class: 'place-after' }, after.near, toFar(after.far)),
    makeElement('span', { class: 'place-source small' }, ' ', link),
  );
}

function toFar(text: string): HTMLElement {
  return makeElement('span', { class: 'place-far' }, text);
}

/** @returns the name of a place in its text. Screen readers get a word in place of a sign that they do not know */
function namePlace(line: PlaceLine): (Node | string)[] {
  const paragraph = findParagraph(line);
  if (line.source !== 'passage' || paragraph === undefined) return [searchPlaces.sources[line.source]];
  const sign = makeElement('span', { 'aria-hidden': 'true' }, '¶ ');
  return [sign, makeElement('span', { class: 'visually-hidden' }, searchPlaces.paragraph), paragraph];
}
