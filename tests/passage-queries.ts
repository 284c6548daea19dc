import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuery } from '../src/search/query/answer.ts';
import type { ArchiveText } from '../src/search/query/archive-text.ts';
import type { Hit } from '../src/search/query/hits.ts';
import type { AskLexicon } from '../src/search/query/lexicon.ts';
import { readContent } from '../src/text/read-content.ts';
import { placeSections } from '../src/text/tree.ts';

/** A query, and the passages that answer it. */
interface PassageQuery {
  q: string;
  kind: string;
  /** The document that answers it; null if no text does. */
  doc: string | null;
  /** The ids of the passages, one of which must be the best; empty if any place in the document will do. */
  passages: string[];
  /** Other passages that are as good, each with its document: `world-2001#p17`. */
  alt?: string[];
}

/** The answers to all queries of one kind. */
export interface KindResult {
  kind: string;
  count: number;
  /** How many have the right passage first. For queries that no text answers: how many have no hit. */
  first: number;
  /** How many have it among the first three. */
  topThree: number;
  /** The queries that do not have it first. */
  missed: string[];
}

/** The kind of the queries that no text answers. */
const NONE = 'none';

/** The lowest shares, from 0 to 1: of all queries, and of some kinds. */
export const PASSAGE_BARS = {
  first: 0.92,
  topThree: 0.96,
  kinds: { [NONE]: 0.9, references: 0.9, numbers: 0.9 } as Record<string, number>,
};

/** The file of queries with exact passages. An archive with other texts has its own file, or none. */
export const PASSAGE_QUERIES = join(import.meta.dirname, 'this-archive/passage-queries.json');

/** Asks every query, without the index. @returns the results by kind, in the order of the file */
export async function askPassageQueries(archive: ArchiveText, askLexicon: AskLexicon): Promise<KindResult[]> {
  const results = new Map<string, KindResult>();
  for (const query of JSON.parse(readFileSync(PASSAGE_QUERIES, 'utf8')) as PassageQuery[]) {
    const { hits } = await answerQuery(
      query.q,
      archive,
      () => Promise.reject(new Error('no index')),
      undefined,
      {
        askLexicon,
      },
    );
    const rank = toRank(query, hits);
    const result = results.get(query.kind) ?? {
      kind: query.kind,
      count: 0,
      first: 0,
      topThree: 0,
      missed: [],
    };
    result.count += 1;
    result.first += Number(rank === 1);
    result.topThree += Number(rank > 0 && rank <= 3);
    if (rank !== 1) result.missed.push(query.q);
    results.set(query.kind, result);
  }
  return [...results.values()];
}

/** @returns the sum of all kinds */
export function sumKinds(results: readonly KindResult[]): KindResult {
  const sum = (count: (result: KindResult) => number) =>
    results.reduce((total, one) => total + count(one), 0);
  return {
    kind: 'all',
    count: sum(({ count }) => count),
    first: sum(({ first }) => first),
    topThree: sum(({ topThree }) => topThree),
    missed: results.flatMap(({ missed }) => missed),
  };
}

/** The ids of the sections that contain each passage, by the path of the passage. */
const SECTIONS = new Map(
  readContent(join(import.meta.dirname, '../content')).documents.flatMap((document) =>
    placeSections(document).flatMap(({ section, ancestors }) =>
      section.passages.map(
        ({ id }) => [`${document.id}#${id}`, [section, ...ancestors].map((one) => one.id)] as const,
      ),
    ),
  ),
);

/** A hit may lead to the section that the query names. */
function isBelow(documentId: string, passageId: string, sectionId: string): boolean {
  return SECTIONS.get(`${documentId}#${passageId}`)?.includes(sectionId) ?? false;
}

/** @returns the place of the first right hit, from 1; 0 if there is none */
function toRank({ kind, doc, passages, alt = [] }: PassageQuery, hits: Hit[]): number {
  // Words that are offered are no answer.
  if (kind === NONE) return Number(!hits.some(({ tier }) => tier !== 'offered'));
  return (
    1 +
    hits.findIndex(({ documentId, fragmentId = '' }) =>
      documentId === doc
        ? passages.length === 0 || passages.some((id) => id === fragmentId || isBelow(doc, id, fragmentId))
        : alt.includes(`${documentId}#${fragmentId}`),
    )
  );
}
