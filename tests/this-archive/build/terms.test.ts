import { describe, expect, test } from 'vitest';
import { readBuilt } from '../../build/built-site.ts';

const IDS = ['rok-2000', 'world-2001', 'us-2014', 'china-2020', 'eu-2025'];

interface SectionJson {
  heading: string | null;
  passages: { text: string }[];
  sections: SectionJson[];
}

/** The texts as received by machines, read without any code of search: headings apart from passages. */
const texts = IDS.map((id) => {
  const { frontMatter, sections } = JSON.parse(readBuilt(`documents/${id}.json`)) as {
    frontMatter: { title: string };
    sections: SectionJson[];
  };
  const all = listSections(sections);
  return {
    title: frontMatter.title,
    headings: all.map(({ heading }) => heading ?? '').join('\n'),
    passages: all.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n'),
  };
});

function listSections(sections: SectionJson[]): SectionJson[] {
  return sections.flatMap((section) => [section, ...listSections(section.sections)]);
}

const rows = readBuilt('terms.csv')
  .trimEnd()
  .split('\r\n')
  .slice(1)
  .map((line) => line.split(','));

describe.each<[term: string, words: RegExp, inPassages: number[]]>([
  ['digital divide', /\bdigital divide\b/giu, [1, 6, 0, 0, 0]],
  ['e-commerce', /\be-commerce\b|\belectronic commerce\b/giu, [9, 7, 0, 0, 0]],
  ['privacy', /\bprivacy\b/giu, [0, 1, 5, 1, 5]],
  ['artificial intelligence', /\bartificial intelligence\b|\bAI\b/gu, [0, 0, 0, 5, 3]],
  ['data', /\bdata\b/giu, [1, 0, 3, 13, 4]],
  ['quantum', /\bquantum\b/giu, [0, 0, 0, 0, 3]],
  ['cyber security', /\bcyber ?security\b/giu, [0, 0, 3, 0, 2]],
  ['semiconductor', /\bsemiconductors?\b/giu, [0, 0, 0, 0, 2]],
])('“%s”', (term, words, inPassages) => {
  const count = (text: string) => text.match(words)?.length ?? 0;

  test('is in so many places of the passages', () => {
    expect(texts.map(({ passages }) => count(passages))).toEqual(inPassages);
  });

  test('has the counts of a plain reading of passages and headings', () => {
    const counts = rows.filter(([name]) => name === term).map(([, id, number]) => [id, Number(number)]);
    expect(counts).toEqual(
      texts.map(({ headings, passages }, index) => [IDS[index], count(passages) + count(headings)]),
    );
  });
});

test('the lengths of the texts are the numbers of their words', () => {
  const lengths = texts.map(
    ({ title, headings, passages }) =>
      [title, headings, passages].join(' ').split(/\s+/u).filter(Boolean).length,
  );
  expect(rows.slice(0, IDS.length).map(([, , , length]) => Number(length))).toEqual(lengths);
});
