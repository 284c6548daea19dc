/** Types for the part of Citation.js that the tests use. Its packages have no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param text a file of references in any format that a plugin reads */
    constructor(text: string);
    /** The references as CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
