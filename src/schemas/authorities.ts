import { z } from 'zod';
import type { Names } from './names.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const words = z.string().trim().min(1, 'Write at least one word.');

/** A partner: the id that documents use, and the name that readers see. */
export const PartnerSchema = z.strictObject({
  /** The id that front matter uses. */
  id: slug,
  /** The name in pages and filters. */
  name: words,
});

/**
 * The types of CSL 1.0.2
 * (https://docs.citationstyles.org/en/stable/specification.html).
 */
const CSL_TYPES = [
  ...(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book'] as const),
  ...(['broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document', 'entry'] as const),
  ...(['entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing'] as const),
  ...(['interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture'] as const),
  ...(['musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical'] as const),
  ...(['personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review'] as const),
  ...(['review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'] as const),
] as const;

/** A type of CSL. */
export type CslType = (typeof CSL_TYPES)[number];

/** `news-article` and `web-page` are other names for `article-newspaper` and `webpage`. */
const CITED_AS = [...CSL_TYPES, 'news-article', 'web-page'] as const;

/** A kind of text: the id that documents use, and the name that readers see. */
export const NatureKindSchema = z.strictObject({
  /** The id that front matter uses. */
  id: slug,
  /** The name in pages, filters and results. */
  name: words,
  /** Whether a text of this kind is a government's own; `none` if the archive makes no such difference. */
  standing: z.enum(['government', 'other', 'none'], 'Use government, other or none.'),
  /** Another name for this standing, such as `Text in force`. A text of the standing `none` has no name without it. */
  standingName: words.optional(),
  /** The type of text for reference managers and citation styles. */
  citedAs: z.enum(CITED_AS, `Use a type of CSL: ${CSL_TYPES.join(', ')}.`),
});

/**
 * A term. If a query has one of its spellings, search finds all of them. Search offers the related words, but does not
 * search for them until the reader asks. SKOS calls these `altLabel` and `related`
 * (https://www.w3.org/TR/skos-reference/).
 */
export const TermSchema = z
  .strictObject({
    /** The spellings, the most usual one first. No other term has one of them. */
    spellings: z.array(words).min(1, 'Write at least one spelling.'),
    /** Words of the texts for related things, the closest first. They may be spellings of other terms. */
    related: z.array(words).min(1, 'Write at least one, or remove the field.').optional(),
    /** Why these spellings belong together. */
    note: words,
  })
  .refine(({ spellings, related }) => spellings.length > 1 || related !== undefined, {
    path: ['spellings'],
    error: 'Write a second spelling, or words under related.',
  });

/** Words of the texts, and the words of other languages for them. */
export const TranslatedSchema = z.strictObject({
  /** Words of the texts, as a text has them. */
  means: words,
  /** The words of each language, by BCP 47 tag. `zh` has simplified and traditional characters. */
  words: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'Use a BCP 47 language tag, such as ja.'),
      z.array(words).min(1, 'Write at least one word, or remove the language.'),
    )
    .refine((byLanguage) => Object.keys(byLanguage).length > 0, 'Write the words of at least one language.'),
});

/** Words of another language, and words of the texts that mean the same. */
export interface Translation {
  /** BCP 47 tag. */
  language: string;
  /** Words or names that each have this meaning. */
  words: string[];
  /** Words of the texts. */
  means: string;
}

/** The lists that documents are checked against. Search uses them, too. */
export interface Authorities {
  partners: Partner[];
  natures: NatureKind[];
  terms: Term[];
  /** Empty if the archive has no such file. */
  translations: Translation[];
  /** The people and organisations that the texts name. Undefined or empty if the archive has no such lists. */
  names?: Names;
}

export type Partner = z.infer<typeof PartnerSchema>;
export type NatureKind = z.infer<typeof NatureKindSchema>;
export type Term = z.infer<typeof TermSchema>;
export type Translated = z.infer<typeof TranslatedSchema>;
