import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/archive/changes.ts';
import { formatRobots, isListed, toSiteMap } from '../../src/archive/site-map.ts';

const toChange = (documentId: string, when: string): Change => ({
  kind: 'published',
  documentId,
  when,
  text: '',
});
const CHANGES = [toChange('b-2002', '2003-05'), toChange('a-2001', '2003-04-01'), toChange('b-2002', '2002')];

describe('the site map', () => {
  const { getLastChange } = toSiteMap(CHANGES);

  test('leaves out pages that search engines should not list', () => {
    expect(isListed('<head><meta name="robots" content="noindex"></head>')).toBe(false);
    expect(isListed('<head><meta name="description" content="noindex"></head>')).toBe(true);
  });

  test.each([
    ['/documents/a-2001/', '2003-04-01'],
    ['/documents/b-2002/source/', '2003-05'],
    ['/compare/a-2001/b-2002/', '2003-05'],
    ['/compare/b-2002/a-2001/', '2003-05'],
    ['/', '2003-05'],
    ['/print/', '2003-05'],
    ['/about/', undefined],
    ['/documents/by/year/2001/', undefined],
  ])('has for %s the date of the last change of its texts: %s', (path, date) => {
    expect(getLastChange(path)).toBe(date);
  });

  test('has no dates if there are no changes', () => {
    expect(toSiteMap([]).getLastChange('/')).toBeUndefined();
  });
});

describe('robots.txt', () => {
  test('names the site map by its whole address', () => {
    expect(formatRobots({ origin: 'https://a.example', base: '/b/' })).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://a.example/b/sitemap-index.xml\n',
    );
  });

  test('names none until the address of the archive is known', () => {
    expect(formatRobots({ origin: undefined, base: '/' })).toBe('User-agent: *\nAllow: /\n');
  });
});
