import { toNextId } from '../postings/packed-document.ts';
import type { PassagesFile, SearchDocument, SearchPassage, SearchSection } from '../query/passages.ts';

/** The passages file as it is sent. It has 3 of 100 bytes less. */
export interface PackedPassages extends Omit<PassagesFile, 'documents'> {
  documents: (Omit<SearchDocument, 'sections'> & { sections: PackedSection[] })[];
  /** The names of the records of all sections, in order, with spaces between them. */
  records: string;
}

type PackedSection = Omit<SearchSection, 'record' | 'passages'> & { passages: PackedPassage[] };

/** An id that follows the one before it in the document is left out: `p2` after `p1`. */
type PackedPassage = Omit<SearchPassage, 'id'> & { id?: string };

export function packPassages(file: PassagesFile): PackedPassages {
  const records: string[] = [];
  const documents = file.documents.map((document) => {
    let before = 'p0';
    const sections = document.sections.map(({ record, passages, ...section }) => {
      records.push(record);
      const packed = passages.map(({ id, ...passage }) => {
        const isNext = id === toNextId(before);
        before = id;
        return isNext ? passage : { id, ...passage };
      });
      return { ...section, passages: packed };
    });
    return { ...document, sections };
  });
  return { ...file, documents, records: records.join(' ') };
}

/** @param file is changed, because a copy would cost time */
export function unpackPassages<File extends PackedPassages>(file: File): File & PassagesFile {
  const records = file.records.split(' ');
  for (const { sections } of file.documents) {
    let before = 'p0';
    for (const section of sections) {
      Object.assign(section, { record: records.shift() });
      for (const passage of section.passages) before = passage.id ??= toNextId(before);
    }
  }
  return file as File & PassagesFile;
}
