import { getCollection } from 'astro:content';
import type { NatureKind, Partner } from '../schemas/authorities.ts';
import type { TextDocument } from '../text/model.ts';
import type { ArchiveContent } from '../text/read-content.ts';
import { readArchive } from './read-archive.ts';
import { compareText } from '../text/order.ts';
import { tieTexts, type TiedText } from './tied-texts.ts';

/** A document for pages: its text, its kind and its partners. Front matter has only the ids of kind and partners. */
export interface ArchiveDocument {
  id: string;
  text: TextDocument;
  frontMatter: TextDocument['frontMatter'];
  nature: NatureKind;
  partners: Partner[];
  /**
   * Its translations and versions in the archive, and the texts whose translation or version it is; undefined if none.
   */
  tied?: readonly TiedText[] | undefined;
}

/** Every page needs the documents. They are sorted once for each reading of the content. */
const inOrder = new WeakMap<object, Promise<ArchiveDocument[]>>();

/** @returns every document, the oldest first; documents of the same date in the order of their ids. */
export function getDocuments(): Promise<ArchiveDocument[]> {
  const content = readArchive();
  const known = inOrder.get(content);
  if (known) return known;
  const documents = listDocuments(content);
  inOrder.set(content, documents);
  return documents;
}

async function listDocuments({ documents, authorities }: ArchiveContent): Promise<ArchiveDocument[]> {
  const entries = await getCollection('texts');
  const texts = new Map(documents.map((document) => [document.id, document]));
  const inTime = entries
    .map(({ id, data }) => ({ id, frontMatter: data }))
    .toSorted((a, b) => compareText(a.frontMatter.dated, b.frontMatter.dated) || compareText(a.id, b.id));
  const tied = tieTexts(inTime);
  return inTime.map(({ id, frontMatter }) => ({
    id,
    text: toFound(id, texts.get(id)),
    frontMatter,
    nature: getById(authorities.natures, frontMatter.nature.kind),
    partners: frontMatter.partners.map((partner) => getById(authorities.partners, partner)),
    tied: tied.get(id),
  }));
}

/** The documents before and after a document in time. */
export interface Neighbours {
  previous: ArchiveDocument | undefined;
  next: ArchiveDocument | undefined;
}

/**
 * @param documents all documents in order
 * @param index the position of the document whose neighbours to return
 */
export function getNeighbours(documents: ArchiveDocument[], index: number): Neighbours {
  return { previous: index > 0 ? documents[index - 1] : undefined, next: documents[index + 1] };
}

function getById<Value extends { id: string }>(values: readonly Value[], id: string): Value {
  return toFound(
    id,
    values.find((candidate) => candidate.id === id),
  );
}

function toFound<Value>(id: string, value: Value | undefined): Value {
  // A build does not reach this line, because the content check finds the fault first.
  if (value === undefined) throw new Error(`"${id}" is not in content/. Run npm run check:content.`);
  return value;
}
