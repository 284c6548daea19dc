import { z } from 'zod';

/** The id of a document: its file name without `.md`, and its place in the address `/documents/<id>/`. */
export const DocumentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');

/** The id of a passage: `p` and its number, which is given once and never reused. */
const PASSAGE_ID = /^p[1-9][0-9]*$/;

/** The id of a section: a readable slug. `p7` is a passage's, `l7` a source line's, `ui-…` the interface's. */
const SECTION_ID = /^(?!p[0-9]|l[0-9]+$|ui-)[a-z][a-z0-9-]*$/;

/** The section that holds the passages before the first heading. No heading may take this id. */
export const OPENING_ID = 'opening';

/** @returns whether `id` may be given to a passage. */
export function isPassageId(id: string): boolean {
  return PASSAGE_ID.test(id);
}

/** @returns whether `id` may be given to a section with a heading. */
export function isSectionId(id: string): boolean {
  return SECTION_ID.test(id) && id !== OPENING_ID;
}

/** @returns the number of a passage's id: 7 for `p7`. */
export function toPassageNumber(id: string): number {
  return Number(id.slice(1));
}

/** The id of a passage of one document, as data that are not the document refer to it. */
export const PassageIdSchema = z.string().refine(isPassageId, 'Use the id of a passage, as p7.');

/** The id of a passage or section of one document, as front matter and ledger refer to it. */
export const FragmentIdSchema = z
  .string()
  .refine(
    (id) => isPassageId(id) || isSectionId(id) || id === OPENING_ID,
    'Use the id of a passage (p7) or of a section.',
  );
