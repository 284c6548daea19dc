import { z } from 'zod';
import { ReleaseDateSchema } from './dated.ts';
import { DocumentIdSchema } from './ids.ts';

/** A release: on its date, drafts became permanent ids. `npm run release` writes it. */
export const ReleaseSchema = z.strictObject({
  date: ReleaseDateSchema,
  /**
   * For each document that got new permanent ids, the number of ids in its ledger after the release. It shows the check
   * that a ledger was lost, even without git.
   */
  ids: z.record(DocumentIdSchema, z.string().regex(/^[1-9][0-9]{0,8}$/, 'Use a whole number.')),
});

export type Release = z.infer<typeof ReleaseSchema>;
