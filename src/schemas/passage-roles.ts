/** The kinds of a passage in the printed text. */
export const PASSAGE_ROLES = [
  'subtitle',
  'dateline',
  'kicker',
  'disclaimer',
  'pull-quote',
  'caption',
  'question',
  'answer',
  'credit',
] as const;

/** The kind of a passage in the printed text, written after its id: `{#p3 .pull-quote}`. */
export type PassageRole = (typeof PASSAGE_ROLES)[number];
