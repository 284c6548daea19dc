import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { DIST, getAttribute, listElements, listFiles, readBuilt } from './built-site.ts';

const { origin } = site;
const FEED = 'application/atom+xml';

/** @returns the links of a page with this rel and, if given, this type */
function listLinks(path: string, rel: string, type?: string): (string | undefined)[] {
  return listElements(readBuilt(path))
    .filter((element) => getAttribute(element, 'rel') === rel)
    .filter((element) => type === undefined || getAttribute(element, 'type') === type)
    .map((element) => getAttribute(element, 'href'));
}

function listLocations(file: string): string[] {
  return [...readBuilt(file).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address = '']) => address);
}

/** @returns the addresses of the pages for search engines: those that name themselves as canonical */
function listCanonicalPages(): string[] {
  return listFiles(DIST, 'index.html').flatMap((path) => {
    const own = new URL(join(site.base, path.replace(/index\.html$/u, '')), origin).href;
    const isHidden = /<meta name="robots" content="[^"]*noindex/u.test(readBuilt(path));
    return listLinks(path, 'canonical').includes(own) && !isHidden ? [own] : [];
  });
}

// `npm run test:fork` builds a site with an origin, and runs this file there.
describe.runIf(origin !== undefined)('an archive with an address', () => {
  test('has a site map of exactly the pages that search engines should list', () => {
    const files = listLocations('sitemap-index.xml').map((address) => address.split('/').at(-1) ?? '');
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(listLocations).toSorted()).toEqual(listCanonicalPages().toSorted());
  });

  test('has only dates of its texts in the site map', () => {
    const dates = [...readBuilt('sitemap-0.xml').matchAll(/<lastmod>([^<]*)<\/lastmod>/gu)].map(
      ([, date]) => date,
    );
    const changes = [...readBuilt('changes.xml').matchAll(/<updated>([^<]*)<\/updated>/gu)].map(([, date]) =>
      date?.replace('Z', '.000Z'),
    );
    // A new archive has no changes.
    expect(dates.length > 0).toBe(readBuilt('changes.xml').includes('<entry>'));
    expect(dates.filter((date) => !changes.includes(date))).toEqual([]);
  });

  test('names the site map in robots.txt', () => {
    expect(readBuilt('robots.txt')).toContain(
      `\nSitemap: ${new URL(join(site.base, 'sitemap-index.xml'), origin).href}\n`,
    );
  });

  test.each(listFiles(DIST, '.html'))('names the feed and the search on %s', (path) => {
    expect(listLinks(path, 'alternate', FEED)).toEqual([join(site.base, 'changes.xml')]);
    expect(listLinks(path, 'search')).toHaveLength(1);
  });

  test('has only whole addresses in its feed', () => {
    const links = [...readBuilt('changes.xml').matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThanOrEqual(2);
    expect(links.filter((href) => !href.startsWith(`${origin}/`))).toEqual([]);
  });
});

describe.runIf(origin === undefined)('an archive without an address', () => {
  test('has no site map', () => {
    expect(existsSync(join(DIST, 'sitemap-index.xml'))).toBe(false);
    expect(readBuilt('robots.txt')).not.toContain('Sitemap');
  });

  test('names its feed, whose links have no host, only on the page of changes', () => {
    const named = listFiles(DIST, '.html').filter((path) => listLinks(path, 'alternate', FEED).length > 0);
    expect(named).toEqual(['changes/index.html']);
  });
});

test('no page of specimens is in the built site', () => {
  expect(listFiles(DIST).filter((path) => path.includes('specimen'))).toEqual([]);
});
