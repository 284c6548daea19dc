import type { CitedWords } from '../schemas/names.ts';
import type { TextDocument } from './model.ts';
import { faults, type Fault } from './problems.ts';
import { listSections } from './tree.ts';
import { findWhole } from '../words/find-whole.ts';
import { splitWords } from '../words/tokens.ts';

/** The parts of a document that a check of cited words needs. */
export type CitedDocument = Pick<TextDocument, 'id' | 'file' | 'sections'>;

/** The documents of the archive, for the check of words that other files cite from them. */
export interface CitedDocuments {
  /** The ids of all documents, including documents that could not be read and are not in `read`. */
  ids: ReadonlySet<string>;
  read: readonly CitedDocument[];
}

/** The documents of each list, by their ids. An archive may cite thousands of places, so each list is indexed once. */
const knownLists = new WeakMap<object, Map<string, unknown>>();

/** @returns the document with this id; undefined if the list has none. The list must not change later */
export function findById<Item extends { id: string }>(list: readonly Item[], id: string): Item | undefined {
  const known = knownLists.get(list) ?? new Map(list.map((item) => [item.id, item]));
  knownLists.set(list, known);
  return known.get(id) as Item | undefined;
}

/** A passage or heading with its words. */
export interface Fragment {
  id: string;
  text: string;
  /** The line of the document's file on which it begins. */
  line: number;
}

/** @returns every heading and passage of a document, in the order of the text */
export function listFragments(document: Pick<TextDocument, 'sections'>): Fragment[] {
  return listSections(document).flatMap(({ id, heading, line, passages }) => [
    ...(heading === undefined ? [] : [{ id, text: heading, line }]),
    ...passages,
  ]);
}

/** The fault of cited words, and the field that has it. */
export interface CitationFault {
  field: keyof CitedWords;
  fault: Fault;
}

/**
 * @returns the fault of words that are cited from a text; undefined if the text has them, or if the document could not
 *   be read
 */
export function checkCitedWords(cited: CitedWords, { ids, read }: CitedDocuments): CitationFault | undefined {
  if (!ids.has(cited.document)) return { field: 'document', fault: faults.citedDocument(cited.document) };
  const document = findById(read, cited.document);
  if (document === undefined) return undefined;
  const fragment = listFragments(document).find(({ id }) => id === cited.at);
  if (fragment === undefined) return { field: 'at', fault: faults.citedPlace(document.id, cited.at) };
  const words = splitWords(cited.words).join(' ');
  if (findWhole(fragment.text, words).length > 0) return undefined;
  return { field: 'words', fault: faults.citedWords(words, document.id, fragment.id) };
}
