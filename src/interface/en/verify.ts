/** What the check of a quotation says. */
import type { Tolerance } from '../../verify/match/tolerances.ts';
import { formatCount } from '../../words/plural.ts';

export const title = 'the title';
export const heading = (words: string) => `the heading “${words}”`;
export const paragraph = (number: string) => `¶ ${number}`;
/** The first and the last place of a quotation. If they are the same, there is only one name. */
export const range = (names: readonly string[]) => names.join(' to ');
export const place = (shortTitle: string, name: string) => `${shortTitle}, ${name}`;

export const comparing = 'Comparing with the texts …';
export const progress = (percent: number) => `Comparing with the texts … ${percent} %`;
export const cancelled = 'Cancelled. The quotation was not checked.';
export const noScript = 'A script of this page could not be loaded, so the quotation was not checked.';
export const noTexts = 'The texts could not be loaded, so the quotation was not checked.';
export const otherRelease =
  'The archive has changed since this page was loaded, so the quotation was not checked. Reload the page.';
export const tooLong = (characters: number) =>
  `This text is long, so the field shows only its beginning. The check reads all ${characters.toLocaleString('en')} characters.`;
export const join = (sentences: readonly string[]) => sentences.join(' ');

export const noWords = 'There are no words to check. Paste a quotation.';
export const absent = 'Not in this archive. No passage has these words, or half of them in this order.';
/** For a large archive, where the check compares only some texts. */
export const absentFromRead = (read: number) =>
  read === 0
    ? 'Not in this archive. No text has a word of it.'
    : `Not found. The ${read === 1 ? 'text' : `${read} texts`} with most of its words ${read === 1 ? 'does' : 'do'} not have it, or half of its words in this order.`;
export const notCompared = (texts: number) =>
  `${formatCount(texts, 'more text')} ${texts === 1 ? 'has' : 'have'} all its longest words and ${texts === 1 ? 'was' : 'were'} not compared. Paste more words to find the right text.`;
export const differs = (count: number, isLinked: boolean, where: string) =>
  `Not exact. ${formatCount(count, 'difference')} from ${isLinked ? 'the linked passage' : 'the nearest passage'}: ${where}.`;

const TOLERANCES: Record<Tolerance, string> = {
  'letter case': 'capitals',
  'quotation marks': 'quotation marks',
  dashes: 'dashes',
  'joined letters': 'joined letters',
  'spaces and line breaks': 'spaces and line breaks',
  'punctuation at the ends': 'punctuation before or after the words',
  bullets: 'bullets',
  sic: 'the added [sic]',
  'left-out words': 'the omissions that it marks',
};
const except = (tolerances: readonly Tolerance[]) =>
  tolerances.length === 0
    ? ''
    : ` except for ${new Intl.ListFormat('en').format(tolerances.map((tolerance) => TOLERANCES[tolerance]))}`;
/**
 * @param isCorrected whether the quotation has our correction of an error
 * @param others the number of other places that have the words
 */
export const found = (isCorrected: boolean, tolerances: Tolerance[], where: string, others: number) => {
  const exact = `xact${except(tolerances)}`;
  const corrected = tolerances.length === 0 ? 'Corrected reading' : `Corrected reading, e${exact}`;
  const also = others === 0 ? '' : `, and in ${formatCount(others, 'other place')}`;
  return `${isCorrected ? corrected : `E${exact}`}: ${where}${also}.`;
};
export const linkIsWrong = 'The linked passage does not have these words.';
export const isShort = (places: number) =>
  `This quotation is short. It occurs in ${formatCount(places, 'place')}.`;
export const wordsAreExact = (tolerances: Tolerance[]) => `The words are exact${except(tolerances)}.`;
export const includeCorrections = (corrections: readonly { published: string; reading: string }[]) => {
  const read = corrections.map(({ published, reading }) => `“${reading}”, printed as “${published}”`);
  return `They include our correction: ${read.join('; ')}.`;
};
export const moreNotShown = (count: number) => `And in ${formatCount(count, 'more place')}.`;

/** @param after the words before the change; empty at the beginning */
const where = (name: string, after: string) =>
  after === '' ? `At the beginning, in ${name}` : `In ${name}, after “${after}”`;
export const leavesOut = (name: string, after: string, published: string) =>
  `${where(name, after)}: your quotation leaves out “${published}”.`;
export const adds = (name: string, after: string, quoted: string) =>
  `${where(name, after)}: the text does not have your “${quoted}”.`;
export const replaces = (name: string, after: string, quoted: string, published: string) =>
  `${where(name, after)}: your quotation has “${quoted}”, the text has “${published}”.`;
export const key = 'Struck out: only in your quotation. Underlined: only in the text.';
/** For screen readers: what colours show to other readers. */
export const onlyInQuotation = 'only in your quotation: ';
export const onlyInText = 'only in the text: ';
export const endOfChange = '; ';
