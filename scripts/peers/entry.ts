import type { PassagesFile } from '../../src/search/query/passages.ts';
import type { Find, Found } from '../../tests/passage-queries.ts';

/** Another search engine, with the sections of this archive. */
export interface Peer {
  name: string;
  find: Find;
}

/** The facts about a section that an engine gets. */
export interface Entry {
  documentId: string;
  sectionId: string;
  /** The title of the document. */
  title: string;
  /** Empty for the passages before the first heading. */
  heading: string;
  /** The headings above it, outermost first. */
  path: string[];
  text: string;
}

/** @returns an entry for every section, in the order of the texts. The id that an engine keeps is its index */
export function listEntries({ documents }: PassagesFile): Entry[] {
  return documents.flatMap(({ id, title, sections }) =>
    sections.map((section) => ({
      documentId: id,
      sectionId: section.id,
      title,
      heading: section.heading,
      path: section.path,
      text: section.passages.map(({ text }) => text).join('\n'),
    })),
  );
}

/** @param ids what an engine returned @returns the sections */
export function toFound(entries: Entry[], ids: unknown[]): Found[] {
  return ids.flatMap((id) => {
    const entry = entries[Number(id)];
    return entry ? [{ documentId: entry.documentId, fragmentId: entry.sectionId }] : [];
  });
}
