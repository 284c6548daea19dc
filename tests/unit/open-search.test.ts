import { describe, expect, test } from 'vitest';
import { formatOpenSearch } from '../../src/archive/open-search.ts';
import { site } from '../../src/site.ts';

const SITE = { ...site, name: 'An “Archive” & more', origin: 'https://archive.example', base: '/some/path/' };

describe('the description for browsers', () => {
  test('is not made where nobody knows the address of the archive', () => {
    expect(formatOpenSearch({ ...SITE, origin: undefined })).toBeUndefined();
  });

  test('leads to the search page of the archive by its whole address', () => {
    const xml = formatOpenSearch(SITE);
    expect(xml).toContain(
      '<Url type="text/html" template="https://archive.example/some/path/search/?q={searchTerms}">',
    );
    expect(xml).toContain('rel="self" template="https://archive.example/some/path/opensearch.xml"');
    expect(xml).toContain('<LongName>An “Archive” &#x26; more</LongName>');
  });

  test('also works without a path', () => {
    expect(formatOpenSearch({ ...SITE, base: '/' })).toContain('https://archive.example/search/?q=');
  });

  test.each([
    ['none', ''],
    ['one too long', 'An archive of seventeen'],
  ])('wants a short name, not %s', (_, shortName) => {
    expect(() => formatOpenSearch({ ...SITE, shortName })).toThrow(/src\/site\.ts: shortName/u);
  });

  test('has a short name of this archive that fits', () => {
    expect(formatOpenSearch(SITE)).toContain(`<ShortName>${site.shortName}</ShortName>`);
  });
});
