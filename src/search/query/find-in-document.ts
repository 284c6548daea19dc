import { mergeSpans, type Span } from '../../words/span.ts';
import type { Replacement } from './alternatives.ts';
import type { ArchiveText, SectionText } from './archive-text.ts';
import { hasOwn } from './find-sections.ts';
import { toPattern, type Pattern } from './pattern.ts';
import { readQuery } from './read-query.ts';
import { findReference, type MissingPlace } from './reference.ts';
import { scanSections } from './scan.ts';
import { findTerm, listReplacements, type Term } from './terms.ts';

/** A place in a document that matches a query. */
export interface Occurrence {
  /** The id of the passage or heading that has the words. */
  at: string;
  /** The id of the section it belongs to. */
  sectionId: string;
  span: Span;
}

/** What search found in one document. */
export interface Finding {
  /** The first passage or section that the query names (`p7`). */
  reference: string | undefined;
  /** The place that the query names, if the document does not have it. */
  missing: MissingPlace | undefined;
  /** In the order of the text. */
  occurrences: Occurrence[];
  /** The words that no text has. They are ignored. */
  absent: string[];
  replacements: Replacement[];
  /** Whether no section of the document has all the words. The occurrences then have only some of them. */
  isPartial: boolean;
  /** How many sections of the other documents have all the words. A search finds this many hits there. */
  elsewhere: number;
}

/** The least length of a prefix. If the document lacks a word of this length, words that begin with it match. */
const PREFIX_LIMIT_LETTERS = 3;

/**
 * Finds in one document what a search finds: the same words, in the same forms, in the sections that have all of them.
 * If the document lacks a word, it also finds words that begin with it, because the reader may still be typing.
 *
 * @param typed what a reader typed
 */
export function findInDocument(typed: string, archive: ArchiveText, documentId: string): Finding {
  const named = findReference(typed, archive, documentId);
  const own = named?.documentId === documentId ? named : undefined;
  const { terms, absent, excluded } = readQuery(typed, archive, false);
  const sections = archive.sections.filter(({ document }) => document.id === documentId);
  const others = archive.sections.filter(({ document }) => document.id !== documentId);
  const sought = terms.map((term) => (hasTerm(sections, term) ? term : toPrefix(term)));
  const found = scan(sections, sought, archive, excluded.patterns);
  const complete = found.filter(({ hasAll }) => hasAll);
  const isPartial = complete.length === 0;
  const shown = (isPartial ? found : complete).flatMap(({ text }) => listOccurrences(text, sought));
  return {
    reference: own?.fragmentIds[0],
    missing: own?.missing,
    occurrences: named ? [] : shown,
    absent,
    replacements: listReplacements(terms),
    isPartial: isPartial && found.length > 0,
    elsewhere: scan(others, terms, archive, excluded.patterns).filter(({ hasAll }) => hasAll).length,
  };
}

function scan(sections: SectionText[], terms: Term[], archive: ArchiveText, excluded: Pattern[]) {
  return scanSections({ ...archive, sections }, terms).filter(({ text }) => !hasOwn(text, excluded));
}

function hasTerm(sections: SectionText[], { patterns }: Term): boolean {
  return sections.some((section) => hasOwn(section, patterns));
}

/** Makes a term match words that begin with it. Phrases, acronyms, names and replacements stay as they are. */
function toPrefix(term: Term): Term {
  const patterns = term.alternatives.flatMap((one) => {
    const [pattern] = one.patterns;
    return pattern && one.isAsTyped && mayBePrefix(pattern)
      ? [toPattern([pattern.joined], 'prefix')]
      : one.patterns;
  });
  return { ...term, patterns };
}

function mayBePrefix({ mode, isOneWord, joined }: Pattern): boolean {
  return mode === 'inflected' && isOneWord && joined.length >= PREFIX_LIMIT_LETTERS;
}

function listOccurrences({ section, heading, passages }: SectionText, terms: Term[]): Occurrence[] {
  const fields = [
    { at: section.id, field: heading },
    ...passages.map((field, index) => ({ at: section.passages[index]?.id ?? section.id, field })),
  ];
  return fields.flatMap(({ at, field }) =>
    mergeSpans(terms.flatMap((term) => findTerm(field, term))).map((span) => ({
      at,
      sectionId: section.id,
      span,
    })),
  );
}
