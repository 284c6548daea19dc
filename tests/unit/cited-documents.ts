import type { Publication } from '../../src/archive/addresses.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { readFolder } from '../../src/text/read-folder.ts';
import { CONTENT } from './archive-texts.ts';

/** An archive whose place is not known, and one that has a place under a path. */
export const PUBLICATIONS: Record<'unpublished' | 'published', Publication> = {
  unpublished: { name: 'Japan Digital Cooperation Archive', origin: undefined, base: '/' },
  published: {
    name: 'Japan Digital Cooperation Archive',
    origin: 'https://archive.example',
    base: '/texts/',
  },
};

/** @returns the archive's documents as pages see them, read without Astro. */
export function readArchiveDocuments(): ArchiveDocument[] {
  const { documents, authorities } = readFolder(CONTENT);
  return documents.map((text) => {
    const { id, frontMatter } = text;
    const nature = authorities.natures.find((kind) => kind.id === frontMatter.nature.kind);
    if (nature === undefined) throw new Error(`${id} is of a kind that is not known`);
    const partners = authorities.partners.filter((partner) => frontMatter.partners.includes(partner.id));
    return { id, text, frontMatter, nature, partners };
  });
}

/** @returns one of the archive's documents. */
export function readArchiveDocument(id: string): ArchiveDocument {
  const document = readArchiveDocuments().find((candidate) => candidate.id === id);
  if (document === undefined) throw new Error(`there is no document ${id}`);
  return document;
}
