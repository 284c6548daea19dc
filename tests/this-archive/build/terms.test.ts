import { expect, test } from 'vitest';
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

/** The terms, each with all its forms and spellings in the five texts. */
const WORDS: Record<string, RegExp> = {
  cooperation: /\bco-?operation\b/giu,
  'information technology': /\b[Ii]nformation [Tt]echnolog(?:y|ies)\b|\bIT\b/gu,
  Internet: /\binternet\b/giu,
  'e-commerce': /\be-commerce\b|\belectronic commerce\b/giu,
  'digital divide': /\bdigital divide\b/giu,
  'digital economy': /\bdigital economy\b/giu,
  data: /\bdata\b/giu,
  privacy: /\bprivacy\b/giu,
  'cyber security': /\bcyber ?security\b/giu,
  'high-tech crime': /\b(?:high-tech|cyber|digital)[ -]?crimes?\b/giu,
  'artificial intelligence': /\bartificial intelligence\b|\bAI\b/gu,
  quantum: /\bquantum\b/giu,
  semiconductor: /\bsemiconductors?\b/giu,
  network: /\bnetworks?\b/giu,
  infrastructure: /\binfrastructures?\b/giu,
  'intellectual property': /\bintellectual property\b/giu,
  standard: /\bstandards?\b/giu,
  regulation: /\bregulations?\b/giu,
  governance: /\bgovernance\b/giu,
  trust: /\btrust\b/giu,
  values: /\bvalues?\b/giu,
  innovation: /\binnovations?\b/giu,
  research: /\bresearch\b/giu,
  'human resources': /\bhuman resources?\b/giu,
  'private sector': /\bprivate[ -]sectors?\b/giu,
  'supply chain': /\bsupply chains?\b/giu,
};

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

test('each term of the table is read here, too', () => {
  expect([...new Set(rows.map(([name]) => name))]).toEqual(Object.keys(WORDS));
});

test.each(Object.entries(WORDS))(
  '“%s” has the counts of a plain reading of titles, headings and passages',
  (term, words) => {
    const counts = rows.filter(([name]) => name === term).map(([, id, number]) => [id, Number(number)]);
    expect(counts).toEqual(
      texts.map(({ title, headings, passages }, index) => [
        IDS[index],
        [title, headings, passages].reduce((sum, text) => sum + count(text, words), 0),
      ]),
    );
  },
);

test.each([
  ['digital divide', [1, 6, 0, 0, 0]],
  ['e-commerce', [9, 7, 0, 0, 0]],
  ['privacy', [0, 1, 5, 1, 5]],
  ['artificial intelligence', [0, 0, 0, 5, 3]],
  ['data', [1, 0, 3, 13, 4]],
  ['quantum', [0, 0, 0, 0, 3]],
  ['cyber security', [0, 0, 3, 0, 2]],
  ['semiconductor', [0, 0, 0, 0, 2]],
])('“%s” is in so many places of the passages', (term, inPassages) => {
  expect(texts.map(({ passages }) => count(passages, WORDS[term] ?? /$/u))).toEqual(inPassages);
});

test('the lengths of the texts are the numbers of their words', () => {
  const lengths = texts.map(
    ({ title, headings, passages }) =>
      [title, headings, passages].join(' ').split(/\s+/u).filter(Boolean).length,
  );
  expect(rows.slice(0, IDS.length).map(([, , , length]) => Number(length))).toEqual(lengths);
});
