import { z } from 'zod';
import { DocumentIdSchema, FragmentIdSchema } from './ids.ts';

const words = z.string().trim().min(1, 'Write at least one word.');

/** Words of a text, and where it has them. */
export const CitedWordsSchema = z.strictObject({
  /** The document that has the words. */
  document: DocumentIdSchema,
  /** The passage or section of that document. A section has the words in its heading. */
  at: FragmentIdSchema,
  /** The words, exactly as the passage or heading has them. */
  words,
});

/** A person or organisation that a text names. SKOS calls the names `prefLabel` and `altLabel`. */
export const NamedSchema = z.strictObject({
  /** Its place on the page of names: `/names/#<id>`. People and organisations share their ids. */
  id: z.string().regex(/^(?!ui-)[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'),
  /** The name as a text prints it, the fullest that any text has. */
  name: words,
  /** The other names that the texts print. */
  spellings: z.array(words).min(1, 'Write at least one, or remove the field.').optional(),
  /** What the texts call the person or organisation, such as an office, in their own words. */
  roles: z.array(CitedWordsSchema).min(1, 'Write at least one, or remove the field.').optional(),
  /**
   * Every passage and heading that names it, with the words that name it. These words may be none of the names above: a
   * later mention may have only the surname.
   */
  mentions: z.array(CitedWordsSchema).min(1, 'Write at least one.'),
  /** Our own sentence, if readers need it to understand the entry. */
  note: words.optional(),
});

/** The two lists of names, in the order in which pages show them. */
export const NAME_KINDS = ['people', 'organisations'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export type CitedWords = z.infer<typeof CitedWordsSchema>;
export type Named = z.infer<typeof NamedSchema>;

/** The people and organisations that the texts name. */
export type Names = Record<NameKind, Named[]>;
