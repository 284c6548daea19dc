/** How a copy of a text is shown on a page other than the text's own page. */
export interface Placement {
  /** The beginning of every id, so that two texts on one page never have the same id. */
  idPrefix: string;
  /** Words added to the names of its links (`of us-2014`), because the names are the same in every text. */
  linkSuffix: string;
  /** The number of levels added to each heading. The lowest level is 6. */
  headingShift: number;
  /** @returns the address to use on this page for a link of the text's own page (`#p7`, or a relative address). */
  resolve: (href: string) => string;
  /** The ids of the passages to show, with the headings of their sections; undefined for the whole text. */
  passages?: ReadonlySet<string>;
  /**
   * Whether the copy is XHTML for a book. Then the number of a passage and the mark of an error are words, because many
   * readers of books do not show what a style sheet adds.
   */
  isBook?: boolean;
}
