import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYWHERE, toCacheControl } from '../../src/hosting/delivery.ts';
import { CONFIGURATIONS } from '../../src/hosting/write-configurations.ts';
import { findMediaType, toContentType } from '../../src/media-types.ts';
import { site } from '../../src/site.ts';
import { DIST, listFiles, readBuilt } from './built-site.ts';

const FILES = listFiles(DIST).filter((path) => !['_headers', '.nojekyll'].includes(path));

/** A rule of the file for Netlify and Cloudflare Pages. */
interface Rule {
  pattern: string;
  headers: [name: string, value: string][];
}

function readRules(): Rule[] {
  const lines = readBuilt('_headers').split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('/')) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => !next.startsWith('  '));
    const headers = rest.slice(0, end).map((header): [string, string] => {
      const place = header.indexOf(': ');
      return [header.slice(2, place), header.slice(place + 2)];
    });
    return [{ pattern: line, headers }];
  });
}

function matches({ pattern }: Rule, path: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
}

test('every file of the site has a media type', () => {
  expect(FILES.filter((path) => findMediaType(`/${path}`) === undefined)).toEqual([]);
});

test.each(Object.entries(CONFIGURATIONS))('%s is made for the base path of the site', (name, format) => {
  const written = readFileSync(join(DIST, '../.hosting', name), 'utf8');
  expect(written.replace(/^#.*\n/u, '')).toBe(format(site.base));
});

describe('the file for Netlify and Cloudflare Pages', () => {
  const rules = readRules();
  const base = site.base.replace(/\/$/u, '');

  test('keeps the limits of both: 100 rules, 2000 characters a line, one star a path', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of readBuilt('_headers').split('\n')) {
      expect(line.length).toBeLessThanOrEqual(2000);
      expect(line).toMatch(/^(?:#.*|\/\S*| {2}[A-Za-z-]+: [\x20-\x7E]+|)$/u);
    }
    for (const { pattern } of rules) expect(pattern.split('*').length, pattern).toBeLessThanOrEqual(2);
  });

  test.each(FILES)('sends %s with its headers, each once', (path) => {
    const found = rules.filter((rule) => matches(rule, `${base}/${path}`)).flatMap(({ headers }) => headers);
    expect(found.length).toBe(new Set(found.map(([name]) => name)).size);
    for (const header of EVERYWHERE) expect(found).toContainEqual(header);
    const headers = Object.fromEntries(found);
    const type = findMediaType(`/${path}`);
    // Both hosts know the other types, and let browsers ask again for all other files.
    expect([undefined, type && toContentType(type)]).toContain(headers['Content-Type']);
    if (/\.(?:txt|md|bib|ris|csl\.json|jsonld)$|SHA256SUMS$/u.test(path))
      expect(headers['Content-Type']).toBeDefined();
    const cache = toCacheControl(`/${path}`);
    expect(headers['Cache-Control']).toBe(cache === 'no-cache' ? undefined : cache);
  });
});
