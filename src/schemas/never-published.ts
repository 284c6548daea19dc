import { z } from 'zod';

/** A commit whose ledgers never reached a reader. The check does not compare with them. */
export const NeverPublishedSchema = z.strictObject({
  /** The hash of the commit, at least its first seven digits. */
  commit: z.string().regex(/^[0-9a-f]{7,64}$/, 'Use the hash of a commit: 7 to 64 hexadecimal digits.'),
  /** How you know that its ids were never published. */
  why: z.string().trim().min(1, 'Write a sentence that says why.'),
});

export type NeverPublished = z.infer<typeof NeverPublishedSchema>;
