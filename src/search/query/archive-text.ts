import { toCandidates, type Candidate } from './correct.ts';
import { hasPattern, toField, type Field } from './field.ts';
import { toNames, type Names } from './names.ts';
import type { PassagesFile, SearchDocument, SearchSection } from './passages.ts';
import { toSpellingPattern } from './pattern.ts';
import { addSpellings, toVocabulary, type Vocabulary } from './vocabulary.ts';

/** A section and its fields. */
export interface SectionText {
  document: SearchDocument;
  section: SearchSection;
  heading: Field;
  /** In the order of `section.passages`. */
  passages: Field[];
  /** The headings above the section, and the document's titles and partners. */
  context: Field[];
}

/** A document, and the names that find the document itself. */
export interface DocumentText {
  document: SearchDocument;
  names: Field[];
}

/** All texts, prepared for search. */
export interface ArchiveText extends Names {
  documents: DocumentText[];
  /** In the order of the passages file. */
  sections: SectionText[];
  /** Every field once, without the fields of `context`. */
  fields: Field[];
  /** Every word of the texts. */
  vocabulary: Vocabulary;
  /** What a misspelt word may be corrected to. Made at the first call, because most queries have no misspelt word. */
  listCandidates: () => Candidate[];
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
  const vocabulary = toVocabulary(fields);
  const isPrinted = (spellings: string[]) => hasPattern(fields, spellings.map(toSpellingPattern));
  let candidates: Candidate[] | undefined;
  return {
    documents,
    sections,
    fields,
    ...toNames(file.spellings, file.related),
    vocabulary,
    listCandidates: () => (candidates ??= toCandidates(addSpellings(vocabulary, file.spellings, isPrinted))),
  };
}
