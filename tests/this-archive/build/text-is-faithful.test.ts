import { describe, expect, test } from 'vitest';
import type { PassagesFile } from '../../../src/search/query/passages.ts';
import { getAttribute, getText, listElements, readBuilt } from '../../build/built-site.ts';
import { findDifference, splitWords } from '../../build/compared-words.ts';
import { IDS } from '../../build/document-ids.ts';
import { listSourceWords } from './source-words.ts';

interface SectionJson {
  heading: string | null;
  passages: { text: string }[];
  sections: SectionJson[];
}

function listJsonWords({ heading, passages, sections }: SectionJson): string[] {
  return [
    ...splitWords(heading ?? ''),
    ...passages.flatMap(({ text }) => splitWords(text)),
    ...sections.flatMap(listJsonWords),
  ];
}

/** @returns the words of a Markdown body, without id marks and Markdown syntax. */
function stripMarkdown(body: string): string {
  return body
    .replace(/ \{#[^}]*\}$/gmu, '')
    .replace(/^ *(?:(?:#+|-|>) ?)+/gmu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*+/gu, '');
}

function findArticle(id: string) {
  const articles = listElements(readBuilt(`documents/${id}/index.html`)).filter(
    (element) => getAttribute(element, 'data-document') === id,
  );
  expect(articles).toHaveLength(1);
  expect(articles[0]?.tagName).toBe('article');
  return articles[0];
}

test('the comparison finds changed, missing, added and swapped words', () => {
  const source = ['a', '-', 'b', 'c'];
  expect(findDifference(source, ['a', 'b', 'c'])).toBeUndefined();
  for (const words of [
    ['a', 'x', 'c'],
    ['a', 'c'],
    ['a', 'b', 'c', 'd'],
    ['b', 'a', 'c'],
    ['a', 'b'],
  ]) {
    expect(findDifference(source, words)).toBeDefined();
  }
});

describe.each(IDS)('%s has the words of its source', (id) => {
  const source = listSourceWords(id);

  test('on its page, and the article has no other words', () => {
    const article = findArticle(id);
    expect(article && findDifference(source, splitWords(getText(article)))).toBeUndefined();
  });

  test('as plain text', () => {
    expect(findDifference(source, splitWords(readBuilt(`documents/${id}.txt`)))).toBeUndefined();
  });

  test('as Markdown, without its marks', () => {
    const [, , body = ''] = readBuilt(`documents/${id}.md`).split(/^---$/mu);
    const title = /^title: "(.*)"$/mu.exec(readBuilt(`documents/${id}.md`))?.[1] ?? '';
    const words = splitWords(`${title} ${stripMarkdown(body)}`);
    expect(findDifference(source, words)).toBeUndefined();
  });

  test('as JSON', () => {
    const { frontMatter, sections } = JSON.parse(readBuilt(`documents/${id}.json`)) as {
      frontMatter: { title: string };
      sections: SectionJson[];
    };
    const words = [...splitWords(frontMatter.title), ...sections.flatMap(listJsonWords)];
    expect(findDifference(source, words)).toBeUndefined();
  });

  test('in the file that search reads', () => {
    const { documents } = JSON.parse(readBuilt('search/passages.json')) as PassagesFile;
    const { title = '', sections = [] } = documents.find((document) => document.id === id) ?? {};
    const texts = sections.flatMap(({ heading, passages }) => [heading, ...passages.map(({ text }) => text)]);
    expect(findDifference(source, [title, ...texts].flatMap(splitWords))).toBeUndefined();
  });
});
