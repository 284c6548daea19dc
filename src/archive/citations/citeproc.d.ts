/** The part of citeproc-js that the citations use. The package has no types. */
declare module 'citeproc' {
  interface System {
    /** @returns the XML of the locale. */
    retrieveLocale: (language: string) => string;
    /** @returns the CSL-JSON item with this id. */
    retrieveItem: (id: string) => object;
  }

  /** An item, and the place in it that is cited. */
  export interface CitationItem {
    id: string;
    label?: 'paragraph';
    locator?: string;
  }

  interface Cluster {
    citationItems: CitationItem[];
    properties: { noteIndex: number };
  }

  /** The processor of one style. */
  export interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    /** Sets the items of the bibliography, and removes all others. */
    updateItems(ids: string[]): void;
    /** @returns the entries as the second element; false if the style has no bibliography. */
    makeBibliography(): [object, string[]] | false;
    /** @returns a note or citation, placed between the given citations. */
    previewCitationCluster(cluster: Cluster, before: [], after: [], format: 'text' | 'html'): string;
  }

  const CSL: {
    /** The last argument: whether to use `language` even if the style has another language. */
    Engine: new (system: System, style: string, language: string, isForced: boolean) => Engine;
  };
  export default CSL;
}
