import type { Reading, SearchDocument, SearchPassage } from '../query/passages.ts';

/** A passage as it is sent. An id that follows the one before it is left out, and then mostly only the words are left. */
type PackedPassage = string | (Omit<SearchPassage, 'id'> & { id?: string });

/** A section as it is sent. The headings above it are those of the last sections with a smaller depth. */
type PackedSection = [
  id: string,
  heading: string,
  depth: number,
  passages: PackedPassage[],
  readings?: Reading[],
];

/** A document of a large archive as it is sent. It has 6 of 100 bytes less. */
export type PackedDocument = [facts: Omit<SearchDocument, 'sections'>, sections: PackedSection[]];

/** @returns the document as it is sent */
export function packDocument({ sections, ...facts }: SearchDocument): PackedDocument {
  let before = 'p0';
  const toPassage = ({ id, ...passage }: SearchPassage): PackedPassage => {
    const isNext = id === toNextId(before);
    before = id;
    if (!isNext) return { id, ...passage };
    return Object.keys(passage).length > 1 ? passage : passage.text;
  };
  const packed = sections.map((section): PackedSection => {
    const { id, heading, path, passages, readings } = section;
    const all = passages.map(toPassage);
    return readings ? [id, heading, path.length, all, readings] : [id, heading, path.length, all];
  });
  return [facts, packed];
}

/** @returns the document that `packDocument` made this from */
export function unpackDocument([facts, sections]: PackedDocument): SearchDocument {
  let before = 'p0';
  const headings: string[] = [];
  const toPassage = (packed: PackedPassage): SearchPassage => {
    const passage = typeof packed === 'string' ? { text: packed } : packed;
    return { ...passage, id: (before = ('id' in passage && passage.id) || toNextId(before)) };
  };
  return {
    ...facts,
    sections: sections.map(([id, heading, depth, passages, readings]) => {
      headings[depth] = heading;
      const path = headings.slice(0, depth);
      return {
        id,
        record: '',
        heading,
        path,
        passages: passages.map(toPassage),
        ...(readings && { readings }),
      };
    }),
  };
}

/** @returns the id of the next passage: `p2` after `p1` */
export function toNextId(id: string): string {
  return `p${Number(id.slice(1)) + 1}`;
}
