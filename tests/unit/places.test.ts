import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import type { SearchDocument } from '../../src/search/query/passages.ts';
import { formatLinks, formatPlacesCsv, namePlace } from '../../src/search/query/place-export.ts';
import { arrangePlaces, type PlaceLine } from '../../src/search/query/place-lines.ts';
import type { PlacesChoice } from '../../src/search/query/search-request.ts';
import { formatRequest, NO_FILTERS, parseRequest } from '../../src/search/query/search-request.ts';
import { cutAfter, cutBefore } from '../../src/search/places/cut-context.ts';
import { verifiableDocuments } from './verifiable-archive.ts';

/** @returns a document; a section is its heading and passages, and a passage’s id counts through the document */
function toDocument(id: string, title: string, ...sections: [heading: string, ...passages: string[]][]) {
  let number = 0;
  return {
    ...{ id, title, shortTitle: `Short ${id}`, partners: ['Norway'] },
    ...{ dated: id === 'old' ? '2001' : '2002', kind: 'Report', publisher: 'An Office' },
    sections: sections.map(([heading, ...texts], index) => ({
      ...{ id: `s${index + 1}`, record: '', heading, path: [] },
      passages: texts.map((text) => ({ id: `p${(number += 1)}`, text })),
    })),
  } satisfies SearchDocument;
}

const ARCHIVE = prepareArchive({
  language: 'en',
  documents: [
    toDocument('new', 'Harbours', ['', 'Zeal and cooperation, ended.', 'Alarm’s cooperation began.']),
    toDocument(
      'old',
      'Trade and Co-operation',
      ['', 'They cooperate, and cooperate again.'],
      ['Cooperation at sea', 'No word of it.', 'A “cooperation”, of the U.S.A.; in co-operation with us.'],
    ),
  ],
  spellings: [['United States', 'USA', 'U.S.A.']],
});

async function list(
  query: string,
  choice: Partial<PlacesChoice> = {},
  archive: ArchiveText = ARCHIVE,
): Promise<ReturnType<typeof arrangePlaces>> {
  const fail = () => Promise.reject(new Error('no index'));
  const { readPlaces } = await answerQuery(query, archive, fail);
  return arrangePlaces(readPlaces(), { order: 'text', without: [], ...choice });
}

function toName(line: PlaceLine): string {
  return `${line.documentId} ${namePlace(line)}: ${line.words}`;
}

test('every place is one line, the oldest text first, with its words and what it is in', async () => {
  const { lines } = await list('cooperation');
  expect(lines.map(toName)).toEqual([
    'old title: Co-operation',
    'old heading: Cooperation',
    'old ¶ 3: cooperation',
    'old ¶ 3: co-operation',
    'new ¶ 1: cooperation',
    'new ¶ 2: cooperation',
  ]);
  expect(lines.map(({ fragmentId }) => fragmentId)).toEqual([undefined, 's2', 'p3', 'p3', 'p1', 'p2']);
});

test('before, words and after are together the whole text', async () => {
  const { lines } = await list('co-operation');
  expect(lines.at(-1)).toMatchObject({ before: 'Alarm’s ', words: 'cooperation', after: ' began.' });
  for (const { documentId, fragmentId, before, words, after } of lines) {
    const document = ARCHIVE.documents.find((one) => one.document.id === documentId)?.document;
    const texts = [
      document?.title,
      ...(document?.sections.flatMap(({ heading, passages }) => [
        heading,
        ...passages.map(({ text }) => text),
      ]) ?? []),
    ];
    expect(texts, fragmentId).toContain(before + words + after);
  }
});

describe('which places are listed', () => {
  test.each([
    ['each word of a query in sections that have all', 'zeal ended', ['new ¶ 1: Zeal', 'new ¶ 1: ended']],
    ['a phrase as one place', '"cooperation began"', ['new ¶ 2: cooperation began']],
    ['most of the words if no section has all', 'zeal ended lighthouse', ['new ¶ 1: Zeal', 'new ¶ 1: ended']],
    ['only words that are near', 'cooperation near:2 ended', ['new ¶ 1: cooperation', 'new ¶ 1: ended']],
    [
      'all words of a title, and its words in the sections below it',
      'trade cooperation',
      [
        'old title: Trade',
        'old title: Co-operation',
        'old heading: Cooperation',
        'old ¶ 3: cooperation',
        'old ¶ 3: co-operation',
      ],
    ],
    [
      'words that overlap as one place',
      'cooperation "cooperation began"',
      ['new ¶ 1: cooperation', 'new ¶ 2: cooperation began'],
    ],
    ['no passage with an excluded word', 'cooperation -zeal -sea -trade', ['new ¶ 2: cooperation']],
    ['an abbreviation with its last full stop', 'USA', ['old ¶ 3: U.S.A.']],
    ['nothing if no text has the word', 'xylophone', []],
    ['nothing for a reference to a place', 'old ¶ 1', []],
  ])('%s', async (_, query, expected) => {
    const { lines } = await list(query);
    expect(lines.map(toName)).toEqual(expected);
  });
});

describe('the order of the lines', () => {
  test('by the words before, from the nearest on, without regard to capitals and marks', async () => {
    const { lines } = await list('cooperation', { order: 'before' });
    expect(lines.map(toName)).toEqual([
      'old heading: Cooperation',
      'old ¶ 3: cooperation',
      'new ¶ 2: cooperation',
      'old title: Co-operation',
      'new ¶ 1: cooperation',
      'old ¶ 3: co-operation',
    ]);
  });

  test('by the words after, from the nearest on', async () => {
    const { lines } = await list('cooperation', { order: 'after' });
    expect(lines.map(({ after }) => after)).toEqual([
      '',
      ' at sea',
      ' began.',
      ', ended.',
      '”, of the U.S.A.; in co-operation with us.',
      ' with us.',
    ]);
  });
});

describe('forms', () => {
  test('each form has its number and how it differs; case makes no form', async () => {
    const { forms } = await list('cooperation OR cooperate');
    expect(forms.map(({ printed, count, kind }) => [printed, count, kind])).toEqual([
      ['Cooperation', 4, 'printed'],
      ['cooperate', 2, 'printed'],
      ['Co-operation', 2, 'spelling'],
    ]);
  });

  test('a misprint that a correction reads as the word is listed as a misprint', async () => {
    const document = toDocument('new', 'Title', ['', 'An Interent of ships, and the Internet.']);
    const readings = [{ start: 3, end: 11, published: 'Interent', reading: 'Internet' }];
    for (const { passages } of document.sections)
      for (const passage of passages) Object.assign(passage, { readings });
    const archive = prepareArchive({ language: 'en', documents: [document], spellings: [] });
    const { lines, forms } = await list('internet', {}, archive);
    expect(lines.map(({ words }) => words)).toEqual(['Interent', 'Internet']);
    expect(forms.map(({ printed, kind }) => [printed, kind])).toEqual([
      ['Internet', 'printed'],
      ['Interent', 'misprint'],
    ]);
  });

  test('a longer word is listed as a longer word', async () => {
    const { forms } = await list('harb*');
    expect(forms.map(({ printed, kind }) => [printed, kind])).toEqual([['Harbours', 'beginning']]);
  });

  test('a form that is switched off has no lines, but keeps its number', async () => {
    const { lines, forms } = await list('cooperation', { without: ['CO-operation'] });
    expect(lines.map(toName)).toEqual([
      'old heading: Cooperation',
      'old ¶ 3: cooperation',
      'new ¶ 1: cooperation',
      'new ¶ 2: cooperation',
    ]);
    expect(forms.map(({ count }) => count)).toEqual([4, 2]);
  });
});

describe('copies', () => {
  const toAddress = ({ documentId, fragmentId = '' }: PlaceLine) =>
    `https://a.example/${documentId}/#${fragmentId}`;

  test('CSV has a heading line, quotes fields by RFC 4180, and names headings and titles', async () => {
    const { lines } = await list('cooperation', { without: ['co-operation'] });
    expect(formatPlacesCsv(lines.slice(0, 3), toAddress)).toBe(
      'text id,short title,paragraph,address,before,word,after\r\n' +
        'old,Short old,heading,https://a.example/old/#s2,,Cooperation, at sea\r\n' +
        'old,Short old,3,https://a.example/old/#p3,A “,cooperation,"”, of the U.S.A.; in co-operation with us."\r\n' +
        'new,Short new,1,https://a.example/new/#p1,Zeal and ,cooperation,", ended."\r\n',
    );
  });

  test('CSV doubles quotation marks and keeps line breaks', () => {
    const line = {
      documentId: 'a',
      shortTitle: '"b"',
      fragmentId: 'p1',
      source: 'passage' as const,
      formKey: '',
    };
    const csv = formatPlacesCsv([{ ...line, before: 'one\n', words: 'x', after: '\r' }], () => '');
    expect(csv.slice(csv.indexOf('\r\n') + 2)).toBe('a,"""b""",1,,"one\n",x,"\r"\r\n');
  });

  test('a list of links names each paragraph once', async () => {
    const { lines } = await list('cooperate OR co-operation');
    expect(formatLinks(lines.slice(0, 3), toAddress).split('\n')).toEqual([
      'Short old, title: https://a.example/old/#',
      'Short old, ¶ 1: https://a.example/old/#p1',
    ]);
  });
});

test.each([
  ['?q=a&view=places', { order: 'text', without: [] }],
  ['?q=a&view=places&by=before', { order: 'before', without: [] }],
  ['?q=a&view=places&by=after&without=b+c&without=d', { order: 'after', without: ['b c', 'd'] }],
  ['?q=a', undefined],
])('the address %s keeps the choice', (search, places) => {
  const request = parseRequest(search, NO_FILTERS);
  expect(request.places).toEqual(places);
  expect(formatRequest(request)).toBe(search);
});

test('an unknown order in the address is the order of the texts', () => {
  expect(parseRequest('?q=a&view=places&by=colour', NO_FILTERS).places?.order).toBe('text');
  expect(parseRequest('?q=a&view=colour&by=after', NO_FILTERS).places).toBeUndefined();
});

test('a line shows the nearest words on both sides, and never half a word', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen ';
  expect(cutBefore(text)).toEqual({
    near: 'ten eleven twelve thirteen ',
    far: '…\u00a0eight nine ',
  });
  expect(cutBefore('short ')).toEqual({ near: 'short ', far: '' });
  expect(cutAfter(` ${text.trim()}`)).toEqual({
    near: ' one two three four five six',
    far: ' seven eight\u00a0…',
  });
  expect(cutAfter('.')).toEqual({ near: '.', far: '' });
});

describe('completeness', () => {
  const archive = prepareArchive({
    language: 'en',
    documents: verifiableDocuments,
    spellings: [],
  });
  const inOrder = verifiableDocuments.toSorted((a, b) => a.dated.localeCompare(b.dated));
  const documents = inOrder.map(({ id, title, sections }) => ({
    id,
    parts: [
      { at: undefined, text: title },
      ...sections.flatMap((section) => [
        { at: section.id, text: section.heading },
        ...section.passages.map((passage) => ({ at: passage.id, text: passage.text })),
      ]),
    ],
  }));
  const split = (text: string) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  const words = new Set(documents.flatMap(({ parts }) => parts.flatMap(({ text }) => split(text))));
  const sample = [...words].filter((word) => /^[a-z]{4,}$/u.test(word)).filter((_, index) => index % 7 === 0);

  test('the places of a word are those of a plain scan of all titles, headings and passages', async () => {
    expect(sample.length).toBeGreaterThan(40);
    for (const word of sample) {
      const expected = documents.flatMap(({ id, parts }) =>
        parts.flatMap(({ at, text }) =>
          split(text)
            .filter((one) => one === word)
            .map(() => `${id}#${at ?? ''}`),
        ),
      );
      const { lines, forms } = await list(`"${word}"`, {}, archive);
      expect(
        lines.map(({ documentId, fragmentId = '' }) => `${documentId}#${fragmentId}`),
        word,
      ).toEqual(expected);
      expect(
        forms.map(({ kind, count }) => [kind, count]),
        word,
      ).toEqual([['printed', expected.length]]);
    }
  });

  test('the numbers of the forms add up to all places', async () => {
    for (const word of sample) {
      const { lines, forms } = await list(word, {}, archive);
      expect(
        forms.reduce((total, { count }) => total + count, 0),
        word,
      ).toBe(lines.length);
      expect(lines.length, word).toBeGreaterThan(0);
    }
  });
});
