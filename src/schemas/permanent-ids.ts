import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { DocumentIdSchema, FragmentIdSchema } from './ids.ts';

/** The first 16 hexadecimal digits of the SHA-256 of the words, joined by single spaces, in UTF-8. */
const WordsHashSchema = z.string().regex(/^[0-9a-f]{16}$/, 'Use 16 lower-case hexadecimal digits.');

const why = z.string().trim().min(1, 'Say why, in a sentence.');

/** A change of the words an id was given to, as when a slip of our own was mended. */
const RevisionSchema = z.strictObject({
  /** The hash of the words before. */
  was: WordsHashSchema,
  why,
  when: DatedSchema,
});

const everyEntry = {
  /** When the id was first published. */
  published: DatedSchema,
  /** The hash of the words it stands for; of the last it stood for, once it is retired. */
  words: WordsHashSchema,
  /** Every change of those words, the oldest first. */
  revised: z.array(RevisionSchema).min(1).optional(),
};

/** An id that answers in the text. */
const LiveIdSchema = z.strictObject({ state: z.literal('live'), ...everyEntry });

/** An id whose words now stand under another id of the same document. */
const MovedIdSchema = z.strictObject({
  /** `moved`: the same words under another id. `merged`: they became part of another passage. */
  state: z.enum(['moved', 'merged']),
  ...everyEntry,
  /** The id that answers instead. */
  to: FragmentIdSchema,
  why,
  /** When it happened. */
  when: DatedSchema,
});

/** An id whose words are no longer part of the text. */
const WithdrawnIdSchema = z.strictObject({
  state: z.literal('withdrawn'),
  ...everyEntry,
  why,
  when: DatedSchema,
});

const LedgerEntrySchema = z.discriminatedUnion('state', [LiveIdSchema, MovedIdSchema, WithdrawnIdSchema]);

/**
 * The ledger of ids: for each document, every id ever published, when, with a hash of the words it was given to
 * and what became of it. Entries are added and their state changes; none is ever removed.
 */
export const LedgerSchema = z.record(DocumentIdSchema, z.record(FragmentIdSchema, LedgerEntrySchema));

export type Ledger = z.infer<typeof LedgerSchema>;
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
/** An id that no longer answers in the text, and what became of it. */
export type RetiredEntry = Exclude<LedgerEntry, { state: 'live' }>;
