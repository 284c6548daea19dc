/** A text in the page, with the ids that the fragment of an address can name. */
export interface PageText {
  /** The id of the document. */
  documentId: string;
  shortTitle: string;
  /** The prefix of every id of the text in this page: `ui-left-` in a comparison. */
  prefix: string;
  /** The ids without the prefix. */
  ids: string[];
  /** Those of them that are only names of notes about parts that the text no longer has. */
  retired: string[];
  /** Whether this is the page of the text itself. Only this page has notes about retired ids. */
  isOwnPage: boolean;
}

/** @returns the text of the page, of its source, or both texts of a comparison; empty on other pages */
export function readPageTexts(): PageText[] {
  const own = document.querySelector<HTMLElement>('[data-document]');
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '';
  if (own) return [toText(own.dataset['document'], title, document, '', true)];
  const source = document.querySelector<HTMLElement>('[data-source-of]');
  if (source) return [toText(source.dataset['sourceOf'], source.dataset['title'], source, '')];
  return [...document.querySelectorAll<HTMLElement>('[data-copy-of]')].map((copy) => {
    const side = copy.closest('section');
    return toText(copy.dataset['copyOf'], side?.ariaLabel, copy, `${side?.id ?? ''}-`);
  });
}

function toText(
  documentId = '',
  shortTitle: string | null = '',
  root: ParentNode,
  prefix: string,
  isOwnPage = false,
): PageText {
  const ids = [...root.querySelectorAll('[id]')]
    .map(({ id }) => id)
    .filter((id) => (prefix === '' ? !id.startsWith('ui-') : id.startsWith(prefix)))
    .map((id) => id.slice(prefix.length));
  const retired = isOwnPage ? ids.filter((id) => !document.getElementById(id)?.closest('article')) : [];
  return { documentId, shortTitle: shortTitle ?? '', prefix, ids, retired, isOwnPage };
}
