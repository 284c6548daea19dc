import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMIT_BYTES } from '../../scripts/page-weight.ts';
import { DIST, getAttribute, getText, hasClass, listElements, PROJECT, readBuilt } from './built-site.ts';
import { weighPage } from './page-weight.ts';
import { IDS, listKinds } from './document-ids.ts';

const PAGE = 'terms/index.html';
const hasTerms = existsSync(join(PROJECT, 'content/authorities/counted-terms.yaml'));

test('only an archive that counts terms has the table', () => {
  expect([PAGE, 'terms.csv'].map((path) => existsSync(join(DIST, path)))).toEqual([hasTerms, hasTerms]);
});

describe.runIf(hasTerms)('the table of terms', () => {
  const elements = hasTerms ? listElements(readBuilt(PAGE)) : [];
  const lines = hasTerms ? readBuilt('terms.csv').trimEnd().split('\r\n').slice(1) : [];
  const cells = elements.filter(({ tagName }) => tagName === 'td');

  test('has a number for each term and text, the same as in the CSV', () => {
    const numbers = cells.map((cell) => /\d+/u.exec(getText(cell))?.[0]);
    expect(numbers).toEqual(lines.map((line) => line.split(',').at(-2)));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length % IDS.length).toBe(0);
  });

  test('links each number but 0 to every place of the term in the text', () => {
    const links = elements.flatMap((element) => {
      const href = getAttribute(element, 'href') ?? '';
      return href.startsWith('/search/?q=') ? [href] : [];
    });
    expect(links).toHaveLength(lines.filter((line) => line.split(',').at(-2) !== '0').length);
    for (const link of links) expect(link).toMatch(/&document=[a-z0-9-]+&view=places$/u);
  });

  test('has a circle for each number but 0, and no number is only in a picture', () => {
    const circles = elements.filter(({ tagName }) => tagName === 'circle');
    expect(circles).toHaveLength(cells.filter((cell) => getText(cell).trim() !== '0').length);
    const radii = circles.map((circle) => Number(getAttribute(circle, 'r')));
    expect(Math.max(...radii)).toBe(14);
    expect(Math.min(...radii)).toBeGreaterThan(0);
    const drawings = elements.filter(({ tagName }) => tagName === 'svg');
    expect(drawings.every((drawing) => getAttribute(drawing, 'aria-hidden') === 'true')).toBe(true);
  });

  test('says the kind and length of each text in the head of its column', () => {
    const heads = elements
      .filter((one) => one.tagName === 'th' && getAttribute(one, 'scope') === 'col')
      .slice(1);
    expect(heads).toHaveLength(IDS.length);
    heads.forEach((head, index) => {
      expect(getText(head)).toContain(listKinds(IDS[index] ?? '')[0]);
      expect(getText(head)).toMatch(/\d/u);
    });
    expect(elements.some((element) => hasClass(element, 'term-table'))).toBe(true);
  });

  test(`weighs at most ${LIMIT_BYTES} bytes`, () => {
    const { bytes, files } = weighPage(PAGE);
    expect(bytes, files).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
