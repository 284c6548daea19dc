/**
 * How much of the query a hit has. The results show the tiers separately, in this order:
 *
 * - `all`: all words
 * - `listed`: from the list of people and organisations. The passage does not print the name that was asked for
 * - `most`: most of the words, with a note about the missing ones; or all words, some of them derived
 * - `offered`: fewer words, or only words that search offers. Shown only if the other tiers are empty
 */
export const TIERS = ['all', 'listed', 'most', 'offered'] as const;
export type Tier = (typeof TIERS)[number];
