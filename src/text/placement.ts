/** The page on which a text is shown, and its place there. */
export interface Placement {
  /** The beginning of every id, so that no two texts on one page have the same. */
  idPrefix: string;
  /** What follows the names of its links, which would be the same for every text: `of us-2014`. */
  linkSuffix: string;
  /** By how many levels headings are lower than on the text's own page; none is lower than level 6. */
  headingShift: number;
  /** @returns where a link of the text's own page (`#p7`, or a relative address) leads from this one */
  resolve: (href: string) => string;
}
