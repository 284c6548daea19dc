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
  'number',
  'issuer',
  'address',
  'signature',
  'verse',
  'term',
  'definition',
  'speaker',
  'speech',
  'stage-direction',
  'footnote',
  'preformatted',
] as const;

/** The kind of a passage in the printed text, written after its id: `{#p3 .pull-quote}`. */
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** Passages with these roles may be before the title of a printed text. */
export const ROLES_BEFORE_TITLE: ReadonlySet<PassageRole | undefined> = new Set([
  'kicker',
  'number',
  'issuer',
]);

/** The kinds of a section. */
export const SECTION_ROLES = ['annex'] as const;

/** The kind of a section, written after the id of its heading: `{#annex-1 .annex}`. */
export type SectionRole = (typeof SECTION_ROLES)[number];
