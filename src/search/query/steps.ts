/**
 * What the best hits of an answer have, the best first: all words; all words, but some only as facts of the document;
 * all words, some of them derived; most of the words; or only some.
 */
export const STEPS = ['all', 'facts', 'derived', 'most', 'offered'] as const;
export type Step = (typeof STEPS)[number];
