import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { DocumentIdSchema, PassageIdSchema } from './ids.ts';

const words = z.string().trim().min(1, 'Write at least one word.');

/** A dated event that a text mentions. */
export const MentionedEventSchema = z.strictObject({
  /** The date of the event, past or future. It is not more precise than the text. */
  dated: DatedSchema,
  /** The evidence for the date, if the words that mention the event do not have the whole date. Our own sentence. */
  datedBy: words.optional(),
  /** Its name on the timeline, in a few words of our own. */
  label: words,
  /** The document that mentions it. */
  document: DocumentIdSchema,
  /** The passage of that document. */
  passage: PassageIdSchema,
  /** The words of that passage that mention it, exactly as the passage has them. */
  mentionedAs: words,
});

export type MentionedEvent = z.infer<typeof MentionedEventSchema>;
