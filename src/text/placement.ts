/** Where a copy of a text is shown: on a page that is not the text's own. */
export interface Placement {
  /** What every id begins with, so that no two texts on one page share an id. */
  idPrefix: string;
  /** What is added to the names of its links, which are the same in every text: `of us-2014`. */
  linkSuffix: string;
  /** How many levels headings are lowered by. The lowest level is 6. */
  headingShift: number;
  /** @returns the address that a link of the text's own page (`#p7`, or a relative address) has on this page. */
  resolve: (href: string) => string;
}
