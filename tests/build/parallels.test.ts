import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  getAttribute,
  getText,
  hasClass,
  listElements,
  listInside,
  PROJECT,
  readBuilt,
} from './built-site.ts';
import { IDS } from './document-ids.ts';

interface Place {
  document: string;
  at: string;
}

const FILE = join(PROJECT, 'content/authorities/parallels.yaml');
const PARALLELS = existsSync(FILE)
  ? (parse(readFileSync(FILE, 'utf8')) as { one: Place; other: Place }[])
  : [];
const SIDES = PARALLELS.flatMap(({ one, other }) => [
  { own: one, far: other },
  { own: other, far: one },
]);

describe.each(SIDES)('$own.document $own.at and $far.document $far.at', ({ own, far }) => {
  const elements = listElements(readBuilt(`documents/${own.document}/index.html`));
  const lists = elements.filter((element) => hasClass(element, 'parallels'));
  const items = lists.flatMap(listInside).filter(({ tagName }) => tagName === 'li');
  const item = items.find((one) => {
    const links = listInside(one).map((element) => getAttribute(element, 'href'));
    return links.includes(`#${own.at}`) && links.includes(`/documents/${far.document}/#${far.at}`);
  });

  test('are linked on the page of the text, with words that both have', () => {
    const words = item ? listInside(item).filter(({ tagName }) => tagName === 'q') : [];
    expect(words.length).toBeGreaterThan(0);
    const toPlain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    for (const { document, at } of [own, far]) {
      const place = listElements(readBuilt(`documents/${document}/index.html`)).find(
        (element) => getAttribute(element, 'id') === at,
      );
      for (const run of words) expect(toPlain(place ? getText(place) : '')).toContain(toPlain(getText(run)));
    }
  });

  test('are compared on the page of both texts, the earlier one on the left', () => {
    const [left, right] = IDS.indexOf(own.document) < IDS.indexOf(far.document) ? [own, far] : [far, own];
    const links = item ? listInside(item).map((element) => getAttribute(element, 'href')) : [];
    expect(links).toContain(
      `/compare/${left.document}/${right.document}/?leftSection=${left.at}&rightSection=${right.at}&shared=`,
    );
  });
});

test('a text without parallels has no list of them', () => {
  for (const id of IDS) {
    const has = listElements(readBuilt(`documents/${id}/index.html`)).some((one) =>
      hasClass(one, 'parallels'),
    );
    expect(has, id).toBe(SIDES.some(({ own }) => own.document === id));
  }
});
