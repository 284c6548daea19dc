import { z } from 'zod';
import { RecordedDateSchema } from './dated.ts';
import { DocumentIdSchema } from './ids.ts';

/** A document that was taken down. Its words are gone. Its addresses answer with a notice. */
export const TakenDownSchema = z.strictObject({
  /** The id that the document had. */
  id: DocumentIdSchema,
  /** Why it was taken down, in a sentence. Readers see it. */
  why: z.string().trim().min(1, 'Write a sentence that says why.'),
  /** The day on which it was taken down. */
  when: RecordedDateSchema,
  /** Who asked for it. Leave it out if that must not be public. */
  requestedBy: z.string().trim().min(1, 'Write who asked for it, or remove the field.').optional(),
});

export type TakenDown = z.infer<typeof TakenDownSchema>;
