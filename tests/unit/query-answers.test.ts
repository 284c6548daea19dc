import { describe, expect, test } from 'vitest';
import { toMessages } from '../../src/search/results/messages.ts';
import { sayWord } from '../../src/search/results/word-messages.ts';
import { packWords } from '../../src/search/query/packed-words.ts';
import { answerQuery } from '../../src/search/query/answer.ts';
import { findInDocument } from '../../src/search/query/find-in-document.ts';
import { findReference } from '../../src/search/query/reference.ts';
import type { Piece } from '../../src/search/query/excerpt.ts';
import type { SearchPassage } from '../../src/search/query/passages.ts';
import { toLexicon } from '../../src/search/query/lexicon.ts';
import {
  ask,
  listIds,
  listTiers,
  tellWords,
  toArchive,
  toSearchDocument,
  toSection,
} from './small-search.ts';

const mark = (pieces: Piece[] = []) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

const prepare = () =>
  toArchive(
    [
      toSearchDocument(
        [
          toSection(0, '', ['Opening of data.']),
          toSection(1, 'Trust:', ['Free flow.', 'Data and privacy with trust.']),
          toSection(2, 'Below', ['Promotion of cyber security by R.O.K.'], ['Trust:']),
          toSection(3, 'Empty rules', []),
        ],
        { title: 'A Common Declaration', shortTitle: 'Declaration', partners: ['Republic of Korea'] },
      ),
      toSearchDocument(
        [
          {
            ...toSection(4, 'Fund', []),
            passages: [
              {
                id: 'p40',
                text: 'A wrnog word for 15 billion and 5G.',
                readings: [{ published: 'wrnog', reading: 'wrong', start: 2, end: 7 }],
              },
            ],
          },
        ],
        { id: 'doc-2', shortTitle: 'Second' },
      ),
    ],
    {
      spellings: [
        ['Republic of Korea', 'ROK', 'South Korea'],
        ['information technology', 'IT'],
      ],
    },
  );

/** What the authorities relate to a name that no text has. */
const RELATED = [{ spellings: ['GDPR'], related: ['privacy', 'free flow', 'absent words'] }];

describe('a hit', () => {
  test('has the best passage, its place in the text, the headings above it and the words found', async () => {
    const { hits } = await ask('privacy trust', prepare());
    expect(
      hits.map(({ heading, excerpt, ...hit }) => ({
        ...hit,
        heading: mark(heading),
        excerpt: mark(excerpt?.pieces),
      })),
    ).toEqual([
      {
        documentId: 'doc-1',
        fragmentId: 'p11',
        place: 4,
        shortTitle: 'Declaration',
        kind: 'Kind',
        dated: '1999',
        path: [],
        tier: 'all',
        heading: '[Trust]',
        excerpt: 'Data and [privacy] with [trust].',
        answer: undefined,
        others: [],
        passageCount: 1,
        hasHeading: true,
        missing: [],
        inContext: [],
      },
    ]);
    const [below] = (await ask('cyber', prepare())).hits;
    expect(below).toMatchObject({ path: ['Trust'], place: 6, fragmentId: 'p20', hasHeading: false });
    expect(mark(below?.heading)).toBe('Below');
  });

  test('has every other passage with a word of the query, in the order of the text', async () => {
    const [hit] = (
      await ask('data OR trust', [['data of trust', 'plain', 'data', 'trust', 'trusted data trust']])
    ).hits;
    expect(hit).toMatchObject({ fragmentId: 'p04', passageCount: 4 });
    expect(hit?.others.map(({ fragmentId }) => fragmentId)).toEqual(['p00', 'p02', 'p03']);
    expect(hit?.others.map(({ readExcerpt }) => mark(readExcerpt().pieces))).toEqual([
      '[data] of [trust]',
      '[data]',
      '[trust]',
    ]);
  });

  test('that is a question brings its answer', async () => {
    const passages = [
      { id: 'p1', text: 'What of privacy?', answer: 'p2' },
      { id: 'p2', text: 'It needs trust.' },
      { id: 'p3', text: 'We will see to privacy in years to come, and to much else.' },
    ];
    const archive = toArchive([toSearchDocument([{ ...toSection(1, '', []), passages }])]);
    const [hit] = (await ask('privacy', archive)).hits;
    expect(hit).toMatchObject({ fragmentId: 'p1', answer: { fragmentId: 'p2' }, passageCount: 2 });
    expect(mark(hit?.answer?.readExcerpt().pieces)).toBe('It needs trust.');
    expect(hit?.others.map(({ fragmentId }) => fragmentId)).toEqual(['p3']);
    expect((await ask('trust', archive)).hits[0]).toMatchObject({ fragmentId: 'p2', answer: undefined });
    // The answer is not listed a second time if it has a word of the query.
    const [both] = (await ask('privacy OR needs', archive)).hits;
    expect(both).toMatchObject({ fragmentId: 'p1', answer: { fragmentId: 'p2' }, passageCount: 3 });
    expect(both?.others.map(({ fragmentId }) => fragmentId)).toEqual(['p3']);
  });

  test('for a section without passages leads to the section and has no excerpt', async () => {
    expect((await ask('empty', prepare())).hits).toMatchObject([
      { fragmentId: 's3', excerpt: undefined, place: 8 },
    ]);
  });

  test('for a document comes first and has its title', async () => {
    const [hit] = (await ask('declaration', prepare())).hits;
    expect(hit).toMatchObject({
      documentId: 'doc-1',
      fragmentId: undefined,
      place: 0,
      path: [],
      heading: [],
      others: [],
      passageCount: 0,
      hasHeading: false,
      missing: [],
      // Its short title has the word, too, but its title is shown.
      inContext: [],
    });
    expect(mark(hit?.excerpt?.pieces)).toBe('A Common [Declaration]');
  });

  test('has the language of its text, if this is not the language of the pages', async () => {
    const [first, second] = ['fr', undefined].map((language, index) =>
      toSearchDocument([toSection(index, 'Data: and more:', ['some data'])], {
        id: `doc-${index}`,
        title: 'Data of all',
        ...(language !== undefined && { language }),
      }),
    );
    if (!first || !second) throw new Error('There are two texts.');
    const { hits } = await ask('data', toArchive([first, second]));
    expect(hits.map(({ documentId, language }) => [documentId, language])).toEqual([
      ['doc-0', 'fr'],
      ['doc-1', undefined],
      ['doc-0', 'fr'],
      ['doc-1', undefined],
    ]);
    expect(hits.filter((hit) => 'language' in hit)).toHaveLength(2);
    // Only a colon at the end of a heading is left out.
    expect(mark(hits[2]?.heading)).toBe('[Data]: and more');
  });

  test('for a row of a table has the headings of the columns with the words, each once', async () => {
    const row: SearchPassage = {
      id: 'p1',
      text: 'Trust Data and data Sea',
      cells: [
        [0, 'Pillar'],
        [6, 'Aims'],
        [20, 'Place'],
      ],
    };
    const archive = toArchive([toSearchDocument([{ ...toSection(1, '', []), passages: [row] }])]);
    const columns = async (query: string) => (await ask(query, archive)).hits.map((hit) => hit.columns);
    expect(await columns('data')).toEqual([['Aims']]);
    expect(await columns('sea trust data')).toEqual([['Pillar', 'Aims', 'Place']]);
    const [plain] = (await ask('data', prepare())).hits;
    expect(plain).not.toHaveProperty('columns');
  });

  test.each<[string, (string | undefined)[]]>([
    ['korea declaration', [undefined]],
    ['declaration privacy', ['p11']],
    ['korea', [undefined]],
    ['south korea', [undefined, 'p20']],
    ['trust cyber', ['p20']],
    ['data', ['p00', 'p11']],
    ['wrong', ['p40']],
    ['wrnog', ['p40']],
    ['cybersecurity', ['p20']],
    ['rok', [undefined, 'p20']],
    ['it', []],
    ['"data and privacy"', ['p11']],
    ['"data privacy"', []],
    ['data -trust', ['p00']],
    ['flow OR cyber', ['p10', 'p20']],
    ['5G', ['p40']],
    ['15bn', ['p40']],
    ['$', []],
  ])('%s finds the sections %j', async (query, ids) => {
    const found = await listIds(query, prepare());
    expect(found.toSorted()).toEqual(ids.toSorted());
  });
});

test.each([
  ['IT', ['p10']],
  ['it', ['p00', 'p10']],
  ['ASEAN', ['p20', 'p30']],
  ['NATO', ['p50']],
  ['ITS', ['p60']],
])('two to four capital letters are an acronym: %s', async (query, ids) => {
  const texts = [['use it'], ['IT rules'], ['ASEAN'], ['Asean talks'], ['nato'], ['NATO'], ['its']];
  expect((await listIds(query, texts)).toSorted()).toEqual(ids);
});

describe('an answer says what search did with each word', () => {
  test.each<[string, string[], object?]>([
    [
      'privacy',
      ['privacy: printed'],
      { isCut: false, isReference: false, leftOut: { documents: 0, passages: 0 }, hints: [] },
    ],
    ['privacy xyzzyq', ['privacy: printed', 'xyzzyq: absent']],
    ['"data privacy"', ['data privacy: absent'], { hits: [] }],
    ['privcy', ['privcy: corrected privacy']],
    ['Privcy flow', ['Privcy: absent', 'flow: printed']],
    ['promote', ['promote: derived Promotion']],
    ['opened', ['opened: inflected']],
    ['data -trust', ['data: printed', 'trust: excluded'], { leftOut: { documents: 0, passages: 1 } }],
    ['-trust', ['trust: excluded'], { hits: [] }],
    ['flow-rate', ['flow: printed', 'rate: absent'], { splitCompounds: ['flow-rate'] }],
    ['"flow-rate"', ['flow-rate: absent'], { splitCompounds: [] }],
    ['flow-rat*', ['flow-rat: absent'], { splitCompounds: [] }],
    ['privacy OR flow-rate', ['privacy: printed', 'flow-rate: absent'], { splitCompounds: [] }],
    ['flow-rate OR privacy', ['flow-rate: absent', 'privacy: printed'], { splitCompounds: [] }],
    ['south OR korea', ['south: absent', 'korea: absent']],
    ['of flow cyber OR privacy', ['flow: printed', 'cyber: printed', 'privacy: printed']],
    ['flow B. privacy', ['flow: printed', 'privacy: printed']],
    ["what's privacy", ['privacy: printed']],
    ['!?', [], { hits: [] }],
    ['GDPR', ['GDPR: absent']],
    ['dat', ['dat: beginning data']],
    ['date', ['date: english']],
    ['rok', ['rok: spelling']],
    ['個人情報', ['個人情報: spelling']],
    [`privacy ${'x'.repeat(300)}`, ['privacy: printed', `${'x'.repeat(292)}: absent`], { isCut: true }],
    ['doc-1 p11', [], { isReference: true }],
  ])('%s', async (query, words, expected = {}) => {
    const lexicon = {
      english: packWords(['date']),
      translations: [['個人情報', 'privacy'] as [string, string]],
    };
    const answer = await ask(query, prepare(), { lexicon });
    expect(tellWords(answer)).toEqual(words);
    expect(answer).toMatchObject(expected);
  });

  test('and offers words near it', async () => {
    const lexicon = { related: RELATED, english: packWords(['privcy']) };
    const offer = async (query: string) => (await ask(query, prepare(), { lexicon })).words[0]?.offers;
    expect(await offer('GDPR')).toMatchObject({
      related: ['privacy', 'free flow'],
      similar: [],
      derived: [],
    });
    expect(await offer('privcy')).toMatchObject({ similar: ['privacy'] });
    expect(await offer('secur')).toMatchObject({ similar: [], beginning: [] });
    expect(await offer('open')).toMatchObject({ beginning: [] });
  });

  test('words are not replaced if the reader asks for a literal search', async () => {
    for (const query of ['privcy', 'promote', 'dat'])
      expect(tellWords(await ask(query, prepare(), { isLiteral: true, lexicon: {} }))).toEqual([
        `${query}: absent`,
      ]);
  });

  test('nor if the lexicon has not loaded', async () => {
    expect(tellWords(await ask('dat', prepare(), { isLiteral: true }))).toEqual(['dat: absent']);
    expect(tellWords(await ask('dat', prepare()))).toEqual(['dat: beginning data']);
  });

  test.each<[string, string[]]>([
    ['privacy', []],
    ['privcy', ['words']],
    ['date', ['words']],
    ['個人情報', ['words', 'translations']],
    ['privcy xyzzyq', ['words', 'translations']],
  ])('the translations are asked for only after a miss of the lexicon: %s', async (query, expected) => {
    const asked: string[] = [];
    const askLexicon = (part: string) => {
      asked.push(part);
      return Promise.resolve(
        toLexicon({ english: packWords(['date']), ...(part === 'translations' && { translations: [] }) }),
      );
    };
    await answerQuery(query, prepare(), () => Promise.resolve(new Map()), undefined, { askLexicon });
    expect(asked).toEqual(expected);
  });

  test('no draft without a hit is shown while the lexicon loads', async () => {
    const drafts: number[] = [];
    const askLexicon = () => Promise.resolve(toLexicon({ translations: [] }));
    await answerQuery(
      'privcy',
      prepare(),
      () => Promise.resolve(new Map()),
      ({ hits }) => drafts.push(hits.length),
      { askLexicon },
    );
    expect(drafts).toEqual([1]);
  });

  test('without a lexicon no word is corrected, and the answer is the draft of the one with it', async () => {
    const drafts: string[][] = [];
    const askLexicon = () => Promise.resolve(toLexicon({ translations: [] }));
    const askIndex = () => Promise.resolve(new Map<string, number>());
    const answer = await answerQuery(
      'privcy trust',
      prepare(),
      askIndex,
      (draft) => drafts.push([...tellWords(draft), ...listTiers(draft).all]),
      { askLexicon },
    );
    expect(listTiers(answer).all).toEqual(['p11']);
    expect(drafts).toEqual([
      ['privcy: absent', 'trust: printed'],
      ['privcy: corrected privacy', 'trust: printed', 'p11'],
    ]);
  });

  test.each<[string, number]>([
    ['privacy trust', 0],
    ['privcy', 1],
    ['"data privacy"', 1],
    ['data -privcy', 0],
    ['doc-1 p11', 0],
  ])('the lexicon is asked only after a miss: %s', async (query, expected) => {
    let count = 0;
    const askLexicon = () => {
      count += 1;
      return Promise.reject(new Error('no lexicon'));
    };
    await answerQuery(query, prepare(), () => Promise.resolve(new Map()), undefined, { askLexicon });
    expect(count).toBe(expected);
  });

  test('derived words are offered, in the most frequent form of each', async () => {
    const texts = [['develop'], ['development'], ['developments, developments'], ['developing']];
    expect((await ask('develop', texts)).words[0]?.offers.derived).toEqual(['developments']);
    expect(await listIds('develop', texts)).toEqual(['p00', 'p30']);
  });

  test.each([
    ['national', ['nationalization']],
    ['attain', ['attainment']],
    // Both are equally frequent, so the alphabet decides.
    ['rational', ['rationalization', 'rationalize']],
  ])('an ending within %s is not cut off', async (word, derived) => {
    const texts = [[word], ...derived.toReversed().map((each) => [each])];
    expect((await ask(word, texts)).words[0]?.offers.derived).toEqual(derived);
  });

  test('if no section has all words, search tries derived words', async () => {
    const answer = await ask('develop trade', [['development of trade'], ['develop']]);
    expect(answer.isDerived).toBe(true);
    expect(listTiers(answer)).toEqual({ all: [], most: ['p00'], offered: [] });
  });

  test.each<[string, string[][], ReturnType<typeof listTiers>]>([
    [
      'with most of the words comes after those with all',
      [['alpha beta gamma'], ['alpha', 'beta', 'gamma', 'delta'], ['delta']],
      { all: ['p10'], most: ['p00'], offered: [] },
    ],
    [
      'with half of the words or fewer is not shown beside others',
      [['alpha beta gamma'], ['delta'], ['alpha'], ['alpha beta']],
      { all: [], most: ['p00'], offered: [] },
    ],
    [
      'with fewer words is offered if there is no other',
      [['alpha beta'], ['delta'], ['gamma']],
      { all: [], most: [], offered: ['p00'] },
    ],
    [
      'with more than half of the words that any text has is shown, if a word is in no text',
      [['alpha beta'], ['gamma']],
      { all: [], most: ['p00'], offered: [] },
    ],
  ])('a section %s', async (_, texts, tiers) => {
    expect(listTiers(await ask('alpha beta gamma delta', texts))).toEqual(tiers);
  });

  test('at most ten sections are offered: the best', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => [index % 2 === 0 ? 'alpha' : 'beta']);
    expect(listTiers(await ask('alpha beta', texts)).offered).toHaveLength(10);
    const weak = Array.from({ length: 11 }, () => [`alpha ${'plain '.repeat(30)}`]);
    const { offered } = listTiers(await ask('alpha beta', [...weak, ['alpha alpha'], ['beta']]));
    expect(offered.slice(0, 2)).toEqual(['p120', 'p110']);
  });

  test('no section with an excluded word is offered, or found by derived words', async () => {
    expect(listTiers(await ask('alpha beta -zebra', [['alpha'], ['beta zebra']])).offered).toEqual(['p00']);
    const texts = [['development of trade, zebra'], ['development of trade'], ['develop']];
    expect(listTiers(await ask('develop trade -zebra', texts)).most).toEqual(['p10']);
    const longer = await ask('polic -zebra', [['policies, zebra'], ['policies']], { isLiteral: true });
    expect(listTiers(longer).offered).toEqual(['p10']);
  });

  test('a section with most of the words is not shown if it scores less than half of the best', async () => {
    const weak = ['alpha', 'beta', 'gamma'].map((word) => `${word} ${'plain '.repeat(200)}`);
    const texts = [['alpha beta gamma'], weak, ['delta']];
    expect(listTiers(await ask('alpha beta gamma delta', texts)).most).toEqual(['p00']);
  });

  test('says what excluded words left out, and shows the other hits', async () => {
    const title = (id: string, words: string, texts: string[]) =>
      toSearchDocument([toSection(Number(id), '', texts)], { id: `doc-${id}`, title: words });
    const archive = toArchive([
      title('1', 'Old harbour', ['A lamp.']),
      title('2', 'New harbour', ['A harbour of zebra.', 'Zebra.', 'Harbour, old zebra.']),
    ]);
    const answer = await ask('harbour -old', archive);
    expect(answer.leftOut).toEqual({ documents: 1, passages: 1 });
    expect(listTiers(answer).all).toEqual(['doc-2', 'p20']);
    // A section without all words of the query would be no hit anyway.
    expect((await ask('harbour zebra -old', archive)).leftOut.passages).toBe(1);
    expect((await ask('harbour zebra -a', archive)).leftOut.passages).toBe(1);
  });

  test('a fact of a text is no derived word', async () => {
    const archive = toArchive([
      toSearchDocument([toSection(0, '', ['data'])], { publisher: 'Harbour Press' }),
    ]);
    expect(await ask('harbour', archive)).toMatchObject({
      isDerived: false,
      hits: [{ documentId: 'doc-1' }],
    });
  });

  test('common words count only if the query has no other words', async () => {
    expect(await listIds('of the data', [['data'], ['of the']])).toEqual(['p00']);
    expect(await listIds('of the', [['data'], ['of the']])).toEqual(['p10']);
  });
});

describe('the texts alone order hits', () => {
  const filler = (count: number) => Array.from({ length: count }, () => 'plain').join(' ');
  test.each<[string, string, string[][], string[]]>([
    [
      'the rarer word, if no section has both,',
      'usual rare',
      [['usual x'], ['rare x'], ['usual y'], ['usual z']],
      ['p10', 'p00', 'p20', 'p30'],
    ],
    ['the rarer word', 'rare usual', [['usual'], ['usual rare'], ['usual']], ['p10']],
    [
      'the section whose words follow one another',
      'data flow',
      [['flow of data'], ['data flow']],
      ['p10', 'p00'],
    ],
    [
      'the section whose words are nearer',
      'data flow',
      [[`data ${filler(40)} flow`], [`flow ${filler(5)} data ${filler(35)}`]],
      ['p10', 'p00'],
    ],
    ['the shorter passage', 'data', [[`data ${filler(60)}`], [`data ${filler(5)}`]], ['p10', 'p00']],
    [
      'the passage that has the word more often',
      'data',
      [[`data ${filler(5)}`], [`data data data ${filler(3)}`]],
      ['p10', 'p00'],
    ],
    ['the form that was typed', 'flows', [['one flow'], ['two flows']], ['p10', 'p00']],
    ['the earlier of two equal sections', 'data', [['some data'], ['more data']], ['p00', 'p10']],
  ])('%s comes first', async (_, query, texts, ids) => {
    expect(await listIds(query, texts)).toEqual(ids);
  });

  test('a section with the word in its heading comes before one with the word only in its passages', async () => {
    const archive = toArchive([
      toSearchDocument([toSection(1, 'Other', ['some data']), toSection(2, 'Data', ['some data'])]),
    ]);
    expect(await listIds('data', archive)).toEqual(['p20', 'p10']);
  });

  test('a passage counts more than a heading', async () => {
    const archive = toArchive([
      toSearchDocument([toSection(1, 'Data', ['other']), toSection(2, 'Other', ['data'])]),
    ]);
    expect(await listIds('data', archive)).toEqual(['p20', 'p10']);
  });

  test('a heading with the words in a row comes before one with the words apart', async () => {
    const headings = ['Flow of data', 'Data flow'].map((heading, index) => toSection(index, heading, ['x']));
    expect(await listIds('data flow', toArchive([toSearchDocument(headings)]))).toEqual(['p10', 'p00']);
  });

  test('a pull quote does not lift its section above a better passage', async () => {
    const passages = [
      { id: 'p1', text: `data ${filler(80)}` },
      { id: 'p2', text: 'data', repeats: 'p1' },
    ];
    const archive = toArchive([
      toSearchDocument([{ ...toSection(0, '', []), passages }, toSection(1, '', [`data ${filler(20)}`])]),
    ]);
    expect(await listIds('data', archive)).toEqual(['p10', 'p1']);
  });

  test('a hit leads to the best passage of its section, and to the first of equal passages', async () => {
    expect(await listIds('data flow', [['data', 'data flow', 'data flow']])).toEqual(['p01']);
  });
});

describe('the index', () => {
  const texts = [['small data'], ['more data'], [`far less of ${'plain '.repeat(300)} data`]];

  test('orders only sections with nearly the same score', async () => {
    const askIndex = () =>
      Promise.resolve(
        new Map([
          ['r1', 5],
          ['r2', 50],
        ]),
      );
    expect(await listIds('data', texts, { askIndex })).toEqual(['p10', 'p00', 'p20']);
    expect(await ask('data', texts, { askIndex })).toMatchObject({ orderedBy: 'index' });
  });

  test('does not change the order of the texts if it does not answer or does not know the sections', async () => {
    expect(await ask('data', texts)).toMatchObject({ orderedBy: 'texts' });
    const other = () => Promise.resolve(new Map([['other', 1]]));
    expect(await ask('data', texts, { askIndex: other })).toMatchObject({ orderedBy: 'index' });
    expect(await listIds('data', texts, { askIndex: other })).toEqual(await listIds('data', texts));
  });

  test.each<[string, string[]]>([
    ['data', ['data']],
    ['small data', ['small data']],
    ['small OR more', ['small', 'more']],
    ['DATA', ['data']],
    ['"small data"', ['small data']],
    // Only some sections have both words, so it must not leave out the others.
    ['more data less', ['more', 'data', 'less']],
    ['small data more', ['small', 'data', 'more']],
  ])('gets the words of %s', async (query, expected) => {
    const asked: string[] = [];
    const askIndex = (words: string) => {
      asked.push(words);
      return Promise.resolve(new Map([['r0', 1]]));
    };
    await ask(query, texts, { askIndex });
    expect(asked.map((words) => words.toLowerCase())).toEqual(expected);
  });

  test('gets single words if it knows no section with all words, and scores are relative to the best', async () => {
    const two = [['one two three'], ['one two three'], ['one two three']];
    const scores: Record<string, Map<string, number>> = {
      one: new Map([
        ['r0', 100],
        ['r1', 90],
      ]),
      two: new Map([
        ['r1', 4],
        ['r2', 1],
      ]),
    };
    const askIndex = (words: string) => Promise.resolve(scores[words] ?? new Map<string, number>());
    expect(await listIds('one two', two, { askIndex })).toEqual(['p10', 'p00', 'p20']);
  });

  test('gets no query if the texts have no hit', async () => {
    let count = 0;
    const askIndex = () => Promise.resolve(new Map([['r0', (count += 1)]]));
    await ask('xyzzyq', texts, { askIndex });
    expect(count).toBe(0);
  });
});

describe('a search in one document', () => {
  const lexicon = toLexicon({ translations: [] });
  const find = (typed: string, id = 'doc-1') =>
    findInDocument(typed, prepare(), id, { lexicon, findReference });
  const tell = (typed: string, id?: string) =>
    find(typed, id).occurrences.map(
      ({ at, sectionId, span: { start, end } }) => `${sectionId} ${at} ${start}-${end}`,
    );

  test.each<[string, string[]]>([
    ['trust', ['s1 s1 0-5', 's1 p11 22-27']],
    ['data', ['s0 p00 11-15', 's1 p11 0-4']],
    ['priv', ['s1 p11 9-16']],
    ['pr', []],
    ['privacy flow', ['s1 p10 5-9', 's1 p11 9-16']],
    ['flow cyber', ['s1 p10 5-9', 's2 p20 13-18']],
    ['data -trust', ['s0 p00 11-15']],
    ['wrong', []],
    ['p11', []],
  ])('finds %s at %j', (typed, expected) => {
    expect(tell(typed)).toEqual(expected);
  });

  test('finds corrected words at the place of the published words', () => {
    expect(tell('wrong', 'doc-2')).toEqual(['s4 p40 2-7']);
  });

  test('says how it changed the words, and what other documents have', () => {
    expect(find('flow cyber')).toMatchObject({ isPartial: true, elsewhere: 0 });
    expect(find('wrong')).toMatchObject({ isPartial: false, elsewhere: 1, occurrences: [] });
    expect(find('data', 'doc-2')).toMatchObject({ elsewhere: 2 });
    expect(find('privacy xyzzyq').isPartial).toBe(true);
    expect(tellWords(find('privacy xyzzyq'))).toEqual(['privacy: printed', 'xyzzyq: absent']);
    expect(tellWords(find('privcy'))).toEqual(['privcy: corrected privacy']);
    expect(find('privacy').needs).toBeUndefined();
    expect(findInDocument('privcy', prepare(), 'doc-1').needs).toBe('words');
  });

  test.each<[string, object]>([
    ['p11', { reference: 'p11', missing: undefined }],
    ['#s1', { reference: 's1', missing: undefined }],
    [
      'p99',
      { reference: undefined, missing: { place: '¶\u00A099', shortTitle: 'Declaration', lastPassage: 20 } },
    ],
    ['doc-1 p11', { reference: 'p11' }],
    ['doc-2 p40', { reference: undefined, missing: undefined, occurrences: [] }],
    ['doc-1', { reference: undefined, missing: undefined }],
    ['trust', { reference: undefined, missing: undefined }],
  ])('finds the place of the reference %s', (typed, expected) => {
    expect(find(typed)).toMatchObject(expected);
  });
});

describe('in one document, longer words are marked for a word that only other documents have', () => {
  const archive = () =>
    toArchive([
      toSearchDocument([toSection(0, 'Traders', ['Traders of ITEMS.']), toSection(1, '', ['other words'])]),
      toSearchDocument([toSection(2, '', ['trade', 'IT', 'it', 'tra', 'trade of'])], { id: 'doc-2' }),
    ]);
  const tell = (typed: string) => {
    const { occurrences, elsewhere } = findInDocument(typed, archive(), 'doc-1');
    return [occurrences.map(({ at, span: { start, end } }) => `${at} ${start}-${end}`), elsewhere];
  };

  test.each<[string, string[], number]>([
    ['trade', ['s0 0-7', 'p00 0-7'], 2],
    ['tra', ['s0 0-7', 'p00 0-7'], 1],
    ['it', [], 2],
    ['IT', [], 1],
    ['"trade"', [], 2],
    ['trade other', ['p10 0-5'], 0],
    ['traders', ['s0 0-7', 'p00 0-7'], 0],
  ])('%s', (typed, occurrences, elsewhere) => {
    expect(tell(typed)).toEqual([occurrences, elsewhere]);
  });
});

describe('one typed word may be printed as two words', () => {
  test.each<[string, string[][], string[]]>([
    [
      'cybersecurity',
      [['cyber security'], ['cyber-security'], ['cyber securities'], ['cyber'], ['security cyber']],
      ['p00', 'p10', 'p20'],
    ],
    ['into', [['in to'], ['in-to'], ['into']], ['p10', 'p20']],
    ['tothe', [['to the'], ['to-the'], ['tothe']], ['p10', 'p20']],
    ['thefew', [['the few'], ['the-few']], ['p00', 'p10']],
    ['ROK', [['R.O.K.'], ['ROK'], ['rok'], ['R. O. K.'], ['ROKs']], ['p00', 'p10', 'p40']],
    ['tele-medicine', [['telemedicine'], ['tele medicine'], ['tele']], ['p00', 'p10']],
    ['情報', [['情報技術'], ['技術情報'], ['技術']], ['p00', 'p10']],
  ])('%s', async (query, texts, ids) => {
    expect((await listIds(query, texts)).toSorted()).toEqual(ids);
  });
});

test('an answer without hits does not report a failed index', async () => {
  expect(await ask('xyzzyq', [['data']])).toMatchObject({ orderedBy: 'index', hits: [] });
});

test('the answer in the order of the texts is shown before the index gets the query', async () => {
  const archive = toArchive([toSearchDocument([toSection(0, '', ['data'])])]);
  const steps: string[] = [];
  const askIndex = () => {
    steps.push('index');
    return Promise.resolve(new Map([['r0', 1]]));
  };
  await answerQuery('data', archive, askIndex, ({ orderedBy, hits }) =>
    steps.push(`${orderedBy} ${hits.length}`),
  );
  expect(steps).toEqual(['texts 1', 'index']);
});

test('a reference to a passage leads to it, and search does not look up the words of the query', async () => {
  const archive = toArchive([toSearchDocument([toSection(1, '', ['data', 'more'])])]);
  expect(await ask('doc-1 p11', archive)).toMatchObject({
    hits: [{ fragmentId: 'p11' }],
    isReference: true,
    words: [],
  });
});

describe('the facts about a text count like its words', () => {
  const archive = () =>
    toArchive([
      toSearchDocument([toSection(0, '', ['data of trade'])], {
        dated: '2003-04-05',
        kind: 'Interview',
        publisher: 'Harbour Office',
      }),
      toSearchDocument([toSection(1, '', ['data of ships'])], { id: 'doc-2', dated: '1999', kind: 'Report' }),
    ]);

  test.each<[string, (string | undefined)[], string]>([
    ['data interview', ['p00'], 'Found 1 passage in 1 section.'],
    ['data 2003', ['p00'], 'Found 1 passage in 1 section.'],
    ['data harbour', ['p00'], 'Found 1 passage in 1 section.'],
    ['interview', [undefined], 'Found 1 text by kind.'],
    ['5 April 2003', [undefined], 'Found 1 text by date.'],
    ['interview 2003', [undefined], 'Found 1 text by kind and date.'],
    ['report ships', ['p10'], 'Found 1 passage in 1 section.'],
  ])('%s', async (query, ids, message) => {
    const answer = await ask(query, archive());
    expect(answer.hits.map(({ fragmentId }) => fragmentId)).toEqual(ids);
    expect(toMessages(query, answer)[0]?.text).toBe(message);
  });

  test('its authors count, too', async () => {
    const facts = {
      dated: '2003',
      kind: 'Interview',
      publisher: 'Office',
      authors: ['Mira Holm'],
      repostedOn: 'A Shelf',
    };
    const own = toArchive([toSearchDocument([toSection(0, '', ['data of trade'])], facts)]);
    const { hits } = await ask('data holm', own);
    expect(hits[0]?.inContext).toEqual([{ typed: 'holm', source: 'author' }]);
    const author = await ask('"mira holm"', own);
    expect(author.hits.map(({ fragmentId, inContext }) => [fragmentId, inContext[0]?.source])).toEqual([
      [undefined, 'author'],
    ]);
  });

  test('the hit and the message say where the word is', async () => {
    const { hits, words } = await ask('data interview', archive());
    expect(hits[0]?.inContext).toEqual([{ typed: 'interview', source: 'kind' }]);
    expect(words.map(sayWord)[1]).toBe('No text prints “interview”, but the kind of a text is “Interview”.');
  });
});

describe('words that only join or shorten others are ignored beside others', () => {
  const texts = [
    ['h) Mira Holm spoke.'],
    ['Harbour dues are a share of the trade.'],
    ['Many a ship and what it had.'],
  ];

  test.each([
    ['an initial', 'H. Holm', ['p00']],
    ['a question in short', "What's the share of dues?", ['p10']],
    ['a denial in short', "which dues doesn't trade share", ['p10']],
    ['a question about a number', 'how many dues', ['p10']],
    ['a question about an amount', 'how much trade', ['p10']],
  ])('%s: %s', async (_, query, ids) => {
    expect(listTiers(await ask(query, texts)).all).toEqual(ids);
  });

  test('an initial alone is searched for', async () => {
    expect(listTiers(await ask('H.', texts)).all).toEqual(['p00']);
  });
});

test('a word that is corrected to a spelling that no text prints is told so', async () => {
  const archive = toArchive([toSearchDocument([toSection(0, '', ['a high-tech crime'])])], {
    spellings: [['high-tech crime', 'cybercrime']],
  });
  const answer = await ask('cybercrme', archive, { lexicon: {} });
  expect(listTiers(answer).all).toEqual(['p00']);
  expect(answer.words.map(sayWord)).toEqual([
    'No text has “cybercrme”. Search looks for “cybercrime”, spelt almost alike.',
  ]);
});

test.each(['doc1 p7', 'see doc-1, ¶ 7.', 'cf. doc-1 ¶7', 'doc-1.7', 'doc-1:7', 'doc-1/7'])(
  '%s is a reference',
  async (query) => {
    const section = { ...toSection(0, '', []), passages: [{ id: 'p7', text: 'data' }] };
    const { isReference, hits } = await ask(query, toArchive([toSearchDocument([section])]));
    expect([isReference, hits.map(({ fragmentId }) => fragmentId)]).toEqual([true, ['p7']]);
  },
);
