import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import type { PassagesFile, SearchDocument, SearchPassage, SearchSection } from '../query/passages.ts';

/**
 * @param page the document, read from its page
 * @param file the words of every text; undefined until they are loaded
 * @returns the archive. For the document of the page it has the words of the page, because the file may be of another
 *   release
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

/** Adds data that the page does not show: corrections, the short title and partners. */
function addKnown(page: SearchDocument, known: SearchDocument): SearchDocument {
  const sections = new Map(known.sections.map((section) => [section.id, section]));
  return {
    ...known,
    id: page.id,
    title: page.title,
    sections: page.sections.map((section) => addReadings(section, sections.get(section.id))),
  };
}

function addReadings(section: SearchSection, known?: SearchSection): SearchSection {
  const passages = new Map(known?.passages.map((passage) => [passage.id, passage]));
  return {
    ...keepReadings(section, section.heading, known),
    passages: section.passages.map((passage) =>
      keepReadings(passage, passage.text, passages.get(passage.id)),
    ),
  };
}

function keepReadings<Part extends SearchPassage | SearchSection>(
  part: Part,
  words: string,
  known?: SearchPassage | SearchSection,
): Part {
  const readings =
    known?.readings?.filter(({ start, published }) => words.startsWith(published, start)) ?? [];
  return readings.length === 0 ? part : { ...part, readings };
}
