import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { paths, toPermanentAddress, type Publication } from './addresses.ts';

/** The data that a browser needs to add the archive as a search engine. */
interface SearchableSite extends Publication {
  shortName: string;
  description: string;
  language: string;
}

/** The limit of OpenSearch 1.1. Browsers cut a longer name, or refuse the file. */
const SHORT_NAME_LIMIT_CHARACTERS = 16;

export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';

/**
 * Writes the OpenSearch 1.1 description. With it, a browser can add the archive as a search engine.
 *
 * @returns undefined until the origin of the archive is known, because the description needs absolute addresses
 * @throws if the short name is longer than OpenSearch allows
 */
export function formatOpenSearch(site: SearchableSite): string | undefined {
  const search = toPermanentAddress(paths.search, site);
  const self = toPermanentAddress(paths.openSearch, site);
  if (search === undefined || self === undefined) return undefined;
  assertShort(site.shortName);
  const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', site.shortName),
    x('LongName', site.name),
    x('Description', site.description),
    x('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
    x('Url', { type: OPEN_SEARCH_TYPE, rel: 'self', template: self }),
    x('Language', site.language),
    x('InputEncoding', 'UTF-8'),
    x('OutputEncoding', 'UTF-8'),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(description)}\n`;
}

function assertShort(shortName: string): void {
  if (shortName.length > 0 && shortName.length <= SHORT_NAME_LIMIT_CHARACTERS) return;
  throw new Error(
    `src/site.ts: shortName "${shortName}" has ${shortName.length} characters. ` +
      `OpenSearch allows 1 to ${SHORT_NAME_LIMIT_CHARACTERS}. Change it.`,
  );
}
