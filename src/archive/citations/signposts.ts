import {
  paths,
  toDocumentPath,
  toExportPath,
  toHref,
  toPermanentAddress,
  type Publication,
} from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { getCitedKind } from './kinds.ts';

/** A `<link>` in the head of a page. */
export interface Signpost {
  rel: 'cite-as' | 'type' | 'describedby' | 'collection' | 'license';
  href: string;
  type?: string;
}

/**
 * Lists the links of FAIR Signposting for the page of a document. `DocumentMetadata.astro` adds the `item` links.
 * There is no `author`, because such a link leads to a page about the author, and none is known.
 */
export function toSignposts(document: ArchiveDocument, publication: Publication): Signpost[] {
  const { id, frontMatter, nature } = document;
  const { licence, licenceAddress } = frontMatter.rights;
  const address = toPermanentAddress(toDocumentPath(id), publication);
  return [
    ...(address === undefined ? [] : [{ rel: 'cite-as', href: address } as const]),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${getCitedKind(nature).schemaOrg}` },
    ...DESCRIPTIONS.map(({ format, contentType }) => ({
      rel: 'describedby' as const,
      type: contentType,
      href: toHref(toExportPath(id, format), publication.base),
    })),
    { rel: 'collection', href: toHref(paths.documents, publication.base), type: 'text/html' },
    ...(licence === undefined || licenceAddress === undefined
      ? []
      : [{ rel: 'license', href: licenceAddress } as const]),
  ];
}
