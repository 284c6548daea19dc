import type { Correction } from './alternatives.ts';
import type { ArchiveText, SectionText } from './archive-text.ts';
import { mergeRanges } from './excerpt.ts';
import { toPattern, type Pattern, type Range } from './match.ts';
import { hasPattern, readMeaning } from './reading.ts';
import { findReference, type MissingPlace } from './reference.ts';
import { findTerm, scanSections } from './scan.ts';
import { listCorrections, type Term } from './terms.ts';

/** A place in a document where words of a query stand. */
export interface Occurrence {
  /** The id of the passage or heading whose words they are. */
  at: string;
  /** The id of the section it belongs to. */
  sectionId: string;
  range: Range;
}

/** What one document says to a query. */
export interface Finding {
  /** The passage or section that the query names (`p7`) instead of words. */
  reference: string | undefined;
  /** What the query names of the document, and it does not have. */
  missing: MissingPlace | undefined;
  /** In the order of the text. */
  occurrences: Occurrence[];
  /** The words that occur in no text and were left out, and those taken in place of others. */
  absent: string[];
  corrections: Correction[];
  /** Whether no section of the document has all the words, and the occurrences are of some of them. */
  isPartial: boolean;
  /** How many sections of the other documents have all the words: the hits that a search finds there. */
  elsewhere: number;
}

/** From this length on, a word that the document lacks may be the beginning of one that it has. */
const BEGINNING_LIMIT_LETTERS = 3;

/**
 * Finds in one document what a search finds: the same words, in the same forms, in the sections that have all of them.
 * Only the beginning of a word is looked for as well where the document lacks the word, since a reader may still be typing.
 *
 * @param typed what a reader typed
 */
export function findInDocument(typed: string, archive: ArchiveText, documentId: string): Finding {
  const { hits: [place] = [], missing } = findReference(typed, archive, documentId) ?? {};
  const isNamed = place?.documentId === documentId;
  const { terms, absent, unwanted } = readMeaning(typed, archive, false);
  const own = archive.sections.filter(({ document }) => document.id === documentId);
  const others = archive.sections.filter(({ document }) => document.id !== documentId);
  const widened = terms.map((term) => (hasTerm(own, term) ? term : toBeginning(term)));
  const found = scan(own, widened, archive, unwanted.patterns);
  const complete = found.filter(({ hasAll }) => hasAll);
  const isPartial = complete.length === 0;
  const shown = (isPartial ? found : complete).flatMap(({ text }) => listOccurrences(text, widened));
  return {
    reference: isNamed && !missing ? place.fragmentId : undefined,
    missing: isNamed ? missing : undefined,
    occurrences: place ? [] : shown,
    absent,
    corrections: listCorrections(terms),
    isPartial: isPartial && found.length > 0,
    elsewhere: scan(others, terms, archive, unwanted.patterns).filter(({ hasAll }) => hasAll).length,
  };
}

function scan(sections: SectionText[], terms: Term[], archive: ArchiveText, unwanted: Pattern[]) {
  return scanSections({ ...archive, sections }, terms).filter(({ text }) => !hasPattern(text, unwanted));
}

function hasTerm(sections: SectionText[], { patterns }: Term): boolean {
  return sections.some((section) => hasPattern(section, patterns));
}

/** Phrases, acronyms, names and guesses are looked for as they are. */
function toBeginning(term: Term): Term {
  const patterns = term.alternatives.flatMap((one) => {
    const [pattern] = one.patterns;
    return pattern && one.isAsTyped && mayBegin(pattern)
      ? [toPattern([pattern.joined], 'beginning')]
      : one.patterns;
  });
  return { ...term, patterns };
}

function mayBegin({ nearness, isOneWord, joined }: Pattern): boolean {
  return nearness === 'inflected' && isOneWord && joined.length >= BEGINNING_LIMIT_LETTERS;
}

function listOccurrences({ section, heading, passages }: SectionText, terms: Term[]): Occurrence[] {
  const fields = [
    { at: section.id, field: heading },
    ...passages.map((field, index) => ({ at: section.passages[index]?.id ?? section.id, field })),
  ];
  return fields.flatMap(({ at, field }) =>
    mergeRanges(terms.flatMap((term) => findTerm(field, term))).map((range) => ({
      at,
      sectionId: section.id,
      range,
    })),
  );
}
