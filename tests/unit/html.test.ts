import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderWithLinks } from '../../src/text/html.ts';
import { readContent } from '../../src/text/read-content.ts';
import { listPassages, listSections, listWords, placeSections } from '../../src/text/tree.ts';
import { CONTENT } from './archive-texts.ts';
import { getSmallDocument } from './small-texts.ts';

const { documents } = readContent(CONTENT);

function listNodes(node: Tree.Node): Tree.Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(listNodes) : [])];
}

function getText(node: Tree.Node): string {
  return listNodes(node)
    .map((inner) => ('value' in inner ? inner.value : ''))
    .join('');
}

function getAttribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name === name)?.value;
}

describe.each(documents)('the HTML of $id', (document) => {
  const root = parseFragment(document.html);
  const elements = listNodes(root).filter((node): node is Tree.Element => 'attrs' in node);
  const byId = new Map(
    elements.flatMap((element) => {
      const id = getAttribute(element, 'id');
      return id === undefined ? [] : [[id, element] as const];
    }),
  );

  test('has the words of the text and no other words', () => {
    expect(getText(root).trim().split(/\s+/u)).toEqual(listWords(document));
  });

  test('has every id once, on its own element', () => {
    const ids = elements.flatMap((element) => getAttribute(element, 'id') ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const { id, number, text } of listPassages(document)) {
      const element = byId.get(id);
      expect(element && getText(element).trim().replace(/\s+/gu, ' ')).toBe(text);
      expect(element && getAttribute(element, 'data-passage')).toBe(String(number));
    }
    for (const { section, ancestors } of placeSections(document)) {
      // The level in HTML follows from the sections around it, because a text may skip levels.
      if (section.heading !== undefined)
        expect(byId.get(section.id)?.tagName).toBe(`h${ancestors.length + 2}`);
      expect(byId.has(section.id)).toBe(true);
    }
  });

  test('has a link for each heading and passage, with a name that identifies it', () => {
    const links = elements.filter((element) => getAttribute(element, 'class') === 'permalink');
    const owners = [
      ...listPassages(document),
      ...listSections(document).filter(({ heading }) => heading !== undefined),
    ];
    expect(links.map((link) => getAttribute(link, 'href')).toSorted()).toEqual(
      owners.map(({ id }) => `#${id}`).toSorted(),
    );
    for (const link of links)
      expect(getAttribute(link, 'aria-label')).toMatch(/^Link to (?:paragraph \d+|section .+)$/u);
  });

  test('marks each error of the source, with a link to its note', () => {
    const marked = elements.filter((element) => getAttribute(element, 'class') === 'sic').map(getText);
    expect(marked.toSorted()).toEqual(
      document.frontMatter.corrections.map(({ published }) => published).toSorted(),
    );
    const notes = elements.filter((element) => getAttribute(element, 'class') === 'sic-note');
    expect(notes.map((note) => getAttribute(note, 'href')).toSorted()).toEqual(
      document.frontMatter.corrections.map((_, index) => `#ui-correction-${index + 1}`),
    );
  });
});

test('a link beside a place is empty, and at the end of its own words or after its heading', () => {
  const small = getSmallDocument('## Boats {#boats}\n\n- One {#p1}\n  - Two {#p2}\n\nThree. {#p3}');
  const link = { href: '/compare/', label: 'Words shared with other', sign: 'other' };
  const html = renderWithLinks(small.html, new Map(['boats', 'p1', 'p3'].map((id) => [id, link])));
  const root = parseFragment(html);
  expect(getText(root)).toBe(getText(parseFragment(small.html)));
  const found = listNodes(root).filter(
    (node): node is Tree.Element => 'attrs' in node && getAttribute(node, 'class') === 'beside',
  );
  const owners = found.map(({ parentNode }) =>
    parentNode && 'attrs' in parentNode ? (getAttribute(parentNode, 'id') ?? parentNode.tagName) : '',
  );
  expect(owners).toEqual(['header', 'p1', 'p3']);
  for (const node of found) {
    expect(node.childNodes).toEqual([]);
    expect(node.parentNode?.childNodes.at(-1)).toBe(node);
  }
  expect(found.map((node) => getAttribute(node, 'data-sign'))).toEqual(['other', 'other', 'other']);
});
