import { ParallelSchema, type Parallel, type ParallelPlace } from '../schemas/parallels.ts';
import { findSharedRuns, LEAST_SHARED_WORDS, type SharedRun } from '../words/shared-runs.ts';
import { listFragments, type CitedDocument, type CitedDocuments, type Fragment } from './cited-words.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/authorities/parallels.yaml';
const SIDES = ['one', 'other'] as const;

/** @returns the confirmed parallels, in the order of their file, which an archive need not have */
export function readParallels(bytes: FileBytes, problems: Problem[]): YamlList<Parallel> {
  return readYamlList(FILE, bytes, ParallelSchema, problems);
}

/** Checks that the two places of each parallel exist, are in different texts, and share words. */
export function checkParallels(parallels: YamlList<Parallel>, { ids, read }: CitedDocuments): Problem[] {
  const seen = new Set<string>();
  return parallels.entries.flatMap((parallel, index) => {
    const toParallelProblem = (fault: Fault, ...path: PropertyKey[]) =>
      toProblem(FILE, parallels.getLine([index, ...path]), fault);
    const unknown = SIDES.find((side) => !ids.has(parallel[side].document));
    if (unknown !== undefined)
      return [toParallelProblem(faults.citedDocument(parallel[unknown].document), unknown, 'document')];
    const [one, other] = SIDES.map((side) => findFragment(parallel[side], read));
    const isUnread = SIDES.some((side) => !read.some(({ id }) => id === parallel[side].document));
    if (isUnread) return [];
    if (one === undefined || other === undefined) {
      const side = one === undefined ? 'one' : 'other';
      const { document, at } = parallel[side];
      return [toParallelProblem(faults.citedPlace(document, at), side, 'at')];
    }
    const key = SIDES.map((side) => toKey(parallel[side]))
      .toSorted()
      .join(' ');
    if (seen.has(key)) return [toParallelProblem(faults.parallelTwice(key))];
    seen.add(key);
    const isOneText = parallel.one.document === parallel.other.document;
    if (isOneText || findSharedRuns(one.text, other.text).length === 0)
      return [toParallelProblem(faults.notParallel(key, LEAST_SHARED_WORDS))];
    return [];
  });
}

/**
 * @returns every pair of places in two texts that share words and are not in the list yet, in the order of the texts
 */
export function proposeParallels(
  parallels: readonly Parallel[],
  documents: readonly CitedDocument[],
): (Parallel & { words: string[] })[] {
  const known = new Set(parallels.map(({ one, other }) => [toKey(one), toKey(other)].toSorted().join(' ')));
  return documents.flatMap((document, index) =>
    documents.slice(index + 1).flatMap((later) =>
      listFragments(document).flatMap((fragment) =>
        listFragments(later).flatMap((candidate) => {
          const one = { document: document.id, at: fragment.id };
          const other = { document: later.id, at: candidate.id };
          if (known.has([toKey(one), toKey(other)].toSorted().join(' '))) return [];
          const runs = findSharedRuns(fragment.text, candidate.text);
          return runs.length === 0 ? [] : [{ one, other, words: listSharedWords(fragment, runs) }];
        }),
      ),
    ),
  );
}

/** @returns the words of each run, as the first text prints them */
export function listSharedWords({ text }: Pick<Fragment, 'text'>, runs: readonly SharedRun[]): string[] {
  return runs.map(({ one: { start, end } }) => text.slice(start, end));
}

/** @returns the passage or heading; undefined if there is none */
export function findFragment(
  { document, at }: ParallelPlace,
  documents: readonly CitedDocument[],
): Fragment | undefined {
  const found = documents.find(({ id }) => id === document);
  return found && listFragments(found).find(({ id }) => id === at);
}

function toKey({ document, at }: ParallelPlace): string {
  return `${document}#${at}`;
}
