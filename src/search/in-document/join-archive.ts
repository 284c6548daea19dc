import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { addKnown } from '../query/add-known.ts';
import type { PassagesFile, SearchDocument } from '../query/passages.ts';

/**
 * @param page the document, read from its page
 * @param file the words of every text; undefined until they are loaded
 * @returns the archive. Its words for this document come from the page, because the file may belong to another release
 */
export function joinArchive(page: SearchDocument, file?: PassagesFile): ArchiveText {
  // A word that is not on this page may be in another text. So no word is corrected until all texts are loaded.
  if (!file) {
    const archive = prepareArchive({ language: '', documents: [page], spellings: [] });
    return { ...archive, vocabulary: new Map() };
  }
  const known = file.documents.find(({ id }) => id === page.id);
  const own = known ? addKnown(page, known) : page;
  return prepareArchive({
    ...file,
    documents: [...file.documents.filter(({ id }) => id !== page.id), own],
  });
}
