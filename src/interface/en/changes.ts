/** The changes to the texts: the page and the feed. */
import { formatCount } from '../../words/plural.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'Changes to the texts';
export const description = 'Every change to the texts and their links since they were first published.';
export const whatThisIs = (feed: Wrap) =>
  `This page lists every text that was published, every error in a source that we noted, and every paragraph or section that was added, corrected, moved, merged or withdrawn. There is also a ${feed('feed')}.`;
export const kinds = {
  published: 'published',
  added: 'added',
  corrected: 'error in the source noted',
  revised: 'corrected',
  moved: 'moved',
  merged: 'merged',
  split: 'split',
  withdrawn: 'withdrawn',
  takenDown: 'taken down',
};
export const textPublished = (shortTitle: string) => `“${shortTitle}” was published in the archive.`;
export const partPublished = 'Published for the first time.';
export const errorNoted = (words: string, reading: string, reason: string) =>
  `“${words}” should read “${reading}”. The text keeps the printed words. ${reason}`;
/** Visits of one day count as one, so nothing can be new today. */
export const onFirstVisit = 'From tomorrow, this page shows what is new. Nothing is sent.';
/** Before a change. */
export const isNew = 'New';
/** @param others how many of the changes are on other pages */
export const newSince = (count: number, others: number, date: string) => {
  const since = `since your last visit to this page, on ${date}`;
  if (count + others === 0) return `No change ${since}.`;
  const elsewhere = others === 0 ? '' : ` (${others.toLocaleString('en')} of them under the years)`;
  return `${formatCount(count + others, 'new change')} ${since}${elsewhere}.`;
};
export const latestAreBelow = 'The latest changes are below. All others are under their years.';
