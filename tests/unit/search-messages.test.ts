import { describe, expect, test } from 'vitest';
import { packWords } from '../../src/search/query/packed-words.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import type { Form } from '../../src/search/query/forms.ts';
import type { LexiconFile, TranslationsFile } from '../../src/search/query/lexicon.ts';
import { NO_OFFERS, type WordReport, type WordStatus } from '../../src/search/query/word-report.ts';
import { countPlaces, toMessages, toWordNotes } from '../../src/search/results/messages.ts';
import { ask, tellWords, toArchive, toHit, toSearchDocument } from './small-search.ts';

const ONE_HIT: Answer = {
  hits: [toHit()],
  words: [],
  splitCompounds: [],
  leftOut: { documents: 0, passages: 0 },
  hints: [],
  isReference: false,
  isCut: false,
  isDerived: false,
  orderedBy: 'index',
  readPlaces: () => [],
};

const NO_HIT: Answer = { ...ONE_HIT, hits: [] };

const FOUND = 'Found 1 passage in 1 section.';

function toWord(rest: Partial<WordReport>): WordReport {
  return {
    typed: 'word',
    status: 'printed',
    taken: [],
    forms: [],
    offers: NO_OFFERS,
    ...rest,
  };
}

function toForms(kind: Form['kind'], ...printed: string[]): Form[] {
  return printed.map((one) => ({ printed: one, kind, count: 1 }));
}

function say(answer: Answer, isDraft = false): string[] {
  return toMessages('the query', answer, isDraft).map(({ text }) => text);
}

function note(word: Partial<WordReport>): string | undefined {
  return toWordNotes('the query', { ...ONE_HIT, words: [toWord(word)] })[0]?.text;
}

test.each<[string, Partial<Answer>, string]>([
  [
    'a compound that was split',
    { splitCompounds: ['e-health'] },
    'No text has “e-health” as one word. Search looks for its parts.',
  ],
  [
    'an exclusion',
    { words: [toWord({ typed: 'Asia', status: 'excluded' })], leftOut: { documents: 0, passages: 1 } },
    'Left out: 1 passage with “Asia”.',
  ],
  [
    'exclusions',
    {
      words: ['Asia', 'EU'].map((typed) => toWord({ typed, status: 'excluded' })),
      leftOut: { documents: 0, passages: 3 },
    },
    'Left out: 3 passages with “Asia” or “EU”.',
  ],
  [
    'an exclusion of a text by its name',
    {
      words: [toWord({ typed: 'Asia', status: 'excluded' })],
      leftOut: { documents: 1, passages: 2 },
    },
    'Left out: 1 text and 2 passages with “Asia”.',
  ],
  ['a query that is too long', { isCut: true }, 'The query is too long. Search used only its beginning.'],
  ['a small or', { hints: ['or'] }, 'To find either of two words, type OR in capitals.'],
  [
    'a small not',
    { hints: ['not'] },
    'To leave out a word, type NOT in capitals, or a hyphen before the word.',
  ],
])('the message for %s', (_, told, message) => {
  expect(say({ ...ONE_HIT, ...told })).toEqual([FOUND, message]);
});

test('an exclusion that removes nothing has no message', () => {
  expect(say({ ...ONE_HIT, words: [toWord({ typed: 'Asia', status: 'excluded' })] })).toEqual([FOUND]);
});

test('the first message also says what was searched instead of a word', () => {
  const words = [
    toWord({ typed: 'polcy', status: 'corrected', taken: ['policy'] }),
    toWord({ typed: 'data' }),
    toWord({ typed: '半導体', status: 'spelling', means: { words: ['semiconductor'], language: 'en' } }),
  ];
  expect(say({ ...ONE_HIT, words })).toEqual([
    'The texts are in English. “半導体” means “semiconductor”. ' +
      `No text has “polcy”. The texts have “policy”, spelt almost alike. ${FOUND}`,
  ]);
});

describe('the first message counts what the best tier has', () => {
  test.each([
    ['a passage', [toHit()], '1 passage in 1 section'],
    ['passages', [toHit({ passageCount: 3 }), toHit()], '4 passages in 2 sections'],
    ['a heading alone', [toHit({ passageCount: 0, hasHeading: true })], '1 heading in 1 section'],
    [
      'headings beside passages once',
      [toHit({ hasHeading: true }), toHit({ passageCount: 0, hasHeading: true })],
      '1 passage and 1 heading in 2 sections',
    ],
    ['a text', [toHit({ fragmentId: undefined, passageCount: 0 })], '1 text by its name'],
    [
      'texts and passages',
      [
        toHit({ fragmentId: undefined, passageCount: 0 }),
        toHit({ fragmentId: undefined, passageCount: 0 }),
        toHit(),
      ],
      '2 texts by their names, and 1 passage in 1 section',
    ],
  ])('%s', (_, hits, found) => {
    expect(countPlaces(hits)).toBe(found);
    expect(say({ ...ONE_HIT, hits: [...hits, toHit({ tier: 'most' })] })).toEqual([`Found ${found}.`]);
  });

  test.each<[string, Partial<Answer>, string]>([
    [
      'most of the words',
      { hits: [toHit({ tier: 'most', passageCount: 2 })] },
      'No section has all the words. Most of the words are in 2 passages in 1 section.',
    ],
    [
      'most of the words, and a word that no text has',
      { hits: [toHit({ tier: 'most' })], words: [toWord({ status: 'absent' })] },
      'No text has “word”. Most of the words are in 1 passage in 1 section.',
    ],
    [
      'an offer',
      { hits: [toHit({ tier: 'offered' })], words: [toWord({ status: 'english' })] },
      'No text has “word”. See near matches.',
    ],
    [
      'derived words',
      { isDerived: true, hits: [toHit({ tier: 'most' })] },
      'No section has all the words as typed. With words of the same root, all are in 1 passage in 1 section.',
    ],
    ['a reference', { isReference: true }, 'Found the place that “the query” names.'],
  ])('%s', (_, told, message) => {
    expect(say({ ...ONE_HIT, ...told })).toEqual([message]);
  });
});

test.each<[string, Partial<Answer>, string]>([
  [
    'a word in another script than the texts',
    { words: [toWord({ status: 'absent', language: 'en' })] },
    'No results for “the query”. The texts are in English.',
  ],
  ['words that no text has', { words: [toWord({ status: 'absent' })] }, 'No results for “the query”.'],
  [
    'a word that no text has, beside another',
    { words: [toWord({ status: 'english' }), toWord({ typed: 'data' })] },
    'No results for “the query”. No text has “word”.',
  ],
  [
    'only exclusions',
    { words: [toWord({ typed: 'Asia', status: 'excluded' })] },
    'Add a word to search for. The query only excludes “Asia”.',
  ],
  ['only signs', {}, 'The query has no word to search for.'],
  [
    'an exclusion that removes all hits',
    {
      words: [toWord({}), ...['Asia', 'EU'].map((typed) => toWord({ typed, status: 'excluded' }))],
      leftOut: { documents: 0, passages: 2 },
    },
    'The query excludes all results: they have “Asia” or “EU”.',
  ],
])('the message without hits for %s', (_, told, message) => {
  expect(say({ ...NO_HIT, ...told })).toEqual([message]);
});

test.each([
  [{ place: '¶\u00A099', lastPassage: 16 }, '“Text” has no ¶\u00A099. Its last paragraph is ¶\u00A016.'],
  [{ place: '#nowhere' }, '“Text” has no section “#nowhere”.'],
])('the message says that a document does not have the place %o', (missing, message) => {
  expect(say({ ...ONE_HIT, missing: { shortTitle: 'Text', ...missing } })).toEqual([message]);
});

test('the message says at the end that the index did not answer, but not while it can still answer', () => {
  const answer: Answer = { ...ONE_HIT, orderedBy: 'texts', isCut: true };
  expect(say(answer).at(-1)).toMatch(/^The search index did not answer\./u);
  expect(say(answer, true)).toHaveLength(2);
});

describe('the note about a word', () => {
  test.each<[string, Partial<WordReport>, string]>([
    ['as typed', {}, '“word” is in the texts as typed.'],
    [
      'in other forms',
      {
        forms: [
          ...toForms('printed', 'word'),
          ...toForms('inflected', 'words'),
          ...toForms('spelling', 'Word-', 'w.'),
          ...toForms('misprint', 'wrod'),
        ],
      },
      '“word” is in the texts, also in other spellings: “Word-” and “w.”; in other forms: “words”; with a misprint: “wrod”.',
    ],
    [
      'in very many forms',
      { status: 'spelling', forms: toForms('spelling', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') },
      'No text has “word”. The texts have “a”, “b”, “c”, “d”, “e”, “f” and 2 more.',
    ],
    [
      'that only a correction of the archive has',
      { status: 'spelling', forms: toForms('misprint', 'wrod') },
      'No text has “word”. The archive’s correction of “wrod” has it.',
    ],
  ])('%s', (_, word, text) => {
    expect(note(word)).toBe(text);
  });

  test('cuts long words', () => {
    expect(note({ typed: 'x'.repeat(500), status: 'absent' })?.length).toBeLessThan(200);
  });

  test('offers the search as typed, and searches for words near it', () => {
    const word = toWord({
      typed: 'polcy',
      status: 'corrected',
      taken: ['policy'],
      offers: {
        unquoted: ['polcys'],
        similar: ['police'],
        related: ['free flow', 'trust'],
        derived: ['political'],
        beginning: ['polcyx'],
      },
    });
    const [{ offers } = { offers: [] }] = toWordNotes('polcy -x', { ...ONE_HIT, words: [word] });
    expect(offers).toEqual([
      { text: 'Search for “polcy” as typed', query: 'polcy -x', isLiteral: true },
      { text: 'Search for other spellings and forms: polcys', query: 'polcys', isLiteral: false },
      { text: 'Search for similar words: police', query: 'police', isLiteral: false },
      {
        text: 'Search for related words: free flow, trust',
        query: '"free flow" OR trust',
        isLiteral: false,
      },
      { text: 'Search for words with the same root: political', query: 'political', isLiteral: false },
      { text: 'Search for longer words: polcyx', query: 'polcyx', isLiteral: false },
    ]);
    expect(toWordNotes('x', { ...ONE_HIT, words: [toWord({})] })[0]?.offers).toEqual([]);
  });
});

/** One passage for each status, each in a section of its own. */
const TEXTS = [
  'Satellites and radio.',
  'The R.O.K. agrees.',
  'Two signatures of the multilateral forum.',
  'Standards in use.',
  'A policy of Asia.',
  'A broad semiconductor plan.',
  'Radio in Asia.',
];

const LEXICON: Partial<LexiconFile & TranslationsFile> = {
  english: packWords(['abroad']),
  translations: [['半導体', 'semiconductor']],
};

const ARCHIVE = toArchive(
  [
    toSearchDocument(
      TEXTS.map((text, index) => ({
        id: `s${index}`,
        record: `r${index}`,
        heading: '',
        path: [],
        passages: [{ id: `p${index}`, text }],
      })),
    ),
  ],
  { spellings: [['Republic of Korea', 'ROK', 'R.O.K.']] },
);

/** The words of all texts, read without search: without case, and without marks except full stops inside a word. */
const PRINTED = new Set(
  TEXTS.flatMap((text) => text.split(/\s+/u).map((one) => one.replace(/[.,]+$/u, '').toLowerCase())),
);

/** @returns the passages that have one of some words, read without search */
function scan(...words: string[]): string[] {
  return TEXTS.flatMap((text, index) =>
    text.split(/\s+/u).some((one) => words.includes(one.replace(/[.,]+$/u, '').toLowerCase()))
      ? [`p${index}`]
      : [],
  );
}

/**
 * A query for each status: what search tells, and the words that its passages must have if this is true. Facts of
 * documents are not in passages: `search-facts.test.ts` has them.
 */
const STATUSES: Record<WordStatus, { query: string; told: string; note: string; found: string[] }> = {
  printed: {
    query: 'radio',
    told: 'radio: printed',
    note: '“radio” is in the texts as typed.',
    found: ['radio'],
  },
  spelling: {
    query: 'ROK',
    told: 'ROK: spelling',
    note: 'No text has “ROK”. The texts have “R.O.K.”.',
    found: ['r.o.k'],
  },
  inflected: {
    query: 'signature',
    told: 'signature: inflected',
    note: 'No text has “signature”. The texts have “signatures”.',
    found: ['signatures'],
  },
  beginning: {
    query: 'multilat',
    told: 'multilat: beginning multilateral',
    note: 'Found words that begin with “multilat”: “multilateral”.',
    found: ['multilateral'],
  },
  derived: {
    query: 'standardization',
    told: 'standardization: derived Standards',
    note: 'No text has “standardization”. The texts have “Standards”, with the same root.',
    found: ['standards'],
  },
  corrected: {
    query: 'polcy',
    told: 'polcy: corrected policy',
    note: 'No text has “polcy”. The texts have “policy”, spelt almost alike.',
    found: ['policy'],
  },
  english: { query: 'abroad', told: 'abroad: english', note: 'No text has “abroad”.', found: [] },
  absent: { query: 'xqzzyv', told: 'xqzzyv: absent', note: 'No text has “xqzzyv”.', found: [] },
  excluded: {
    query: 'radio -asia',
    told: 'asia: excluded',
    note: 'Passages with “asia” are left out.',
    found: ['satellites'],
  },
};

describe('what search says about a word is true for a reader of the texts', () => {
  test.each(Object.entries(STATUSES))('%s', async (status, { query, told, note: text, found }) => {
    const typed = told.split(':')[0]?.toLowerCase() ?? '';
    const answer = await ask(query, ARCHIVE, { lexicon: LEXICON });
    expect(tellWords(answer)).toContain(told);
    const notes = toWordNotes(query, answer);
    expect(notes.find(({ word }) => word.status === status)?.text).toBe(text);
    expect(PRINTED.has(typed)).toBe(['printed', 'excluded'].includes(status));
    if (text.startsWith('No text has')) expect(scan(typed)).toEqual([]);
    for (const one of found) expect(PRINTED.has(one)).toBe(true);
    expect(answer.hits.map(({ fragmentId }) => fragmentId).toSorted()).toEqual(scan(...found));
    if (status === 'excluded')
      expect(scan('asia').filter((id) => scan('radio').includes(id))).toEqual(['p6']);
  });

  test('a word of another language', async () => {
    const answer = await ask('半導体', ARCHIVE, { lexicon: LEXICON });
    expect(toWordNotes('半導体', answer)[0]?.text).toBe(
      'The texts are in English. “半導体” means “semiconductor”.',
    );
    expect(answer.hits.map(({ fragmentId }) => fragmentId)).toEqual(scan('semiconductor'));
  });

  test('without the lexicon nothing is corrected or translated, and no word is called English', async () => {
    for (const query of ['polcy', 'abroad', '半導体'])
      expect(tellWords(await ask(query, ARCHIVE)), query).toEqual([`${query}: absent`]);
  });

  test('words that search only offers are named, but not searched for', async () => {
    const answer = await ask('abroad', ARCHIVE, { lexicon: LEXICON });
    expect(answer.words[0]?.offers.similar).toEqual(['broad']);
    expect(answer.hits).toEqual([]);
    expect(scan('broad')).toEqual(['p5']);
  });

  test('the first message counts what a reader counts', async () => {
    const answer = await ask('radio', ARCHIVE);
    expect(toMessages('radio', answer, true)).toEqual([{ text: 'Found 2 passages in 2 sections.' }]);
    expect(scan('radio')).toHaveLength(2);
  });
});
