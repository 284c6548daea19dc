import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../src/text/read-content.ts';
import { placeSections } from '../src/text/tree.ts';
import type { AskTexts } from './built-search.ts';

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

/** The kind of the sum of all kinds. */
const ALL = 'all';

/** The lowest shares, from 0 to 1: of all queries, and of the queries of some kinds that have the passage first. */
const PASSAGE_BARS = {
  first: 0.92,
  topThree: 0.96,
  kinds: { [NONE]: 0.9, references: 0.9, numbers: 0.9 } as Record<string, number>,
};

/** @returns how many queries of a kind, or of all kinds, must have the passage first, and among the first three */
export function getPassageBars({ kind, count }: KindResult): { first: number; topThree: number } {
  const isAll = kind === ALL;
  return {
    first: Math.ceil(count * (isAll ? PASSAGE_BARS.first : (PASSAGE_BARS.kinds[kind] ?? 0))),
    topThree: isAll ? Math.ceil(count * PASSAGE_BARS.topThree) : 0,
  };
}

/** The file of queries with exact passages. An archive with other texts has its own file, or none. */
export const PASSAGE_QUERIES = join(import.meta.dirname, 'this-archive/passage-queries.json');

/** A place that an engine found. */
export interface Found {
  documentId: string;
  /** The id of a passage or section. Undefined if it is the document itself. */
  fragmentId: string | undefined;
  /** Whether it is only offered. Offers are no answer to a query that no text answers. */
  isOffered?: boolean;
}

/** @returns the places found for a query, the best first */
export type Find = (query: string) => Promise<Found[]>;

/** What must be right: the exact passage, or its section. Other engines do not find passages. */
type Unit = 'passage' | 'section';

/** @returns a `Find` for the search of this archive */
export function toFind(ask: AskTexts): Find {
  return async (query) =>
    (await ask(query)).hits.map((hit) => ({ ...hit, isOffered: hit.tier === 'offered' }));
}

/** Asks every query of a file. @returns the results by kind, in the order of the file */
export async function askPassageQueries(
  find: Find,
  unit: Unit,
  file = PASSAGE_QUERIES,
): Promise<KindResult[]> {
  const results = new Map<string, KindResult>();
  for (const query of JSON.parse(readFileSync(file, 'utf8')) as PassageQuery[]) {
    const { q, kind } = query;
    const rank = toRank(query, await find(q), unit);
    const result = results.get(kind) ?? { kind, count: 0, first: 0, topThree: 0, missed: [] };
    result.count += 1;
    result.first += Number(rank === 1);
    result.topThree += Number(rank > 0 && rank <= 3);
    if (rank !== 1) result.missed.push(q);
    results.set(kind, result);
  }
  return [...results.values()];
}

/** @returns the sum of all kinds */
export function sumKinds(results: readonly KindResult[]): KindResult {
  const sum = (count: (result: KindResult) => number) =>
    results.reduce((total, one) => total + count(one), 0);
  return {
    kind: ALL,
    count: sum(({ count }) => count),
    first: sum(({ first }) => first),
    topThree: sum(({ topThree }) => topThree),
    missed: results.flatMap(({ missed }) => missed),
  };
}

/** The ids of the sections that contain each passage, by the path of the passage. */
const SECTIONS = new Map<string, string[]>(
  readContent(join(import.meta.dirname, '../content')).documents.flatMap((document) =>
    placeSections(document).flatMap(({ section, ancestors }) =>
      section.passages.map(
        ({ id }) => [`${document.id}#${id}`, [section, ...ancestors].map((one) => one.id)] as const,
      ),
    ),
  ),
);

/** @returns the place of the first right hit, from 1; 0 if there is none */
function toRank(query: PassageQuery, found: Found[], unit: Unit): number {
  if (query.kind === NONE) return Number(found.every(({ isOffered }) => isOffered === true));
  return 1 + found.findIndex((one) => isRight(query, one, unit));
}

function isRight({ doc, passages, alt = [] }: PassageQuery, found: Found, unit: Unit): boolean {
  const { documentId, fragmentId = '' } = found;
  if (documentId === doc && passages.length === 0) return true;
  const right = [...passages.map((id) => `${doc ?? ''}#${id}`), ...alt];
  const place = `${documentId}#${fragmentId}`;
  if (unit === 'passage' && right.includes(place)) return true;
  // A hit may also lead to a section that has the passage.
  const sectionId = unit === 'section' ? (SECTIONS.get(place)?.[0] ?? fragmentId) : fragmentId;
  return right.some((one) => one.startsWith(`${documentId}#`) && SECTIONS.get(one)?.includes(sectionId));
}
