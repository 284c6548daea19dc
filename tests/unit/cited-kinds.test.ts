/** How reference managers read each type of text that `citedAs` may name. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { getDescription } from '../../src/archive/citations/descriptions.ts';
import { CITED_KINDS } from '../../src/archive/citations/kinds.ts';
import { PUBLICATIONS } from './cited-documents.ts';
import { readAllRoutes } from './reference-records.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

type CitedAs = keyof typeof CITED_KINDS;

const CITED_AS = Object.keys(CITED_KINDS) as CitedAs[];
const AUTHORS = 'authors: [{ name: Ministry of A and B }, { family: Doe, given: Jane }]';

function make(citedAs: CitedAs) {
  const document = getSmallArchiveDocument('one {#p1}', { fields: [AUTHORS] }, { citedAs });
  return { ...document, id: citedAs };
}

const toBib = (citedAs: CitedAs) => getDescription('bib').build(make(citedAs), PUBLICATIONS.published);

/**
 * The item type that Zotero reads by CSL-JSON, meta tags, RIS and BibTeX. One name means that all four agree. Where
 * they differ, Zotero or the format has no type for the kind.
 */
const ITEM_TYPES: Record<CitedAs, string> = {
  document: 'document document report document',
  report: 'report',
  'news-article': 'newspaperArticle newspaperArticle newspaperArticle webpage',
  'web-page': 'webpage',
  'article-newspaper': 'newspaperArticle newspaperArticle newspaperArticle webpage',
  webpage: 'webpage',
  article: 'preprint preprint report document',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle magazineArticle magazineArticle webpage',
  bill: 'hearing bill bill bill',
  book: 'book',
  broadcast: 'tvBroadcast tvBroadcast film document',
  chapter: 'bookSection',
  classic: 'document book book book',
  collection: 'document document report document',
  dataset: 'dataset dataset dataset document',
  entry: 'document encyclopediaArticle encyclopediaArticle encyclopediaArticle',
  'entry-dictionary': 'dictionaryEntry dictionaryEntry dictionaryEntry encyclopediaArticle',
  'entry-encyclopedia': 'encyclopediaArticle',
  event: 'document document report document',
  figure: 'document artwork artwork artwork',
  graphic: 'artwork',
  hearing: 'hearing hearing hearing document',
  interview: 'interview interview report document',
  legal_case: 'case',
  legislation: 'statute statute statute document',
  manuscript: 'manuscript',
  map: 'map map map document',
  motion_picture: 'film',
  musical_score: 'document document audioRecording document',
  pamphlet: 'document document manuscript book',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  performance: 'document document report document',
  periodical: 'document document book document',
  personal_communication: 'letter',
  post: 'forumPost forumPost webpage webpage',
  'post-weblog': 'blogPost blogPost blogPost webpage',
  regulation: 'document statute statute document',
  review: 'document document report document',
  'review-book': 'document document report document',
  software: 'computerProgram',
  song: 'audioRecording',
  speech: 'presentation presentation presentation document',
  standard: 'standard standard report document',
  thesis: 'thesis',
  treaty: 'document document report document',
};

test.each(CITED_AS)('Zotero reads a %s as its own type, if it has the type', (citedAs) => {
  const {
    'CSL-JSON': csl,
    'meta tags': meta,
    RIS,
    BibTeX,
  } = readAllRoutes(make(citedAs), PUBLICATIONS.published);
  const types = [csl, meta, RIS, BibTeX].map((record) => record?.type);
  expect(new Set(types).size === 1 ? types[0] : types.join(' ')).toBe(ITEM_TYPES[citedAs]);
  for (const record of [csl, meta, RIS, BibTeX])
    expect(record).toMatchObject({
      creators: ['Ministry of A and B', 'Doe, Jane'],
      publisher: 'An Office',
      date: '2001-02-03',
      language: 'en',
    });
});

/**
 * Types of schema.org 30.0 under CreativeWork, by their definitions. Those left out mean less than CSL: Movie,
 * Manuscript.
 */
const SCHEMA_TYPES: Record<string, CitedAs[]> = {
  Article: ['article', 'article-magazine', 'entry-encyclopedia'],
  BlogPosting: ['post-weblog'],
  Book: ['book'],
  Chapter: ['chapter'],
  Collection: ['collection'],
  Dataset: ['dataset'],
  Legislation: ['bill', 'legislation', 'regulation', 'treaty'],
  Map: ['map'],
  Message: ['personal_communication'],
  NewsArticle: ['news-article', 'article-newspaper'],
  PublicationIssue: ['periodical'],
  Report: ['report'],
  Review: ['review', 'review-book'],
  ScholarlyArticle: ['article-journal', 'paper-conference'],
  SheetMusic: ['musical_score'],
  SocialMediaPosting: ['post'],
  SoftwareApplication: ['software'],
  Thesis: ['thesis'],
  WebPage: ['web-page', 'webpage'],
};

test.each(CITED_AS)('in schema.org, a %s has its own type or the general type of a work', (citedAs) => {
  const [type] = Object.entries(SCHEMA_TYPES).find(([, kinds]) => kinds.includes(citedAs)) ?? [
    'CreativeWork',
  ];
  expect(CITED_KINDS[citedAs].schemaOrg).toBe(type);
});

test.each(CITED_AS)('a style of BibTeX prints the publisher of a %s once', (citedAs) => {
  const bib = toBib(citedAs);
  const [type = ''] = /(?<=^@)\w+/u.exec(bib) ?? [];
  // What the styles that come with BibTeX and BibLaTeX print, by type of entry. All print the note.
  const printed: Record<string, string> = {
    article: 'journal',
    book: 'publisher',
    incollection: 'publisher',
    inproceedings: 'publisher',
    inreference: 'publisher',
    phdthesis: 'school',
    techreport: 'institution',
  };
  const field = new RegExp(`^  (?:${printed[type] ?? '-'}|note) = \\{+An Office\\b`, 'gmu');
  expect(bib.match(field)).toHaveLength(1);
});

/** The type that pandoc gives to each type of entry in BibTeX. It gives no type to all others. */
const PANDOC_TYPES: Partial<Record<CitedAs, string>> = {
  report: 'report',
  'news-article': 'webpage',
  'web-page': 'webpage',
  'article-newspaper': 'webpage',
  webpage: 'webpage',
  'article-journal': 'article-journal',
  'article-magazine': 'webpage',
  bill: 'legislation',
  book: 'book',
  chapter: 'chapter',
  classic: 'book',
  entry: 'entry-encyclopedia',
  'entry-dictionary': 'entry-encyclopedia',
  'entry-encyclopedia': 'entry-encyclopedia',
  figure: 'graphic',
  graphic: 'graphic',
  legal_case: 'legal_case',
  manuscript: 'manuscript',
  motion_picture: 'motion_picture',
  pamphlet: 'pamphlet',
  'paper-conference': 'paper-conference',
  patent: 'patent',
  personal_communication: 'personal_communication',
  post: 'webpage',
  'post-weblog': 'webpage',
  software: 'software',
  song: 'song',
  thesis: 'thesis',
};

const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined;

// If pandoc is missing, tests/this-archive/build/references.test.ts says so.
describe.runIf(hasPandoc)('pandoc', () => {
  test.each(['bibtex', 'biblatex'])('reads a file of all types as %s', (format) => {
    const input = CITED_AS.map(toBib).join('\n');
    const output = execFileSync('pandoc', ['-f', format, '-t', 'csljson'], { input, encoding: 'utf8' });
    const items = JSON.parse(output) as { id: CitedAs; type: string; publisher: string; author: object[] }[];
    expect(items.map(({ id }) => id).toSorted()).toEqual(CITED_AS.toSorted());
    for (const { id, type, publisher, author } of items) {
      // Pandoc 2 reads software as a book.
      const read = id === 'software' && type === 'book' ? 'software' : type;
      expect(read, id).toBe(PANDOC_TYPES[id] ?? '');
      expect([publisher, author], id).toEqual([
        'An Office',
        [{ literal: 'Ministry of A and B' }, { family: 'Doe', given: 'Jane' }],
      ]);
    }
  });

  test('keeps the type of each item of CSL-JSON', () => {
    const items = CITED_AS.flatMap(
      (citedAs) =>
        JSON.parse(getDescription('csl.json').build(make(citedAs), PUBLICATIONS.published)) as object[],
    );
    const output = execFileSync('pandoc', ['-f', 'csljson', '-t', 'csljson'], {
      input: JSON.stringify(items),
      encoding: 'utf8',
    });
    const read = JSON.parse(output) as { id: CitedAs; type: string }[];
    expect(Object.fromEntries(read.map(({ id, type }) => [id, type]))).toEqual(
      Object.fromEntries(CITED_AS.map((citedAs) => [citedAs, CITED_KINDS[citedAs].csl])),
    );
  });
});
