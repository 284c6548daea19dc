import { toCardPath, toDocumentPath, toPermanentAddress, type Publication } from '../addresses.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../card/size.ts';
import type { ArchiveDocument } from '../documents.ts';
import { CITED_KINDS } from './kinds.ts';

/** A `<meta>` of a page. Open Graph uses `property`, all others use `name`. */
export type MetaTag = { content: string } & ({ name: string } | { property: string });

/**
 * Lists the tags that reference managers, annotation tools and link previews read in the head of a document's page.
 *
 * There is no author, because none is known. Reference managers would split the name of an organisation into first and
 * last name. There is no `citation_journal_title`, because it makes every text a journal article. There is no
 * `DC.source`, because Zotero reads it as a periodical.
 */
export function toMetaTags(document: ArchiveDocument, publication: Publication): MetaTag[] {
  return [
    ...toHighwireTags(document, publication),
    ...toDublinCoreTags(document, publication),
    ...toOpenGraphTags(document, publication),
  ];
}

function toHighwireTags({ id, frontMatter, nature, partners }: ArchiveDocument, publication: Publication) {
  const address = toPermanentAddress(toDocumentPath(id), publication);
  return [
    { name: 'citation_title', content: frontMatter.title },
    { name: 'citation_publication_date', content: frontMatter.dated.replaceAll('-', '/') },
    { name: CITED_KINDS[nature.citedAs].publisherTag, content: frontMatter.publisher },
    { name: 'citation_language', content: frontMatter.language },
    { name: 'citation_keywords', content: partners.map(({ name }) => name).join('; ') },
    ...(address === undefined ? [] : [{ name: 'citation_public_url', content: address }]),
  ];
}

/** Annotation tools recognise a copy of a text by identifier and archive together. */
function toDublinCoreTags({ id, frontMatter, nature }: ArchiveDocument, publication: Publication) {
  const { licence, notice } = frontMatter.rights;
  return [
    { name: 'dc.identifier', content: id },
    { name: 'dc.relation.ispartof', content: publication.name },
    { name: 'DC.type', content: CITED_KINDS[nature.citedAs].zotero },
    { name: 'DC.publisher', content: frontMatter.publisher },
    { name: 'DC.date', content: frontMatter.dated },
    { name: 'DC.rights', content: licence ?? notice },
  ];
}

/** The type is `article`, because `website` means a web page. Open Graph needs absolute addresses. */
function toOpenGraphTags({ id, frontMatter, nature }: ArchiveDocument, publication: Publication) {
  const address = toPermanentAddress(toDocumentPath(id), publication);
  const card = toPermanentAddress(toCardPath(id), publication);
  return [
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: frontMatter.shortTitle },
    { property: 'og:description', content: `${nature.name}. ${frontMatter.summary}` },
    { property: 'og:site_name', content: publication.name },
    ...(address === undefined ? [] : [{ property: 'og:url', content: address }]),
    ...(card === undefined
      ? []
      : [
          { property: 'og:image', content: card },
          { property: 'og:image:width', content: String(CARD_WIDTH) },
          { property: 'og:image:height', content: String(CARD_HEIGHT) },
          {
            property: 'og:image:alt',
            content: `${frontMatter.shortTitle}. ${nature.name}. ${publication.name}`,
          },
          { name: 'twitter:card', content: 'summary_large_image' },
        ]),
  ];
}
