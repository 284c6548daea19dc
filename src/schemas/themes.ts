import { z } from 'zod';
import { DocumentIdSchema, PassageIdSchema } from './ids.ts';

const words = z.string().trim().min(1, 'Write at least one word.');

/** The passages of one text that belong to a theme. */
const ThemePartSchema = z.strictObject({
  document: DocumentIdSchema,
  /** The ids of the passages, in any order. Pages show them in the order of the text. */
  passages: z.array(PassageIdSchema).min(1, 'Name at least one passage, or remove the text.'),
});

/** A list of passages about one subject, chosen by an editor. The archive adds no words of its own about them. */
export const ThemeSchema = z.strictObject({
  /** The part of its address. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  name: words,
  texts: z.array(ThemePartSchema).min(1, 'Name the passages of at least one text.'),
});

export type Theme = z.infer<typeof ThemeSchema>;
