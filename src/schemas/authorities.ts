import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const words = z.string().trim().min(1, 'Write at least one word.');

/** A partner: the id by which documents name it, and the name readers see. */
export const PartnerSchema = z.strictObject({
  /** The id that front matter uses. */
  id: slug,
  /** The name in pages and filters. */
  name: words,
});

/** A kind of text: the id by which documents name it, and what readers see. */
export const NatureKindSchema = z.strictObject({
  /** The id that front matter uses. */
  id: slug,
  /** The name in pages, filters and results. */
  name: words,
  /** Whether such a text is a government's own. */
  standing: z.enum(['government', 'other']),
  /** What reference managers and citation styles treat it as. */
  citedAs: z.enum(['document', 'report', 'news-article', 'web-page']),
});

/**
 * A term. Search finds all its spellings, whichever the query has. Search offers its related words, but never searches
 * for them by itself. These are `altLabel` and `related` in SKOS (https://www.w3.org/TR/skos-reference/).
 */
export const TermSchema = z
  .strictObject({
    /** The spellings, the most usual one first. */
    spellings: z.array(words).min(1, 'Write at least one spelling.'),
    /** Words of the texts for related things, the closest first. */
    related: z.array(words).min(1, 'Write at least one, or remove the field.').optional(),
    /** Why they belong together. */
    note: words,
  })
  .refine(({ spellings, related }) => spellings.length > 1 || related !== undefined, {
    path: ['spellings'],
    error: 'Write a second spelling, or words under related.',
  });

/** The lists that documents are checked against, and that search uses. */
export interface Authorities {
  partners: Partner[];
  natures: NatureKind[];
  terms: Term[];
}

export type Partner = z.infer<typeof PartnerSchema>;
export type NatureKind = z.infer<typeof NatureKindSchema>;
export type Term = z.infer<typeof TermSchema>;
