/** The part of citeproc-js that the citations use; the package has no types of its own. */
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

  /** One style, ready to cite. */
  export interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    /** Makes these items, and no others, the bibliography. */
    updateItems(ids: string[]): void;
    /** @returns the entries, in second place; false where the style has no bibliography. */
    makeBibliography(): [object, string[]] | false;
    /** @returns a note or citation as if it stood after and before those given. */
    previewCitationCluster(cluster: Cluster, before: [], after: [], format: 'text' | 'html'): string;
  }

  const CSL: {
    /** The last argument: whether `language` holds although the style names another. */
    Engine: new (system: System, style: string, language: string, isForced: boolean) => Engine;
  };
  export default CSL;
}
