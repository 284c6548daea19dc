import { describe, expect, test } from 'vitest';
import { getAttribute, getText, listElements, readBuilt, hasClass } from './built-site.ts';
import { IDS } from './document-ids.ts';

interface SectionJson {
  id: string;
  heading: string | null;
  sourceLines: { first: number } | null;
  passages: { id: string; sourceLines: { first: number } }[];
  sections: SectionJson[];
}

function listPlaces({ id, sourceLines, passages, sections }: SectionJson): { id: string; line: number }[] {
  return [
    ...(sourceLines === null ? [] : [{ id, line: sourceLines.first }]),
    ...passages.map((passage) => ({ id: passage.id, line: passage.sourceLines.first })),
    ...sections.flatMap(listPlaces),
  ];
}

describe.each(IDS)('%s and its source', (id) => {
  const { sections } = JSON.parse(readBuilt(`documents/${id}.json`)) as { sections: SectionJson[] };
  const places = sections.flatMap(listPlaces);
  const source = listElements(readBuilt(`documents/${id}/source/index.html`));

  test('each line with words links to its passages or gives the reason for its omission', () => {
    const lines = source.filter((element) => /^L\d+$/u.test(getAttribute(element, 'id') ?? ''));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const parts = listElementsIn(line);
      const words = parts.find((part) => hasClass(part, 'line-text'));
      const uses = parts.find((part) => hasClass(part, 'line-uses'));
      expect((uses ? getText(uses) : '').trim() !== '').toBe((words ? getText(words) : '').trim() !== '');
    }
  });

  test('the first line of each heading and passage links to it', () => {
    for (const { id: fragment, line } of places) {
      const element = source.find((candidate) => getAttribute(candidate, 'id') === `L${line}`);
      const links = element
        ? listElementsIn(element).flatMap((inner) => getAttribute(inner, 'href') ?? [])
        : [];
      expect(links).toContain(`/documents/${id}/#${fragment}`);
    }
  });

  test('the list has every heading and passage with its lines', () => {
    const list = source.find((element) => hasClass(element, 'places'));
    const inner = list ? listElementsIn(list) : [];
    expect(inner.filter(({ tagName }) => tagName === 'li')).toHaveLength(places.length + 1);
    const links = inner.flatMap((element) => getAttribute(element, 'href') ?? []);
    for (const { line } of places) expect(links).toContain(`#L${line}`);
  });

  test('every heading and passage has its own id on its first line', () => {
    for (const { id: fragment, line } of places) {
      const element = source.find((candidate) => getAttribute(candidate, 'id') === `L${line}`);
      const ids = element ? listElementsIn(element).map((inner) => getAttribute(inner, 'id')) : [];
      expect(ids).toContain(fragment);
    }
  });
});

function listElementsIn(element: ReturnType<typeof listElements>[number]): ReturnType<typeof listElements> {
  return element.childNodes.flatMap((node) => ('attrs' in node ? [node, ...listElementsIn(node)] : []));
}
