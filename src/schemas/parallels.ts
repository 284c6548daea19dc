import { z } from 'zod';
import { DocumentIdSchema, FragmentIdSchema } from './ids.ts';

/** A passage or heading of a text. */
const PlaceSchema = z.strictObject({ document: DocumentIdSchema, at: FragmentIdSchema });

/** Two places in two texts that share words, confirmed by an editor. An entry says only that the words are the same. */
export const ParallelSchema = z.strictObject({ one: PlaceSchema, other: PlaceSchema });

export type Parallel = z.infer<typeof ParallelSchema>;
export type ParallelPlace = z.infer<typeof PlaceSchema>;
