import { toCardPath, toDocumentPath, toPermanentAddress, type Publication } from '../addresses.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../card/size.ts';
import { toCslName, toInvertedName } from '../authors.ts';
import type { ArchiveDocument } from '../documents.ts';
import { toGenre } from './csl-item.ts';
import { getCitedKind } from './kinds.ts';

/** A `<meta>` of a page. Open Graph uses `property`, all others use `name`. */
export type MetaTag = { content: string } & ({ name: string } | { property: string });

/**
 * Lists the tags that reference managers, annotation tools and link previews read in the head of a document's page.
 *
 * Three tags are left out: `DC.creator`, because `citation_author` has the authors; `citation_journal_title`, because
 * it makes every text a journal article; `DC.source`, because Zotero reads it as a periodical.
 *
 * @param cardPath the path of the picture that link previews show; by default, the picture of the document itself
 */
export function toMetaTags(
  document: ArchiveDocument,
  publication: Publication,
  cardPath = toCardPath(document.id),
): MetaTag[] {
  return [
    ...toHighwireTags(document, publication),
    ...toDublinCoreTags(document, publication),
    ...toOpenGraphTags(document, publication, cardPath),
  ];
}

function toHighwireTags({ id, frontMatter, nature, partners }: ArchiveDocument, publication: Publication) {
  const address = toPermanentAddress(toDocumentPath(id), publication);
  return [
    { name: 'citation_title', content: frontMatter.title },
    { name: 'citation_publication_date', content: frontMatter.dated.replaceAll('-', '/') },
    ...(frontMatter.authors ?? []).map((author) => ({
      name: 'citation_author',
      // Zotero splits “Van Holm, Mira Ada” into two authors at an ordinary space. A no-break space prevents it.
      content: toInvertedName(toCslName(author)).replace(/(?<=, .*) /gu, '\u00A0'),
    })),
    { name: getCitedKind(nature).publisherTag, content: frontMatter.publisher },
    { name: 'citation_language', content: frontMatter.language },
    ...(partners.length === 0
      ? []
      : [{ name: 'citation_keywords', content: partners.map(({ name }) => name).join('; ') }]),
    ...(address === undefined ? [] : [{ name: 'citation_public_url', content: address }]),
  ];
}

/** Annotation tools need identifier and archive together to recognise a copy of a text. */
function toDublinCoreTags({ id, frontMatter, nature }: ArchiveDocument, publication: Publication) {
  const { licence, notice } = frontMatter.rights;
  return [
    // Reader views show this title, and leave out the first heading that has the same words.
    { name: 'DC.title', content: frontMatter.title },
    { name: 'dc.identifier', content: id },
    { name: 'dc.relation.ispartof', content: publication.name },
    { name: 'DC.type', content: getCitedKind(nature).zotero },
    { name: 'DC.publisher', content: frontMatter.publisher },
    { name: 'DC.date', content: frontMatter.dated },
    { name: 'DC.rights', content: licence ?? notice },
  ];
}

/** `article` is a single text, `website` is a whole site. Open Graph needs absolute addresses. */
function toOpenGraphTags(document: ArchiveDocument, publication: Publication, cardPath: string) {
  const { id, frontMatter, nature } = document;
  const address = toPermanentAddress(toDocumentPath(id), publication);
  const card = toPermanentAddress(cardPath, publication);
  return [
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: frontMatter.shortTitle },
    { property: 'og:description', content: `${toGenre(document)}. ${frontMatter.summary}` },
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
