import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const words = z.string().trim().min(1, 'Must not be empty.');

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
  /** Whose words these are: a government's own text, or somebody's report of it. */
  standing: z.enum(['government', 'other']),
  /** What reference managers and citation styles take it for. */
  citedAs: z.enum(['document', 'report', 'news-article', 'web-page']),
});

/**
 * A term: spellings of one thing that search connects, though the texts keep the one they have, and names of neighbouring
 * things, which search offers and never takes in its place (`altLabel` and `related` of SKOS, https://www.w3.org/TR/skos-reference/).
 */
export const TermSchema = z
  .strictObject({
    /** The spellings, the usual one first. */
    spellings: z.array(words).min(1, 'Give at least one spelling.'),
    /** Words of the texts for neighbouring things, the nearest first. */
    related: z.array(words).min(1, 'Name at least one, or leave it out.').optional(),
    /** What connects them. */
    note: words,
  })
  .refine(({ spellings, related }) => spellings.length > 1 || related !== undefined, {
    path: ['spellings'],
    error: 'Give a second spelling, or words under related.',
  });

/** The authorities a reading of documents checks against and search draws on. */
export interface Authorities {
  partners: Partner[];
  natures: NatureKind[];
  terms: Term[];
}

export type Partner = z.infer<typeof PartnerSchema>;
export type NatureKind = z.infer<typeof NatureKindSchema>;
export type Term = z.infer<typeof TermSchema>;
