import { describe, expect, test } from 'vitest';
import { DIST, getAttribute, getText, listElements, listFiles, readBuilt, hasClass } from './built-site.ts';
import { findDifference, splitWords } from './compared-words.ts';
import { IDS, listKinds } from './document-ids.ts';

/** Each text has one comparison page with each of the next 24 texts by date. */
const PAIRS = IDS.flatMap((left, index) =>
  IDS.slice(index + 1, index + 25).map((right) => [left, right] as const),
);
const PAGES = [
  ...PAIRS.map(([left, right]) => ({ path: `compare/${left}/${right}/index.html`, ids: [left, right] })),
  { path: 'print/index.html', ids: IDS },
];
const idsByPage = new Map(
  IDS.map((id) => [
    id,
    new Set(
      listElements(readBuilt(`documents/${id}/index.html`)).map((element) => getAttribute(element, 'id')),
    ),
  ]),
);

const wordsByPage = new Map(
  IDS.map((id) => {
    const article = listElements(readBuilt(`documents/${id}/index.html`)).find(
      (element) => getAttribute(element, 'data-document') === id,
    );
    return [id, article ? splitWords(getText(article)) : []];
  }),
);

test('each pair of texts has exactly one page', () => {
  const pages = listFiles(`${DIST}/compare`, '.html').map((path) => `compare/${path}`);
  // The page of a text that moved or was taken down only says so, and leads on.
  expect(pages.filter((path) => !readBuilt(path).includes('This page has changed'))).toEqual(
    [
      ...PAGES.map(({ path }) => path).filter((path) => path !== 'print/index.html'),
      'compare/index.html',
    ].toSorted(),
  );
});

describe.each(PAGES)('$path', ({ path, ids }) => {
  const elements = listElements(readBuilt(path));
  const copies = elements.filter((element) => getAttribute(element, 'data-copy-of') !== undefined);

  test('has its texts in the order of their dates, each with the words of its own page', () => {
    expect(copies.map((copy) => getAttribute(copy, 'data-copy-of'))).toEqual(ids);
    for (const copy of copies) {
      const words = wordsByPage.get(getAttribute(copy, 'data-copy-of') ?? '') ?? [];
      expect(findDifference(words, splitWords(getText(copy)))).toBeUndefined();
    }
  });

  test('has each id once and only ids of the interface, and no attribute that belongs to the page of a text', () => {
    const found = elements.flatMap((element) => getAttribute(element, 'id') ?? []);
    expect(found).toHaveLength(new Set(found).size);
    expect(found.filter((id) => !id.startsWith('ui-'))).toEqual([]);
    for (const mark of ['data-document', 'data-passage'])
      expect(elements.filter((element) => getAttribute(element, mark) !== undefined)).toEqual([]);
  });

  test('links each number to the permanent address of its passage or section', () => {
    for (const copy of copies) {
      const id = getAttribute(copy, 'data-copy-of') ?? '';
      const links = listElements(readBuilt(path))
        .filter((element) => hasClass(element, 'permalink'))
        .map((element) => getAttribute(element, 'href') ?? '')
        .filter((href) => href.startsWith(`/documents/${id}/#`));
      const own = listElements(readBuilt(`documents/${id}/index.html`)).filter((element) =>
        hasClass(element, 'permalink'),
      );
      expect(links).toHaveLength(own.length);
      for (const href of links) expect(idsByPage.get(id)?.has(href.split('#')[1]), href).toBe(true);
    }
  });

  test('shows the kind of each text', () => {
    const standings = elements.filter((element) => hasClass(element, 'document-kind'));
    expect(standings).toHaveLength(ids.length);
    standings.forEach((element, index) => {
      for (const name of listKinds(ids[index] ?? '')) expect(getText(element)).toContain(name);
    });
  });
});
