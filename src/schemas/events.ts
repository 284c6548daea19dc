import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { DocumentIdSchema, PassageIdSchema } from './ids.ts';

const words = z.string().trim().min(1, 'Must not be empty.');

/** A dated event that a text mentions. */
export const MentionedEventSchema = z.strictObject({
  /** When it was or is to be, never more precise than the text is. */
  dated: DatedSchema,
  /** What the date rests on, where the words that mention the event do not have all of it. One sentence, ours. */
  datedBy: words.optional(),
  /** What it is called on the time line: a few words, ours. */
  label: words,
  /** The document that mentions it. */
  document: DocumentIdSchema,
  /** The passage of that document. */
  passage: PassageIdSchema,
  /** The words of that passage that mention it, exactly as they stand there. */
  mentionedAs: words,
});

export type MentionedEvent = z.infer<typeof MentionedEventSchema>;
