import { formatPassageCitation, QUOTATION_STYLE } from '../archive/citations/passage-citation.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { formatMarkdownLink, formatQuotation } from './quotation.ts';

export type CopyKind = 'link' | 'markdown' | 'quotation';

/** A passage or section. */
interface Target {
  id: string;
  /** The number of a passage; undefined for a section. */
  number: number | undefined;
  /** `¶ 5`, or the heading of a section. */
  name: string;
  /** The words of the passage, or of all passages in the section. */
  paragraphs: string[];
}

/**
 * @param permalink the link of a passage or section
 * @returns the text to copy, and the message after a successful copy
 */
export function toCopy(kind: CopyKind, permalink: HTMLAnchorElement): { text: string; done: string } {
  const target = readTarget(permalink);
  const { name, number, paragraphs } = target;
  const address = `${getPageAddress()}#${target.id}`;
  const of = number === undefined ? `section ${name}` : `paragraph ${number}`;
  switch (kind) {
    case 'link':
      return { text: address, done: `Link to ${of} copied.` };
    case 'markdown': {
      const text = formatMarkdownLink(readTitle(), name, address);
      return { text, done: `Markdown link to ${of} copied.` };
    }
    case 'quotation': {
      return {
        text: formatQuotation(paragraphs, formatPassageCitation(readTemplate(), target.id), address),
        done: `Quotation of ${of} copied, with its source.`,
      };
    }
  }
}

/** @returns the short title of the document, from its link preview metadata */
function readTitle(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title;
}

/** @returns the template that cites a passage, from the citation box of the page */
function readTemplate(): string {
  const citation = document.querySelector<HTMLElement>(`[data-citation="${QUOTATION_STYLE}"]`);
  return citation?.dataset['passageCitation'] ?? '';
}

function readTarget(permalink: HTMLAnchorElement): Target {
  const id = permalink.hash.slice(1);
  const element = document.getElementById(id);
  const number = element?.dataset['passage'];
  const heading = element?.textContent.trim().replace(/:$/, '') ?? '';
  if (number !== undefined)
    return { id, number: Number(number), name: `¶ ${number}`, paragraphs: readWords(element) };
  return { id, number: undefined, name: heading, paragraphs: listSection(element).flatMap(readWords) };
}

/** @returns a heading, and the headings and passages of its section */
function listSection(heading: HTMLElement | null): Element[] {
  const parts = [
    ...(heading?.closest('article')?.querySelectorAll('.article-heading, [data-passage]') ?? []),
  ];
  const [start = heading, ...rest] = parts.slice(parts.findIndex((part) => part === heading));
  const end = rest.findIndex(
    (part) => heading && part.matches('.article-heading') && part.tagName <= heading.tagName,
  );
  return [...(start ? [start] : []), ...rest.slice(0, end < 0 ? undefined : end)];
}

function readWords(element: Element | null): string[] {
  const words = element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  return words === '' ? [] : [words];
}
