import type { PassagesFile, SearchPassage } from '../query/passages.ts';

/*
 * Most ids of passages follow one another: `p1`, `p2`, `p3`. The file leaves out each id that follows the one before it
 * in the document. This saves 2 of 100 bytes.
 */

/** @returns the passages file as it is sent */
export function packPassages(file: PassagesFile): string {
  const documents = file.documents.map((document) => {
    let before = 'p0';
    const sections = document.sections.map((section) => ({
      ...section,
      passages: section.passages.map(({ id, ...passage }) => {
        const isNext = id === toNextId(before);
        before = id;
        return isNext ? passage : { id, ...passage };
      }),
    }));
    return { ...document, sections };
  });
  return JSON.stringify({ ...file, documents });
}

/**
 * Adds the ids that the file leaves out.
 *
 * @param file from `packPassages`, parsed. It is changed
 */
export function addIds<File extends Pick<PassagesFile, 'documents'>>(file: File): File {
  for (const { sections } of file.documents) {
    let before = 'p0';
    const sent: Partial<SearchPassage>[] = sections.flatMap(({ passages }) => passages);
    for (const passage of sent) before = passage.id ??= toNextId(before);
  }
  return file;
}

function toNextId(id: string): string {
  return `p${Number(id.slice(1)) + 1}`;
}
