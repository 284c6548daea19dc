import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPassageCitation, QUOTATION_STYLE } from '../../src/archive/citations/passage-citation.ts';
import { facts } from '../../src/interface/facts.ts';
import { site } from '../../src/site.ts';
import { DIST, getAttribute, getText, listElements, listFiles, readBuilt } from './built-site.ts';
import { IDS } from './document-ids.ts';

describe.each(IDS)('the page of %s', (id) => {
  const elements = listElements(readBuilt(`documents/${id}/index.html`));
  const citations = elements.filter((element) => getAttribute(element, 'data-citation') !== undefined);

  test('shows four citations, each with the edition of the text', () => {
    const { wordsSha256 } = JSON.parse(readBuilt(`documents/${id}.json`)) as { wordsSha256: string };
    expect(citations.map((element) => getAttribute(element, 'data-citation'))).toEqual([
      'chicago-note',
      'chicago-bibliography',
      'apa',
      'mla',
    ]);
    for (const citation of citations) {
      const place = facts.citedPlace(id, wordsSha256.slice(0, 8), undefined);
      // A style may begin it with a capital.
      expect(getText(citation).toLowerCase()).toContain(place.toLowerCase());
    }
  });

  test('has in its note the template from which a script cites any passage', () => {
    const note = citations.find((element) => getAttribute(element, 'data-citation') === QUOTATION_STYLE);
    const template = (note && getAttribute(note, 'data-passage-citation')) ?? '';
    expect(template).toContain('{locator}');
    const cited = formatPassageCitation(template, 'p5', 'para. 5');
    expect(cited).toContain('para. 5');
    // Without an origin, the archive has no address.
    if (site.origin !== undefined) expect(cited).toContain(`/documents/${id}/#p5`);
    expect(cited).not.toMatch(/[{}]/u);
  });

  test('links to metadata files that exist', () => {
    const links = elements.filter((element) => getAttribute(element, 'rel') === 'describedby');
    const paths = links.map((element) => getAttribute(element, 'href')?.slice(1));
    expect(paths).toEqual(['bib', 'ris', 'csl.json', 'jsonld'].map((format) => `documents/${id}.${format}`));
    for (const path of paths) expect(readBuilt(path ?? '')).not.toBe('');
  });

  test('has the date of the text in its first time element', () => {
    const date = elements.find(({ tagName }) => tagName === 'time');
    const tags = elements.filter((element) => getAttribute(element, 'name') === 'DC.date');
    expect(date && getAttribute(date, 'datetime')).toBe(tags[0] && getAttribute(tags[0], 'content'));
  });

  test('has no markup that Zotero would read instead of the metadata', () => {
    for (const element of elements) {
      const classes = (getAttribute(element, 'class') ?? '').split(' ');
      expect(classes).not.toContain('Z3988');
      expect(classes).not.toContain('byline');
      expect(getAttribute(element, 'name') ?? '').not.toMatch(/^(?:generator|DC\.source|DC\.creator)$/iu);
    }
    const types = elements.filter((element) => getAttribute(element, 'property') === 'og:type');
    expect(types.map((element) => getAttribute(element, 'content'))).toEqual(['article']);
  });

  test('has a picture of 1200 by 630 pixels', () => {
    const png = readFileSync(join(DIST, `documents/${id}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

test('the site has no file of the citation processor, of its styles or of the program that draws cards', () => {
  const scripts = listFiles(DIST, '.js').map(readBuilt);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).not.toMatch(/citeproc|CSL\.|opentype|resvg/iu);
  expect(listFiles(DIST).filter((path) => /\.csl$|locales-|\.woff|resvg/u.test(path))).toEqual([]);
});
