import type { ArchiveText, DocumentText, SectionText } from './archive-text.ts';
import { hasPattern } from './field.ts';
import type { Pattern } from './pattern.ts';
import type { Query } from './read-query.ts';
import { scanDocuments, scanSections, type SectionMatch } from './scan.ts';
import { addDerived, type Term } from './terms.ts';

/** The matches of a query in the texts, before they are ranked. */
export interface Matches {
  /** The terms of the query, with derived words if these were needed. */
  terms: Term[];
  /** The documents whose names have every term. */
  documents: DocumentText[];
  sections: SectionMatch[];
  /** Whether no section has all the words. These sections then have some of them. */
  isPartial: boolean;
  /** Whether no section has all the words as typed. These sections then have derived words instead. */
  isDerived: boolean;
  /** How many hits the excluded words removed. */
  leftOutCount: number;
}

/** Finds the sections and documents for a query in all texts, without an index. */
export function findSections({ terms, phrase, excluded }: Query, archive: ArchiveText): Matches {
  const found = matchTerms(terms, phrase, archive);
  const documents = found.documents.filter(({ names }) => !hasPattern(names, excluded.patterns));
  const sections = found.sections.filter(({ text }) => !hasOwn(text, excluded.patterns));
  return {
    ...found,
    leftOutCount: found.documents.length + found.sections.length - documents.length - sections.length,
    documents,
    sections: found.isPartial ? keepBest(sections) : sections,
  };
}

/** @returns whether a section's own heading or passages have one of the patterns */
export function hasOwn({ heading, passages }: SectionText, patterns: Pattern[]): boolean {
  return hasPattern([heading, ...passages], patterns);
}

/**
 * If no section has all the words, it tries derived words. If no section has these, it takes sections with some of the
 * words.
 */
function matchTerms(
  terms: Term[],
  phrase: Pattern | undefined,
  archive: ArchiveText,
): Omit<Matches, 'leftOutCount'> {
  const documents = scanDocuments(archive, terms);
  const sections = scanSections(archive, terms, phrase);
  const complete = sections.filter(({ hasAll }) => hasAll);
  const found = { terms, documents, sections: complete, isPartial: false, isDerived: false };
  if (complete.length > 0 || documents.length > 0 || sections.length === 0) return found;
  const wide = terms.map((term) => addDerived(term, archive));
  const derived = scanSections(archive, wide, phrase).filter(({ hasAll }) => hasAll);
  return derived.length > 0
    ? { ...found, terms: wide, sections: derived, isDerived: true }
    : { ...found, sections, isPartial: true };
}

/** @returns the sections with at least half the score of the best one */
function keepBest(matches: SectionMatch[]): SectionMatch[] {
  const best = Math.max(...matches.map(({ score }) => score));
  return matches.filter(({ score }) => score >= best / 2);
}
