import type { NatureKind } from '../../schemas/authorities.ts';

/** One kind of cited text: its name in each vocabulary. */
export interface CitedKind {
  /** The type of an item in CSL 1.0.2. */
  csl: 'document' | 'report' | 'article-newspaper' | 'webpage';
  /** The type of an item in Zotero, for `DC.type`. */
  zotero: 'document' | 'report' | 'newspaperArticle' | 'webpage';
  /** The type of an entry in BibTeX. */
  bibtex: 'misc' | 'techreport' | 'article';
  /** The field of a BibTeX entry that has the publisher. */
  bibtexPublisher: 'publisher' | 'institution';
  /** The type of a reference in RIS. */
  ris: 'GEN' | 'RPRT' | 'NEWS' | 'ELEC';
  /** The type in schema.org. */
  schemaOrg: 'CreativeWork' | 'Report' | 'NewsArticle' | 'Article';
  /** Whether the publisher is a periodical in which the text appeared. */
  isInPeriodical: boolean;
  /** The meta tag from which Zotero reads the full name of the publisher for this kind. */
  publisherTag: 'citation_publisher' | 'citation_technical_report_institution' | 'prism.publicationName';
}

/** The names for each value of `citedAs` in content/authorities/natures.yaml. */
export const CITED_KINDS: Record<NatureKind['citedAs'], CitedKind> = {
  document: {
    csl: 'document',
    zotero: 'document',
    bibtex: 'misc',
    bibtexPublisher: 'publisher',
    ris: 'GEN',
    schemaOrg: 'CreativeWork',
    isInPeriodical: false,
    publisherTag: 'citation_publisher',
  },
  report: {
    csl: 'report',
    zotero: 'report',
    bibtex: 'techreport',
    bibtexPublisher: 'institution',
    ris: 'RPRT',
    schemaOrg: 'Report',
    isInPeriodical: false,
    publisherTag: 'citation_technical_report_institution',
  },
  'news-article': {
    csl: 'article-newspaper',
    zotero: 'newspaperArticle',
    bibtex: 'article',
    bibtexPublisher: 'publisher',
    ris: 'NEWS',
    schemaOrg: 'NewsArticle',
    isInPeriodical: true,
    publisherTag: 'prism.publicationName',
  },
  'web-page': {
    csl: 'webpage',
    zotero: 'webpage',
    bibtex: 'misc',
    bibtexPublisher: 'publisher',
    ris: 'ELEC',
    schemaOrg: 'Article',
    isInPeriodical: false,
    publisherTag: 'prism.publicationName',
  },
};
