import type { SearchDocument, SearchSection } from '../query/passages.ts';

/** The id of the title in search. No section or passage has this id. */
export const TITLE = 'ui-title';

/** The text of a page in the form that search reads, and its elements. */
export interface Article {
  document: SearchDocument;
  /** Title, headings and passages by their ids. The words of each are exactly its `textContent`. */
  elements: Map<string, HTMLElement>;
}

/** Reads the words from the page itself, so that positions in the words are positions in the page. */
export function readArticle(article: HTMLElement): Article {
  const elements = new Map<string, HTMLElement>();
  const title = article.querySelector('h1');
  if (title) elements.set(TITLE, title);
  const sections = Array.from(article.querySelectorAll('section'), (section) =>
    readSection(section, elements),
  );
  const name = title?.textContent ?? '';
  return {
    document: {
      id: article.dataset['document'] ?? '',
      title: name,
      shortTitle: name,
      partners: [],
      dated: '',
      kind: '',
      publisher: '',
      sections: [{ id: TITLE, record: '', heading: name, path: [], passages: [] }, ...sections],
    },
    elements,
  };
}

function readSection(section: HTMLElement, elements: Map<string, HTMLElement>): SearchSection {
  const heading = getHeading(section);
  const id = heading?.id ?? section.id;
  if (heading) elements.set(id, heading);
  const passages = Array.from(section.querySelectorAll<HTMLElement>('[data-passage]')).filter(
    (passage) => passage.closest('section') === section,
  );
  for (const passage of passages) elements.set(passage.id, passage);
  return {
    id,
    record: '',
    heading: heading?.textContent ?? '',
    path: listAbove(section),
    passages: passages.map((passage) => ({ id: passage.id, text: passage.textContent })),
  };
}

function listAbove(section: HTMLElement): string[] {
  const above = section.parentElement?.closest('section');
  return above ? [...listAbove(above), getHeading(above)?.textContent ?? ''] : [];
}

function getHeading(section: HTMLElement): HTMLElement | null {
  return section.querySelector(':scope > .section-heading > :is(h2, h3, h4, h5, h6)');
}
