import type { ArchiveText, DocumentText, SectionText } from './archive-text.ts';
import { toDocumentHit, toNamedHit, type Hit } from './hits.ts';
import { normaliseQuery } from './parse-query.ts';
import type { SearchPassage } from './passages.ts';

/** The target of a reference: the place that it names, or the document if it does not have this place. */
export interface Reference {
  /** Exactly one hit. */
  hits: Hit[];
  missing?: MissingPlace;
}

/** A place that a document does not have. */
export interface MissingPlace {
  shortTitle: string;
  /** The place as shown to readers: `¶99`, `#nowhere`. */
  place: string;
  /** The number of the document's last passage, if the reference names a passage. */
  lastPassage?: number;
}

/** `¶5`, `p5`, `para. 5`, `#p5`: the number of a passage; `#privacy`: the id of a section. */
const PLACE = /^(?:#?\s*(?:¶|p|par|para|paragraph|passage)\.?\s*0*(\d{1,6})|#\s*(\S+))$/iu;

/**
 * @param typed the whole query; a reference within a longer query does not count
 * @param documentId the open document. A reference to its places needs no document id: `p5`, `#privacy`
 * @returns the place that a reference names (`rok-2000 ¶5`, `us-2014#privacy`, `rok-2000`); undefined if the query is
 *   not a reference
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
  // Without a document id, an unknown `#name` may be a word with a sign before it. `p99` can only be a passage.
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
  return text && { ...toNamedHit(text, 0), fragmentId: id };
}

function findPassage(sections: SectionText[], id: string): Hit | undefined {
  for (const text of sections) {
    const passage = text.section.passages.findIndex((one) => one.id === id);
    if (passage >= 0) return toNamedHit(text, passage);
  }
  return undefined;
}

/** @returns the number in the id of a passage: 7 for `p7` */
function toNumber({ id }: SearchPassage): number {
  return Number(id.slice(1));
}
