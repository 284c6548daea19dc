import type { SearchDocument, SearchPassage, SearchSection } from './passages.ts';

/**
 * @param page a document, read from its page
 * @param known the same document as search knows it
 * @returns the words of the page, with data that the page does not show: corrections, the short title and partners
 */
export function addKnown(page: SearchDocument, known: SearchDocument): SearchDocument {
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
    passages: section.passages.map((passage) => {
      const other = passages.get(passage.id);
      return {
        ...keepReadings(passage, passage.text, other),
        ...(other?.endings !== undefined && { endings: other.endings }),
      };
    }),
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
