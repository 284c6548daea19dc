import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWords } from '../../src/search/query/packed-words.ts';
import { answerQuery, type Answer } from '../../src/search/query/answer.ts';
import { toLexicon } from '../../src/search/query/lexicon.ts';
import type { AskIndex } from '../../src/search/query/rank.ts';
import { toMessages, toWordNotes } from '../../src/search/results/messages.ts';
import type { Hit } from '../../src/search/query/hits.ts';
import type { SearchSection } from '../../src/search/query/passages.ts';
import { toRuns } from '../long-run.ts';
import { listTiers, tellWords, toArchive, toSearchDocument } from './small-search.ts';

/** A few thousand answers take several seconds on a busy machine. */
const LIMIT_MS = 60_000;

function makeSection(id: string, heading: string, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${id.charCodeAt(0) * 10 + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

/** One passage for each difficult case. `p<code of the section's letter>0` is the first passage of a section. */
const ARCHIVE = toArchive(
  [
    toSearchDocument(
      [
        makeSection('a', '', 'The R.O.K. and Japan will promote e-commerce and tele-medicine.'),
        makeSection(
          'b',
          'Networks',
          'Work on 5G/6G and the “6G MIRAI-HARMONY” project.',
          'A total of US$15 billion.',
        ),
        makeSection('c', 'Items', 'It aims to aid items used by us on its way.'),
        makeSection(
          'd',
          'AI Governance:',
          'As artificial intelligence grows, ethical rules for IT and ITS are set.',
        ),
        makeSection('e', 'Empty'),
      ],
      {
        id: 'one',
        title: 'Japan-R.O.K. Initiative on Information Technology (IT)',
        shortTitle: 'Joint Initiative',
        partners: ['Republic of Korea'],
        dated: '2000-09',
      },
    ),
    toSearchDocument(
      [
        makeSection(
          'f',
          'Trust',
          'Free flow—including trust.',
          'Japan–EU talks on cyber security and supply chains.',
        ),
        {
          ...makeSection('g', 'Policy'),
          passages: [
            {
              id: 'p1030',
              text: 'To start a policy dialogu of the United Nations Development Fund at the border',
              readings: [
                { start: 48, end: 64, published: 'Development Fund', reading: 'Development Programme' },
              ],
            },
          ],
        },
        { ...makeSection('h', 'Trade', 'The cross-border trade in goods, item by item.'), path: ['Empty'] },
        makeSection('i', 'Note', 'In May 2019 the Cabinet Office gave a speech.', 'On 3 May 2019.'),
      ],
      {
        id: 'two',
        title: 'A Meeting in Brussels',
        shortTitle: 'Brussels',
        partners: ['European Union'],
        dated: '2019-05-03',
        kind: 'Speech',
        publisher: 'Cabinet Office',
      },
    ),
  ],
  {
    spellings: [
      ['Republic of Korea', 'ROK', 'R.O.K.', 'South Korea'],
      ['artificial intelligence', 'AI'],
      ['information technology', 'IT'],
      ['Atlantis', 'ATL'],
      ['billion', 'bn'],
    ],
  },
);

/** What the authorities relate to names that no text has. */
const RELATED = [
  { spellings: ['GDPR', 'data protection law'], related: ['trust', 'cross-border trade', 'privacy'] },
  { spellings: ['polisy'], related: ['policy'] },
];

const LEXICON = toLexicon({ related: RELATED, english: packWords(['globe']), translations: [] });

/** An index that has all records and gives them the same score. */
const EVEN_INDEX: AskIndex = () =>
  Promise.resolve(new Map(ARCHIVE.sections.map(({ section }) => [section.record, 1])));

function toPlace({ documentId, fragmentId = documentId }: Hit): string {
  return fragmentId;
}

async function ask(query: string, askIndex = EVEN_INDEX) {
  const askLexicon = () => Promise.resolve(LEXICON);
  const answer = await answerQuery(query, ARCHIVE, askIndex, undefined, { askLexicon });
  return {
    ...answer,
    ...listTiers(answer),
    told: tellWords(answer),
    places: answer.hits.map(toPlace),
    marks: answer.hits.flatMap(({ heading, excerpt }) =>
      [...heading, ...(excerpt?.pieces ?? [])].filter(({ isMatch }) => isMatch).map(({ text }) => text),
    ),
  };
}

describe('search finds words with other punctuation or spelling', () => {
  test.each([
    ['a word after a dash', 'including', 'p1020'],
    ['a part of a compound with a dash', 'EU talks', 'p1021'],
    ['a part of a compound with a slash', '6G', 'p980'],
    ['a compound with a slash', '5G/6G', 'p980'],
    ['words in curly quotation marks', '6G MIRAI HARMONY', 'p980'],
    ['a hyphenated word without hyphen', 'telemedicine', 'p970'],
    ['a hyphenated word as two words', 'tele medicine', 'p970'],
    ['a hyphenated word in capitals', 'E-COMMERCE', 'p970'],
    ['two words as one word', 'cybersecurity', 'p1021'],
    ['two words with a hyphen', 'cyber-security', 'p1021'],
    ['two words without the space between them', 'supplychain', 'p1021'],
    ['an amount', 'US$15 billion', 'p981'],
    ['an amount without its country', '$15', 'p981'],
    ['a currency in words', '15 billion dollars', 'p981'],
    ['a number with its unit', '$15bn', 'p981'],
    ['a word with another ending', 'policies', 'p1030'],
    ['the beginning of a word', 'ethic', 'p1000'],
    ['a misspelt word', 'artifical', 'p1000'],
    ['a corrected reading', 'Development Programme', 'p1030'],
    ['the words as published', 'Development Fund', 'p1030'],
    ['a hyphen in a phrase', '"cross border"', 'p1040'],
    ['a phrase among words', 'trade "cross-border trade"', 'p1040'],
  ])('%s', async (_, query, place) => {
    expect((await ask(query)).places[0]).toBe(place);
  });
});

describe('search does not find', () => {
  test.each([
    ['an acronym in the middle or at the beginning of a word', 'AI', 'p990'],
    ['an acronym in a word in small letters', 'IT', 'p990'],
    ['an acronym typed in small letters, within a word', 'it', 'p990'],
    ['two short words in place of one word', 'itaims', 'p990'],
    ['an acronym in small letters that no authority names', 'ITS', 'p990'],
    ['a word in quotation marks with another ending', '"item"', 'p990'],
    ['a phrase whose words are not next to each other', '"trade border"', 'p1030'],
  ])('%s', async (_, query, place) => {
    expect((await ask(query)).all).not.toContain(place);
  });
});

test('a document comes first if its name, in any spelling, has all words', async () => {
  expect((await ask('South Korea')).places).toEqual(['one', 'p970']);
  expect((await ask('South Korea commerce')).places).not.toContain('one');
});

test('every spelling of a name is marked', async () => {
  expect((await ask('South Korea')).marks).toEqual(['R.O.K', 'R.O.K']);
});

test('a hit on a corrected reading marks the published words', async () => {
  expect((await ask('programme')).marks).toEqual(['Development Fund']);
});

test('a name that no text has in any spelling is searched as single words', async () => {
  expect(await ask('Atlantis')).toMatchObject({ hits: [], told: ['Atlantis: absent'] });
});

test('an acronym is not corrected, but the same letters in lower case are', async () => {
  expect(await ask('FLOB')).toMatchObject({ hits: [], told: ['FLOB: absent'] });
  expect(await ask('flob')).toMatchObject({ places: ['p1020'], told: ['flob: corrected flow'] });
});

test('a word of the title counts for a section that has another word of the query', async () => {
  const { all, hits } = await ask('Brussels dialogue');
  expect(all).toEqual(['p1030']);
  expect(hits[0]).toMatchObject({ missing: [], inContext: [{ typed: 'Brussels', source: 'title' }] });
});

describe('the context of a section counts, and the hit says where the word is', () => {
  test.each([
    ['the date', 'dialogue 2019', '2019', 'date', 'p1030'],
    ['a whole date', 'dialogue "3 May 2019"', undefined, undefined, undefined],
    ['a date in another form', 'dialogue 3 May 2019', '3 May 2019', 'date', 'p1030'],
    ['the month', 'dialogue May 2019', 'May 2019', 'date', 'p1030'],
    ['the kind of text', 'dialogue speech', 'speech', 'kind', 'p1030'],
    ['the publisher', 'dialogue "Cabinet Office"', 'Cabinet Office', 'publisher', 'p1030'],
    ['a partner', 'dialogue European', 'European', 'partner', 'p1030'],
    ['the title', 'dialogue meeting', 'meeting', 'title', 'p1030'],
    ['a heading above', 'goods empty', 'empty', 'heading', 'p1040'],
    ['no other date', 'dialogue 2018', undefined, undefined, undefined],
  ])('%s', async (_, query, typed, source, place) => {
    const { all, hits } = await ask(query);
    expect(all).toEqual(place === undefined ? [] : [place]);
    if (place !== undefined) expect(hits[0]?.inContext).toEqual([{ typed, source }]);
  });

  test('but the context alone finds no section', async () => {
    for (const query of ['speech', '2019', '"Cabinet Office"'])
      for (const place of (await ask(query)).places) expect(place, query).toMatch(/^p105/u);
  });
});

test('the heading finds a section without passages of its own', async () => {
  expect((await ask('empty')).places[0]).toBe('e');
});

test('the name of a section does not have the colon of a lead-in', async () => {
  const [first] = (await ask('governance')).hits;
  expect(first?.heading.map(({ text }) => text).join('')).toBe('AI Governance');
});

test('a word typed twice counts once', async () => {
  const once = await ask('japan trade');
  expect((await ask('japan japan japan trade')).places).toEqual(once.places);
});

describe('search says how it changed a query', () => {
  test('with a word that occurs nowhere', async () => {
    const { told, all, most, offered, hits } = await ask('dialogue xqzzyv');
    expect(told).toEqual(['dialogue: spelling', 'xqzzyv: absent']);
    expect({ all, most, offered }).toEqual({ all: [], most: [], offered: ['p1030'] });
    expect(hits[0]?.missing).toEqual(['xqzzyv']);
  });

  test('with a phrase that occurs nowhere', async () => {
    expect(await ask('"policy start"')).toMatchObject({ told: ['policy start: absent'], hits: [] });
  });

  test('with a misspelt word', async () => {
    expect((await ask('polcy')).told).toEqual(['polcy: corrected Policy']);
  });

  test('if no section has all the words', async () => {
    const { hits, offered } = await ask('dialogue telemedicine');
    expect(offered).toEqual(['p970', 'p1030']);
    expect(hits.map(({ missing }) => missing)).toEqual([['dialogue'], ['telemedicine']]);
  });

  test('if some sections have most of the words', async () => {
    const { all, most, hits } = await ask('policy dialogue telemedicine');
    expect({ all, most }).toEqual({ all: [], most: ['p1030'] });
    expect(hits[0]?.missing).toEqual(['telemedicine']);
  });

  test('common words do not change the hits', async () => {
    expect((await ask('the dialogue of items')).all).toEqual([]);
    expect(await ask('are the dialogue')).toMatchObject({ all: ['p1030'], told: ['dialogue: spelling'] });
    expect((await ask('of')).places.length).toBeGreaterThan(0);
  });

  test('without the index it finds all hits, and says that the index did not answer', async () => {
    const indexed = await ask('japan');
    const failing = await ask('japan', () => Promise.reject(new Error('no index')));
    const silent = await ask('japan', () => Promise.resolve(new Map()));
    expect(indexed.orderedBy).toBe('index');
    expect(failing.orderedBy).toBe('texts');
    expect(silent.orderedBy).toBe('index');
    for (const answer of [failing, silent])
      expect(answer.places.toSorted()).toEqual(indexed.places.toSorted());
  });
});

test('the index gets the words as the texts print them', async () => {
  const asked: string[] = [];
  const askIndex: AskIndex = (words) => {
    asked.push(words);
    return EVEN_INDEX(words);
  };
  for (const query of ['supplychain', 'ethic', '$15', 'dialogu', 'polcy']) await ask(query, askIndex);
  expect(asked).toEqual(['supply chains', 'ethical', 'US$15', 'dialogu', 'policy']);
});

test('the index gets each word separately if it knows no section with all words, as for words of titles', async () => {
  const askIndex: AskIndex = (words) =>
    Promise.resolve(new Map(words.toLowerCase() === 'trade' ? [['en_h', 1]] : undefined));
  const answer = await ask('Brussels trade', askIndex);
  expect(answer).toMatchObject({ orderedBy: 'index', all: ['p1040'] });
});

test('the hit with the better score in the index comes first', async () => {
  const { places } = await ask('japan', () =>
    Promise.resolve(
      new Map([
        ['en_a', 1],
        ['en_f', 9],
      ]),
    ),
  );
  expect(places.indexOf('p1021')).toBeLessThan(places.indexOf('p970'));
  const other = await ask('japan', () =>
    Promise.resolve(
      new Map([
        ['en_a', 9],
        ['en_f', 1],
      ]),
    ),
  );
  expect(other.places.indexOf('p970')).toBeLessThan(other.places.indexOf('p1021'));
});

describe('related words are offered', () => {
  test.each([
    ['if no text has the typed word, but only related words that a text has', 'gdpr'],
    ['for a name of several words', 'new data protection law'],
  ])('%s', async (_, query) => {
    const { words, offered, all, most } = await ask(query);
    expect([...new Set(words.flatMap(({ offers }) => offers.related))]).toEqual([
      'trust',
      'cross-border trade',
    ]);
    expect({ all, most }).toEqual({ all: [], most: [] });
    expect(offered.toSorted()).toEqual(['p1020', 'p1040']);
  });

  test('but never replace the typed word, even if it resembles another word', async () => {
    const { told, words, all, offered } = await ask('polisy');
    expect(told).toEqual(['polisy: absent']);
    expect(words[0]?.offers.related).toEqual(['policy']);
    expect({ all, offered }).toEqual({ all: [], offered: ['p1030'] });
    expect((await ask('policy')).words[0]?.offers.related).toEqual([]);
  });
});

test('a compound that no text has is searched in parts, and the answer names it', async () => {
  expect(await ask('cyber-trade')).toMatchObject({ splitCompounds: ['cyber-trade'] });
  expect(await ask('cyber-security supply-chains "goods item"')).toMatchObject({ splitCompounds: [] });
});

describe('the answer of the texts alone', () => {
  test('is available before the index answers, with all hits', async () => {
    const drafts: Answer[] = [];
    const steps: string[] = [];
    const askIndex: AskIndex = (words) => {
      steps.push('index');
      return EVEN_INDEX(words);
    };
    const final = await answerQuery('japan', ARCHIVE, askIndex, (draft) => {
      steps.push('draft');
      drafts.push(draft);
    });
    expect(steps).toEqual(['draft', 'index']);
    expect(drafts[0]?.hits.map(toPlace).toSorted()).toEqual(final.hits.map(toPlace).toSorted());
    expect(drafts[0]?.orderedBy).toBe('texts');
  });

  test.each(['xqzzyv', 'Brussels meeting'])(
    'is final if there are no sections to order: %s',
    async (query) => {
      const drafts: Answer[] = [];
      const fail: AskIndex = () => Promise.reject(new Error('the index must not get this query'));
      const answer = await answerQuery(query, ARCHIVE, fail, (draft) => drafts.push(draft));
      expect(drafts).toEqual([]);
      expect(answer.orderedBy).toBe('index');
    },
  );
});

describe('hostile queries', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'a b '.repeat(5000)],
    ['half a surrogate pair', '\ud800 data'],
    ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
    ['signs of regular expressions', '(.*)+?[^\\]{2}$|'],
    ['only spaces', '   '],
    ['Japanese', '国際協力 デジタル'],
    ['Arabic', 'التعاون الرقمي'],
    ['quotation marks', '"""\'“”'],
    ['quotation marks of several kinds', '“japan" «trade» „a‟ -"items'],
    ['only OR', 'OR '.repeat(200)],
    ['a hundred words joined by OR', Array.from({ length: 100 }, (_, n) => `w${n}`).join(' OR ')],
    ['OR in every place', 'OR -OR "OR" OR/OR ¶OR #OR OR'],
    ['hyphens', '- -- --- -"" -- -" -¶'],
    ['right-to-left words between marks of direction', '\u202eOR\u202c التعاون OR \u200fشبكة -الرقمي'],
    ['Chinese joined by OR', '合作 OR 国際協力 OR "信息 技术"'],
    ['lone surrogates', '\udc00 OR \ud83d -\ud800 "\udfff"'],
    ['names of object properties joined by OR', '__proto__ OR constructor -hasOwnProperty "valueOf"'],
    ['a reference with a very long number', `one ¶${'9'.repeat(280)}`],
  ])('%s', async (_, query) => {
    expect((await ask(query)).hits).toEqual(expect.any(Array));
  });

  const sign = fc.constantFrom(
    'OR',
    '"',
    '-',
    '¶',
    '#',
    'p7',
    'japan',
    'IT',
    'polcy',
    '“',
    '国',
    '\ud800',
    '',
  );

  test('any signs and words in any order, seed 4', { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 12 }), fc.boolean(), async (signs, isLiteral) => {
        const options = { documentId: 'one', isLiteral, askLexicon: () => Promise.resolve(LEXICON) };
        for (const query of [signs.join(' '), signs.join('')]) {
          const answer = await answerQuery(query, ARCHIVE, EVEN_INDEX, undefined, options);
          const messages = toMessages(query, answer);
          expect(messages.length).toBeGreaterThan(0);
          for (const { text } of [...messages, ...toWordNotes(query, answer)])
            expect(text).not.toMatch(/undefined|NaN|^\s*$/u);
          expect(answer.hits.length === 0 || answer.isReference || answer.words.length > 0).toBe(true);
        }
      }),
      { numRuns: toRuns(1000), seed: 4 },
    );
  });

  test('any string', { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        expect((await ask(query)).hits).toEqual(expect.any(Array));
      }),
      { numRuns: toRuns(2000), seed: 1 },
    );
  });
});
