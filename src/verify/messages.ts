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

/** The quotation was not checked. */
export interface Failure {
  kind: 'failure';
  message: string;
  /** Whether another try may succeed without a reload. */
  canRetry: boolean;
}

const LOADING = 'Comparing with the texts …';
export const CANCELLED = 'Cancelled. The quotation was not checked.';

/** The check cannot start without its script. */
export const NO_SCRIPT: Failure = {
  kind: 'failure',
  message: 'A script of this page could not be loaded, so the quotation was not checked.',
  canRetry: true,
};

const NO_TEXTS: Failure = {
  kind: 'failure',
  message: 'The texts could not be loaded, so the quotation was not checked.',
  canRetry: true,
};

const OTHER_RELEASE: Failure = {
  kind: 'failure',
  message:
    'The archive has changed since this page was loaded, so the quotation was not checked. Reload the page.',
  canRetry: false,
};

/** @returns what the page says about an error while the texts were loaded */
export function toFailure(error: unknown): Failure {
  return error instanceof Error && error.name === 'OtherReleaseError' ? OTHER_RELEASE : NO_TEXTS;
}

/**
 * @param share the share of the work that is done, from 0 to 1
 * @returns a message that changes only a few times, because screen readers read each change
 */
export function toProgressMessage(share: number): string {
  const quarters = Math.min(3, Math.floor(share * 4));
  return quarters === 0 ? LOADING : `${LOADING} ${quarters * 25} %`;
}

/** @returns what the page says about a text that is too long for the field */
export function toLengthMessage(length: number): string {
  return `This text is long, so the field shows only its beginning. The check reads all ${length.toLocaleString('en')} characters.`;
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
