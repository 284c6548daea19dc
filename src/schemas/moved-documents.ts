import { z } from 'zod';
import { RecordedDateSchema } from './dated.ts';
import { DocumentIdSchema } from './ids.ts';

/** A document that has a new address. The page at its old address leads to the new one. */
export const MovedDocumentSchema = z.strictObject({
  /** Its old id. */
  from: DocumentIdSchema,
  /** Its new id. */
  to: DocumentIdSchema,
  /** Why it moved, in a sentence. */
  why: z.string().trim().min(1, 'Write a sentence that says why.'),
  /** The day on which it moved. */
  when: RecordedDateSchema,
});

export type MovedDocument = z.infer<typeof MovedDocumentSchema>;
