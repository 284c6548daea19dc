import { z } from 'zod';

/** The front matter of one of the archive's own pages. Unknown keys are refused. */
export const AboutFrontMatterSchema = z.strictObject({
  /** The page's title, its one heading of the first level. */
  title: z.string().trim().min(1, 'Must not be empty.'),
  /** What the page tells, in a sentence, for search engines and lists. */
  description: z.string().trim().min(1, 'Must not be empty.'),
});

export type AboutFrontMatter = z.infer<typeof AboutFrontMatterSchema>;
