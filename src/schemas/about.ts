import { z } from 'zod';

/** The front matter of one of the archive's own pages. Unknown keys are refused. */
export const AboutFrontMatterSchema = z.strictObject({
  /** The page's title, and its only heading of the first level. */
  title: z.string().trim().min(1, 'Write at least one word.'),
  /** What the page is about, in a sentence, for search engines and lists. */
  description: z.string().trim().min(1, 'Write at least one word.'),
});

export type AboutFrontMatter = z.infer<typeof AboutFrontMatterSchema>;

/**
 * The components that a page may use. To add one, write it in src/components/, name it here,
 * and give it to the pages in src/components/AboutPage.astro.
 */
export const PAGE_COMPONENTS = ['ConnectedSpellings', 'Texts'] as const;
