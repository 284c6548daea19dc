import { describe, expect, test } from 'vitest';
import { formatOpenSearch } from '../../src/archive/open-search.ts';
import { site } from '../../src/site.ts';

const SITE = { ...site, name: 'An “Archive” & more', origin: 'https://archive.example', base: '/some/path/' };

describe('the description for browsers', () => {
  test('is not created if the address of the archive is not known', () => {
    expect(formatOpenSearch({ ...SITE, origin: undefined })).toBeUndefined();
  });

  test('has the absolute address of the search page of the archive', () => {
    const xml = formatOpenSearch(SITE);
    expect(xml).toContain(
      '<Url type="text/html" template="https://archive.example/some/path/search/?q={searchTerms}">',
    );
    expect(xml).toContain('rel="self" template="https://archive.example/some/path/opensearch.xml"');
    expect(xml).toContain('<LongName>An “Archive” &#x26; more</LongName>');
  });

  test('also works without a base path', () => {
    expect(formatOpenSearch({ ...SITE, base: '/' })).toContain('https://archive.example/search/?q=');
  });

  test.each([
    ['none', ''],
    ['that is too long', 'An archive of seventeen'],
  ])('refuses the short name %s', (_, shortName) => {
    expect(() => formatOpenSearch({ ...SITE, shortName })).toThrow(/src\/site\.ts: shortName/u);
  });

  test('accepts the short name of this archive', () => {
    expect(formatOpenSearch(SITE)).toContain(`<ShortName>${site.shortName}</ShortName>`);
  });
});
