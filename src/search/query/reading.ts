import { readAlternative } from './alternatives.ts';
import type { ArchiveText, DocumentText, SectionText } from './archive-text.ts';
import { toPattern, type Pattern } from './match.ts';
import { parseQuery, type QueryPart } from './parse-query.ts';
import { listRelated } from './related.ts';
import { hasAny, scanDocuments, scanSections, type SectionMatch } from './scan.ts';
import { understandQuery, widenTerm, type Term } from './terms.ts';

/** What the texts say to a query, before anything is ranked. */
export interface QueryReading {
  terms: Term[];
  /** The words that occur in no text and were left out. */
  absent: string[];
  /** The compounds whose parts were looked for, as typed. */
  parted: string[];
  /** Words of the texts for what is near the things that the query names. */
  related: string[];
  /** The words that no hit may have, as typed, and how many hits they took away. */
  excluded: string[];
  leftOutCount: number;
  isCut: boolean;
  /** Whether no section has all the words, and the sections have some of them. */
  isPartial: boolean;
  /** Whether no section has all the words as typed, and the sections have words derived from the same ones. */
  isWidened: boolean;
  documents: DocumentText[];
  sections: SectionMatch[];
}

type Found = Pick<QueryReading, 'terms' | 'documents' | 'sections' | 'isPartial' | 'isWidened'>;

/** A query as the archive understands it. */
export interface QueryMeaning extends Pick<
  QueryReading,
  'terms' | 'absent' | 'parted' | 'related' | 'isCut'
> {
  /** All words as one pattern, where they are several that belong together. */
  whole: Pattern | undefined;
  /** The words that no hit may have, as typed, and what they match. */
  unwanted: { words: string[]; patterns: Pattern[] };
}

/** @param isLiteral whether no word is to be taken in place of one that occurs nowhere */
export function readMeaning(typed: string, archive: ArchiveText, isLiteral: boolean): QueryMeaning {
  const { parts, isCut } = parseQuery(typed);
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  const unwanted = parts.filter(({ isExcluded }) => isExcluded);
  return {
    ...understandQuery(wanted, archive, isLiteral),
    isCut,
    related: listRelated(wanted, archive),
    whole: toWhole(wanted),
    unwanted: {
      words: unwanted.map((part) => part.typed.replace(/^-/u, '')),
      // A guess at a misspelt word, or the words of a phrase one by one, may add hits, but take none away.
      patterns: unwanted.flatMap(
        (part) => readAlternative([part], archive, true).alternative?.patterns ?? [],
      ),
    },
  };
}

/** Reads all texts for a query, without an index. */
export function readTexts(typed: string, archive: ArchiveText, isLiteral: boolean): QueryReading {
  const { terms, whole, unwanted, ...told } = readMeaning(typed, archive, isLiteral);
  const found = findSections(terms, whole, archive);
  const documents = found.documents.filter(({ names }) => !hasAny(names, unwanted.patterns));
  const sections = found.sections.filter(({ text }) => !hasPattern(text, unwanted.patterns));
  return {
    ...found,
    ...told,
    excluded: unwanted.words,
    leftOutCount: found.documents.length + found.sections.length - documents.length - sections.length,
    documents,
    sections: found.isPartial ? keepBest(sections) : sections,
  };
}

/** @returns whether a section's own words have one of some patterns. */
export function hasPattern({ heading, passages }: SectionText, patterns: Pattern[]): boolean {
  return hasAny([heading, ...passages], patterns);
}

/** Where no section has all the words, derived words are as good, and where that helps nothing, some of the words are. */
function findSections(terms: Term[], whole: Pattern | undefined, archive: ArchiveText): Found {
  const documents = scanDocuments(archive, terms);
  const sections = scanSections(archive, terms, whole);
  const complete = sections.filter(({ hasAll }) => hasAll);
  const found = { terms, documents, sections: complete, isPartial: false, isWidened: false };
  if (complete.length > 0 || documents.length > 0 || sections.length === 0) return found;
  const wide = terms.map((term) => widenTerm(term, archive));
  const widened = scanSections(archive, wide, whole).filter(({ hasAll }) => hasAll);
  return widened.length > 0
    ? { ...found, terms: wide, sections: widened, isWidened: true }
    : { ...found, sections, isPartial: true };
}

/** @returns all words as one pattern, where they are several that belong together. */
function toWhole(parts: QueryPart[]): Pattern | undefined {
  const words = parts.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  const hasOr = parts.some(({ isAlternative }) => isAlternative);
  return words.length > 1 && !hasOr ? toPattern(words, 'inflected') : undefined;
}

/** @returns the sections that answer at least half as much of the query as the best one does. */
function keepBest(matches: SectionMatch[]): SectionMatch[] {
  const best = Math.max(...matches.map(({ score }) => score));
  return matches.filter(({ score }) => score >= best / 2);
}
