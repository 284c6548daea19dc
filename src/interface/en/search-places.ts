/** The list of every place of the words. */
import type { FormKind } from '../../search/query/forms.ts';
import type { PlaceLine } from '../../search/query/place-lines.ts';
import type { PlacesChoice } from '../../search/query/search-request.ts';
import { formatCount } from '../../words/plural.ts';

export const sortedBy = 'Sorted by';
export const orders: Record<PlacesChoice['order'], string> = {
  text: 'Text',
  before: 'Word before',
  after: 'Word after',
};
export const formsCounted = 'Forms counted';
export const copyAsCsv = 'Copy as CSV';
export const copyLinks = 'Copy links';
export const showTheOthers = 'Show the other places';
export const showOthers = (count: number) => `Show the other ${formatCount(count, 'place')}`;
export const csvCopied = (count: number) => `${formatCount(count, 'place')} copied as CSV.`;
export const linksCopied = 'The links to these places are copied.';
export const notCopied = ' (not copied)';

/** How a form differs from the word as typed. */
export const forms: Record<FormKind, string> = {
  printed: 'as typed',
  spelling: 'other spelling',
  misprint: 'misprint',
  inflected: 'other form',
  beginning: 'longer word',
  derived: 'same root',
  corrected: 'similar letters',
};
export const countForm = (count: number, form: string) => `${count}, ${form}`;

export const noneLeft = (total: number) =>
  `The filters and forms leave none of ${formatCount(total, 'place')}.`;
/** @param left how many of all places the filters and forms leave */
export const count = (left: number, total: number, texts: number, order: PlacesChoice['order']) => {
  const places = left < total ? `${left} of ${total} places` : formatCount(total, 'place');
  const sorted = order === 'text' ? '' : `, sorted by the word ${order}`;
  return `${places} in ${formatCount(texts, 'text')}${sorted}.`;
};
/** The place of the words in their text. */
export const sources: Record<PlaceLine['source'], string> = {
  passage: 'paragraph',
  heading: 'heading',
  title: 'title',
};
/** The words before the number of a paragraph, for screen readers. */
export const paragraph = 'paragraph ';
export const comma = ', ';
