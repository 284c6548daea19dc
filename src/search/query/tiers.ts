import type { ArchiveText, DocumentText, Texts } from './archive-text.ts';
import { hasPattern } from './field.ts';
import type { Query } from './read-query.ts';
import type { Step } from './steps.ts';
import type { Tier } from './tier-names.ts';
import { scanDocuments, scanSections, type SectionMatch } from './scan.ts';
import { addDerived, toTerm, type Term } from './terms.ts';
import { toSpellingPattern } from './pattern.ts';

export interface TieredMatch extends SectionMatch {
  tier: Tier;
}

/** The matches of a query in the texts, before they are ranked. */
export interface Matches {
  /** The terms of the query, with derived words if they were needed. */
  terms: Term[];
  /** The documents whose names have every term. */
  documents: DocumentText[];
  sections: TieredMatch[];
  /** Whether no section has all the words as typed, and some sections have derived words instead. */
  isDerived: boolean;
  leftOut: LeftOut;
}

/** What the excluded words removed: the number of documents whose names match, and the number of passages. */
export interface LeftOut {
  documents: number;
  passages: number;
}

/** A section that lacks a word must score at least this share of the best section. */
const MOST_SHARE = 0.5;

/** The greatest number of sections in the tier `offered`. */
const OFFERED_LIMIT = 10;

/** What is known about the whole archive, if only some of its texts are searched. */
export interface WholeArchive {
  /** What the best hits of the whole archive have. These texts may have no such hits. */
  step: Step;
  /** The weight of each term. */
  weights: number[];
}

/**
 * Finds the sections and documents for a query in some texts, without an index.
 *
 * @param whole given if these are only some of the texts
 */
export function matchQuery(
  query: Query,
  texts: Texts,
  archive: Pick<ArchiveText, 'vocabulary'>,
  whole?: WholeArchive,
): Matches {
  const { terms, excluded } = query;
  const mayTake = (step: Step) => !whole || whole.step === step;
  const documents = scanDocuments(texts, terms, ({ names }) => names);
  const named = documents.filter(({ names }) => !hasPattern(names, excluded));
  const { phrase } = query;
  const found = scanSections(texts, terms, { phrase, excluded, weights: whole?.weights });
  const all = found.filter(({ missing }) => missing.length === 0);
  const leftOut = {
    documents: documents.length - named.length,
    passages: countLeftOut(query, texts),
  };
  // If the reader excluded everything that the query finds, search must not show weaker hits instead.
  if (all.length + named.length === 0 && leftOut.documents + leftOut.passages > 0)
    return { terms, documents: [], sections: [], isDerived: false, leftOut };
  // No text prints the words, but they are facts of a document, such as its date, kind or publisher.
  const isNone = all.length + named.length === 0;
  const known =
    isNone && mayTake('facts')
      ? scanDocuments(texts, terms, ({ names, facts }) => [...names, ...facts.map(({ field }) => field)])
      : [];
  if (known.length > 0) return { terms, documents: known, sections: [], isDerived: false, leftOut };
  const wide = isNone && mayTake('derived') ? findDerived(query, texts, archive, whole) : undefined;
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  const most = found.filter((match) => isMost(match, terms, best));
  const sections = [...withTier(all, 'all'), ...withTier(wide?.sections ?? most, 'most')];
  const matches = {
    terms: wide?.terms ?? terms,
    documents: named,
    sections,
    isDerived: wide !== undefined,
    leftOut,
  };
  if (sections.length + named.length > 0 || !mayTake('offered')) return matches;
  return { ...matches, ...findOffered(query, found, texts) };
}

function withTier(matches: SectionMatch[], tier: Tier): TieredMatch[] {
  return matches.map((match) => ({ ...match, tier }));
}

/**
 * @param best the score of the best section
 * @returns whether a section is good enough to show. It must lack only titles before names, or it must have at least two
 *   of the other terms, more than half of those that any text has, and a high enough score
 */
function isMost({ missing, score }: SectionMatch, terms: Term[], best: number): boolean {
  if (missing.length === 0) return false;
  const isTelling = ({ isTitle }: Term) => !isTitle;
  const telling = terms.filter(isTelling);
  const lacking = missing.filter(isTelling).length;
  const inTexts = telling.filter(({ patterns }) => patterns.length > 0).length;
  const own = telling.length - lacking;
  return lacking === 0 || (own > 1 && own > inTexts / 2 && score >= MOST_SHARE * best);
}

/** Tries derived words if the texts have all the words, but no section has them together. */
function findDerived(
  query: Query,
  texts: Texts,
  { vocabulary }: Pick<ArchiveText, 'vocabulary'>,
  whole?: WholeArchive,
): { terms: Term[]; sections: SectionMatch[] } | undefined {
  const terms = query.terms.map((term) => addDerived(term, vocabulary));
  const { phrase, excluded } = query;
  const sections = scanSections(texts, terms, { phrase, excluded, weights: whole?.weights }).filter(
    ({ missing }) => missing.length === 0,
  );
  return sections.length > 0 ? { terms, sections } : undefined;
}

/**
 * @returns the sections with as many of the words as possible. If there are none, the sections with words that search
 *   offers
 */
function findOffered(
  { terms, words, excluded }: Query,
  found: SectionMatch[],
  texts: Texts,
): Pick<Matches, 'terms' | 'sections'> {
  const fewest = found.reduce((least, { missing }) => Math.min(least, missing.length), Infinity);
  const some = found.filter(({ missing }) => missing.length === fewest);
  const offered = words.flatMap(({ offers: { beginning, related } }) => [...beginning, ...related]);
  const term = toTerm(
    '',
    offered.map((typed) => ({ typed, patterns: [toSpellingPattern(typed)], isAsTyped: false })),
  );
  const matches = some.length > 0 ? some : scanSections(texts, [term], { excluded });
  const best = matches.toSorted((a, b) => b.score - a.score).slice(0, OFFERED_LIMIT);
  return { terms: some.length > 0 ? terms : [term], sections: withTier(best, 'offered') };
}

/**
 * @returns how many passages are left out because they or their heading have an excluded word. It counts only sections
 *   with all the words
 */
function countLeftOut({ terms, excluded }: Query, texts: Texts): number {
  if (excluded.length === 0) return 0;
  return scanSections(texts, terms)
    .filter(({ missing }) => missing.length === 0)
    .flatMap(({ text, passages }) =>
      passages.filter((index) =>
        hasPattern([text.heading, ...text.passages.slice(index, index + 1)], excluded),
      ),
    ).length;
}
