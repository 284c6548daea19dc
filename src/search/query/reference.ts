import type { ArchiveText, DocumentText, SectionText } from './archive-text.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { normaliseQuery } from './parse-query.ts';
import type { SearchPassage } from './passages.ts';

/** Where a reference leads: to the place it names, or to the document where that has no such place. */
export interface Reference {
  /** One hit. */
  hits: Hit[];
  missing?: MissingPlace;
}

/** A place that a document does not have. */
export interface MissingPlace {
  shortTitle: string;
  /** `¶99`, `#nowhere` */
  place: string;
  /** The number of the document's last passage, where a passage was asked for. */
  lastPassage?: number;
}

/** `¶5`, `p5`, `para. 5`, `#p5`: the number of a passage; `#privacy`: the id of a section. */
const PLACE = /^(?:#?\s*(?:¶|p|par|para|paragraph|passage)\.?\s*0*(\d{1,6})|#\s*(\S+))$/iu;

/**
 * @param typed what a reader typed; only the whole of it is a reference
 * @param documentId the document the reader is in, whose places need no other name: `p5`, `#privacy`
 * @returns the place that a reference names (`rok-2000 ¶5`, `us-2014#privacy`, `rok-2000`); undefined where there is none
 */
export function findReference(
  typed: string,
  archive: ArchiveText,
  documentId?: string,
): Reference | undefined {
  const query = normaliseQuery(typed).toLowerCase();
  const [named] = archive.documents.flatMap((one) => {
    const { id } = one.document;
    return query.startsWith(id) ? (findPlace(one, query.slice(id.length).trim(), archive) ?? []) : [];
  });
  const own = archive.documents.find(({ document }) => document.id === documentId);
  const reference = named ?? (own && query !== '' ? findPlace(own, query, archive) : undefined);
  // A name alone may be a word with a sign before it; the number of a passage is nothing else.
  return !named && reference?.missing?.place.startsWith('#') ? undefined : reference;
}

function findPlace(named: DocumentText, rest: string, { sections }: ArchiveText): Reference | undefined {
  const whole = { hits: [toDocumentHit(named, [])] };
  if (rest === '') return whole;
  const [isPlace, number, sectionId] = PLACE.exec(rest) ?? [];
  if (isPlace === undefined) return undefined;
  const { id, shortTitle } = named.document;
  const own = sections.filter(({ document }) => document.id === id);
  const hit = sectionId === undefined ? findPassage(own, `p${number ?? ''}`) : findSection(own, sectionId);
  if (hit) return { hits: [hit] };
  const lastPassage = Math.max(...own.flatMap(({ section }) => section.passages.map(toNumber)));
  const missing =
    sectionId === undefined ? { place: `¶${number ?? ''}`, lastPassage } : { place: `#${sectionId}` };
  return { ...whole, missing: { shortTitle, ...missing } };
}

function findSection(sections: SectionText[], id: string): Hit | undefined {
  const text = sections.find(({ section }) => section.id === id);
  return text && { ...toSectionHit({ text, passage: 0 }, []), fragmentId: id };
}

function findPassage(sections: SectionText[], id: string): Hit | undefined {
  for (const text of sections) {
    const passage = text.section.passages.findIndex((one) => one.id === id);
    if (passage >= 0) return toSectionHit({ text, passage }, []);
  }
  return undefined;
}

/** @returns the number in the id of a passage, `p7`. */
function toNumber({ id }: SearchPassage): number {
  return Number(id.slice(1));
}
