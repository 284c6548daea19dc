import type { NatureKind } from '../../schemas/authorities.ts';

/** One kind of cited text: its name in each vocabulary, as Zotero and pandoc read it. */
export interface CitedKind {
  /** The type of an item in CSL 1.0.2. */
  csl: 'document' | 'report' | 'article-newspaper' | 'webpage';
  /** The type of an item in Zotero, for `DC.type`. */
  zotero: 'document' | 'report' | 'newspaperArticle' | 'webpage';
  /** The type of an entry in BibTeX. */
  bibtex: 'misc' | 'techreport' | 'online';
  /** The field of a BibTeX entry that has the publisher. */
  bibtexPublisher: 'publisher' | 'institution';
  /** The type of a reference in RIS. */
  ris: 'GOVDOC' | 'RPRT' | 'NEWS' | 'ELEC';
  /** The type in schema.org. */
  schemaOrg: 'CreativeWork' | 'Report' | 'NewsArticle' | 'Article';
  /** Whether the publisher is a newspaper or website in which the text appeared. */
  isInPublisher: boolean;
  /** The meta tag from which Zotero reads the full name of the publisher for this kind. */
  publisherTag: 'citation_publisher' | 'citation_technical_report_institution' | 'prism.publicationName';
}

const REPORT: CitedKind = {
  csl: 'report',
  zotero: 'report',
  bibtex: 'techreport',
  bibtexPublisher: 'institution',
  ris: 'RPRT',
  schemaOrg: 'Report',
  isInPublisher: false,
  publisherTag: 'citation_technical_report_institution',
};

/** The names for each value of `citedAs` in content/authorities/natures.yaml. */
export const CITED_KINDS: Record<NatureKind['citedAs'], CitedKind> = {
  document: {
    csl: 'document',
    zotero: 'document',
    bibtex: 'misc',
    bibtexPublisher: 'publisher',
    // The general type, GEN, becomes a journal article in Zotero, which has no publisher.
    ris: 'RPRT',
    schemaOrg: 'CreativeWork',
    isInPublisher: false,
    publisherTag: 'citation_publisher',
  },
  report: REPORT,
  'news-article': {
    csl: 'article-newspaper',
    zotero: 'newspaperArticle',
    // No type of BibTeX becomes a newspaper article in Zotero, and `article` becomes an article in a journal.
    bibtex: 'online',
    bibtexPublisher: 'publisher',
    ris: 'NEWS',
    schemaOrg: 'NewsArticle',
    isInPublisher: true,
    publisherTag: 'prism.publicationName',
  },
  'web-page': {
    csl: 'webpage',
    zotero: 'webpage',
    bibtex: 'online',
    bibtexPublisher: 'publisher',
    ris: 'ELEC',
    schemaOrg: 'Article',
    isInPublisher: true,
    publisherTag: 'prism.publicationName',
  },
};

/** @returns how a text of this kind is cited. A document of a government is a government document: a kind of report. */
export function getCitedKind({ citedAs, standing }: Pick<NatureKind, 'citedAs' | 'standing'>): CitedKind {
  const isOfGovernment = standing === 'government' && (citedAs === 'document' || citedAs === 'report');
  return isOfGovernment ? { ...REPORT, ris: 'GOVDOC' } : CITED_KINDS[citedAs];
}
