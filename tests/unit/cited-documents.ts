import type { Publication } from '../../src/archive/addresses.ts';
import { toCslItem } from '../../src/archive/citations/csl-item.ts';
import { renderCitation } from '../../src/archive/citations/render.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

/** Two places of publication: an unknown address, and an address with a base path. */
export const PUBLICATIONS: Record<'unpublished' | 'published', Publication> = {
  unpublished: { name: 'Archive of Sample Bay', origin: undefined, base: '/' },
  published: { name: 'Archive of Sample Bay', origin: 'https://archive.example', base: '/texts/' },
};

/**
 * @param content the content folder of an archive; by default that of the invented archive
 * @returns its documents in the form that pages get, read without Astro
 */
export function readArchiveDocuments(content = CONTENT): ArchiveDocument[] {
  const { documents, authorities } = readContent(content);
  return documents.map((text) => {
    const { id, frontMatter } = text;
    const nature = authorities.natures.find((kind) => kind.id === frontMatter.nature.kind);
    if (nature === undefined) throw new Error(`${id} is of an unknown kind`);
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

/** @returns the citations of a document and of its first passage in each style, as text and HTML, for a comparison. */
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
