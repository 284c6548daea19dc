import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { DocumentIdSchema, FragmentIdSchema } from './ids.ts';

/** The first 16 hexadecimal digits of the SHA-256 of the words, joined by single spaces, in UTF-8. */
const WordsHashSchema = z.string().regex(/^[0-9a-f]{16}$/, 'Use 16 lower-case hexadecimal digits.');

const why = z.string().trim().min(1, 'Write a sentence that says why.');

/** A change of the words of an id, for example the correction of a mistake of this archive. */
const RevisionSchema = z.strictObject({
  /** The hash of the words before. */
  was: WordsHashSchema,
  why,
  when: DatedSchema,
});

const everyEntry = {
  /** When the id was first published. */
  published: DatedSchema,
  /** The hash of its words. If it is retired, these are its last words. */
  words: WordsHashSchema,
  /** Every change of its words, the oldest first. */
  revised: z.array(RevisionSchema).min(1).optional(),
};

/** An id that is in the text. */
const LiveIdSchema = z.strictObject({ state: z.literal('live'), ...everyEntry });

/** An id whose words now have another id in the same document. */
const MovedIdSchema = z.strictObject({
  /** `moved`: the same words under another id. `merged`: they became part of another passage. */
  state: z.enum(['moved', 'merged']),
  ...everyEntry,
  /** The id that has the words now. */
  to: FragmentIdSchema,
  why,
  /** When it happened. */
  when: DatedSchema,
});

/** An id whose words are no longer in the text. */
const WithdrawnIdSchema = z.strictObject({
  state: z.literal('withdrawn'),
  ...everyEntry,
  why,
  when: DatedSchema,
});

const LedgerEntrySchema = z.discriminatedUnion('state', [LiveIdSchema, MovedIdSchema, WithdrawnIdSchema]);

/**
 * The ledger of ids. For each document it has every id that was ever published, with the date, a hash of its words and
 * its state. Entries can be added, and their state can change. No entry is ever removed.
 */
export const LedgerSchema = z.record(DocumentIdSchema, z.record(FragmentIdSchema, LedgerEntrySchema));

export type Ledger = z.infer<typeof LedgerSchema>;
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
/** An id that is no longer in the text, and what happened to it. */
export type RetiredEntry = Exclude<LedgerEntry, { state: 'live' }>;
