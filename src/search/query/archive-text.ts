import { findInField, type Pattern } from './match.ts';
import type { PassagesFile, Reading, SearchDocument, SearchSection } from './passages.ts';
import { toRelated, type Related } from './related.ts';
import { toSpellings, type Spellings } from './spellings.ts';
import { toTokens, type Token } from './tokens.ts';

/** A text prepared for comparison. */
export interface Field {
  text: string;
  tokens: Token[];
  /** How some of its words are to be read, and where those stand. */
  readings: { tokens: Token[]; start: number; end: number }[];
}

/** A section prepared for comparison. */
export interface SectionText {
  document: SearchDocument;
  section: SearchSection;
  heading: Field;
  /** In the order of `section.passages`. */
  passages: Field[];
  /** What a hit's reader knows without being told: headings above, the document's titles and partners. */
  context: Field[];
}

/** The names by which a document itself may be asked for. */
export interface DocumentText {
  document: SearchDocument;
  names: Field[];
}

/** The texts prepared for comparison. */
export interface ArchiveText {
  documents: DocumentText[];
  /** In the order of the file. */
  sections: SectionText[];
  /** Every text a query is compared with, each once. */
  fields: Field[];
  spellings: Spellings;
  related: Related;
  /** Every word of the texts, and how often it occurs. */
  vocabulary: Map<string, number>;
}

export function prepareArchive(file: PassagesFile): ArchiveText {
  const documents = file.documents.map((document) => ({
    document,
    names: [document.title, document.shortTitle, ...document.partners].map((name) => toField(name)),
  }));
  const sections = documents.flatMap(({ document, names }) =>
    document.sections.map((section) => ({
      document,
      section,
      heading: toField(section.heading, section.readings),
      passages: section.passages.map(({ text, readings }) => toField(text, readings)),
      context: [...names, ...section.path.map((heading) => toField(heading))],
    })),
  );
  const names = documents.flatMap((document) => document.names);
  const fields = [...names, ...sections.flatMap(({ heading, passages }) => [heading, ...passages])];
  return {
    documents,
    sections,
    fields,
    spellings: toSpellings(file.spellings),
    related: toRelated(file.related),
    vocabulary: countWords(fields),
  };
}

/** @returns the words that first match a pattern in the texts or the names of the documents. */
export function findPrinted(pattern: Pattern, { fields }: ArchiveText): string | undefined {
  for (const field of fields) {
    const [range] = findInField(field, pattern);
    if (range) return field.text.slice(range.start, range.end);
  }
  return undefined;
}

function toField(text: string, readings: Reading[] = []): Field {
  return {
    text,
    tokens: toTokens(text),
    readings: readings.map(({ start, end, reading }) => ({ tokens: toTokens(reading), start, end })),
  };
}

function countWords(fields: Field[]): Map<string, number> {
  const counts = new Map<string, number>();
  const tokens = fields.flatMap((field) => [...field.tokens, ...field.readings.flatMap((one) => one.tokens)]);
  for (const { word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
