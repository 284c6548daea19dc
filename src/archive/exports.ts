import { facts } from '../interface/facts.ts';
import { MEDIA_TYPES, toContentType } from '../media-types.ts';
import type { DocumentExport } from '../schemas/document-export.ts';
import type { Section, TextDocument } from '../text/model.ts';
import { toDocumentPath, toExportPath, type ExportFormat, type Publication } from './addresses.ts';
import { toSchemaAddress } from './json-schema.ts';

/** A machine-readable format of a document. */
export interface Export {
  format: ExportFormat;
  /** The name that readers see. */
  name: string;
  contentType: string;
  build: (document: TextDocument, publication?: Pick<Publication, 'origin' | 'base'>) => string;
}

const FORMS: Record<ExportFormat, Omit<Export, 'format'>> = {
  txt: { name: facts.plainText, contentType: toContentType(MEDIA_TYPES['.txt']), build: toPlainText },
  md: { name: 'Markdown', contentType: toContentType(MEDIA_TYPES['.md']), build: toMarkdown },
  json: { name: 'JSON', contentType: toContentType(MEDIA_TYPES['.json']), build: toJson },
};

/** @returns the format with this ending. */
export function getExport(format: ExportFormat): Export {
  return { format, ...FORMS[format] };
}

/** All formats, in the order in which readers see them. */
export const EXPORTS: readonly Export[] = (['txt', 'md', 'json'] as const).map(getExport);

/**
 * Browsers guess the encoding of plain text if the host does not say it, and guess wrong. They believe this mark more
 * than the host. The other formats do without it: src/decisions.md says why.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * @returns a byte order mark, then only the words of the text: title, headings and passages, with a blank line between
 *   them. List items begin with two spaces
 */
export function toPlainText(document: TextDocument): string {
  const paragraphs = [document.frontMatter.title, ...document.sections.flatMap(toParagraphs)];
  return `${BYTE_ORDER_MARK}${paragraphs.join('\n\n')}\n`;
}

function toParagraphs(section: Section): string[] {
  return [
    ...(section.heading === undefined ? [] : [section.heading]),
    ...section.passages.map(({ isListItem, text }) => (isListItem ? `  ${text}` : text)),
    ...section.sections.flatMap(toParagraphs),
  ];
}

/** @returns the document's own file, unchanged. */
export function toMarkdown(document: TextDocument): string {
  return document.markdown;
}

/**
 * @param publication needed only for the whole address of the schema
 * @returns the document as JSON: front matter, corrections, and the tree of sections and passages with their addresses.
 *   It names its JSON Schema
 */
export function toJson(
  document: TextDocument,
  publication: Pick<Publication, 'origin' | 'base'> = { origin: undefined, base: '/' },
): string {
  const { id, frontMatter, wordsSha256, titleLines, corrections, sections } = document;
  const record: DocumentExport = {
    id,
    $schema: toSchemaAddress(toExportPath(id, 'json'), publication),
    address: toDocumentPath(id),
    frontMatter,
    titleLines,
    wordsSha256,
    corrections,
    sections: sections.map((section) => toSectionRecord(id, section)),
  };
  return JSON.stringify(record, undefined, 2) + '\n';
}

function toSectionRecord(documentId: string, section: Section): DocumentExport['sections'][number] {
  return {
    id: section.id,
    address: toDocumentPath(documentId, section.id),
    heading: section.heading ?? null,
    level: section.level,
    sourceLines: section.sourceLines ?? null,
    passages: section.passages.map(({ id, number, role, isListItem, text, sourceLines }) => ({
      id,
      address: toDocumentPath(documentId, id),
      number,
      role: role ?? null,
      isListItem,
      text,
      sourceLines,
    })),
    sections: section.sections.map((child) => toSectionRecord(documentId, child)),
  };
}
