import type { ArchiveText, SectionText } from './archive-text.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { normaliseQuery } from './parse-query.ts';

/** `¶5`, `p5`, `para. 5`, `#p5`: the number of a passage. */
const PASSAGE = /^#?\s*(?:¶|p|par|para|paragraph|passage)\.?\s*(\d+)$/iu;

/** `#privacy`: the id of a section. */
const SECTION = /^#\s*(\S+)$/u;

/**
 * @param typed what a reader typed; only the whole of it is a reference
 * @returns the place that a reference names (`rok-2000 ¶5`, `us-2014#privacy`, `rok-2000`); undefined where there is none
 */
export function findReference(typed: string, { documents, sections }: ArchiveText): Hit | undefined {
  const query = normaliseQuery(typed).toLowerCase();
  const named = documents.find(({ document }) => query.startsWith(document.id));
  if (!named) return undefined;
  const rest = query.slice(named.document.id.length).trim();
  if (rest === '') return toDocumentHit(named, []);
  const own = sections.filter(({ document }) => document.id === named.document.id);
  const [, number] = PASSAGE.exec(rest) ?? [];
  if (number !== undefined) return findPassage(own, `p${Number(number)}`);
  const [, id] = SECTION.exec(rest) ?? [];
  const text = own.find(({ section }) => section.id === id);
  return text && { ...toSectionHit({ text, passage: 0 }, []), fragmentId: text.section.id };
}

function findPassage(sections: SectionText[], id: string): Hit | undefined {
  for (const text of sections) {
    const passage = text.section.passages.findIndex((one) => one.id === id);
    if (passage >= 0) return toSectionHit({ text, passage }, []);
  }
  return undefined;
}
