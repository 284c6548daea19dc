import { z } from 'zod';
import { RecordedDateSchema } from './dated.ts';
import { DocumentIdSchema, FragmentAddressSchema, FragmentIdSchema } from './ids.ts';

/** The first 16 hexadecimal digits of the SHA-256 of the words, joined by single spaces, in UTF-8. */
const WordsHashSchema = z.string().regex(/^[0-9a-f]{16}$/, 'Use 16 lower-case hexadecimal digits.');

const why = z.string().trim().min(1, 'Write a sentence that says why.');

/** A change of the words of an id, for example the correction of a mistake of this archive. */
const RevisionSchema = z.strictObject({
  /** The hash of the words before. */
  was: WordsHashSchema,
  why,
  when: RecordedDateSchema,
});

const everyEntry = {
  /** The date of the release that published the id. */
  published: RecordedDateSchema,
  /** The hash of its words; for a retired id, of its last words. */
  words: WordsHashSchema,
  /** Every change of its words, the oldest first. */
  revised: z.array(RevisionSchema).min(1).optional(),
};

const retirement = {
  why,
  /** When it happened. */
  when: RecordedDateSchema,
};

/** An id that is in the text. */
const LiveIdSchema = z.strictObject({ state: z.literal('live'), ...everyEntry });

/** An id whose words now have another id. */
const MovedIdSchema = z.strictObject({
  /** `moved`: the same words under another id. `merged`: they became part of another passage. */
  state: z.enum(['moved', 'merged']),
  ...everyEntry,
  /** The id that has the words now. It may be retired, too. Then its own entry leads readers on. */
  to: FragmentAddressSchema,
  ...retirement,
});

/** An id whose words are now in several passages. */
const SplitIdSchema = z.strictObject({
  state: z.literal('split'),
  ...everyEntry,
  /** The ids that have the words now, in reading order. */
  to: z.array(FragmentAddressSchema).min(2, 'Name at least two ids.'),
  ...retirement,
});

/** An id whose words are no longer in the text. */
const WithdrawnIdSchema = z.strictObject({ state: z.literal('withdrawn'), ...everyEntry, ...retirement });

const LedgerEntrySchema = z.discriminatedUnion('state', [
  LiveIdSchema,
  MovedIdSchema,
  SplitIdSchema,
  WithdrawnIdSchema,
]);

/** Every id of one document that was ever published. An entry may change its state, but it is never removed. */
export const DocumentLedgerSchema = z.record(FragmentIdSchema, LedgerEntrySchema);

/** The ledgers of all documents in one value, as `/permanent-ids.json` publishes them. */
export const LedgerSchema = z.record(DocumentIdSchema, DocumentLedgerSchema);

export type Ledger = z.infer<typeof LedgerSchema>;
export type DocumentLedger = z.infer<typeof DocumentLedgerSchema>;
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
/** An id that is no longer in the text, and what happened to it. */
export type RetiredEntry = Exclude<LedgerEntry, { state: 'live' }>;
