import {
  toField,
  type ContextField,
  type ContextSource,
  type FactField,
  type FactSource,
  type Field,
} from './field.ts';
import type { Endings } from './light-stem.ts';
import { toNameKey, toNames, type Names } from './names.ts';
import { OWN_ENDINGS } from './own-endings.ts';
import { toSearchTokens } from './search-token.ts';
import type { NamedPassage, PassagesFile, SearchDocument, SearchSection } from './passages.ts';
import { toVocabulary, type Vocabulary } from './vocabulary.ts';

/** A section and its fields. */
export interface SectionText {
  document: SearchDocument;
  section: SearchSection;
  heading: Field;
  /** In the order of `section.passages`. */
  passages: Field[];
  /**
   * What its readers know before they read it: the headings above it, and the document's title and facts.
   */
  context: ContextField[];
}

/** A document, and what finds the document itself. */
export interface DocumentText {
  document: SearchDocument;
  title: Field;
  /** Its title, short title and partners. */
  names: Field[];
  facts: FactField[];
}

/** The texts that may have hits for a query. */
export interface Texts {
  documents: DocumentText[];
  /** In the order of the passages file. */
  sections: SectionText[];
  /** Every field that the texts print, once: titles, headings and passages. */
  fields: Field[];
  /** The facts of all documents. */
  facts: FactField[];
}

/** The archive as search knows it before it reads the texts. */
export interface ArchiveText extends Names, Texts, Pick<PassagesFile, 'language'> {
  /** Every word of the texts and of the facts of the documents. */
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
    vocabulary: toVocabulary(texts.fields, texts.facts),
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
  const fields = [
    ...documents.map(({ title }) => title),
    ...sections.flatMap(({ heading, passages }) => [heading, ...passages]),
  ];
  return { documents, sections, fields, facts: documents.flatMap((document) => document.facts) };
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
  const { endings } = document;
  const title = toField(document.title, [], undefined, endings);
  const names = facts.filter(({ source }) => NAMES.has(source)).map(({ field }) => field);
  const text = { document, title, names: [title, ...names], facts };
  const year = Number(document.dated.slice(0, 4));
  const context = [...facts.slice(0, 1), { field: title, source: 'title' as const }, ...facts.slice(1)];
  const sections = document.sections.map((section) => ({
    document,
    section,
    heading: toField(section.heading, section.readings, undefined, endings),
    passages: section.passages.map((passage) =>
      toField(passage.text, passage.readings, year, toOther(passage.endings ?? endings)),
    ),
    context: [...toContext('heading', section.path, endings), ...context],
  }));
  return { text, sections };
}

/** @returns rules that are not those of the archive */
function toOther(endings: Endings | undefined): Endings | undefined {
  return endings === OWN_ENDINGS ? undefined : endings;
}

/** The facts that are names of the document. */
const NAMES: ReadonlySet<FactSource> = new Set(['shortTitle', 'partner']);

/** @returns the facts of a document, its date first */
function listFacts(document: SearchDocument): FactField[] {
  const { dated, shortTitle, partners, kind, publisher, authors = [], repostedOn } = document;
  return [
    { source: 'date', field: toDateField(dated) },
    ...toContext('shortTitle', [shortTitle]),
    ...toContext('partner', partners),
    ...toContext('kind', [kind]),
    ...toContext('publisher', [publisher]),
    ...toContext('author', authors),
    ...toContext('repost', repostedOn === undefined ? [] : [repostedOn]),
  ];
}

/** @returns the date of a document. Its year is also a word; its month and day are none */
function toDateField(dated: string): Field {
  const year = /^\d+/u.exec(dated)?.[0] ?? '';
  return { ...toField(dated), tokens: toSearchTokens(year) };
}

function toContext<Source extends ContextSource>(
  source: Source,
  texts: string[],
  endings?: Endings,
): ContextField<Source>[] {
  return texts.map((text) => ({ field: toField(text, [], undefined, endings), source }));
}
