import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { DocumentIdSchema } from './ids.ts';

/** A document that has another address now. Its old address answers with a page that leads on. */
export const MovedDocumentSchema = z.strictObject({
  /** The id it had. */
  from: DocumentIdSchema,
  /** The id it has. */
  to: DocumentIdSchema,
  /** Why it moved, in a sentence. */
  why: z.string().trim().min(1, 'Say why, in a sentence.'),
  /** When it moved. */
  when: DatedSchema,
});

export type MovedDocument = z.infer<typeof MovedDocumentSchema>;
