import type { MetaTag } from '../../src/archive/citations/meta-tags.ts';

/** An item as Zotero would save it, as far as the tests ask. */
interface SavedItem {
  itemType: string;
  title: string | undefined;
  date: string | undefined;
  creators: { firstName: string; lastName: string }[];
  publisher?: string | undefined;
  institution?: string | undefined;
  publicationTitle?: string | undefined;
}

/** Types that Zotero has; another word in `DC.type` tells it nothing. */
const ITEM_TYPES = [
  'document',
  'report',
  'newspaperArticle',
  'webpage',
  'blogPost',
  'statute',
  'journalArticle',
];

/**
 * Reads the tags of a page by the priorities that Zotero's translators “Embedded Metadata” and “RDF” document (as of
 * April 2026): a Highwire tag that names a kind of place decides; then `og:type` `website`; then `DC.type`; then the
 * title's guess. Written for these tests from that description.
 */
export function readAsZotero(tags: MetaTag[]): SavedItem {
  const get = (key: string): string | undefined =>
    tags.find((tag) => ('name' in tag ? tag.name : tag.property).toLowerCase() === key.toLowerCase())
      ?.content;
  const itemType = toItemType(get);
  const publisher = get('citation_publisher') ?? get('DC.publisher');
  const publication =
    get('citation_journal_title') ?? get('prism.publicationName') ?? get('DC.source') ?? get('og:site_name');
  const authors = tags.filter((tag) => 'name' in tag && /^citation_author$|^DC\.creator$/i.test(tag.name));
  return {
    itemType,
    title: get('citation_title') ?? get('DC.title') ?? get('og:title'),
    date: get('citation_publication_date') ?? get('DC.date'),
    creators: authors.map(({ content }) => splitAsPerson(content)),
    // A type has one of these fields and drops the others.
    ...(itemType === 'report'
      ? { institution: get('citation_technical_report_institution') ?? publisher }
      : {}),
    ...(itemType === 'document' ? { publisher } : {}),
    ...(['newspaperArticle', 'webpage', 'blogPost', 'journalArticle'].includes(itemType)
      ? { publicationTitle: publication }
      : {}),
  };
}

function toItemType(get: (key: string) => string | undefined): string {
  if (get('citation_journal_title') !== undefined) return 'journalArticle';
  if (get('citation_technical_report_institution') !== undefined) return 'report';
  if (get('og:type') === 'website') return 'webpage';
  const type = get('DC.type');
  if (type !== undefined && ITEM_TYPES.includes(type)) return type;
  return get('citation_title') === undefined ? 'webpage' : 'journalArticle';
}

/** A name without a comma: the last word is the family name. */
function splitAsPerson(name: string): { firstName: string; lastName: string } {
  const words = name.split(' ');
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}
