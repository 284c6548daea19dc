import { formatCount } from '../words/plural.ts';
import type { Difference, WordChange } from './match/changes.ts';
import type { Tolerance } from './match/tolerances.ts';
import type { Found, Verdict } from './match/verdict.ts';

/** A quotation of at most this many words may occur in unrelated places. */
const FEW_WORDS = 2;

const TOLERANCE_NAMES: Record<Tolerance, string> = {
  'letter case': 'capitals',
  'quotation marks': 'quotation marks',
  dashes: 'dashes',
  'joined letters': 'joined letters',
  'spaces and line breaks': 'spaces and line breaks',
  'punctuation at the ends': 'punctuation before or after the words',
  'list marks': 'list markers',
  sic: 'the added [sic]',
  'left-out words': 'the omissions that it marks',
};

export const LOADING = 'Comparing with the texts …';
const FAILED = 'The texts could not be loaded, so the quotation was not checked. Press “Check” to try again.';

const OTHER_RELEASE =
  'The archive has changed since this page was loaded, so the quotation was not checked. Reload the page.';

/** @returns the message about an error while the texts were loaded */
export function toFailureMessage(error: unknown): string {
  return error instanceof Error && error.name === 'OtherReleaseError' ? OTHER_RELEASE : FAILED;
}

/** @returns the answer in one or two sentences, for the status */
export function toHeadline(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'empty':
      return 'There are no words to check. Paste a quotation.';
    case 'absent':
      return 'Not in this archive. No passage has these words, or half of them in this order.';
    case 'differs':
      return toDifferenceHeadline(verdict);
    case 'found':
      return [toFoundHeadline(verdict.found), ...toRemarks(verdict)].join(' ');
  }
}

function toDifferenceHeadline({ changes, place, isLinked }: Difference): string {
  const count = changes.length === 1 ? '1 difference' : `${changes.length} differences`;
  const where = isLinked ? 'the linked passage' : 'the nearest passage';
  return `Not exact. ${count} from ${where}: ${place.shortTitle}, ${place.name}.`;
}

function toFoundHeadline(found: Found[]): string {
  const [first] = found;
  if (!first) return '';
  const tolerances = describeTolerances(first.tolerances);
  const corrected = tolerances === '' ? 'Corrected reading' : `Corrected reading, exact${tolerances}`;
  const how = first.readings.length > 0 ? corrected : `Exact${tolerances}`;
  const where = `${first.place.shortTitle}, ${first.place.name}`;
  const others = found.length === 1 ? '' : `, and in ${formatCount(found.length - 1, 'other place')}`;
  return `${how}: ${where}${others}.`;
}

function toRemarks({ found, wordCount, link }: Extract<Verdict, { kind: 'found' }>): string[] {
  const isMissed = link !== undefined && found[0]?.isLinked !== true;
  return [
    ...(isMissed ? ['The linked passage does not have these words.'] : []),
    ...(wordCount <= FEW_WORDS
      ? [`This quotation is short. It occurs in ${formatCount(found.length, 'place')}.`]
      : []),
  ];
}

/** @returns text like ` except for capitals and dashes`; empty if nothing was tolerated */
function describeTolerances(tolerances: Tolerance[]): string {
  const names = tolerances.map((tolerance) => TOLERANCE_NAMES[tolerance]);
  return names.length === 0 ? '' : ` except for ${new Intl.ListFormat('en').format(names)}`;
}

/** @returns a sentence about how the quotation matches one place */
export function describeFound({ readings, tolerances }: Found): string {
  const same = `The words are exact${describeTolerances(tolerances)}.`;
  if (readings.length === 0) return same;
  const corrected = readings.map(({ published, reading }) => `“${reading}”, printed as “${published}”`);
  return `${same} They include our correction: ${corrected.join('; ')}.`;
}

/** @returns a sentence about one difference */
export function describeChange({ quoted, published, after, name }: WordChange): string {
  const where = after === '' ? `At the beginning, in ${name}` : `In ${name}, after “${after}”`;
  if (quoted === '') return `${where}: your quotation leaves out “${published}”.`;
  if (published === '') return `${where}: the text does not have your “${quoted}”.`;
  return `${where}: your quotation has “${quoted}”, the text has “${published}”.`;
}
