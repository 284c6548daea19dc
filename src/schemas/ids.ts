import { z } from 'zod';

/** The id of a document: its file name without `.md`, and its place in the address `/documents/<id>/`. */
export const DocumentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');

/** The id of a passage: `p` and its number, of at most seven digits. A number is never used again. */
const PASSAGE_ID = /^p[1-9][0-9]{0,6}$/;

/**
 * The id of a section: a readable slug. `p7` is for passages, `l7` for lines of the source, `ui-…` for the interface.
 */
const SECTION_ID = /^(?!p[0-9]|l[0-9]+$|ui-)[a-z][a-z0-9-]*$/;

/** The id of the section with the passages before the first heading. No heading may have this id. */
export const OPENING_ID = 'opening';

/** @returns whether `id` can be the id of a passage. */
export function isPassageId(id: string): boolean {
  return PASSAGE_ID.test(id);
}

/** @returns whether `id` can be the id of a section with a heading. */
export function isSectionId(id: string): boolean {
  return SECTION_ID.test(id) && id !== OPENING_ID;
}

/** @returns the number of a passage's id: 7 for `p7`. */
export function toPassageNumber(id: string): number {
  return Number(id.slice(1));
}

/** The id of a passage, in data outside the document. */
export const PassageIdSchema = z.string().regex(PASSAGE_ID, 'Use the id of a passage, such as p7.');

/** The id of a section, with a heading or without (`opening`), in data outside the document. */
export const SectionIdSchema = z.string().regex(SECTION_ID, 'Use the id of a section.');

/** The id of a passage or section, in front matter and ledger. */
export const FragmentIdSchema = z
  .string()
  .regex(
    new RegExp(`${PASSAGE_ID.source}|${SECTION_ID.source}`),
    'Use the id of a passage, such as p7, or of a section.',
  );

/** The id of a passage or section of the same document (`p8`), or of another one (`us-2014#p9`). */
export const FragmentAddressSchema = z.string().refine((address) => {
  const [documentId, ...fragmentIds] = address.includes('#') ? address.split('#') : ['same', address];
  return (
    fragmentIds.length === 1 &&
    DocumentIdSchema.safeParse(documentId).success &&
    FragmentIdSchema.safeParse(fragmentIds[0]).success
  );
}, 'Use the id of a passage or section, such as p8, or us-2014#p8 for one of another document.');
