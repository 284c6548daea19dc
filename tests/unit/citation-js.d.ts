/** The part of Citation.js that the tests read references with; its packages have no types of their own. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param text a file of references in any form that a plugin reads */
    constructor(text: string);
    /** The references as CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
