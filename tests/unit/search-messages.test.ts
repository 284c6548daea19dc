import { expect, test } from 'vitest';
import { toMessages } from '../../src/search/results/messages.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import type { Hit } from '../../src/search/query/hits.ts';

const HIT: Hit = {
  documentId: 'one',
  fragmentId: 'p1',
  shortTitle: 'Text',
  path: [],
  place: 0,
  heading: [],
  excerpt: undefined,
};

const ONE_HIT: Answer = {
  hits: [HIT],
  hasWords: true,
  absent: [],
  splitCompounds: [],
  replacements: [],
  excluded: [],
  leftOutCount: 0,
  variants: [],
  isCut: false,
  isPartial: false,
  isDerived: false,
  orderedBy: 'index',
};

const NO_HIT: Answer = { ...ONE_HIT, hits: [] };

function say(answer: Answer, isDraft = false): string[] {
  return toMessages('the query', answer, isDraft).map(({ text, offer }) =>
    offer ? `${text} [${offer.text}]` : text,
  );
}

test.each<[string, Partial<Answer>, string]>([
  [
    'a compound that was split',
    { splitCompounds: ['e-health'] },
    'No text has “e-health” as one word. These results have its parts.',
  ],
  [
    'related words',
    { related: { words: ['trust', 'open trade'], query: 'trust OR "open trade"' } },
    'Related words in the texts: “trust” and “open trade”. [Search for “trust OR open trade”]',
  ],
  [
    'a correction',
    { replacements: [{ typed: 'coperation', taken: 'cooperation' }] },
    'No text has “coperation”. These results have “cooperation”. [Search for “coperation” as typed]',
  ],
  [
    'several replacements',
    {
      replacements: [
        { typed: 'polcy', taken: 'policy' },
        { typed: 'netwrok', taken: 'network' },
      ],
    },
    'No text has “polcy” or “netwrok”. These results have “policy” and “network”. [Search for “polcy” and “netwrok” as typed]',
  ],
  [
    'a word that no text has',
    { absent: ['xqzzyv', '“a b”'] },
    'No text has “xqzzyv” or “a b”. These results have the other words.',
  ],
  [
    'some of the words',
    { isPartial: true },
    'No section has all the words. These sections have some of them.',
  ],
  [
    'derived words',
    { isDerived: true },
    'No section has all the words as typed. These sections have derived words.',
  ],
  ['other forms', { variants: ['R.O.K.', 'Korea'] }, 'Also found as “R.O.K.” and “Korea”.'],
  [
    'very many forms',
    { variants: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
    'Also found as “a”, “b”, “c”, “d”, “e”, “f” and 2 more.',
  ],
  [
    'an offer of derived words',
    { derived: { words: ['promotion'], query: 'promote OR promotion' } },
    'Derived words in the texts: “promotion”. [Search for “promote OR promotion”]',
  ],
  ['one exclusion', { excluded: ['Asia'], leftOutCount: 1 }, 'Excluded: 1 result with “Asia”.'],
  ['exclusions', { excluded: ['Asia', 'EU'], leftOutCount: 3 }, 'Excluded: 3 results with “Asia” or “EU”.'],
  ['an exclusion that removes no hit', { excluded: ['Asia'] }, 'Excluded: no results with “Asia”.'],
  ['a query that is too long', { isCut: true }, 'The query is too long. Search used only its beginning.'],
])('the message for %s', (_, told, message) => {
  expect(say({ ...ONE_HIT, ...told })).toEqual(['Found 1 section.', message]);
});

test.each<[string, Partial<Answer>, string]>([
  ['words that no text has', {}, 'No results for “the query”.'],
  [
    'only exclusions',
    { hasWords: false, excluded: ['Asia'] },
    'Add a word to search for. The query only excludes “Asia”.',
  ],
  ['only signs', { hasWords: false }, 'The query has no word to search for.'],
  [
    'an exclusion that removes all hits',
    { excluded: ['Asia', 'EU'], leftOutCount: 2 },
    'The query excludes all results: they have “Asia” or “EU”.',
  ],
])('the message without hits for %s', (_, told, message) => {
  expect(say({ ...NO_HIT, ...told })).toEqual([message]);
});

test.each([
  [{ place: '¶99', lastPassage: 16 }, '“Text” has no ¶99. Its last paragraph is ¶16.'],
  [{ place: '#nowhere' }, '“Text” has no section “#nowhere”.'],
])('the message says that a document does not have the place %o', (missing, message) => {
  expect(say({ ...ONE_HIT, missing: { shortTitle: 'Text', ...missing } })).toEqual([message]);
});

test('only offers to search for the typed words are literal, and each offer has a query of its own', () => {
  const answer = {
    ...ONE_HIT,
    replacements: [{ typed: 'a', taken: 'b' }],
    derived: { words: ['c'], query: 'b OR c' },
  };
  expect(toMessages('a -x', answer).flatMap(({ offer }) => offer ?? [])).toMatchObject([
    { query: 'a -x', isLiteral: true },
    { query: 'b OR c', isLiteral: false },
  ]);
});

test('the message says at the end that the index did not answer, but not while it can still answer', () => {
  const answer: Answer = { ...ONE_HIT, orderedBy: 'texts', isPartial: true };
  expect(say(answer).at(-1)).toMatch(/^The search index did not answer\./u);
  expect(say(answer, true)).toHaveLength(2);
});

test('the message cuts long words', () => {
  const [message = ''] = say({ ...ONE_HIT, absent: ['x'.repeat(500)] }).slice(1);
  expect(message.length).toBeLessThan(200);
});
