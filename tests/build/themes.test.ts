import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIST, getAttribute, getText, listElements, PROJECT, readBuilt } from './built-site.ts';
import { IDS } from './document-ids.ts';

interface Theme {
  id: string;
  name: string;
  texts: { document: string; passages: string[] }[];
}

const FILE = join(PROJECT, 'content/authorities/themes.yaml');
const THEMES = existsSync(FILE) ? (parse(readFileSync(FILE, 'utf8')) as Theme[]) : [];

test('there is a page for the themes only if there are themes, and it links to each', () => {
  expect(existsSync(join(DIST, 'themes/index.html'))).toBe(THEMES.length > 0);
  if (THEMES.length === 0) return;
  const links = listElements(readBuilt('themes/index.html')).map((element) => getAttribute(element, 'href'));
  for (const { id } of THEMES) expect(links).toContain(`/themes/${id}/`);
});

describe.each(THEMES)('the theme “$name”', ({ id: themeId, texts }) => {
  const elements = listElements(readBuilt(`themes/${themeId}/index.html`));

  test('has its texts in the order of their dates, with the listed passages of each in the words and the order of the text', () => {
    const copies = elements.filter((element) => getAttribute(element, 'data-copy-of') !== undefined);
    const ids = IDS.filter((id) => texts.some(({ document }) => document === id));
    expect(copies.map((copy) => getAttribute(copy, 'data-copy-of'))).toEqual(ids);
    for (const id of ids) {
      const listed = texts.find(({ document }) => document === id)?.passages ?? [];
      const own = listElements(readBuilt(`documents/${id}/index.html`)).filter((element) =>
        listed.includes(getAttribute(element, 'id') ?? ''),
      );
      expect(own).toHaveLength(listed.length);
      const prefix = `ui-${id}-`;
      const shown = elements.filter((element) =>
        new RegExp(`^${prefix}p\\d+$`, 'u').test(getAttribute(element, 'id') ?? ''),
      );
      expect(shown.map((element) => getAttribute(element, 'id')?.slice(prefix.length))).toEqual(
        own.map((element) => getAttribute(element, 'id')),
      );
      expect(shown.map((element) => getText(element))).toEqual(own.map((element) => getText(element)));
    }
  });
});
