import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import {
  DIST,
  PROJECT,
  getAttribute,
  getText,
  listElements,
  listFiles,
  readBuilt,
  hasClass,
} from './built-site.ts';
import { IDS } from './document-ids.ts';
import { JOINED } from '../scan-texts.ts';

type Element = ReturnType<typeof listElements>[number];

const page = listElements(readBuilt('find/index.html'));
const leftOut = new Set(
  listInside(findByClass('word-index-left-out'), 'dd').flatMap((list) => getText(list).split(', ')),
);
const lines = page.filter(({ tagName }) => tagName === 'section').flatMap((one) => listInside(one, 'li'));
const addressesByWord = readLines();

interface SectionJson {
  passages: { id: string; text: string }[];
  sections: SectionJson[];
}

function findByClass(name: string): Element {
  const element = page.find((candidate) => hasClass(candidate, name));
  if (!element) throw new Error(`/find/ has no element of the class ${name}`);
  return element;
}

function listInside(element: Element, tagName: string): Element[] {
  return element.childNodes.flatMap((node) =>
    'attrs' in node ? [...(node.tagName === tagName ? [node] : []), ...listInside(node, tagName)] : [],
  );
}

/** @returns the addresses of the scripts of a page. */
function listScripts(elements: Element[]): (string | undefined)[] {
  return elements.filter(({ tagName }) => tagName === 'script').map((script) => getAttribute(script, 'src'));
}

function listAddresses(line: Element): string[] {
  return listInside(line, 'a').map((link) => getAttribute(link, 'href') ?? '');
}

/** The addresses for each single word. If its line names another spelling, they come from the line of that spelling. */
function readLines(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of lines) {
    const [heading] = listInside(line, 'b');
    const [, brackets = ''] = /\(([^)]*)\)/u.exec(getText(line)) ?? [];
    const words = `${heading ? getText(heading) : ''}, ${brackets}`.split(/[,;]/u);
    for (const word of words.map((one) => one.trim().toLowerCase())) {
      const addresses = found.get(word) ?? new Set();
      for (const address of listAddresses(line).flatMap(follow)) addresses.add(address);
      found.set(word, addresses);
    }
  }
  return found;
}

function follow(address: string): string[] {
  if (!address.startsWith('#')) return [address];
  const target = lines.find((line) => getAttribute(line, 'id') === address.slice(1));
  return target ? listAddresses(target) : [];
}

function listPassages({ passages, sections }: SectionJson): { id: string; text: string }[] {
  return [...passages, ...sections.flatMap(listPassages)];
}

/** Letters before a sign of money are a part of the sign: `US$15`. */
const WORD = new RegExp(String.raw`${JOINED}+|(?:(?!${JOINED})[\p{L}\p{N}])+(?!\p{Sc})\b`, 'gu');

const IN_JOINED = new RegExp(`^${JOINED}`, 'u');

/** @returns the words of a script without spaces, as Unicode's dictionaries find them, without particles of Japanese */
function splitJoined(run: string): string[] {
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(run)]
    .map(({ segment }) => segment)
    .filter((word) => !/^(?:[\p{Script=Hiragana}ー]+$|を|に[関対])/u.test(word));
}

/** Reads words by the rule that the page explains, without the tokenizer of search. */
function listSignificantWords(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words
    .flatMap((word) => (IN_JOINED.test(word) ? splitJoined(word) : word))
    .filter((word) => /\p{L}/u.test(word) && word.length > 1)
    .filter((word) => !leftOut.has(word.toLowerCase()) || /^\p{Lu}+$/u.test(word))
    .map((word) => word.toLowerCase());
}

describe.each(IDS)('the index of words and %s', (id) => {
  const { sections } = JSON.parse(readBuilt(`documents/${id}.json`)) as { sections: SectionJson[] };
  const passages = sections.flatMap(listPassages);

  test('every significant word of a passage has a link to the passage', () => {
    expect(passages.length).toBeGreaterThan(0);
    const missing = passages.flatMap(({ id: passage, text }) =>
      listSignificantWords(text)
        .filter((word) => addressesByWord.get(word)?.has(`/documents/${id}/#${passage}`) !== true)
        .map((word) => `${passage}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  test('every link leads to an existing id', () => {
    const ids = new Set(
      listElements(readBuilt(`documents/${id}/index.html`)).flatMap((one) => getAttribute(one, 'id') ?? []),
    );
    const links = lines.flatMap(listAddresses).filter((address) => address.startsWith(`/documents/${id}/#`));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((address) => !ids.has(address.slice(address.indexOf('#') + 1)))).toEqual([]);
  });
});

describe('the page of the index', () => {
  test('links other spellings and letters to lines that exist', () => {
    const ids = new Set(page.flatMap((element) => getAttribute(element, 'id') ?? []));
    const own = page
      .flatMap((element) => getAttribute(element, 'href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test('needs no script of its own', () => {
    // The scripts of all pages are not needed to read this page.
    expect(listScripts(page)).toEqual(listScripts(listElements(readBuilt('download/index.html'))));
  });

  test.each(['search/index.html', '404.html'])('is linked from %s', (path) => {
    expect(readBuilt(path).split('<footer')[0]).toContain('href="/find/"');
  });
});

const PAGES_WITH_SPELLINGS = listFiles(DIST, '.html').filter((path) =>
  readBuilt(path).includes('class="connected-spellings"'),
);

test.each(PAGES_WITH_SPELLINGS)('%s lists all related spellings', (path) => {
  const terms = parse(readFileSync(join(PROJECT, 'content/authorities/terms.yaml'), 'utf8')) as {
    spellings: string[];
    related?: string[];
    note: string;
  }[];
  const about = listElements(readBuilt(path));
  const list = about.find((element) => hasClass(element, 'connected-spellings'));
  const texts = ['dt', 'dd'].map((name) => (list ? listInside(list, name).map(getText) : []));
  const explained = terms.map(({ related, note }) =>
    related ? `${note} Search also offers: ${related.join(' · ')}` : note,
  );
  expect(texts).toEqual([terms.map(({ spellings }) => spellings.join(' · ')), explained]);
});
