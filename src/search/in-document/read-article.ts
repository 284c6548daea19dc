import type { SearchDocument, SearchSection } from '../query/passages.ts';

/** The id of the title in search. No section or passage has this id. */
export const TITLE = 'ui-title';

/** The text of a page in the form that search reads, and its elements. */
export interface Article {
  document: SearchDocument;
  /** Title, headings and passages by their ids. The text of each is exactly its `textContent`. */
  elements: Map<string, HTMLElement>;
}

/** Reads the words from the page itself, so that positions in the words are positions in the page. */
export function readArticle(article: HTMLElement): Article {
  const elements = new Map<string, HTMLElement>();
  const title = article.querySelector('h1');
  if (title) elements.set(TITLE, title);
  const sections = readSections(article, elements);
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

/** Headings and passages follow each other in one element. The level of a heading shows which sections it is in. */
function readSections(article: HTMLElement, elements: Map<string, HTMLElement>): SearchSection[] {
  const sections: SearchSection[] = [];
  const above: HTMLElement[] = [];
  for (const element of article.querySelectorAll<HTMLElement>('header > [id], [data-passage]')) {
    elements.set(element.id, element);
    if (element.matches('[data-passage]')) {
      // Passages before the first heading are a section, too.
      if (sections.length === 0)
        sections.push(toSection(element.closest('section')?.firstElementChild?.id ?? '', '', []));
      sections.at(-1)?.passages.push({ id: element.id, text: element.textContent });
      continue;
    }
    while (above.some(({ tagName }) => tagName >= element.tagName)) above.pop();
    const path = above.map(({ textContent }) => textContent);
    sections.push(toSection(element.id, element.textContent, path));
    above.push(element);
  }
  return sections;
}

function toSection(id: string, heading: string, path: string[]): SearchSection {
  return { id, record: '', heading, path, passages: [] };
}
