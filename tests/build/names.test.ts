import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LIMIT_BYTES } from '../../scripts/page-weight.ts';
import { DIST, getAttribute, getText, listElements, PROJECT, readBuilt } from './built-site.ts';
import { weighPage } from './page-weight.ts';

type Element = ReturnType<typeof listElements>[number];

interface Cited {
  document: string;
  at: string;
  words: string;
}

interface Named {
  id: string;
  name: string;
  spellings?: string[];
  roles?: Cited[];
  mentions: Cited[];
}

interface SectionJson {
  id: string;
  heading: string | null;
  passages: { id: string; text: string }[];
  sections: SectionJson[];
}

const PAGE = 'names/index.html';
const [PEOPLE = [], ORGANISATIONS = []] = ['people', 'organisations'].map((list) => {
  const file = join(PROJECT, `content/authorities/${list}.yaml`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Named[]) : [];
});
const NAMED = [...PEOPLE, ...ORGANISATIONS];

/** The words of each passage and heading, by its address, from the copies of the texts for machines. */
const words = new Map<string, string>(
  [...new Set(NAMED.flatMap(({ mentions }) => mentions.map(({ document }) => document)))].flatMap((id) => {
    const { sections } = JSON.parse(readBuilt(`documents/${id}.json`)) as { sections: SectionJson[] };
    return listTexts(sections).map(([at, text]) => [`/documents/${id}/#${at}`, text] as const);
  }),
);

function listTexts(sections: SectionJson[]): [string, string][] {
  return sections.flatMap(({ id, heading, passages, sections: inner }) => [
    [id, heading ?? ''] as [string, string],
    ...passages.map((passage): [string, string] => [passage.id, passage.text]),
    ...listTexts(inner),
  ]);
}

function toAddress({ document, at }: Cited): string {
  return `/documents/${document}/#${at}`;
}

test('only an archive with lists of names has a page of names', () => {
  expect(existsSync(join(DIST, PAGE))).toBe(NAMED.length > 0);
  expect(readBuilt('find/index.html').includes('href="/names/"')).toBe(NAMED.length > 0);
});

describe.runIf(NAMED.length > 0)('the page of names', () => {
  const elements = NAMED.length > 0 ? listElements(readBuilt(PAGE)) : [];
  const getItem = (id: string) => {
    const item = elements.find((element) => getAttribute(element, 'id') === id);
    if (!item) throw new Error(`/names/ has no element with the id ${id}`);
    return item;
  };

  test.each(NAMED)(
    'shows $name in the words of the texts',
    ({ name, spellings = [], roles = [], mentions }) => {
      const texts = mentions.map((cited) => words.get(toAddress(cited)));
      for (const one of [name, ...spellings])
        expect(
          texts.some((text) => text?.includes(one)),
          one,
        ).toBe(true);
      for (const cited of [...roles, ...mentions]) expect(words.get(toAddress(cited))).toContain(cited.words);
    },
  );

  test.each(NAMED)('links $name to every place', ({ id, name, spellings = [], roles = [], mentions }) => {
    const item = getItem(id);
    const inside = new Set<unknown>(listDescendants(item));
    const links = elements
      .filter((element) => inside.has(element))
      .flatMap((one) => getAttribute(one, 'href') ?? []);
    for (const cited of mentions) expect(links).toContain(toAddress(cited));
    expect(links.every((link) => link.startsWith('/names/#') || words.has(link))).toBe(true);
    for (const shown of [name, ...spellings, ...roles.map((role) => role.words)])
      expect(getText(item)).toContain(shown);
  });

  test('leads from an organisation to all passages of its people', () => {
    for (const person of PEOPLE) {
      const own = ORGANISATIONS.filter(({ name }) => person.roles?.some((role) => role.words.includes(name)));
      for (const { id } of own) {
        const inside = new Set<unknown>(listDescendants(getItem(id)));
        const links = elements.filter((one) => inside.has(one)).map((one) => getAttribute(one, 'href'));
        expect(links, `${id}: ${person.name}`).toEqual(
          expect.arrayContaining([`/names/#${person.id}`, ...person.mentions.map(toAddress)]),
        );
      }
    }
  });

  test(`weighs at most ${LIMIT_BYTES} bytes`, () => {
    const { bytes, files } = weighPage(PAGE);
    expect(bytes, files).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});

function listDescendants(node: Element): unknown[] {
  return node.childNodes.flatMap((child) => ('attrs' in child ? [child, ...listDescendants(child)] : []));
}
