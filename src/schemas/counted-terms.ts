import { z } from 'zod';

const words = z.string().trim().min(1, 'Write at least one word.');

/** A row of the table of terms. */
export const CountedTermSchema = z.strictObject({
  /** The term, as the table shows it. */
  name: words,
  /**
   * What to search for, if it is not the name: a phrase in quotation marks, or several joined by OR. Search counts all
   * spellings and endings of a word. In quotation marks, it counts only the words as printed.
   */
  query: words.optional(),
});

export type CountedTerm = z.infer<typeof CountedTermSchema>;
