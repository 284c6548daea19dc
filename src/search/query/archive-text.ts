import { toField, type Field } from './field.ts';
import { toNameKey, toNames, type Names } from './names.ts';
import { toSearchTokens } from './search-token.ts';
import type { NamedPassage, PassagesFile, SearchDocument, SearchSection } from './passages.ts';
import { toVocabulary, type Vocabulary } from './vocabulary.ts';

/** The kind of context that has a word: a heading above the section, or a fact of the document. */
export type ContextSource =
  'heading' | 'title' | 'partner' | 'date' | 'kind' | 'publisher' | 'author' | 'repost';

/** A text that says something about a section, but is not in it. */
export interface ContextField {
  field: Field;
  source: ContextSource;
}

/** A section and its fields. */
export interface SectionText {
  document: SearchDocument;
  section: SearchSection;
  heading: Field;
  /** In the order of `section.passages`. */
  passages: Field[];
  /**
   * What readers know before they read the section: the headings above it, and the document's titles, partners and
   * facts.
   */
  context: ContextField[];
}

/** A document, and the names that find the document itself. */
export interface DocumentText {
  document: SearchDocument;
  names: Field[];
  /** Its date, its kind, its publisher, its authors and the site that reposted it. */
  facts: ContextField[];
}

/** The texts that may have hits for a query. */
export interface Texts {
  documents: DocumentText[];
  /** In the order of the passages file. */
  sections: SectionText[];
  /** Every field once, without the fields of `context`. */
  fields: Field[];
}

/** The archive as search knows it before it reads the texts. */
export interface ArchiveText extends Names, Texts, Pick<PassagesFile, 'language'> {
  /** Every word of the texts. */
  vocabulary: Vocabulary;
  /** Groups of spellings, from the authorities, as in the passages file. */
  spellingGroups: string[][];
  /** The passages that the list of people and organisations has under a name, by the key of the name. */
  named: Map<string, NamedPassage[]>;
  /**
   * Loads the texts that may have one of these words. A small archive has all texts in memory and returns them. Code
   * that answers queries must use only the texts that this returns.
   *
   * @param words folded words
   */
  load(words: string[]): Promise<Texts>;
}

export function prepareArchive(file: PassagesFile): ArchiveText {
  const texts = prepareTexts(file.documents);
  return {
    language: file.language,
    ...texts,
    ...toNames(file.spellings),
    vocabulary: toVocabulary(texts.fields),
    spellingGroups: file.spellings,
    named: new Map(
      (file.names ?? []).flatMap(({ spellings, passages }) =>
        spellings.map((name) => [toNameKey(toSearchTokens(name)), passages] as const),
      ),
    ),
    load: () => Promise.resolve(texts),
  };
}

/** @returns the fields of some documents, split into words */
export function prepareTexts(all: SearchDocument[]): Texts {
  const prepared = all.map(prepareDocument);
  const documents = prepared.map(({ text }) => text);
  const sections = prepared.flatMap((one) => one.sections);
  const names = documents.flatMap((document) => document.names);
  const fields = [...names, ...sections.flatMap(({ heading, passages }) => [heading, ...passages])];
  return { documents, sections, fields };
}

/** A document and its sections, split into words. */
interface PreparedDocument {
  text: DocumentText;
  sections: SectionText[];
}

/** The documents that were split into words. Splitting takes long, and a build needs the words for several files. */
const known = new WeakMap<SearchDocument, PreparedDocument>();

function prepareDocument(document: SearchDocument): PreparedDocument {
  const prepared = known.get(document) ?? splitDocument(document);
  known.set(document, prepared);
  return prepared;
}

function splitDocument(document: SearchDocument): PreparedDocument {
  const facts = listFacts(document);
  const text = {
    document,
    names: [document.title, document.shortTitle, ...document.partners].map((name) => toField(name)),
    facts,
  };
  const year = Number(document.dated.slice(0, 4));
  const names = toContext('title', [document.title, document.shortTitle]);
  const partners = toContext('partner', document.partners);
  const context = [...facts.slice(0, 1), ...names, ...partners, ...facts.slice(1)];
  const sections = document.sections.map((section) => ({
    document,
    section,
    heading: toField(section.heading, section.readings),
    passages: section.passages.map((passage) => toField(passage.text, passage.readings, year)),
    context: [...toContext('heading', section.path), ...context],
  }));
  return { text, sections };
}

function listFacts({ dated, kind, publisher, authors = [], repostedOn }: SearchDocument): ContextField[] {
  return [
    ...toContext('date', [dated]),
    ...toContext('kind', [kind]),
    ...toContext('publisher', [publisher]),
    ...toContext('author', authors),
    ...toContext('repost', repostedOn === undefined ? [] : [repostedOn]),
  ];
}

function toContext(source: ContextSource, texts: string[]): ContextField[] {
  return texts.map((text) => ({ field: toField(text), source }));
}
