import type { Step } from '../query/steps.ts';
import type { Found } from './found.ts';
import { BEST_LEVEL, countSections } from './line.ts';

/** How many documents are usually read and ranked together. */
export const DOCUMENTS_AT_ONCE = 5;

/** A document that may have hits. */
export interface Candidate {
  /** Its number, in order of date. */
  document: number;
  /** How many of its sections may have the words that the step asks for. */
  sections: number;
  /** Whether its names have all the words. */
  isNamed: boolean;
  score: number;
}

/**
 * The score of a word in a section, by the level of the document. `make-postings.ts` has the score at which each level
 * begins.
 */
const LEVEL_SCORES = [0.4, 0.8, 1, 1.15, 1.25, 1.36, 1.47, 1.56, 1.64, 1.72, 1.81, 1.95];

/** The share of the score for a word that is only in the context of a section. */
const CONTEXT_SCORE = 0.1;

/** The same value as in `query/tiers.ts`: a section with a lower share of the best score is not shown. */
const MOST_SHARE = 0.5;

/** Where the terms of a query are. */
export interface FoundTerm {
  found: Found;
  /** The documents that have the term as a fact. */
  facts: Found;
  weight: number;
}

/** What is known about a term before it is looked up. */
export interface AskedTerm {
  isTitle?: boolean;
  patterns: readonly unknown[];
}

/**
 * @param terms the terms of the query, in the order of `all`
 * @param listed the documents that the list of people and organisations names
 * @returns the documents that may have hits, the best first
 */
export function selectCandidates(
  step: Step,
  all: FoundTerm[],
  terms: AskedTerm[],
  listed: Iterable<number>,
): { best: Candidate[]; others: Candidate[] } {
  const { best, others } = select(step, all, terms, [...listed]);
  return { best: best.toSorted(compare), others: others.toSorted(compare) };
}

function select(step: Step, all: FoundTerm[], terms: AskedTerm[], named: number[]) {
  const telling = terms.filter(({ isTitle }) => !isTitle);
  const inTexts = telling.filter(({ patterns }) => patterns.length > 0).length;
  const enough = step === 'offered' ? 1 : Math.max(2, Math.floor(inTexts / 2) + 1);
  const least = Math.min(enough, telling.length);
  const documents = new Set(
    all.flatMap(({ found, facts }) => [...found.postings.keys(), ...facts.postings.keys()]),
  );
  const whole: Candidate[] = [];
  const partial: Candidate[] = [];
  for (const document of documents) {
    const places = all.map((term) => toPlaces(document, term));
    if (step === 'facts') {
      if (places.every(({ isName, isFact }) => isName || isFact)) whole.push(toNamed(document, places));
      continue;
    }
    const sections = countTogether(places);
    const isNamed = places.every(({ isName }) => isName) && step === 'all';
    const complete = sections.at(all.length) ?? 0n;
    if (complete > 0n || isNamed) whole.push(toCandidate(document, complete, isNamed, places));
    const some =
      countTogether(places.filter((_, index) => !terms[index]?.isTitle))
        .slice(least)
        .reduce((sum, one) => sum | one, 0n) & ~complete;
    if (some > 0n) partial.push(toCandidate(document, some, false, places));
  }
  const isWhole = new Set(whole.map(({ document }) => document));
  const listed = named
    .filter((document) => !isWhole.has(document))
    .map((document) => ({ document, sections: 0, isNamed: true, score: 0 }));
  if (step === 'facts' || step === 'derived') return { best: whole, others: whole.length > 0 ? listed : [] };
  // A section that lacks only titles counts with any score.
  const kept = telling.length < terms.length ? partial : keepBest(partial, step);
  const most = kept.filter(({ document }) => !isWhole.has(document));
  if (step === 'all') return whole.length > 0 ? { best: whole, others: [...listed, ...most] } : NO_CANDIDATES;
  return { best: [...whole, ...listed, ...most], others: [] };
}

const NO_CANDIDATES = { best: [], others: [] };

/** Does what `isMost` in `query/tiers.ts` does, as far as this is possible before the texts are read. */
function keepBest(candidates: Candidate[], step: Step): Candidate[] {
  if (step === 'offered') return candidates;
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  // The scores of candidates are estimates, so candidates just below the limit are kept.
  return candidates.filter(({ score }) => score >= (MOST_SHARE / 2) * best);
}

interface Places {
  own: bigint;
  below: bigint;
  isName: boolean;
  isFact: boolean;
  score: number;
}

function toPlaces(document: number, { found, facts, weight }: FoundTerm): Places {
  const posting = found.postings.get(document);
  return {
    own: posting?.own ?? 0n,
    below: posting?.below ?? 0n,
    isName: posting?.isName ?? false,
    isFact: facts.postings.has(document),
    score: weight * (LEVEL_SCORES[posting?.level ?? 0] ?? LEVEL_SCORES[BEST_LEVEL] ?? 0),
  };
}

/**
 * @returns the sections that have each number of terms, by this number. They have at least one term in their own words
 */
function countTogether(places: Places[]): bigint[] {
  const own = places.reduce((sum, one) => sum | one.own, 0n);
  const counts: bigint[] = [own];
  for (const one of places) {
    const has = one.isName || one.isFact ? own : own & (one.own | one.below);
    for (let count = counts.length - 1; count >= 0; count -= 1) {
      const more = (counts[count] ?? 0n) & has;
      counts[count + 1] = (counts[count + 1] ?? 0n) | more;
    }
  }
  // A section that has three of the terms also has two, but it counts only once, with three.
  return counts.map((sections, count) => sections & ~(counts[count + 1] ?? 0n));
}

function toNamed(document: number, places: Places[]): Candidate {
  return { document, sections: 0, isNamed: true, score: places.reduce((sum, { score }) => sum + score, 0) };
}

function toCandidate(document: number, sections: bigint, isNamed: boolean, places: Places[]): Candidate {
  return { document, sections: countSections(sections), isNamed, score: scoreBest(sections, places) };
}

/** @returns the score of the best section. A word that is only in the context of the section counts little */
function scoreBest(sections: bigint, places: Places[]): number {
  const together = places.reduce((all, { own }) => all & own, sections);
  if (together > 0n) return places.reduce((sum, { score }) => sum + score, 0);
  let best = 0;
  for (let rest = sections; rest > 0n; rest &= rest - 1n) {
    const section = rest & -rest;
    const score = places.reduce(
      (sum, one) => sum + one.score * ((one.own & section) > 0n ? 1 : CONTEXT_SCORE),
      0,
    );
    best = Math.max(best, score);
  }
  return best;
}

function compare(a: Candidate, b: Candidate): number {
  return Number(b.isNamed) - Number(a.isNamed) || b.score - a.score || a.document - b.document;
}
