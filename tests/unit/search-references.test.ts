import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { findInDocument } from '../../src/search/query/find-in-document.ts';
import type { Outline } from '../../src/search/query/outline.ts';
import type { SearchDocument, SearchSection } from '../../src/search/query/passages.ts';
import { findReference } from '../../src/search/query/reference.ts';
import { toArchive, toData, toSearchDocument } from './small-search.ts';

function makeSection(id: string, heading: string, first: number, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${first + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

function makeDocument(id: string, ...sections: SearchSection[]): SearchDocument {
  return toSearchDocument(sections, { id, title: 'A dialogue', shortTitle: `Dialogue ${id}` });
}

/** Passage 5 was removed: no passage has its number, and the text continues after it. */
const ARCHIVE = toArchive([
  makeDocument(
    'bay-2014',
    makeSection('opening', '', 1, 'Trade and data.', 'Data flows on.'),
    makeSection('privacy', 'Privacy', 3, 'Data that people keep.', 'A free flow of data.'),
    makeSection('trade', 'Trade', 6, 'Data of trade.'),
  ),
  makeDocument('bay-2014-2', makeSection('end', 'The end', 1, 'Privacy of p7.')),
]);

function ask(query: string, documentId?: string) {
  return answerQuery(query, ARCHIVE, () => Promise.reject(new Error('no index')), undefined, { documentId });
}

test.each([
  ['bay-2014 ¶4', 'p4'],
  ['bay-2014¶4', 'p4'],
  ['BAY-2014 p4', 'p4'],
  ['bay‑2014 p. 04', 'p4'],
  ['bay-2014#p4', 'p4'],
  ['bay-2014 paragraph 4', 'p4'],
  ['last paragraph of bay-2014', 'p6'],
  ['the third passage in bay-2014', 'p3'],
  ['bay-2014#privacy', 'privacy'],
  [' bay-2014 #trade ', 'trade'],
  ['bay-2014', undefined],
])('%s finds only its place', async (query, place) => {
  const { hits, missing } = await ask(query);
  expect(hits.map(({ documentId, fragmentId }) => [documentId, fragmentId])).toEqual([['bay-2014', place]]);
  expect(missing).toBeUndefined();
});

test('a reference finds the named document, even if the id of another document begins in the same way', async () => {
  expect((await ask('bay-2014-2 ¶1')).hits[0]).toMatchObject({ documentId: 'bay-2014-2', fragmentId: 'p1' });
  expect((await ask('bay-2014-2')).hits[0]).toMatchObject({ documentId: 'bay-2014-2' });
});

test.each([
  ['bay-2014 ¶99', { place: '¶\u00A099', lastPassage: 6 }],
  ['bay-2014 p007', { place: '¶\u00A07', lastPassage: 6 }],
  ['bay-2014 ¶0', { place: '¶\u00A00', lastPassage: 6 }],
  ['bay-2014 ¶5', { place: '¶\u00A05', lastPassage: 6 }],
  ['bay-2014#nowhere', { place: '#nowhere' }],
])('%s names a place that does not exist, and finds the document', async (query, missing) => {
  const answer = await ask(query);
  expect(answer.hits).toMatchObject([{ documentId: 'bay-2014', fragmentId: undefined }]);
  expect(answer.missing).toEqual({ shortTitle: 'Dialogue bay-2014', ...missing });
});

test.each(['bay-2015 p4', 'bay-2014 privacy', 'bay-2014 ¶4 data', 'bay-2014 ¶99999999999'])(
  '%s is not a reference but a query of words',
  async (query) => {
    const { hits, missing } = await ask(query);
    expect(missing).toBeUndefined();
    expect(hits.map(({ fragmentId }) => fragmentId)).not.toEqual(['p4']);
  },
);

describe('within a document a reference does not need the name of the document', () => {
  test.each([
    ['p4', 'p4'],
    ['¶4', 'p4'],
    ['¶ 4', 'p4'],
    ['para. 4', 'p4'],
    ['#p4', 'p4'],
    ['#privacy', 'privacy'],
    ['#Privacy', 'privacy'],
  ])('%s', async (query, place) => {
    expect((await ask(query, 'bay-2014')).hits).toMatchObject([
      { documentId: 'bay-2014', fragmentId: place },
    ]);
  });

  test('a passage that does not exist is reported', async () => {
    const answer = await ask('¶99', 'bay-2014');
    expect(answer.missing).toEqual({ shortTitle: 'Dialogue bay-2014', place: '¶\u00A099', lastPassage: 6 });
  });

  test('the name of another document has priority', async () => {
    expect((await ask('bay-2014-2 ¶1', 'bay-2014')).hits).toMatchObject([{ documentId: 'bay-2014-2' }]);
  });

  test.each([
    ['a word', 'privacy'],
    ['a word with # that is not a section', '#free'],
    ['a word that begins like a passage number', 'p7x'],
  ])('%s is a word and not a reference', async (_, query) => {
    const [inside, outside] = [await ask(query, 'bay-2014'), await ask(query)];
    expect(toData(inside)).toEqual(toData(outside));
    expect(inside.missing).toBeUndefined();
  });

  test.each([undefined, 'bay-1999', '__proto__'])('outside a document this does not work: %s', async (id) => {
    expect((await ask('p7', id)).hits).toMatchObject([{ documentId: 'bay-2014-2', fragmentId: 'p1' }]);
  });

  test('an empty query finds nothing', async () => {
    expect((await ask('', 'bay-2014')).hits).toEqual([]);
  });
});

/** @param sections the headings above a section and its own, its id, and the numbers of its passages */
function toOutlineDocument(
  id: string,
  title: string,
  shortTitle: string,
  rest: { partners: string[]; dated: string; source?: string },
  sections: [path: string[], id: string, numbers: number[]][],
): Outline['documents'][number] {
  const outlined = sections.map(([path, sectionId, numbers]) => ({
    id: sectionId,
    heading: path.at(-1) ?? '',
    path: path.slice(0, -1),
    passages: numbers.map((number) => ({ id: `p${number}` })),
  }));
  return { document: { ...toSearchDocument([], { id, title, shortTitle, ...rest }), sections: outlined } };
}

/** Texts of the invented archive, without the words of their passages. */
const OUTLINE: Outline = {
  spellings: toArchive([], { spellings: [['Lower Lakes', 'L.L.', 'Southern Lakes']] }).spellings,
  documents: [
    toOutlineDocument(
      'ferry-1998',
      'Joint Statement of Sample Bay and Nordhaven on Night Ferries (NF)',
      'Night Ferries Statement',
      {
        partners: ['Nordhaven'],
        dated: '1998-05-14',
        source: 'https://harbour.example/texts/night-ferries?lang=en&year=1998',
      },
      [[[], 'opening', [1, 2, 3, 4, 5]]],
    ),
    toOutlineDocument(
      'harbour-2001',
      'Yearly Report on Harbours, Ferries & Lighthouses – 2001',
      'Yearly Report 2001',
      { partners: ['Nordhaven', 'Quay Islands', 'Worldwide'], dated: '2001-10' },
      [
        [['1. Overview'], 'overview', [1, 2, 3, 4, 5]],
        [['2. Harbours and Channels'], 'harbours', []],
        [['2. Harbours and Channels', '(1) Dredging'], 'dredging', [6]],
        [['2. Harbours and Channels', '(2) Aid to Shipping (AS)'], 'aid-to-shipping', [7, 8]],
        [['3. Ferries and Passengers'], 'ferries', []],
        [['3. Ferries and Passengers', '(1) Night Ferries'], 'night-ferries', [9]],
        [['3. Ferries and Passengers', '(2) Electronic Tickets'], 'electronic-tickets', [10]],
        [['3. Ferries and Passengers', '(3) Privacy of Passengers'], 'privacy', [11]],
        [['4. Lighthouses, Signals and Training'], 'lighthouses', [12]],
        [['4. Lighthouses, Signals and Training', 'Next Steps'], 'next-steps', [13, 14, 15, 16]],
      ],
    ),
    toOutlineDocument(
      'leuchtturm-2004',
      'Erklärung über Leuchttürme und Fähren in der Musterbucht',
      'Erklärung von Nordhaven',
      {
        partners: ['Nordhaven', 'Lower Lakes'],
        dated: '2004-03-20',
        source: 'https://nordhaven.example/erkl%C3%A4rung',
      },
      [[['Präambel'], 'praeambel', [1, 2, 3]]],
    ),
    toOutlineDocument(
      'interview-2010',
      '“We Count the Ships Twice”: A Talk with a Keeper of Signals',
      'Talk with a Keeper of Signals',
      { partners: ['Quay Islands'], dated: '2010-06', source: 'http://courier.example/2010/06/talk' },
      [[['On Counting'], 'on-counting', [1, 2, 3]]],
    ),
    toOutlineDocument(
      'koro-2015',
      '見本湾と北港の航路に関する共同文書',
      '航路に関する共同文書',
      { partners: ['Nordhaven'], dated: '2015-03-20' },
      [
        [['一　協力の分野'], 'kyoryoku', [1]],
        [['二　今後の予定'], 'yotei', [2]],
      ],
    ),
    toOutlineDocument(
      'notice-2019',
      'Notice to Passengers',
      'Notice to Passengers',
      { partners: ['Worldwide'], dated: '2019' },
      [[[], 'opening', [1, 2, 3]]],
    ),
  ],
};

/** @returns the places of a reference as one line: `harbour-2001 p5 p6`; undefined if the query is not a reference */
function find(typed: string, documentId?: string): string | undefined {
  const found = findReference(typed, OUTLINE, documentId);
  return found && [found.documentId, ...found.fragmentIds, found.missing?.place ?? ''].join(' ').trim();
}

describe('a reference', () => {
  test.each([
    ['has a comma', 'harbour-2001, ¶ 10', 'harbour-2001 p10'],
    ['is in quotation marks', '"harbour-2001 ¶ 9"', 'harbour-2001 p9'],
    ['is in curved quotation marks', '“harbour-2001, ¶ 9”', 'harbour-2001 p9'],
    ['is in brackets', '(harbour-2001 ¶ 9)', 'harbour-2001 p9'],
    ['is a quoted id', '"harbour-2001"', 'harbour-2001'],
    ['has a colon', 'harbour-2001: p9', 'harbour-2001 p9'],
    ['has brackets', 'harbour-2001 (para. 9)', 'harbour-2001 p9'],
    ['has a dash', 'harbour-2001 – ¶9', 'harbour-2001 p9'],
    ['begins with the place', 'paragraph 5 harbour-2001', 'harbour-2001 p5'],
    ['begins with the place and a small word', 'p. 5 of harbour-2001', 'harbour-2001 p5'],
    ['has the id with a space', 'Harbour 2001 para 5', 'harbour-2001 p5'],
    ['has the id and a word for a text', 'the document harbour-2001', 'harbour-2001'],
    ['has the year', 'para 12 of the 2001 paper', 'harbour-2001 p12'],
    ['has only the year of a text', 'the 2001 report', 'harbour-2001'],
    ['has the year beside ¶', '1998 ¶ 3', 'ferry-1998 p3'],
    ['has a partner that only one text has', 'the Lower Lakes text, paragraph 3', 'leuchtturm-2004 p3'],
    ['has a word of a partner', 'Lakes text p3', 'leuchtturm-2004 p3'],
    ['has a spelling of a partner', 'the Southern Lakes text ¶ 3', 'leuchtturm-2004 p3'],
    ['has an acronym of a partner', 'L.L. paper ¶ 3', 'leuchtturm-2004 p3'],
    ['has a partner and the year', 'the Nordhaven text of 1998, ¶ 3', 'ferry-1998 p3'],
    ['has the short title', 'Night Ferries Statement, ¶ 3', 'ferry-1998 p3'],
    ['has the short title in quotation marks', '“Yearly Report 2001”, ¶ 3', 'harbour-2001 p3'],
    ['has a title that other titles begin with', 'Notice to Passengers ¶ 3', 'notice-2019 p3'],
    ['has words of a title', 'the Keeper of Signals, para 3', 'interview-2010 p3'],
    ['has a title without accents', 'Erklarung von Nordhaven ¶ 3', 'leuchtturm-2004 p3'],
    ['has the possessive', 'the Lower Lakes’ text ¶ 3', 'leuchtturm-2004 p3'],
  ])('%s: %s', (_, typed, places) => {
    expect(find(typed)).toBe(places);
  });

  test.each([
    ['china-1990', 'China', 'Chinese'],
    ['peace-1991', 'Korea', 'Korean'],
    ['lakes-1992', 'Lakeland', 'Lakeland'],
  ])('may have the adjective of a partner', (id, partner, adjective) => {
    const facts = { partners: [partner], dated: '1990' };
    const documents = [
      toOutlineDocument(id, 'A', 'A', facts, [[[], 'a', [1, 2]]]),
      toOutlineDocument('b', 'B', 'B', { partners: ['Japan'], dated: '1990' }, [[[], 'b', [1, 2]]]),
    ];
    const typed = `paragraph 2 in the ${adjective} text`;
    const found = findReference(typed, { documents, spellings: new Map() });
    expect(found).toEqual({ documentId: id, fragmentIds: ['p2'] });
  });

  test.each([
    ['harbour-2001 #5', 'p5'],
    ['harbour-2001 ¶¶ 5–7', 'p5 p6 p7'],
    ['harbour-2001 paras 5-7', 'p5 p6 p7'],
    ['harbour-2001 ¶5–¶7', 'p5 p6 p7'],
    ['harbour-2001 paragraphs 5 to 7', 'p5 p6 p7'],
    ['harbour-2001 pp. 7-5', 'p5 p6 p7'],
    ['harbour-2001 ¶¶ 14–6', 'p14 p15 p16'],
    ['¶ 5, 7 of harbour-2001', 'p5 p7'],
    ['paras 9, 5 and 11–12 of harbour-2001', 'p5 p9 p11 p12'],
  ])('may have several passages: %s', (typed, places) => {
    expect(find(typed)).toBe(`harbour-2001 ${places}`);
  });

  test('with several passages is answered with all of them, in the order of the text', async () => {
    const { hits } = await ask('bay-2014 ¶¶ 4, 6 and 2');
    expect(hits.map(({ fragmentId }) => fragmentId)).toEqual(['p2', 'p4', 'p6']);
  });

  test.each([
    ['harbour-2001 ¶¶ 15–17', 'harbour-2001 p15 p16 ¶\u00A017'],
    ['harbour-2001 ¶ 3, 99', 'harbour-2001 p3 ¶\u00A099'],
    ['¶¶ 98–99 of the 2001 paper', 'harbour-2001 ¶\u00A098'],
    ['section 2(9) of the 2001 paper', 'harbour-2001 section 2(9)'],
    ['harbour-2001 2(9)', 'harbour-2001 section 2(9)'],
    ['notice-2019 section 2', 'notice-2019 section 2'],
  ])('says which place the text does not have: %s', (typed, places) => {
    expect(find(typed)).toBe(places);
  });

  test('leads to the first of several passages in an open document', () => {
    const findHere = (typed: string) => findInDocument(typed, ARCHIVE, 'bay-2014', { findReference });
    expect(findHere('¶¶ 2–4')).toMatchObject({ reference: 'p2', occurrences: [] });
    expect(findHere('bay-2014-2 ¶ 1').reference).toBeUndefined();
  });
});

describe('a section is found by the numbers that the headings print', () => {
  test.each([
    ['section 2(1) of the 2001 paper', 'dredging'],
    ['harbour-2001 3(3)', 'privacy'],
    ['harbour-2001 3 (3)', 'privacy'],
    ['harbour-2001, sec. 3.3', 'privacy'],
    ['harbour-2001 3.3', 'privacy'],
    ['§ 3(3), harbour-2001', 'privacy'],
    ['harbour-2001 section 4', 'lighthouses'],
    // Two headings have this number, below others.
    ['harbour-2001 section (2)', 'harbours'],
    ['koro-2015 section 二', 'yotei', 'koro-2015'],
  ])('%s', (typed, id, documentId = 'harbour-2001') => {
    expect(find(typed)).toBe(`${documentId} ${id}`);
  });

  /** @param paths the headings of each section: the ones above it, and its own */
  function findIn(typed: string, ...paths: string[][]): string[] | undefined {
    const sections = paths.map((path, index) => {
      return { id: `s${index}`, heading: path.at(-1) ?? '', path: path.slice(0, -1), passages: [] };
    });
    const facts = toSearchDocument([], { id: 'law-1990', title: 'Law', shortTitle: 'Law' });
    const document = { ...facts, sections };
    return findReference(typed, { documents: [{ document }], spellings: new Map() })?.fragmentIds;
  }

  test.each([
    ['a letter', 'section 1(1)a', ['1. A', '(1) B', 'a. C']],
    ['a letter in brackets', '1(1)(a)', ['1. A', '(1) B', 'a. C']],
    ['full stops', '1.1.a', ['1. A', '(1) B', 'a. C']],
    ['a Roman number', 'section II.4', ['II. A', '4) B']],
    ['a word', 'article 5', ['Article 5']],
    ['a word and another below', 'section II(3)', ['Chapter II: A', '(3) B']],
    ['the whole number in each heading', 'section 2.3', ['2 A', '2.3 B']],
    ['a heading without a number between', '2(3)', ['2. A', 'Other', '(3) B']],
    ['a number of the language', 'section 2', ['第2章 A']],
    ['the end of the number', 'section (3)', ['2. A', '(3) B']],
    ['a zero', 'section 02', ['2. A']],
    ['a Roman number for a figure', 'section II', ['2. A']],
    ['a figure for a Roman number', 'chapter 14', ['Chapter XIV: A']],
    ['a figure for a Chinese number', 'article 12', ['第十二条 A']],
    ['a Roman number with a number below', 'section ii(3)', ['2. A', '(3) B']],
  ])('%s', (_, place, path) => {
    expect(findIn(`law-1990 ${place}`, ['1. Other'], path)).toEqual(['s1']);
  });

  test('a letter is a Roman number only if no heading has the letter', () => {
    expect(findIn('law-1990 section (i)', ['(1) A'], ['(i) B'])).toEqual(['s1']);
    expect(findIn('law-1990 section (i)', ['(1) A'], ['(h) B'])).toEqual(['s0']);
  });

  test('several sections may have the number', () => {
    expect(findIn('law-1990 section (3)', ['1. A', '(3) B'], ['2. C', '(3) D'])).toEqual(['s0', 's1']);
  });

  test.each(['A New Topic', '2001 and later', '5G networks', 'IT', 'In brief'])(
    'a heading may begin with a word that is no number: %s',
    (heading) => {
      expect(findIn(`law-1990 section ${heading.split(' ')[0] ?? ''}`, [heading]) ?? []).toEqual([]);
    },
  );
});

describe('an address is a reference', () => {
  test.each([
    ['http://127.0.0.1:4321/documents/harbour-2001/#p9', 'harbour-2001 p9'],
    ['https://other.example/some/path/documents/harbour-2001/#privacy', 'harbour-2001 privacy'],
    ['/documents/harbour-2001/#p10', 'harbour-2001 p10'],
    ['documents/harbour-2001', 'harbour-2001'],
    ['HTTPS://OTHER.EXAMPLE/documents/harbour-2001/index.html', 'harbour-2001'],
    ['<https://other.example/documents/harbour-2001/#p9>.', 'harbour-2001 p9'],
    ['https://other.example/documents/harbour-2001/?from=mail#p9', 'harbour-2001 p9'],
    ['“Night ferries” https://other.example/documents/harbour-2001/#p9', 'harbour-2001 p9'],
    ['https://other.example/documents/harbour-2001/#p9:~:text=Night%20ferries,-are', 'harbour-2001 p9'],
    ['https://other.example/documents/harbour-2001/#p9:~:text=Night ferries', 'harbour-2001 p9'],
    ['https://other.example/documents/harbour-2001/#:~:text=Night%20ferries', 'harbour-2001'],
    ['https://other.example/documents/harbour-2001.csl.json', 'harbour-2001'],
    ['https://other.example/documents/harbour-2001/source/#L3', 'harbour-2001'],
    ['https://other.example/documents/harbour-2001/#ui-correction-1', 'harbour-2001'],
    ['https://other.example/documents/harbour-2001/#p99', 'harbour-2001 ¶\u00A099'],
    ['https://other.example/documents/harbour-2001/#%zz', 'harbour-2001 #%zz'],
  ])('of a place: %s', (typed, places) => {
    expect(find(typed)).toBe(places);
  });

  test.each([
    ['http://courier.example/2010/06/talk', 'interview-2010'],
    ['https://www.courier.example/2010/06/talk/', 'interview-2010'],
    ['courier.example/2010/06/talk#comments', 'interview-2010'],
    ['http://courier.example/2010/06/talk?utm_source=mail', 'interview-2010'],
    ['https://harbour.example/texts/night-ferries?lang=en&year=1998', 'ferry-1998'],
    ['https://harbour.example/texts/night-ferries?lang=en&year=1998&print=1', 'ferry-1998'],
    ['https://nordhaven.example/erkl%C3%A4rung', 'leuchtturm-2004'],
    ['https://nordhaven.example/Erklärung', 'leuchtturm-2004'],
  ])('of the page where a text was published: %s', (typed, id) => {
    expect(find(typed)).toBe(id);
  });

  test.each([
    'https://other.example/documents/harbour-1999/#p9',
    'https://other.example/documents/by/year/2001/',
    'https://harbour.example/texts/night-ferries',
    'http://courier.example/2010/06/talks',
    'http://courier.example/',
    'ferries/lighthouses',
  ])('of anything else is not: %s', (typed) => {
    expect(find(typed)).toBeUndefined();
  });

  test('of a page where two texts were published is not', () => {
    const documents = ['a-1', 'a-2'].map((id) => ({
      document: toSearchDocument([], { id, title: id, shortTitle: id, source: 'https://a.example/b' }),
    }));
    expect(findReference('https://a.example/b', { documents, spellings: new Map() })).toBeUndefined();
  });
});

describe('in an open document', () => {
  test.each([
    ['¶ 7', 'p7'],
    ['para 12', 'p12'],
    ['p. 5', 'p5'],
    ['¶¶ 5–7', 'p5 p6 p7'],
    ['2(1)', 'dredging'],
    ['section 2(1)', 'dredging'],
    ['section 2', 'harbours'],
    ['¶ 5 of this text', 'p5'],
  ])('%s needs no name', (typed, places) => {
    expect(find(typed, 'harbour-2001')).toBe(`harbour-2001 ${places}`);
    expect(find(typed)).toBeUndefined();
  });

  test.each([
    '2',
    '(2)',
    '2.1',
    '7.25',
    '2001',
    'section 9',
    '2(9)',
    'harbour(s)',
    'the text',
    'this report',
  ])('%s is a query', (typed) => {
    expect(find(typed, 'harbour-2001')).toBeUndefined();
  });
});

/** Queries with the names, years, numbers and words that references have. */
const ORDINARY = [
  ...['Lower Lakes', 'the Lower Lakes', 'Lakes text', 'lakes report', '2001', 'harbour 2001', 'report 2001'],
  ...[
    'section 2',
    '2(1)',
    '2001 2(1)',
    'section 2 Lower Lakes',
    'Lower Lakes section 2',
    'Lakes P5',
    'P5 Lakes',
  ],
  ...['¶ 5', 'p5', 'para 5', 'page 5', 'paragraph', 'paragraph nordhaven', 'Nordhaven text ¶ 3', 'p5 -lakes'],
  ...['-harbour-2001', 'harbour-2001 ferries', 'Lakes #privacy', '#p5'],
  ...[
    'Notice to Passengers',
    'Night Ferries Statement',
    'the night ferries',
    'the talk',
    'the report',
    'ferries 3',
  ],
  ...['3 April 2001', '365 days', '14 May 1998', '7.25 million', 'e-tickets', '(AS)', '5G/6G', '10 p.m.', ''],
];

describe('a query that may be words is not a reference', () => {
  test.each(ORDINARY)('%s', (typed) => {
    expect(find(typed)).toBeUndefined();
  });
});

test.each([
  ['article 5 of treaty-2001', 'art-5'],
  ['art. 5 of treaty-2001', 'art-5'],
  ['article 5(2) of treaty-2001', 'p4'],
  ['treaty-2001 article 5(1)(a)', 'p2'],
  ['treaty-2001 article 5(2)(a)', 'p5'],
  ['treaty-2001 5(2)(a)', 'p5'],
])('%s finds the provision with this printed number', (query, place) => {
  const texts = ['1. It binds:', '(a) ships;', '(b) boats.', '2. It frees:', '(a) fish.'];
  const treaty = makeDocument('treaty-2001', makeSection('art-5', 'Article 5 Scope', 1, ...texts));
  expect(findReference(query, toArchive([treaty]))?.fragmentIds).toEqual([place]);
});

test('a provision that is not there is named', () => {
  const treaty = makeDocument(
    'treaty-2001',
    makeSection('art-5', 'Article 5 Scope', 1, '1. It binds.', '2. It ends.'),
  );
  const found = findReference('article 5(3) of treaty-2001', toArchive([treaty]));
  expect(found).toMatchObject({ fragmentIds: [], missing: { place: 'section 5(3)' } });
});

test('if the words are not loaded, a provision leads to its section', () => {
  const { sections, ...treaty } = makeDocument(
    'treaty-2001',
    makeSection('art-5', 'Article 5', 1, '1. It binds.'),
  );
  const outline: Outline = {
    spellings: new Map(),
    documents: [
      {
        document: {
          ...treaty,
          sections: sections.map((one) => ({ ...one, passages: one.passages.map(({ id }) => ({ id })) })),
        },
      },
    ],
  };
  expect(findReference('article 5(1) of treaty-2001', outline)?.fragmentIds).toEqual(['art-5']);
});
