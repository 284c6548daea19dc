import { wordIndex } from '../../interface/word-index.ts';
import type { Texts } from '../query/archive-text.ts';
import type { Field } from '../query/field.ts';

/** A place that the index refers to: the title of a text, the heading of a section, or a passage. */
export interface Locator {
  documentId: string;
  /** `p7`, or the id of a section; undefined for the title. */
  fragmentId: string | undefined;
  /** The text of the link: `7`, `title`, or `§`, a no-break space and the section. */
  label: string;
  field: Field;
}

/** The locators of one document, in the order of the text. */
export interface DocumentLocators {
  documentId: string;
  locators: Locator[];
}

/** @returns every title, heading and passage, in the order of the documents and their texts */
export function listLocators({ documents, sections }: Texts): Locator[] {
  return documents.flatMap(({ document, title }) => [
    { documentId: document.id, fragmentId: undefined, label: wordIndex.titlePlace, field: title },
    ...sections
      .filter((text) => text.document === document)
      .flatMap(({ section, heading, passages }) => [
        { documentId: document.id, fragmentId: section.id, label: toLabel(section.id), field: heading },
        ...section.passages.flatMap(({ id }, index) => {
          const field = passages[index];
          return field ? [{ documentId: document.id, fragmentId: id, label: toLabel(id), field }] : [];
        }),
      ]),
  ]);
}

/** @returns the locators grouped by document, in their order */
export function groupLocators(locators: Iterable<Locator>): DocumentLocators[] {
  const groups = Map.groupBy(locators, ({ documentId }) => documentId);
  return Array.from(groups, ([documentId, group]) => ({ documentId, locators: group }));
}

/** @returns the text of the link to a passage or section */
export function toLabel(fragmentId: string): string {
  return /^p\d+$/u.test(fragmentId) ? fragmentId.slice(1) : `§\u00a0${fragmentId}`;
}
