import type { Span } from '../../words/span.ts';
import type { ArchiveText, DocumentText } from './archive-text.ts';
import { cutExcerpt, toPieces, type Excerpt, type Piece } from './excerpt.ts';
import type { Field } from './field.ts';
import type { Reference } from './reference.ts';
import type { SectionMatch } from './scan.ts';
import { findTerm, type Term } from './terms.ts';

/** One line of the results. */
export interface Hit {
  documentId: string;
  /**
   * The id of a passage (`p7`), or of a section without passages of its own. Undefined if the hit is the document
   * itself.
   */
  fragmentId: string | undefined;
  /** The number of headings and passages before it in the text. */
  place: number;
  /** The short title of the document. */
  shortTitle: string;
  /** The headings above the section, outermost first. */
  path: string[];
  /** The section's heading; empty for the passages before the first one, and for a document. */
  heading: Piece[];
  /** An excerpt of the passage, or the title of the document. Undefined for a section without passages of its own. */
  excerpt: Excerpt | undefined;
}

const EXCERPT_LIMIT_CHARACTERS = 240;

/** @returns the hit for the best passage of a section, or for the section itself if it has no passages of its own */
export function toSectionHit({ text, passage }: Pick<SectionMatch, 'text' | 'passage'>, terms: Term[]): Hit {
  const { document, section, heading, passages } = text;
  const place = passage ?? 0;
  const before = document.sections.slice(0, document.sections.indexOf(section));
  return {
    documentId: document.id,
    fragmentId: section.passages[place]?.id ?? section.id,
    place: before.reduce((count, one) => count + 1 + one.passages.length, 1) + place,
    shortTitle: document.shortTitle,
    path: section.path.map(toName),
    heading: toPieces(toName(heading.text), findTerms(heading, terms)),
    excerpt: toExcerpt(passages[place], terms),
  };
}

/** @returns the hit for a whole document */
export function toDocumentHit({ document, names }: DocumentText, terms: Term[]): Hit {
  const { id, shortTitle } = document;
  const excerpt = toExcerpt(names[0], terms);
  return { documentId: id, fragmentId: undefined, place: 0, shortTitle, path: [], heading: [], excerpt };
}

/** @returns a hit for each place of a reference, in the order of the text, or one for the document */
export function toReferenceHits(
  { documentId, fragmentIds }: Reference,
  { documents, sections }: Pick<ArchiveText, 'documents' | 'sections'>,
): Hit[] {
  if (fragmentIds.length === 0)
    return documents
      .filter(({ document }) => document.id === documentId)
      .map((document) => toDocumentHit(document, []));
  return sections
    .filter(({ document }) => document.id === documentId)
    .flatMap((text) => {
      const { id, passages } = text.section;
      const whole = { ...toSectionHit({ text, passage: 0 }, []), fragmentId: id };
      const named = passages.flatMap((passage, index) => (fragmentIds.includes(passage.id) ? [index] : []));
      return [
        ...(fragmentIds.includes(id) ? [whole] : []),
        ...named.map((passage) => toSectionHit({ text, passage }, [])),
      ];
    });
}

function toExcerpt(field: Field | undefined, terms: Term[]): Excerpt | undefined {
  return field && cutExcerpt(field.text, findTerms(field, terms), EXCERPT_LIMIT_CHARACTERS);
}

function findTerms(field: Field, terms: Term[]): Span[] {
  return terms.flatMap((term) => findTerm(field, term));
}

/** Removes the colon from a heading that begins a paragraph (“Privacy:”), as all pages do. */
function toName(heading: string): string {
  return heading.replace(/:$/u, '');
}
