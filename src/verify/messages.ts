import { verify as say } from '../interface/verify.ts';
import type { Difference, WordChange } from './match/changes.ts';
import type { Found, Verdict } from './match/verdict.ts';

/** A quotation of at most this many words may occur in a place by chance. */
const FEW_WORDS = 2;

/** The quotation was not checked. */
export interface Failure {
  kind: 'failure';
  message: string;
  /** Whether another try may succeed without a reload. */
  canRetry: boolean;
}

/** How much of a large archive was compared. */
export interface PartlyRead {
  read: number;
  /** How many other texts may have the quotation, because they have its words. */
  unread: number;
}

/** The failure if the script of the check cannot be loaded. */
export const NO_SCRIPT: Failure = {
  kind: 'failure',
  message: say.noScript,
  canRetry: true,
};

const NO_TEXTS: Failure = {
  kind: 'failure',
  message: say.noTexts,
  canRetry: true,
};

const OTHER_RELEASE: Failure = {
  kind: 'failure',
  message: say.otherRelease,
  canRetry: false,
};

/** @returns what the page says about an error that happened while the texts were loading */
export function toFailure(error: unknown): Failure {
  return error instanceof Error && error.name === 'OtherReleaseError' ? OTHER_RELEASE : NO_TEXTS;
}

/**
 * @param share the share of the work that is done, from 0 to 1
 * @returns a message that changes only a few times, because screen readers read each change
 */
export function toProgressMessage(share: number): string {
  const quarters = Math.min(3, Math.floor(share * 4));
  return quarters === 0 ? say.comparing : say.progress(quarters * 25);
}

/** @returns the answer from some texts of a large archive, in a few sentences, for the status */
export function toHeadlineFromRead(verdict: Verdict, { read, unread }: PartlyRead): string {
  if (verdict.kind === 'empty') return toHeadline(verdict);
  const answer = verdict.kind === 'absent' ? say.absentFromRead(read) : toHeadline(verdict);
  return say.join([answer, ...(unread > 0 ? [say.notCompared(unread)] : [])]);
}

/** @returns the answer in one or two sentences, for the status */
export function toHeadline(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'empty':
      return say.noWords;
    case 'absent':
      return say.absent;
    case 'differs':
      return toDifferenceHeadline(verdict);
    case 'found':
      return say.join([toFoundHeadline(verdict.found), ...toRemarks(verdict)]);
  }
}

function toDifferenceHeadline({ changes, place, isLinked }: Difference): string {
  return say.differs(changes.length, isLinked, say.place(place.shortTitle, place.name));
}

function toFoundHeadline(found: Found[]): string {
  const [first] = found;
  if (!first) return '';
  const { readings, tolerances, place } = first;
  const where = say.place(place.shortTitle, place.name);
  return say.found(readings.length > 0, tolerances, where, found.length - 1);
}

function toRemarks({ found, wordCount, link }: Extract<Verdict, { kind: 'found' }>): string[] {
  const isMissed = link !== undefined && found[0]?.isLinked !== true;
  return [
    ...(isMissed ? [say.linkIsWrong] : []),
    ...(wordCount <= FEW_WORDS ? [say.isShort(found.length)] : []),
  ];
}

/** @returns a sentence about how the quotation matches one place */
export function describeFound({ readings, tolerances }: Found): string {
  const same = say.wordsAreExact(tolerances);
  return readings.length === 0 ? same : say.join([same, say.includeCorrections(readings)]);
}

/** @returns a sentence about one difference */
export function describeChange({ quoted, published, after, name }: WordChange): string {
  if (quoted === '') return say.leavesOut(name, after, published);
  if (published === '') return say.adds(name, after, quoted);
  return say.replaces(name, after, quoted, published);
}
