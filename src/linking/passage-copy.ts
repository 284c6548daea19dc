import {
  addAddress,
  formatLocator,
  formatNumbers,
  formatPassageCitation,
  QUOTATION_STYLE,
  toTemplatesFile,
  type Manual,
} from '../archive/citations/passage-citation.ts';
import type { Copied } from '../dom/copy-report.ts';
import { loadOnce } from '../dom/load-on-first-use.ts';
import { listOpenStretch } from '../dom/open-stretch.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { copy } from '../interface/copy.ts';
import { markNumbers, readStretch } from '../words/stretch.ts';
import { citePassage, fetchTemplates, FORM_NAMES, type CitationForm } from './cite-passage.ts';
import { quoteWords } from './errors-in-source.ts';
import { divideRuns, toHtml } from './italic-words.ts';
import {
  findOpen,
  getPublishedPage,
  OtherEditionError,
  preparePublishedPage,
  type PublishedPage,
  type PublishedPart,
} from './published-page.ts';
import { listCited, readWords, toSectionTitle } from './published-text.ts';
import { formatMarkdownLink, formatQuotation } from './quotation.ts';
import { listSelected, type SelectedPart } from './selected-words.ts';
import { toWordsLink, type WordsLink } from './words-address.ts';

export type CopyKind = 'link' | 'markdown' | 'quotation' | CitationForm;
export type WordsCopyKind = 'link' | 'quotation';

const CITATION = `[data-citation="${QUOTATION_STYLE}"]`;

const loadTemplates = loadOnce(() => {
  const { document: id = '' } = document.querySelector<HTMLElement>('article[data-document]')?.dataset ?? {};
  return fetchTemplates(`../${toTemplatesFile(id)}`);
});

/**
 * Loads what the menu needs. Call this before the reader copies, because a browser may forbid copying after a delay.
 */
export function prepareCopy(): void {
  preparePublishedPage();
  loadTemplates().catch(() => undefined);
}

/** @returns whether what is copied also has markup: manuals of style have titles in italics */
export function hasMarkup(kind: CopyKind): kind is Manual {
  return kind === 'apa' || kind === 'mla' || kind === 'chicago';
}

/** @returns the numbers of the passages that an id names in the open page: `5`, `5–7`; empty for a section */
export function formatOwnNumbers(id: string): string {
  return formatNumbers(readStretch(id) ? listOpenStretch(id).map((passage) => passage.id) : [id]);
}

/**
 * @param id a passage, a section, or passages from one to another: `p5-p7`
 * @returns what to copy for it
 * @throws if the words cannot be loaded, as `copyWords` does. `describeFailure` makes the message
 */
export function copyPassage(kind: CopyKind, id: string): Copied | Promise<Copied> {
  const numbers = formatOwnNumbers(id);
  const open = findOpen(id);
  const of =
    numbers === '' ? copy.section(open ? toSectionTitle(readWords(open)) : id) : copy.paragraph(numbers);
  const address = `${getPageAddress()}#${id}`;
  if (kind === 'link') return { text: address, done: copy.linkCopied(of) };
  if (kind !== 'markdown' && kind !== 'quotation') return citeFromPage(kind, id, of);
  return withPublishedPage((page) => {
    const parts = page.listPartsOf(id);
    const isChanged = parts.some((part) => part.isChanged);
    const [first] = parts;
    if (!first) throw new Error(`The page has no ${id}.`);
    if (kind === 'markdown') {
      const name = numbers === '' ? toSectionTitle(first.text) : markNumbers(numbers);
      return {
        text: formatMarkdownLink(page.title, name, address),
        // The link text names paragraphs by their numbers, so it has no words that may have been changed.
        done: withNote(copy.markdownCopied(of), numbers === '' && first.isChanged),
      };
    }
    const words = parts.map((part) => quoteWords(part, { start: 0, end: part.text.length })).filter(Boolean);
    return {
      text: formatQuotation(words, page.language, toSource(page, listCited(id, parts), first, id)),
      done: withNote(copy.quotationCopied(of), isChanged),
    };
  });
}

/**
 * @param range a selection within the article
 * @returns what to copy for the selected words
 */
export function copyWords(kind: WordsCopyKind, article: HTMLElement, range: Range): Copied | Promise<Copied> {
  if (kind === 'quotation')
    return withPublishedPage((page) => quoteSelected(page, listSelected(page, range)));
  const link = toWordsLink(article, range);
  if (!link.hasWords) return toPassageLink(link, [copy.passageLinkCopied, copy.wordsHaveNoLink]);
  const page = getPublishedPage();
  if (!(page instanceof Promise)) return toCheckedLink(link, page);
  const failed = toPassageLink(link, [copy.notLoaded, copy.passageLinkCopied]);
  return page.then(
    (loaded) => toCheckedLink(link, loaded),
    () => failed,
  );
}

/** The selected words are not in the text: an extension or a translator has put them into the page. */
class NotInTextError extends Error {}

/** @returns the message after copying. If the open page was changed, the message says so */
export function withNote(done: string, isChanged: boolean): string {
  return isChanged ? copy.join([done, copy.pageWasChanged, copy.originalWasCopied]) : done;
}

/** @returns why nothing was copied */
export function describeFailure(error: unknown): string {
  if (error instanceof OtherEditionError) return copy.otherEdition;
  return error instanceof NotInTextError ? copy.notInText : copy.join([copy.notLoaded, copy.nothingCopied]);
}

function quoteSelected(page: PublishedPage, selected: SelectedPart[]): Copied {
  if (selected.length === 0) throw new NotInTextError();
  const parts = selected.map(({ part }) => part).filter(({ id }) => id !== '');
  const [first] = parts;
  const numbers = formatNumbers(parts.map(({ id }) => id));
  const heading = first ? copy.section(toSectionTitle(first.text)) : copy.title;
  return {
    text: formatQuotation(
      selected.map(({ words }) => words),
      page.language,
      toSource(
        page,
        parts.map(({ id }) => id),
        first,
      ),
    ),
    done: withNote(
      copy.quotationFromCopied(numbers ? copy.paragraphs(numbers) : heading),
      selected.some(({ part }) => part.isChanged),
    ),
  };
}

/**
 * Makes a link to the passage only, if its words were changed: a link to changed words leads nowhere in another
 * browser.
 */
function toCheckedLink(link: WordsLink, page: PublishedPage): Copied {
  if (page.listParts().some(({ isChanged }) => isChanged))
    return toPassageLink(link, [copy.pageWasChanged, copy.passageLinkCopied]);
  return { text: getPageAddress() + link.fragment, done: copy.wordsLinkCopied };
}

function toPassageLink({ fragment }: WordsLink, done: readonly string[]): Copied {
  return {
    text: getPageAddress() + fragment.replace(/:~:.*/u, '').replace(/^#$/u, ''),
    done: copy.join(done),
  };
}

/**
 * @param first the first of the cited passages or sections; without one, cites the whole text
 * @param id names them in the address. If the reader selected words, it is the first of them
 * @returns the citation, with the address
 */
function toSource(
  page: PublishedPage,
  cited: readonly string[],
  first: PublishedPart | undefined,
  id = first?.id ?? '',
): string {
  if (!first) return addAddress(page.readWords(CITATION) ?? '', getPageAddress());
  const locator = formatLocator('chicago', cited, toSectionTitle(first.text));
  return addAddress(formatPassageCitation(page.template, id, locator), `${getPageAddress()}#${id}`);
}

async function citeFromPage(form: CitationForm, id: string, of: string): Promise<Copied> {
  const [page, templates] = await Promise.all([getPublishedPage(), loadTemplates()]);
  if (!page.template.includes(templates.edition))
    throw new OtherEditionError('The templates are of another edition.');
  const parts = page.listPartsOf(id);
  const heading = toSectionTitle(parts[0]?.text ?? id);
  const cited = listCited(id, parts);
  const text = citePassage(form, templates, { id, cited, heading, address: getPageAddress() });
  const toParagraphs = (italic: readonly string[]) =>
    text.split('\n\n').map((part) => `<p>${toHtml(divideRuns(part, italic))}</p>`);
  return {
    text,
    ...(hasMarkup(form) && { html: toParagraphs(templates.italic[form]).join('') }),
    done: copy.citationCopied(FORM_NAMES[form], of),
  };
}

function withPublishedPage(make: (page: PublishedPage) => Copied): Copied | Promise<Copied> {
  const page = getPublishedPage();
  return page instanceof Promise ? page.then(make) : make(page);
}
