import type { CslType, NatureKind } from '../../schemas/authorities.ts';

/**
 * One kind of cited text: its name in each vocabulary, as Zotero and pandoc read it (zotero/translators 2814370, “RIS”
 * and “BibTeX”; zotero/zotero-schema 5eedf44; jgm/pandoc 0a9a2f2, `Readers/RIS.hs` and `Citeproc/BibTeX.hs`). The best
 * name is one that both read as the right kind. The next best is right in one and not wrong in the other.
 */
export interface CitedKind {
  /** The type of an item in CSL 1.0.2. */
  csl: CslType;
  /** The type of an item in Zotero, for `DC.type`. */
  zotero: string;
  /** The type of an entry in BibTeX. */
  bibtex: string;
  /** The type of a reference in RIS. */
  ris: string;
  /** The type in schema.org 30.0, whose definition is true of all that CSL means by the type. */
  schemaOrg: string;
  /** Whether the publisher is a newspaper or website in which the text appeared. */
  isInPublisher: boolean;
  /** The meta tag from which Zotero reads the full name of the publisher for this kind. */
  publisherTag: 'citation_publisher' | 'citation_technical_report_institution' | 'prism.publicationName';
}

const REPORT: CitedKind = {
  csl: 'report',
  zotero: 'report',
  bibtex: 'techreport',
  ris: 'RPRT',
  schemaOrg: 'Report',
  isInPublisher: false,
  publisherTag: 'citation_technical_report_institution',
};

const DOCUMENT: CitedKind = {
  csl: 'document',
  zotero: 'document',
  bibtex: 'misc',
  // Zotero reads the general type, GEN, as a journal article, which has no publisher.
  ris: 'RPRT',
  schemaOrg: 'CreativeWork',
  isInPublisher: false,
  publisherTag: 'citation_publisher',
};

const NEWS_ARTICLE: CitedKind = {
  csl: 'article-newspaper',
  zotero: 'newspaperArticle',
  // Zotero reads no type of BibTeX as a newspaper article. It reads `article` as a journal article.
  bibtex: 'online',
  ris: 'NEWS',
  schemaOrg: 'NewsArticle',
  isInPublisher: true,
  publisherTag: 'prism.publicationName',
};

const WEB_PAGE: CitedKind = {
  csl: 'webpage',
  zotero: 'webpage',
  bibtex: 'online',
  ris: 'ELEC',
  schemaOrg: 'WebPage',
  isInPublisher: true,
  publisherTag: 'prism.publicationName',
};

/** @returns a kind with these names. Everything else is the same as for `like`. */
function make(
  csl: CslType,
  zotero: string,
  bibtex: string,
  ris: string,
  schemaOrg: string,
  like = DOCUMENT,
): CitedKind {
  return { ...like, csl, zotero, bibtex, ris, schemaOrg };
}

/**
 * The names for each value of `citedAs` in content/authorities/natures.yaml. If a vocabulary has no name for a kind,
 * the name of a document or of the nearest kind is used. Zotero leaves out an entry of BibTeX whose type it does not
 * know, so `legal` and `standard` of BibLaTeX are not used. It reads `legislation` as a bill, so an act is `misc`. In
 * schema.org, a manuscript is written by hand, a figure is a file, and a recording is of music. The kinds of CSL mean
 * more, so these are works.
 */
export const CITED_KINDS: Record<NatureKind['citedAs'], CitedKind> = {
  document: DOCUMENT,
  report: REPORT,
  'news-article': NEWS_ARTICLE,
  'web-page': WEB_PAGE,
  'article-newspaper': NEWS_ARTICLE,
  webpage: WEB_PAGE,
  article: make('article', 'preprint', 'misc', 'RPRT', 'Article'),
  'article-journal': make(
    'article-journal',
    'journalArticle',
    'article',
    'JOUR',
    'ScholarlyArticle',
    NEWS_ARTICLE,
  ),
  'article-magazine': make('article-magazine', 'magazineArticle', 'online', 'MGZN', 'Article', NEWS_ARTICLE),
  bill: make('bill', 'bill', 'legislation', 'BILL', 'Legislation'),
  book: make('book', 'book', 'book', 'BOOK', 'Book'),
  broadcast: make('broadcast', 'tvBroadcast', 'misc', 'MPCT', 'CreativeWork'),
  chapter: make('chapter', 'bookSection', 'incollection', 'CHAP', 'Chapter'),
  classic: make('classic', 'book', 'book', 'CLSWK', 'CreativeWork'),
  collection: make('collection', 'document', 'misc', 'RPRT', 'Collection'),
  dataset: make('dataset', 'dataset', 'misc', 'DATA', 'Dataset'),
  entry: make('entry', 'encyclopediaArticle', 'inreference', 'ENCYC', 'CreativeWork'),
  'entry-dictionary': make('entry-dictionary', 'dictionaryEntry', 'inreference', 'DICT', 'CreativeWork'),
  'entry-encyclopedia': make('entry-encyclopedia', 'encyclopediaArticle', 'inreference', 'ENCYC', 'Article'),
  event: make('event', 'document', 'misc', 'RPRT', 'CreativeWork'),
  figure: make('figure', 'artwork', 'artwork', 'FIGURE', 'CreativeWork'),
  graphic: make('graphic', 'artwork', 'artwork', 'ART', 'CreativeWork'),
  hearing: make('hearing', 'hearing', 'misc', 'HEAR', 'CreativeWork'),
  interview: make('interview', 'interview', 'misc', 'RPRT', 'CreativeWork'),
  legal_case: make('legal_case', 'case', 'jurisdiction', 'CASE', 'CreativeWork'),
  legislation: make('legislation', 'statute', 'misc', 'STAT', 'Legislation'),
  manuscript: make('manuscript', 'manuscript', 'unpublished', 'MANSCPT', 'CreativeWork'),
  map: make('map', 'map', 'misc', 'MAP', 'Map'),
  motion_picture: make('motion_picture', 'film', 'movie', 'MPCT', 'CreativeWork'),
  // Zotero reads MUSIC, the name for sheet music, as a recording. It has no type for sheet music.
  musical_score: make('musical_score', 'document', 'misc', 'MUSIC', 'SheetMusic'),
  pamphlet: make('pamphlet', 'document', 'booklet', 'PAMP', 'CreativeWork'),
  'paper-conference': make(
    'paper-conference',
    'conferencePaper',
    'inproceedings',
    'CPAPER',
    'ScholarlyArticle',
  ),
  patent: make('patent', 'patent', 'patent', 'PAT', 'CreativeWork'),
  performance: make('performance', 'document', 'misc', 'RPRT', 'CreativeWork'),
  periodical: make('periodical', 'document', 'misc', 'SER', 'PublicationIssue'),
  personal_communication: make('personal_communication', 'letter', 'letter', 'PCOMM', 'Message'),
  post: make('post', 'forumPost', 'online', 'ELEC', 'SocialMediaPosting', WEB_PAGE),
  'post-weblog': make('post-weblog', 'blogPost', 'online', 'BLOG', 'BlogPosting', WEB_PAGE),
  regulation: make('regulation', 'statute', 'misc', 'STAT', 'Legislation'),
  review: make('review', 'document', 'misc', 'RPRT', 'Review'),
  'review-book': make('review-book', 'document', 'misc', 'RPRT', 'Review'),
  software: make('software', 'computerProgram', 'software', 'COMP', 'SoftwareApplication'),
  song: make('song', 'audioRecording', 'audio', 'SOUND', 'CreativeWork'),
  // Zotero writes and reads a talk as SLIDE.
  speech: make('speech', 'presentation', 'misc', 'SLIDE', 'CreativeWork'),
  standard: make('standard', 'standard', 'misc', 'STAND', 'CreativeWork'),
  thesis: make('thesis', 'thesis', 'phdthesis', 'THES', 'Thesis'),
  treaty: make('treaty', 'document', 'misc', 'RPRT', 'Legislation'),
};

/** @returns how a text of this kind is cited. A document of a government is a government document: a kind of report. */
export function getCitedKind({ citedAs, standing }: Pick<NatureKind, 'citedAs' | 'standing'>): CitedKind {
  const isOfGovernment = standing === 'government' && (citedAs === 'document' || citedAs === 'report');
  return isOfGovernment ? { ...REPORT, ris: 'GOVDOC' } : CITED_KINDS[citedAs];
}
