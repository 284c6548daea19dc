/** The part of citeproc-js that the citations use. The package has no types. */
declare module 'citeproc' {
  interface System {
    /** @returns the locale's XML. */
    retrieveLocale: (language: string) => string;
    /** @returns the CSL-JSON item with this id. */
    retrieveItem: (id: string) => object;
  }

  interface Cluster {
    citationItems: { id: string }[];
    properties: { noteIndex: number };
  }

  /** The processor of one style. */
  export interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    /** Makes these items, and no others, the bibliography. */
    updateItems(ids: string[]): void;
    /** @returns the entries, in second place; false where the style has no bibliography. */
    makeBibliography(): [object, string[]] | false;
    /** @returns a note or citation between those given. */
    previewCitationCluster(cluster: Cluster, before: [], after: [], format: 'text' | 'html'): string;
  }

  const CSL: {
    /** The last argument: whether `language` is used even where the style has another. */
    Engine: new (system: System, style: string, language: string, isForced: boolean) => Engine;
  };
  export default CSL;
}
