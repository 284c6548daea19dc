import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { book as words } from '../../interface/book.ts';
import { documentPage } from '../../interface/document-page.ts';
import { formats } from '../../interface/formats.ts';
import { toDocumentPath, toHref, toPermanentAddress, type Publication } from '../addresses.ts';
import { toEdition } from '../citations/csl-item.ts';
import type { ArchiveDocument } from '../documents.ts';
import { listFacts } from '../facts.ts';
import { toFragmentName } from '../fragments.ts';
import { toDirection } from '../languages.ts';
import { listKindNames } from '../natures.ts';

/** The archive, as the book names it. */
export interface Book {
  publication: Publication;
  /** The language of our own words, as a BCP 47 tag. */
  language: string;
  description: string;
  /** The date of the last change of the archive. */
  changed: string;
}

type Node = ReturnType<typeof x>;
type Content = Node | string;

/** `URL` needs an origin to resolve a path. */
const ANY_ORIGIN = 'https://archive.invalid';

/** @returns a page of the book as XHTML */
export function toBookPage(
  title: string,
  language: string,
  content: readonly Content[],
  direction?: 'rtl',
): string {
  const page = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      'xml:lang': language,
      lang: language,
      ...(direction === undefined ? {} : { dir: direction }),
    },
    [
      x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'styles.css' })]),
      x('body', [...content]),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(page, { closeEmptyElements: true, allowDangerousXml: true })}\n`;
}

/** @returns the first page: what the book is, and the texts with their kinds and editions */
export function toTitlePage(documents: readonly ArchiveDocument[], book: Book): string {
  const { publication, description, language } = book;
  const address = toPermanentAddress('/', publication);
  return toBookPage(publication.name, language, [
    x('h1', publication.name),
    x('p', description),
    x('p', words.whatNumbersAre),
    ...(address === undefined ? [] : [x('p', [x('a', { href: address }, address)])]),
    x('h2', words.theTexts),
    x(
      'ul',
      documents.map(({ id, frontMatter, nature, text }) =>
        x('li', [
          x('a', { href: toFile(id) }, frontMatter.shortTitle),
          words.aboutText(
            listKindNames(nature),
            formats.formatDate(frontMatter.datedAs ?? frontMatter.dated),
            toEdition(text.wordsSha256),
          ),
        ]),
      ),
    ),
  ]);
}

/** @returns the page of a text: its kind, its words, the facts about it, and the notes on errors of its source */
export function toTextPage(
  { id, text, frontMatter, nature, partners }: ArchiveDocument,
  documents: readonly ArchiveDocument[],
  { publication, language }: Book,
): string {
  const resolve = (href: string) => toBookAddress(href, id, documents, publication);
  const copy = text.toCopy({ idPrefix: '', linkSuffix: '', headingShift: 0, resolve, isBook: true });
  const facts = listFacts({ id, text, frontMatter, nature, partners }, publication, 'print-page');
  const own = { 'xml:lang': language, lang: language, dir: 'ltr' };
  return toBookPage(
    frontMatter.shortTitle,
    frontMatter.language,
    [
      x('p', own, words.kindAndNote(listKindNames(nature), frontMatter.nature.note)),
      toRaw(withPermanentLinks(copy, id, publication)),
      x('section', own, [
        x('h2', words.aboutThisText),
        x(
          'dl',
          facts.flatMap(({ label, values }) => [
            x('dt', label),
            ...values.map(({ html, note }) =>
              x('dd', [
                toRaw(resolveLinks(html, resolve)),
                ...(note === undefined ? [] : [' ', toRaw(note)]),
              ]),
            ),
          ]),
        ),
        ...(text.corrections.length === 0 ? [] : [x('h2', documentPage.errorsInTheSource)]),
        ...text.corrections.map(({ number, fragmentId, published, reading, reason }) =>
          x('p', { id: `ui-correction-${number}` }, [
            x('a', { href: `#${fragmentId}` }, toFragmentName(text, fragmentId)),
            formats.label(
              '',
              `${documentPage.shouldRead(words.quote(published), words.quote(reading))} ${reason}`,
            ),
          ]),
        ),
      ]),
    ],
    toDirection(frontMatter.language),
  );
}

function toFile(documentId: string): string {
  return `text-${documentId}.xhtml`;
}

/**
 * @param href a link of a text's own page: a fragment, a path, or an address
 * @returns the address in the book for a place in one of its texts; for other pages of the archive, their permanent
 *   address. Until the permanent address is known, such a link leads to the beginning of the text
 */
function toBookAddress(
  href: string,
  documentId: string,
  documents: readonly ArchiveDocument[],
  publication: Publication,
): string {
  if (href.startsWith('#')) return href;
  const page = new URL(toHref(toDocumentPath(documentId), publication.base), ANY_ORIGIN);
  const { origin, pathname, search, hash } = new URL(href, page);
  if (origin !== ANY_ORIGIN) return href;
  const path = pathname.slice(toHref('', publication.base).length) + search + hash;
  const found = getPages(documents, publication).get(pathname);
  if (found !== undefined) return toFile(found) + hash;
  return toPermanentAddress(path, publication) ?? toFile(documentId);
}

/** The documents of a book, by the paths of their pages. Made once, because each text may have many links. */
const pagesOf = new WeakMap<readonly ArchiveDocument[], Map<string, string>>();

function getPages(documents: readonly ArchiveDocument[], { base }: Publication): Map<string, string> {
  const pages =
    pagesOf.get(documents) ?? new Map(documents.map(({ id }) => [toHref(toDocumentPath(id), base), id]));
  pagesOf.set(documents, pages);
  return pages;
}

/** Links each number and § to its place in the archive, so that a reader can copy the address. */
function withPermanentLinks(copy: string, documentId: string, publication: Publication): string {
  return copy.replace(
    /(?<=<a class="permalink" href=")#([^"]*)/gu,
    (fragment, id: string) => toPermanentAddress(toDocumentPath(documentId, id), publication) ?? fragment,
  );
}

function resolveLinks(html: string, resolve: (href: string) => string): string {
  return html.replace(/(?<=\shref=")[^"]*(?=")/gu, resolve);
}

/** The text is XHTML already. */
function toRaw(xhtml: string): Node {
  return { type: 'raw', value: xhtml } as unknown as Node;
}
