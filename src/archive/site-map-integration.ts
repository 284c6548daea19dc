import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { getChanges } from './changes.ts';
import { isListed, toSiteMap, type SiteMap } from './site-map.ts';

/** The site map has no languages, news, pictures or videos, so their namespaces are left out. */
const NAMESPACES = { news: false, xhtml: false, image: false, video: false };

const NO_ORIGIN =
  'src/site.ts has no origin. So there is no site map, and the links of changes.xml have no host: ' +
  'some feed readers cannot follow them. Write the origin before you publish.';

/**
 * Writes the site map, if src/site.ts has an origin. Without an origin there can be no site map, and the build says so
 * once.
 */
export function siteMap(): AstroIntegration {
  let base = '';
  let hasOrigin = false;
  let folder: URL | undefined;
  let map: SiteMap | undefined;
  // The texts are read when the pages are built, after the check of the content.
  const getMap = () => (map ??= toSiteMap(getChanges()));
  const toPath = (address: string) => new URL(address).pathname.slice(base.length);
  const { name, hooks } = sitemap({
    namespaces: NAMESPACES,
    filter: (address) => isListed(readFileSync(new URL(`.${toPath(address)}index.html`, folder), 'utf8')),
    serialize: (item) => {
      const lastmod = getMap().getLastChange(toPath(item.url));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': (done) => {
        base = done.config.base.replace(/\/+$/u, '');
        hasOrigin = done.config.site !== undefined;
        return hooks['astro:config:done']?.(done);
      },
      'astro:build:done': (done) => {
        folder = done.dir;
        if (hasOrigin) return hooks['astro:build:done']?.(done);
        done.logger.warn(NO_ORIGIN);
      },
    },
  };
}
