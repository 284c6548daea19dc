import type { MetaTag } from '../../src/archive/citations/meta-tags.ts';

/** The facts that every route to a reference manager must keep. */
export interface SavedRecord {
  /** The type of the item in Zotero. */
  type: string;
  title: string | undefined;
  /** `Holm, Mira` for a person; a name without a comma is in one field. */
  creators: string[];
  publisher: string | undefined;
  /** The newspaper or website. */
  container: string | undefined;
  /** The site that reposted the text, from the words “reposted on …”. */
  repostedOn: string | undefined;
  /** Year, month and day, as far as they are known. */
  date: string | undefined;
  language: string | undefined;
  url: string | undefined;
}

/*
 * The tables below say in our words how Zotero’s translators read our files (zotero/translators 2814370, June 2026:
 * “RIS”, “BibTeX”, “Embedded Metadata” with “RDF”; zotero/utilities, and zotero/zotero-schema 5eedf44 for CSL-JSON).
 */

/** RIS: the item type for each reference type. An unknown type becomes a journal article, and so does the type GEN. */
const RIS_TYPES: Record<string, string> = {
  ART: 'artwork',
  BILL: 'bill',
  BLOG: 'blogPost',
  BOOK: 'book',
  CASE: 'case',
  CHAP: 'bookSection',
  CLSWK: 'book',
  COMP: 'computerProgram',
  CPAPER: 'conferencePaper',
  DATA: 'dataset',
  DICT: 'dictionaryEntry',
  ELEC: 'webpage',
  ENCYC: 'encyclopediaArticle',
  FIGURE: 'artwork',
  GEN: 'journalArticle',
  GOVDOC: 'report',
  HEAR: 'hearing',
  JOUR: 'journalArticle',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'magazineArticle',
  MPCT: 'film',
  MUSIC: 'audioRecording',
  NEWS: 'newspaperArticle',
  PAMP: 'manuscript',
  PAT: 'patent',
  PCOMM: 'letter',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'presentation',
  SOUND: 'audioRecording',
  STAND: 'report',
  STAT: 'statute',
  THES: 'thesis',
  VIDEO: 'videoRecording',
};

/** BibTeX: the item type for each entry type. Other entries are left out. No entry is a newspaper article. */
const BIBTEX_TYPES: Record<string, string> = {
  article: 'journalArticle',
  artwork: 'artwork',
  audio: 'audioRecording',
  book: 'book',
  booklet: 'book',
  incollection: 'bookSection',
  inproceedings: 'conferencePaper',
  inreference: 'encyclopediaArticle',
  jurisdiction: 'case',
  legislation: 'bill',
  letter: 'letter',
  misc: 'document',
  movie: 'film',
  online: 'webpage',
  patent: 'patent',
  phdthesis: 'thesis',
  software: 'computerProgram',
  techreport: 'report',
  unpublished: 'manuscript',
};

/** CSL-JSON: the item type for each type. A type without one becomes a document. */
const CSL_TYPES: Record<string, string> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  // Zotero does so because a bill has no publisher in its tables, and our items always name one.
  bill: 'hearing',
  book: 'book',
  // A broadcast with an archive is read as television.
  broadcast: 'tvBroadcast',
  chapter: 'bookSection',
  dataset: 'dataset',
  document: 'document',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  graphic: 'artwork',
  hearing: 'hearing',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'film',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  report: 'report',
  software: 'computerProgram',
  song: 'audioRecording',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
};

/** schema.org: the item type for each type. */
const SCHEMA_TYPES: Record<string, string> = {
  CreativeWork: 'document',
  NewsArticle: 'newspaperArticle',
  Report: 'report',
  WebPage: 'webpage',
};

/** The item types that have a title of a newspaper or website. For a report, T2 is the title of a series. */
const HAVE_CONTAINER = [
  ...['blogPost', 'forumPost', 'journalArticle', 'magazineArticle', 'newspaperArticle', 'webpage'],
];

/** Item types that `DC.type` may name. Zotero ignores other words. */
const ITEM_TYPES = [...new Set(Object.values(CSL_TYPES)), 'bill'];

/** Reads a RIS file as Zotero does. A comma ends the last name of an author; HTML entities are decoded in most tags. */
export function readRis(ris: string): SavedRecord {
  const lines = withoutMark(ris)
    .split('\r\n')
    .map((line) => /^([A-Z][A-Z0-9]) {1,2}- (.*)$/u.exec(line) ?? []);
  const list = (tag: string) => lines.flatMap(([, of, value = '']) => (of === tag ? [value.trim()] : []));
  const get = (tag: string) => list(tag)[0];
  const type = RIS_TYPES[get('TY') ?? ''] ?? 'journalArticle';
  return {
    type,
    title: get('TI'),
    creators: list('AU').map((name) => {
      const [last = ''] = name.split(/\s*,\s*/u);
      return joinName(last, name.slice(last.length).replace(/^\s*,\s*/u, ''));
    }),
    publisher: get('PB'),
    container: HAVE_CONTAINER.includes(type) ? get('T2') : undefined,
    repostedOn: findRepost(get('N1')),
    // DA has up to four parts: year, month, day and other. PY counts only without DA.
    date: (get('DA') ?? get('PY'))?.split('/').slice(0, 3).filter(Boolean).join('-'),
    language: get('LA'),
    url: get('UR'),
  };
}

/**
 * Reads a BibTeX entry as Zotero does: braces protect “and”, commas and spaces in names; `date` counts more than `year`
 * and `month`; the publisher is in `publisher` or `school`, or else in `institution` or `organization`. From
 * `howpublished`, Zotero reads only an address.
 */
export function readBibtex(bibtex: string): SavedRecord {
  const fields = new Map(
    [...bibtex.matchAll(/^ {2}(\w+) = \{(.*)\},$/gmu)].map(([, name, value]) => [name, value]),
  );
  const get = (name: string) => fromTex(fields.get(name));
  const entry = /^@(\w+)\{/u.exec(withoutMark(bibtex))?.[1] ?? '';
  const type = BIBTEX_TYPES[entry] ?? `no type for @${entry}`;
  return {
    type,
    title: get('title'),
    creators: splitOutsideBraces(fields.get('author') ?? '', / and /gu).map((name) => {
      const [last = '', first = ''] = splitOutsideBraces(name, /, /gu);
      return joinName(fromTex(last) ?? '', fromTex(first) ?? '');
    }),
    publisher: get('school') ?? get('publisher') ?? get('institution') ?? get('organization'),
    container: HAVE_CONTAINER.includes(type) ? (get('journaltitle') ?? get('journal')) : undefined,
    repostedOn: findRepost(get('note')),
    date: get('date') ?? get('year'),
    language: get('language'),
    url: fields.get('url'),
  };
}

/** Reads CSL-JSON as Zotero does, and as pandoc writes it. */
export function readCslJson(csl: string): SavedRecord {
  const [item = {}] = JSON.parse(csl) as Record<string, unknown>[];
  const get = (name: string) => (typeof item[name] === 'string' ? item[name] : undefined);
  const authors = (item['author'] ?? []) as { literal?: string; family?: string; given?: string }[];
  const { 'date-parts': [parts = []] = [] } = (item['issued'] ?? {}) as {
    'date-parts'?: (string | number)[][];
  };
  const type = CSL_TYPES[get('type') ?? ''] ?? 'document';
  return {
    type,
    title: get('title'),
    creators: authors.map(({ literal, family = '', given = '' }) => literal ?? joinName(family, given)),
    publisher: get('publisher'),
    container: HAVE_CONTAINER.includes(type) ? get('container-title') : undefined,
    repostedOn: findRepost(get('genre')),
    date: parts.map((part) => String(part).padStart(2, '0')).join('-'),
    language: get('language'),
    url: get('URL'),
  };
}

/** Reads JSON-LD with the meaning that schema.org gives it. A newspaper or website is named as the publisher. */
export function readJsonLd(jsonLd: string): SavedRecord {
  type Node = Record<string, unknown>;
  const root = JSON.parse(jsonLd) as Node;
  const toName = (node: unknown) => (node as Node | undefined)?.['name'] as string | undefined;
  const type = SCHEMA_TYPES[(root['@type'] as string[])[0] ?? ''] ?? 'document';
  const publisher = toName(root['publisher']);
  const basis = root['isBasedOn'];
  const page = typeof basis === 'string' ? { url: basis } : ((basis ?? {}) as Node);
  const url = root['url'] as string;
  return {
    type,
    title: toName(root),
    creators: ((root['author'] ?? []) as Node[]).map((author) =>
      author['@type'] === 'Person'
        ? joinName(String(author['familyName']), (author['givenName'] as string | undefined) ?? '')
        : (toName(author) ?? ''),
    ),
    publisher,
    container: HAVE_CONTAINER.includes(type) ? publisher : undefined,
    repostedOn: toName(page['isPartOf']),
    date: root['datePublished'] as string,
    language: root['inLanguage'] as string,
    url: url.startsWith('http') ? url : (page['url'] as string | undefined),
  };
}

/**
 * Reads the tags of a page as Zotero does. The item type comes from the first of these that exists: a Highwire tag for
 * a journal or an institution, `og:type` `website`, `DC.type`, or a guess from the title.
 */
export function readMetaTags(tags: MetaTag[]): SavedRecord {
  const list = (key: string) =>
    tags.flatMap((tag) =>
      ('name' in tag ? tag.name : tag.property).toLowerCase() === key.toLowerCase() ? [tag.content] : [],
    );
  const get = (key: string) => list(key)[0];
  const type = toItemType(get);
  const publisher = get('citation_publisher') ?? get('DC.publisher');
  return {
    type,
    title: get('citation_title') ?? get('DC.title') ?? get('og:title'),
    creators: readHighwireAuthors(list('citation_author')),
    publisher: type === 'report' ? (get('citation_technical_report_institution') ?? publisher) : publisher,
    container: HAVE_CONTAINER.includes(type)
      ? (get('citation_journal_title') ??
        get('prism.publicationName') ??
        get('DC.source') ??
        get('og:site_name'))
      : undefined,
    repostedOn: findRepost(get('og:description')),
    date: (get('citation_publication_date') ?? get('DC.date'))?.replaceAll('/', '-'),
    language: get('citation_language'),
    url: get('citation_public_url') ?? get('og:url'),
  };
}

function toItemType(get: (key: string) => string | undefined): string {
  if (get('citation_journal_title') !== undefined) return 'journalArticle';
  if (get('citation_technical_report_institution') !== undefined) return 'report';
  if (get('og:type') === 'website') return 'webpage';
  const type = get('DC.type');
  if (type !== undefined && ITEM_TYPES.includes(type)) return type;
  return get('citation_title') === undefined ? 'webpage' : 'journalArticle';
}

/**
 * Semicolons separate authors. In the only author, a comma does the same if there is a simple space before and after
 * it. A name without a comma is split at its last space; final punctuation is left out.
 */
function readHighwireAuthors(contents: string[]): string[] {
  return contents
    .flatMap((content) => {
      const names = content.split(/\s*;\s*/u);
      const [before = '', after = ''] = content.split(/\s*,\s*/u);
      const isTwo =
        contents.length === 1 && names.length === 1 && before.includes(' ') && after.includes(' ');
      return isTwo ? content.split(/\s*,\s*/u) : names;
    })
    .filter((name) => name !== '')
    .map((name) => {
      const clean = name.replace(/[\s.,/[\]:]+$/u, '');
      const [last = '', first = ''] = name.includes(',')
        ? clean.split(/[,،] ?/u)
        : [clean.slice(clean.lastIndexOf(' ') + 1), clean.slice(0, Math.max(0, clean.lastIndexOf(' ')))];
      return joinName(last, first.replace(/\s+/gu, ' '));
    });
}

/** @returns a file without its byte order mark */
function withoutMark(file: string): string {
  return file.replace(/^\uFEFF/u, '');
}

function joinName(last: string, first: string): string {
  return first === '' ? last : `${last}, ${first}`;
}

function findRepost(words = ''): string | undefined {
  return /\breposted on (.+?)\. /u.exec(`${words}. `)?.[1];
}

/** The meaning of TeX’s words for signs and accents. Zotero’s table has many more. */
const TEX_WORDS: Record<string, string> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
};
const TEX_ACCENTS: Record<string, string> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302' };

function fromTex(value: string | undefined): string | undefined {
  return value
    ?.replaceAll('{---}', '—')
    .replaceAll('{--}', '–')
    .replaceAll(/\\(text[a-z]+)(?:\{\})?/gu, (word, name: string) => TEX_WORDS[name] ?? word)
    .replaceAll(/\{\\(["'`^])([A-Za-z])\}/gu, (_, accent: string, letter: string) =>
      `${letter}${TEX_ACCENTS[accent] ?? ''}`.normalize('NFC'),
    )
    .replaceAll(/(?<!\\)[{}]/gu, '')
    .replaceAll(/\\([{}&%$#_])/gu, '$1');
}

/** Splits a value at each match that is not inside braces. */
function splitOutsideBraces(value: string, separator: RegExp): string[] {
  const isOutside = (end: number) => {
    const before = value.slice(0, end);
    return before.split('{').length === before.split('}').length;
  };
  const cuts = [...value.matchAll(separator)].filter(({ index }) => isOutside(index));
  const parts = [0, ...cuts.map(({ index, 0: match }) => index + match.length)].map((start, at) =>
    value.slice(start, cuts[at]?.index),
  );
  return parts.filter((part) => part !== '');
}
