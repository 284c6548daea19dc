import { toSpellingPattern } from '../query/pattern.ts';
import type { Query } from '../query/read-query.ts';
import type { Step } from '../query/steps.ts';
import { addDerived, toTerm, type Term } from '../query/terms.ts';
import type { WholeArchive } from '../query/tiers.ts';
import { countAllSections, unite, weigh, type Found } from './found.ts';
import { KINDS } from './kinds.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { find } from './pattern-lookup.ts';
import { loadTerms, toPatternLookup, type StagedQuery } from './read-staged-query.ts';
import { selectCandidates, type Candidate, type FoundTerm } from './select-candidates.ts';

/** All documents that may answer a query. Every other document has no hit. */
export interface Candidates extends WholeArchive {
  step: Step;
  /** The documents that may have the best hits, the best first. */
  best: Candidate[];
  /** Other documents. Their hits come after the hits of `best`. */
  others: Candidate[];
  /** How many sections of `best` may have hits. */
  sections: number;
  /** Whether each document of `best` has a hit, and `sections` is the exact number. */
  isExact: boolean;
  /** The terms to look for, with derived words if the step asks for these. */
  terms: Term[];
  /** For each term: where it may be, if only its single words were looked up. Otherwise its weight is exact. */
  doubtful: (Found['postings'] | undefined)[];
}

/** Decides which documents may answer a query. */
export class CandidateFinder {
  readonly #staged: StagedQuery;
  readonly #loaded: LoadedArchive;

  constructor(staged: StagedQuery, loaded: LoadedArchive) {
    this.#staged = staged;
    this.#loaded = loaded;
  }

  /**
   * @param step which words the hits must have
   * @returns the documents; undefined if there are none. Then try the next step
   */
  async find(step: Step): Promise<Candidates | undefined> {
    const { query, archive } = this.#staged;
    if (step === 'derived') {
      await Promise.all(
        query.terms
          .flatMap(({ patterns }) => patterns)
          .filter(({ isOneWord, mode }) => isOneWord && mode === 'inflected')
          .map(({ joined }) => this.#loaded.vocabulary.loadNear(joined)),
      );
      const vocabulary = new Map([...archive.vocabulary, ...this.#loaded.vocabulary.words]);
      archive.vocabulary = vocabulary;
      return this.#findTerms(
        step,
        query.terms.map((term) => addDerived(term, vocabulary)),
      );
    }
    const found = await this.#findTerms(step, query.terms);
    if (step !== 'offered' || found) return found;
    return this.#findTerms(step, [toOfferedTerm(query)]);
  }

  async #findTerms(step: Step, terms: Term[]): Promise<Candidates | undefined> {
    if (terms.length === 0) return undefined;
    await loadTerms(terms, this.#loaded);
    const all = terms.map((term) => this.#findTerm(term));
    const { best, others } = selectCandidates(step, all, terms, this.#staged.listed);
    if (best.length === 0) return undefined;
    const isSimple =
      this.#staged.query.excluded.length === 0 && terms.every(({ nearWords }) => nearWords === undefined);
    return {
      ...{ step, terms },
      ...{ best, others },
      sections: best.reduce((sum, { sections }) => sum + sections, 0),
      isExact: isSimple && step === 'all' && all.every(({ found }) => found.isExact),
      weights: all.map(({ weight }) => weight),
      doubtful: all.map(({ found }) => (found.isExact ? undefined : found.postings)),
    };
  }

  #findTerm(term: Term): FoundTerm {
    const lookups = term.patterns.map((pattern) => toPatternLookup(pattern, this.#loaded));
    const found = unite(lookups.map((lookup) => find(lookup, this.#loaded.index)));
    const facts = unite(lookups.map((lookup) => findFact(lookup, this.#loaded)));
    const weight = weigh(countAllSections(found.postings), this.#loaded.manifest.sections);
    return { found, facts, weight };
  }
}

function findFact(lookup: Parameters<typeof find>[0], { index }: LoadedArchive): Found {
  return find(lookup, index, KINDS.fact);
}

/** Does what `query/tiers.ts` does: makes a term of the words that search offers in addition to the query. */
function toOfferedTerm({ terms, words }: Query): Term {
  const offered = words.flatMap(({ offers: { beginning, related } }) => [...beginning, ...related]);
  return toTerm(
    terms.map(({ typed }) => typed).join(' '),
    offered.map((typed) => ({ typed, patterns: [toSpellingPattern(typed)], isAsTyped: false })),
  );
}
