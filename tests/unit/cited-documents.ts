import { toDocumentPath, toPermanentAddress, type Publication } from '../../src/archive/addresses.ts';
import { toCslItem } from '../../src/archive/citations/csl-item.ts';
import { renderCitation } from '../../src/archive/citations/render.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import { toPassageTemplates } from '../../src/archive/citations/templates.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { readContent } from '../../src/text/read-content.ts';
import { citePassage, FORM_NAMES } from '../../src/linking/cite-passage.ts';
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

/** @returns the citations of a document in each style, as text and HTML, and of its first passage, for a comparison. */
export function renderCitations(document: ArchiveDocument, publications: typeof PUBLICATIONS): string {
  return Object.entries(publications)
    .flatMap(([place, publication]) => {
      const item = toCslItem(document, publication);
      const templates = toPassageTemplates(document, publication);
      const path = toDocumentPath(document.id);
      const address = toPermanentAddress(path, publication) ?? `https://host.example${path}`;
      return [
        ...CITATION_STYLES.map((style) => {
          const name = `${style.name} · ${place} · whole`;
          return `${name}\n${renderCitation(item, style, 'text')}\n${renderCitation(item, style, 'html')}\n`;
        }),
        ...(['apa', 'mla', 'chicago', 'bib', 'ris'] as const).map((form) => {
          const cited = citePassage(form, templates, { id: 'p1', cited: ['p1'], heading: '', address });
          return `${FORM_NAMES[form]} · ${place} · p1\n${cited.replaceAll('\r', '')}\n`;
        }),
      ];
    })
    .join('\n');
}
