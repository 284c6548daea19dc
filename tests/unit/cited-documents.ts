import type { Publication } from '../../src/archive/addresses.ts';
import { toCslItem } from '../../src/archive/citations/csl-item.ts';
import { renderCitation } from '../../src/archive/citations/render.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

/** An archive without a known address, and one that is published under a path. */
export const PUBLICATIONS: Record<'unpublished' | 'published', Publication> = {
  unpublished: { name: 'Archive of Sample Bay', origin: undefined, base: '/' },
  published: { name: 'Archive of Sample Bay', origin: 'https://archive.example', base: '/texts/' },
};

/**
 * @param content the folder of an archive's content; the invented archive by default
 * @returns its documents as pages see them, read without Astro
 */
export function readArchiveDocuments(content = CONTENT): ArchiveDocument[] {
  const { documents, authorities } = readContent(content);
  return documents.map((text) => {
    const { id, frontMatter } = text;
    const nature = authorities.natures.find((kind) => kind.id === frontMatter.nature.kind);
    if (nature === undefined) throw new Error(`${id} is of a kind that is not known`);
    const partners = authorities.partners.filter((partner) => frontMatter.partners.includes(partner.id));
    return { id, text, frontMatter, nature, partners };
  });
}

/** @returns one document of the invented archive. */
export function readArchiveDocument(id: string): ArchiveDocument {
  const document = readArchiveDocuments().find((candidate) => candidate.id === id);
  if (document === undefined) throw new Error(`there is no document ${id}`);
  return document;
}

/** @returns the citations of a document and of its first passage in every style, as text and HTML, to be compared. */
export function renderCitations(document: ArchiveDocument, publications: typeof PUBLICATIONS): string {
  return Object.entries(publications)
    .flatMap(([place, publication]) =>
      [undefined, 'p1'].flatMap((fragmentId) =>
        CITATION_STYLES.map((style) => {
          const item = toCslItem(document, publication, fragmentId);
          const name = `${style.name} · ${place} · ${fragmentId ?? 'whole'}`;
          return `${name}\n${renderCitation(item, style, 'text')}\n${renderCitation(item, style, 'html')}\n`;
        }),
      ),
    )
    .join('\n');
}
