/** What is known about a document. */
import { formatCount } from '../../words/plural.ts';

export const provenance = 'Provenance';
export const kindOfText = 'Kind of text';
export const date = 'Date';
/** What happened on the date of a text. */
export const dateRoles = {
  written: 'Written',
  adopted: 'Adopted',
  signed: 'Signed',
  ratified: 'Ratified',
  published: 'Published',
  'in-force': 'In force',
  amended: 'Amended',
  ended: 'Ended',
};
export const partners = (count: number) => (count === 1 ? 'Partner' : 'Partners');
export const authors = (count: number) => (count === 1 ? 'Author' : 'Authors');
export const notKnown = 'Not known';
export const publisher = 'Publisher';
export const repostedOn = 'Reposted on';
/** For citations: a kind of text, and the site that reposted it. */
export const kindAndSite = (kind: string, site: string) => `${kind}, reposted on ${site}`;
export const noteAndEvidence = (note: string, datedBy: string) => `${note} Evidence for the date: ${datedBy}`;
/** For citations: a text, the place in it, and its edition. The first word is not an id: styles give it a capital. */
export const citedPlace = (id: string, edition: string, place: string | undefined) =>
  [`document ${id}`, ...(place === undefined ? [] : [place]), `edition ${edition}`].join(', ');
export const publishedAt = 'Published at';
export const repostedAt = 'Reposted at';
/** The original of a translation. */
export const original = 'Original';
/** Translations and versions of the text in this archive, and the texts that it is a translation or version of. */
export const tiedTexts = 'Versions and translations';
export const sideBySide = 'Side by side';
export const ties = {
  translationOf: 'original of this translation',
  versionOf: 'other version',
  translation: 'translation',
  version: 'other version',
};
export const authentic = (isAuthentic: boolean) =>
  isAuthentic ? 'equally authentic' : 'translation is not authentic';
export const nameLanguage = (tag: string) =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
export const archive = 'Archive';
export const inThisArchive = 'In this archive';
export const asReceived = 'As received';
export const hashOfFile = 'SHA-256';
export const edition = 'Edition';
export const hashOfWords = 'SHA-256 of the words';
export const rights = 'Rights';
/** A note that the address of the source is incomplete. */
export const incomplete = '(incomplete)';
export const copyCredit = 'Copy credit';
export const otherForms = 'Other forms';
export const plainText = 'Plain text';
export const governmentText = 'Government text';
export const otherText = 'Not a government text';
/** @param minutes whole minutes that the text takes to read */
export const length = (minutes: number, paragraphs: number) =>
  `About ${formatCount(minutes, 'minute')}, ${formatCount(paragraphs, 'paragraph')}`;
export const partner = 'Partner';
export const year = 'Year';
