import type { MetaTag } from '../../src/archive/citations/meta-tags.ts';

/** The fields that the tests check of an item that Zotero saves. */
interface SavedItem {
  itemType: string;
  title: string | undefined;
  date: string | undefined;
  creators: { firstName: string; lastName: string }[];
  publisher?: string | undefined;
  institution?: string | undefined;
  publicationTitle?: string | undefined;
}

/** Item types of Zotero. It ignores other words in `DC.type`. */
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
 * Reads the tags of a page as Zotero's translators “Embedded Metadata” and “RDF” do (documented priorities, April
 * 2026). The item type comes from the first of these that exists: a Highwire tag for a journal or an institution,
 * `og:type` `website`, `DC.type`, or a guess from the title. This code is written from that documentation.
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
    // Each item type has only one of these fields.
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

/** Splits a name without a comma: the last word is the family name. */
function splitAsPerson(name: string): { firstName: string; lastName: string } {
  const words = name.split(' ');
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}
