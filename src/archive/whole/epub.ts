import { Readable } from 'node:stream';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { ZipFile } from 'yazl';
import { book as words } from '../../interface/book.ts';
import { documentPage } from '../../interface/document-page.ts';
import { toPermanentAddress, paths } from '../addresses.ts';
import { formatAuthor } from '../authors.ts';
import { toTimestamp, toUrn } from '../change-feed.ts';
import type { ArchiveDocument } from '../documents.ts';
import { toBookPage, toTextPage, toTitlePage, type Book } from './book-pages.ts';
import { BOOK_STYLES } from './book-styles.ts';
import { getZipOptions } from './zip-options.ts';

const MEDIA_TYPES = { xhtml: 'application/xhtml+xml', css: 'text/css' };

/** A file of the book that the package lists. */
interface BookFile {
  id: string;
  name: string;
  type: string;
  write: () => string;
  /** `nav` for the table of contents. */
  properties?: string;
}

/**
 * Makes a book of the whole archive: EPUB 3.3 (https://www.w3.org/TR/epub-33/), with metadata for accessibility
 * (https://www.w3.org/TR/epub-a11y-11/). The same texts always make the same bytes.
 *
 * @param documents in the order of the book
 */
export async function makeEpub(
  documents: readonly ArchiveDocument[],
  book: Book,
): Promise<Uint8Array<ArrayBuffer>> {
  const toPage = (id: string, write: () => string): BookFile => ({
    id,
    name: `${id}.xhtml`,
    type: MEDIA_TYPES.xhtml,
    write,
  });
  const files: BookFile[] = [
    toPage('title', () => toTitlePage(documents, book)),
    { ...toPage('contents', () => toContents(documents, book)), properties: 'nav' },
    ...documents.map((document) =>
      toPage(`text-${document.id}`, () => toTextPage(document, documents, book)),
    ),
    { id: 'styles', name: 'styles.css', type: MEDIA_TYPES.css, write: () => BOOK_STYLES },
  ];
  const zip = new ZipFile();
  // One file is written and compressed at a time: a thousand at once would need 300 MB.
  const add = (name: string, write: () => string) => {
    zip.addReadStreamLazy(name, getZipOptions(), (done) => {
      done(undefined, Readable.from([Buffer.from(write())]));
    });
  };
  // Readers find the type of the file by its first bytes, so this entry is the first and is not compressed.
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...getZipOptions(), compress: false });
  add('META-INF/container.xml', () => CONTAINER);
  add('EPUB/package.opf', () => toPackage(files, documents, book));
  for (const { name, write } of files) add(`EPUB/${name}`, write);
  zip.end();
  return joinPieces(Readable.from(zip.outputStream));
}

/** Each piece is copied, because it is a small part of the memory of its compressor, which would be kept with it. */
async function joinPieces(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(Uint8Array.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

const CONTAINER = toDocument(
  x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [
      x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]),
);

function toDocument(element: ReturnType<typeof x>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(element, { closeEmptyElements: true })}\n`;
}

function toPackage(
  files: readonly BookFile[],
  documents: readonly ArchiveDocument[],
  { publication, language, description, changed }: Book,
): string {
  const meta = (property: string, content: string) => x('meta', { property }, content);
  const languages = new Set([language, ...documents.map(({ frontMatter }) => frontMatter.language)]);
  const authors = new Set(
    documents.flatMap(({ frontMatter }) => frontMatter.authors?.map(formatAuthor) ?? []),
  );
  return toDocument(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': language,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, toUrn(`book of ${publication.name}`)),
          x('dc:title', publication.name),
          ...[...languages].map((tag) => x('dc:language', tag)),
          ...[...authors].map((name) => x('dc:contributor', name)),
          x('dc:publisher', publication.name),
          x('dc:description', description),
          ...[toPermanentAddress(paths.home, publication)].flatMap((address) =>
            address === undefined ? [] : [x('dc:source', address)],
          ),
          meta('dcterms:modified', toTimestamp(changed)),
          meta('schema:accessMode', 'textual'),
          meta('schema:accessModeSufficient', 'textual'),
          ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'].map(
            (feature) => meta('schema:accessibilityFeature', feature),
          ),
          meta('schema:accessibilityHazard', 'none'),
          meta('schema:accessibilitySummary', words.accessibility),
        ]),
        x(
          'manifest',
          files.map(({ id, name, type, properties }) =>
            x('item', {
              id,
              href: name,
              'media-type': type,
              ...(properties === undefined ? {} : { properties }),
            }),
          ),
        ),
        x(
          'spine',
          files.filter(({ type }) => type === MEDIA_TYPES.xhtml).map(({ id }) => x('itemref', { idref: id })),
        ),
      ],
    ),
  );
}

/** The table of contents: the texts, with their sections of the first level. */
function toContents(documents: readonly ArchiveDocument[], book: Book): string {
  const items = documents.map(({ id, frontMatter, text }) => {
    const sections = text.sections.flatMap(({ id: sectionId, heading }) =>
      heading === undefined ? [] : [x('li', [x('a', { href: `text-${id}.xhtml#${sectionId}` }, heading)])],
    );
    return x('li', [
      x('a', { href: `text-${id}.xhtml` }, frontMatter.shortTitle),
      ...(sections.length === 0 ? [] : [x('ol', sections)]),
    ]);
  });
  return toBookPage(documentPage.contents, book.language, [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
      x('h1', { id: 'contents' }, documentPage.contents),
      x('ol', [x('li', [x('a', { href: 'title.xhtml' }, words.aboutThisBook)]), ...items]),
    ]),
  ]);
}
