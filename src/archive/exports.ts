import { facts } from '../interface/facts.ts';
import { MEDIA_TYPES, toContentType } from '../media-types.ts';
import type { DocumentExport } from '../schemas/document-export.ts';
import type { Passage, Section, TextDocument } from '../text/model.ts';
import { listPrintedLocators } from '../text/printed-locators.ts';
import { toDocumentPath, toExportPath, type ExportFormat, type Publication } from './addresses.ts';
import { toSchemaAddress } from './json-schema.ts';
import { toPlainText } from './plain-text.ts';

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
    sections: sections.map((section) => toSectionRecord(id, section, listPrintedLocators(sections))),
  };
  return JSON.stringify(record) + '\n';
}

function toSectionRecord(
  documentId: string,
  section: Section,
  locators: ReadonlyMap<string, string>,
): DocumentExport['sections'][number] {
  const locate = (id: string) => {
    const locator = locators.get(id);
    return locator === undefined ? {} : { locator };
  };
  return {
    id: section.id,
    address: toDocumentPath(documentId, section.id),
    heading: section.heading ?? null,
    level: section.level,
    sourceLines: section.sourceLines ?? null,
    ...(section.role !== undefined && { role: section.role }),
    ...(section.language !== undefined && { language: section.language }),
    ...locate(section.id),
    passages: section.passages.map((passage) => ({
      id: passage.id,
      address: toDocumentPath(documentId, passage.id),
      number: passage.number,
      role: passage.role ?? null,
      isListItem: passage.isListItem,
      text: passage.text,
      sourceLines: passage.sourceLines,
      ...toForm(passage),
      ...locate(passage.id),
    })),
    sections: section.sections.map((child) => toSectionRecord(documentId, child, locators)),
  };
}

/** The fields that only some passages have, in the order of the JSON. */
const FORM = [
  ...(['marker', 'provision', 'language', 'direction', 'lines', 'row'] as const),
  ...(['note', 'noteReferences', 'preformatted', 'speaker'] as const),
];

/** @returns what a passage has beside its words: its printed number, its lines, its cells */
function toForm(passage: Passage): Pick<Passage, (typeof FORM)[number]> {
  return Object.fromEntries(
    FORM.flatMap((field) => (passage[field] === undefined ? [] : [[field, passage[field]]])),
  );
}
