import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import type { PassagesFile, SearchDocument, SearchPassage, SearchSection } from '../query/passages.ts';

/**
 * @param page a document as its page shows it
 * @param file the words of every text; undefined where they are not there
 * @returns the archive, with the page's own words for its document: the file may be newer or older than the page
 */
export function joinArchive(page: SearchDocument, file?: PassagesFile): ArchiveText {
  // Without the other texts nobody can say that a word occurs nowhere, so none is taken for a misspelt one.
  if (!file)
    return { ...prepareArchive({ documents: [page], spellings: [], related: [] }), vocabulary: new Map() };
  const known = file.documents.find(({ id }) => id === page.id);
  const own = known ? addKnown(page, known) : page;
  return prepareArchive({
    ...file,
    documents: [...file.documents.filter(({ id }) => id !== page.id), own],
  });
}

/** The page does not show how the file says that faults of the text are to be read, and what else it is called. */
function addKnown(page: SearchDocument, known: SearchDocument): SearchDocument {
  const sections = new Map(known.sections.map((section) => [section.id, section]));
  return {
    ...page,
    shortTitle: known.shortTitle,
    partners: known.partners,
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
