import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';
import { assertMediaTypes } from '../../src/hosting/assert-media-types.ts';
import {
  EVERYWHERE,
  IMMUTABLE_CACHE,
  toBase,
  toCacheControl,
  TYPE_RULES,
} from '../../src/hosting/delivery.ts';
import { CONFIGURATIONS } from '../../src/hosting/write-configurations.ts';
import { findMediaType, toContentType } from '../../src/media-types.ts';

describe('the media type of a file', () => {
  test.each([
    ['/documents/a/index.html', 'text/html; charset=utf-8'],
    ['/documents/a.txt', 'text/plain; charset=utf-8'],
    ['/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['/documents/a.bib', 'application/x-bibtex; charset=utf-8'],
    ['/documents/a.json', 'application/json'],
    ['/documents/a.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['/changes.xml', 'application/atom+xml'],
    ['/other.xml', 'application/xml'],
    ['/pagefind/index/en_1.pf_index', 'application/octet-stream'],
  ])('%s is %s', (path, contentType) => {
    const type = findMediaType(path);
    expect(type && toContentType(type)).toBe(contentType);
  });

  test('is unknown for another ending, and a build stops with the name of the file', () => {
    expect(findMediaType('/a.exe')).toBeUndefined();
    expect(() => assertMediaTypes(['a.txt', 'b/c.exe'])).toThrow(/b\/c\.exe.*src\/media-types\.ts/u);
    expect(() => assertMediaTypes(['a.txt', 'b/c.html'])).not.toThrow();
  });
});

test('the policy of every response is that of the pages, and forbids frames', () => {
  expect(Object.fromEntries(EVERYWHERE)['Content-Security-Policy']).toBe(
    `${contentSecurityPolicy}; frame-ancestors 'none'`,
  );
});

test('browsers keep files with a hash in their name, and ask again for all others', () => {
  expect(toCacheControl('/_astro/a.js')).toBe(IMMUTABLE_CACHE);
  expect(toCacheControl('/pagefind/a.pf_meta')).toBe(IMMUTABLE_CACHE);
  for (const path of ['/', '/search/passages.json', '/preferences.js', '/documents/_astro/'])
    expect(toCacheControl(path)).toBe('no-cache');
});

test.each(['/some/path/', 'some/path', '/some/path', 'some/path/'])('the base %s is /some/path/', (base) => {
  expect(toBase(base)).toBe('/some/path/');
});

test.each(['/', ''])('the base "%s" is /', (base) => {
  expect(toBase(base)).toBe('/');
});

describe.each(Object.entries(CONFIGURATIONS))('%s', (_, format) => {
  const config = format('/some/path');

  test('has every header and every media type', () => {
    for (const [name, value] of EVERYWHERE) expect(config).toContain(`${name} "${value}"`);
    for (const { type } of TYPE_RULES) expect(config).toContain(type);
  });

  test('has only addresses under the base path', () => {
    expect(config).toContain('/some/path/404.html');
    expect(config.replaceAll('/some/path/', '')).not.toMatch(/\/(?:404\.html|_astro|pagefind|SHA256SUMS)/u);
  });
});
