import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { changesPage } from '../interface/changes.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { toSha256 } from '../text/hash.ts';
import { paths, toDocumentPath, toHref, type Publication } from './addresses.ts';
import { formatChangeTitle, identifyChange, type Change } from './changes.ts';

export const FEED_TYPE = MEDIA_TYPES['/changes.xml'].type;

/**
 * Writes the changes as an Atom feed (RFC 4287). It uses only the dates of the changes, so the same archive always has
 * the same feed. Without an origin, links have no host. RFC 4287 section 2 allows this, but some readers cannot follow
 * them, so the build warns.
 *
 * @param changes the newest first
 */
export function formatChangeFeed(
  changes: readonly Change[],
  site: Publication & { language: string },
): string {
  const toAddress = (path: string) => (site.origin ?? '') + toHref(path, site.base);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
    x('title', `${changesPage.title} · ${site.name}`),
    // The id does not depend on the address. If the archive moves, feed readers still see the same feed.
    x('id', toUrn(site.name)),
    x('updated', toTimestamp(changes[0]?.when ?? '1970')),
    x('author', [x('name', site.name)]),
    x('link', { rel: 'self', type: FEED_TYPE, href: toAddress(paths.changeFeed) }),
    x('link', { rel: 'alternate', type: 'text/html', href: toAddress(paths.changes) }),
    ...changes.map((change) =>
      toEntry(change, toAddress(toDocumentPath(change.documentId, change.fragmentId))),
    ),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}

function toEntry(change: Change, address: string) {
  const { when, text } = change;
  return x('entry', [
    x('title', formatChangeTitle(change)),
    x('id', toUrn(identifyChange(change))),
    x('updated', toTimestamp(when)),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    x('summary', text),
  ]);
}

/** Some formats need a time of day. This gives the beginning of the day, month or year in UTC. */
export function toTimestamp(when: string): string {
  return `${when}${'-01'.repeat(3 - when.split('-').length)}T00:00:00Z`;
}

/** @returns a UUID of version 8 (RFC 9562 section 5.8) made only from the name, as a URN. */
export function toUrn(name: string): string {
  const hash = toSha256(name);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
