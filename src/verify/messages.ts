import { formatCount } from '../words/plural.ts';
import type { Difference, WordChange } from './match/changes.ts';
import type { Tolerance } from './match/tolerances.ts';
import type { Found, Verdict } from './match/verdict.ts';

/** So few words may be in places that have nothing to do with each other. */
const FEW_WORDS = 2;

const TOLERANCE_NAMES: Record<Tolerance, string> = {
  'letter case': 'letter case',
  'quotation marks': 'the shape of quotation marks',
  dashes: 'the length of dashes',
  'joined letters': 'joined letters',
  'spaces and line breaks': 'spaces and line breaks',
  'punctuation at the ends': 'punctuation before or after the words',
  'list marks': 'the marks of list items',
  sic: 'the [sic] put in',
  'left-out words': 'the words left out, which it marks',
};

export const LOADING = 'Comparing with the texts …';
export const FAILED =
  'The texts could not be loaded, so nothing can be said about the quotation. Press “Verify” to try again.';

/** @returns the answer in a sentence or two, for the status */
export function toHeadline(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'empty':
      return 'There are no words to compare. Paste a quotation.';
    case 'absent':
      return 'Not in this archive: no passage has these words, or half of them in this order.';
    case 'differs':
      return toDifferenceHeadline(verdict);
    case 'found':
      return [toFoundHeadline(verdict.found), ...toRemarks(verdict)].join(' ');
  }
}

function toDifferenceHeadline({ changes, place, isLinked }: Difference): string {
  const count = changes.length === 1 ? 'in one place' : `in ${changes.length} places`;
  const where = isLinked ? 'the linked passage' : 'the nearest passage';
  return `Not exact. It differs ${count} from ${where}: ${place.shortTitle}, ${place.name}.`;
}

function toFoundHeadline(found: Found[]): string {
  const [first] = found;
  if (!first) return '';
  const tolerances = describeTolerances(first.tolerances);
  const corrected = tolerances === '' ? 'Corrected reading' : `Corrected reading, the same${tolerances}`;
  const how = first.readings.length > 0 ? corrected : `Exact${tolerances}`;
  const where = `${first.place.shortTitle}, ${first.place.name}`;
  const others = found.length === 1 ? '' : `, and in ${formatCount(found.length - 1, 'other place')}`;
  return `${how}: ${where}${others}.`;
}

function toRemarks({ found, wordCount, link }: Extract<Verdict, { kind: 'found' }>): string[] {
  const isMissed = link !== undefined && found[0]?.isLinked !== true;
  return [
    ...(isMissed ? ['They do not stand in the linked passage.'] : []),
    ...(wordCount <= FEW_WORDS
      ? [`So few words say little: they stand in ${formatCount(found.length, 'place')}.`]
      : []),
  ];
}

/** @returns ` but for letter case and dashes`; empty where nothing was tolerated */
function describeTolerances(tolerances: Tolerance[]): string {
  const names = tolerances.map((tolerance) => TOLERANCE_NAMES[tolerance]);
  return names.length === 0 ? '' : ` but for ${new Intl.ListFormat('en').format(names)}`;
}

/** @returns how the quotation agrees with one place, in a sentence */
export function describeFound({ readings, tolerances }: Found): string {
  const same = `The same word for word${describeTolerances(tolerances)}.`;
  if (readings.length === 0) return same;
  const faults = readings.map(({ published, reading }) => `“${reading}”, published as “${published}”`);
  return `${same} It has the archive’s reading of a fault of the source: ${faults.join('; ')}.`;
}

/** @returns one difference, in a sentence */
export function describeChange({ quoted, published, after, name }: WordChange): string {
  const where = after === '' ? `At the beginning, in ${name}` : `In ${name}, after “${after}”`;
  if (quoted === '') return `${where}: your quotation leaves out “${published}”.`;
  if (published === '') return `${where}: the text does not have your “${quoted}”.`;
  return `${where}: your quotation has “${quoted}”, the text has “${published}”.`;
}
