import { describe, expect, test } from 'vitest';
import { toVerifiableArchive, type VerifiableDocument } from '../../src/verify/match/texts.ts';
import { verifyQuotation, type Found, type Verdict } from '../../src/verify/match/verdict.ts';

const A: VerifiableDocument = {
  id: 'a',
  title: 'The Title of A',
  shortTitle: 'Short A',
  kind: 'Report',
  dated: '2000',
  sections: [
    {
      id: 'opening',
      heading: '',
      passages: [{ id: 'p1', text: 'One two three four five six seven eight nine ten.' }],
    },
    {
      id: 'part',
      heading: 'A Heading here',
      passages: [
        { id: 'p2', text: 'It costs “2.5 yen” – don’t pay.' },
        { id: 'p3', text: 'A common ending of both texts.' },
        { id: 'p10', text: 'eleven twelve thirteen' },
      ],
    },
  ],
};
const B: VerifiableDocument = {
  id: 'b',
  title: 'Another',
  shortTitle: 'Short B',
  kind: 'Report',
  dated: '2000',
  sections: [
    {
      id: 'bad',
      heading: 'A bad heading',
      readings: [{ published: 'bad', reading: 'good', start: 2, end: 5 }],
      passages: [
        { id: 'p1', text: 'A common ending of both texts.' },
        {
          id: 'p2',
          text: 'First wrnog words, then mor of them, at last rigth ones.',
          readings: [
            { published: 'rigth', reading: 'right', start: 45, end: 50 },
            { published: 'wrnog', reading: 'wrong and longer', start: 6, end: 11 },
            { published: 'mor', reading: 'more', start: 24, end: 27 },
          ],
        },
      ],
    },
  ],
};
const prepare = () => toVerifiableArchive([A, B]);
const verify = (pasted: string): Verdict => verifyQuotation(prepare(), pasted);
const listFound = (pasted: string): Found[] => {
  const verdict = verify(pasted);
  return verdict.kind === 'found' ? verdict.found : [];
};
const listPlaces = (pasted: string) =>
  listFound(pasted).map(
    ({ place, isLinked }) => `${place.documentId} ${place.name}${isLinked ? ' linked' : ''}`,
  );
/** The number of words of a passage that are shown before and after a quotation. */
const CONTEXT = 12;
const LINK = 'https://archive.example/documents/';

test('only documents with a corrected reading have a corrected text for comparison', () => {
  const archive = prepare();
  expect(archive.published.map(({ document }) => document.id)).toEqual(['a', 'b']);
  expect(archive.corrected.map(({ document }) => document.id)).toEqual(['b']);
  const [corrected] = archive.corrected;
  expect(corrected?.text).toBe(
    'Another\nA good heading\nA common ending of both texts.\nFirst wrong and longer words, then more of them, at last right ones.',
  );
  expect(
    corrected?.readings.map(({ reading, start, end }) => [reading, corrected.text.slice(start, end)]),
  ).toEqual([
    ['good', 'good'],
    ['wrong and longer', 'wrong and longer'],
    ['more', 'more'],
    ['right', 'right'],
  ]);
});

describe('an exact quotation is found', () => {
  test.each([
    ['One two three', ['a ¶ 1']],
    ['nine ten', ['a ¶ 1']],
    ['A common ending of both texts', ['a ¶ 3', 'b ¶ 1']],
    ['The Title of A', ['a the title']],
    ['A Heading here', ['a the heading “A Heading here”']],
    ['here It costs', ['a the heading “A Heading here” to ¶ 2']],
    ['both texts. eleven twelve', ['a ¶ 3 to ¶ 10']],
    ['The Title of A One', ['a the title to ¶ 1']],
    [
      'A',
      ['a the title', 'a the heading “A Heading here”', 'a ¶ 3', 'b the heading “A bad heading”', 'b ¶ 1'],
    ],
    ['on', []],
    ['5 yen', []],
    ['don', []],
    ['2.5', ['a ¶ 2']],
  ])('%s', (quotation, places) => {
    expect(listPlaces(quotation)).toEqual(places);
  });

  test('with the number of its words, without punctuation marks', () => {
    expect(verify('“2.5 yen” – don’t pay.')).toMatchObject({ kind: 'found', wordCount: 4, link: undefined });
  });

  test('with the ids that a link to it may have', () => {
    const [{ place } = {}] = listFound('both texts. eleven');
    expect(place).toMatchObject({
      documentId: 'a',
      shortTitle: 'Short A',
      kind: 'Report',
      dated: '2000',
      fragmentId: 'p3',
      ids: ['p3', 'part', 'p10', 'part'],
    });
    expect(listFound('Title of A')[0]?.place).toMatchObject({ fragmentId: undefined, ids: [] });
    expect(listFound('Heading here')[0]?.place).toMatchObject({ fragmentId: 'part', ids: ['part'] });
  });

  test.each(['', '  \n', '…', '. , ;', '“”', '- '])('but %j is not a quotation', (pasted) => {
    expect(verify(pasted)).toEqual({ kind: 'empty' });
  });
});

describe('tolerated differences are reported', () => {
  test.each<[string, string[]]>([
    ['One two three', []],
    ['one two THREE', ['letter case']],
    ['ONE two', ['letter case']],
    ['One  two', ['spaces and line breaks']],
    ['One\ntwo', ['spaces and line breaks']],
    ['here\nIt costs', []],
    ['here It costs', []],
    ['"2.5 yen" – don’t', ['quotation marks']],
    ["don't pay", ['quotation marks']],
    ['“2.5 yen” -- don’t', ['dashes']],
    ['2.5 yen" — don’t', ['quotation marks', 'dashes']],
    ['2.5 yen”–don’t', ['spaces and line breaks']],
    ['nine ten.', []],
    ['nine ten', []],
    ['nine ten,', ['punctuation at the ends']],
    ['eight nine;', ['punctuation at the ends']],
    ['(One two)', ['punctuation at the ends']],
    ['“One two”', []],
    ['‘One two’.', ['punctuation at the ends']],
    ['ﬁve six', ['joined letters']],
    ['Five[sic] six', ['letter case', 'sic']],
    ['five[ Sic! ] six', ['sic']],
    ['- both texts.\n- eleven', ['bullets']],
    ['- five six', ['punctuation at the ends']],
    ['• both texts.\n\t· eleven', ['bullets']],
    ['> * both texts.\n> * eleven', ['bullets']],
    ['two … nine', ['left-out words']],
    ['two [...] nine', ['left-out words']],
    ['two (. . .) nine', ['left-out words']],
    ['two ... five … nine', ['left-out words']],
    ['two\u200b three', []],
    ['two th\u00adree', []],
  ])('%j', (quotation, tolerances) => {
    expect(listFound(quotation)[0]?.tolerances.toSorted()).toEqual(tolerances.toSorted());
  });

  test.each([
    ['an international cooperation', 'an inter\u00adnation\u00adal co\u00adoperation'],
    ['an inter\u200bnational cooperation', 'an inter\u00adnational cooperation'],
    ['او میخواهند', 'او می\u200cخواهند'],
    ['葛飾区の', '葛\u{e0100}飾区の'],
    ['a ❤ and 👩💻', 'a ❤\ufe0f and 👩\u200d💻'],
  ])('%j is word for word in a text with %j', (quotation, text) => {
    const sections = [
      { id: 'opening', heading: '', passages: [{ id: 'p1', text: `Before ${text} after.` }] },
    ];
    const verdict = verifyQuotation(toVerifiableArchive([{ ...A, sections }]), quotation);
    expect(verdict.kind === 'found' ? verdict.found[0] : verdict).toMatchObject({
      tolerances: [],
      readings: [],
    });
  });

  test.each(['nine … two', 'two .. nine', 'five sic six', 'one two x … nine'])(
    'but %j is not tolerated',
    (quotation) => {
      expect(listFound(quotation)).toEqual([]);
    },
  );

  test('if the words before an omission occur twice, the nearer place counts', () => {
    const text = 'go on, go on and stop';
    const small = () =>
      toVerifiableArchive([
        { ...A, sections: [{ id: 'opening', heading: '', passages: [{ id: 'p1', text }] }] },
      ]);
    const verdict = verifyQuotation(small(), 'go … stop');
    const parts = verdict.kind === 'found' ? verdict.found.map(({ place }) => place.excerpt) : [];
    expect(parts).toEqual([
      [
        { text: 'go on, ', isQuoted: false },
        { text: 'go', isQuoted: true },
        { text: ' on and ', isQuoted: false },
        { text: 'stop', isQuoted: true },
      ],
    ]);
  });
});

describe('corrected words are found too, after the published words', () => {
  test.each<[string, string[], string[]]>([
    ['wrnog words', ['b ¶ 2'], []],
    ['wrong and longer words', ['b ¶ 2'], ['wrnog → wrong and longer']],
    [
      'First wrong and longer words, then more of them, at last right ones',
      ['b ¶ 2'],
      ['wrnog → wrong and longer', 'mor → more', 'rigth → right'],
    ],
    ['then more of', ['b ¶ 2'], ['mor → more']],
    ['at last right', ['b ¶ 2'], ['rigth → right']],
    ['A good heading', ['b the heading “A bad heading”'.replace('bad', 'good')], ['bad → good']],
    ['of them', ['b ¶ 2'], []],
    ['longer words', ['b ¶ 2'], ['wrnog → wrong and longer']],
    ['words, then', ['b ¶ 2'], []],
  ])('%s', (quotation, places, readings) => {
    expect(listPlaces(quotation)).toEqual(places);
    expect(
      listFound(quotation)[0]?.readings.map(({ published, reading }) => `${published} → ${reading}`),
    ).toEqual(readings);
  });
});

describe('a link that comes with a quotation', () => {
  const ending = 'A common ending of both texts.';
  test.each<[string, string[]]>([
    [`${ending} ${LINK}b/#p1`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending}\n${LINK}b/#p1`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} ${LINK}b/`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} ${LINK}b/#bad`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} ${LINK}b/#p2`, ['a ¶ 3', 'b ¶ 1']],
    [`${ending} ${LINK}a/#part`, ['a ¶ 3 linked', 'b ¶ 1']],
    [`${ending} (${LINK}b/#p1)`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} [Short B](${LINK}b/#p1)`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} <${LINK}b/#p1>`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending}\nAn Office, "Another", ¶ 1, ${LINK}b/#p1.`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} ${LINK}b/#p1:~:text=A%20common`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} /documents/b/#p1`, ['b ¶ 1 linked', 'a ¶ 3']],
    [`${ending} ${LINK}c/#p1`, ['a ¶ 3', 'b ¶ 1']],
  ])('%j', (pasted, places) => {
    expect(listPlaces(pasted)).toEqual(places);
  });

  test.each([
    [`One two ${LINK}a/#p1`, { documentId: 'a', fragmentId: 'p1' }],
    [`One two ${LINK}a/#p1.`, { documentId: 'a', fragmentId: 'p1' }],
    [`One two ${LINK}a/`, { documentId: 'a', fragmentId: undefined }],
    [`One two ${LINK}a/#:~:text=One`, { documentId: 'a', fragmentId: undefined }],
  ])('of %j is read', (pasted, link) => {
    expect(verify(pasted)).toMatchObject({ kind: 'found', link });
  });

  test('alone is not a quotation', () => {
    expect(verify(`${LINK}a/#p1`)).toEqual({ kind: 'empty' });
  });
});

describe('a quotation that differs', () => {
  const tell = (pasted: string) => {
    const verdict = verify(pasted);
    if (verdict.kind !== 'differs') return verdict.kind;
    return verdict.changes.map(
      ({ quoted, published, after, name }) => `${published} → ${quoted} after ${after} in ${name}`,
    );
  };

  test.each<[string, string, string | string[]]>([
    ['has another word', 'One two x four five', ['three → x after two in ¶ 1']],
    ['has a missing word', 'One two four five', ['three →  after two in ¶ 1']],
    ['has an extra word', 'One two x three four', [' → x after two in ¶ 1']],
    [
      'has a sentence more',
      'don’t pay. One more. A common ending of both texts.',
      [' → One more. after . in ¶ 2'],
    ],
    ['has another word at the beginning', 'x two three four', ['One → x after  in ¶ 1']],
    ['has another word at the end', 'One two three x', ['four → x after three in ¶ 1']],
    [
      'has two changes',
      'One x three four y six seven',
      ['two → x after One in ¶ 1', 'five → y after four in ¶ 1'],
    ],
    ['has two changed words side by side', 'One two x y five six', ['three four → x y after two in ¶ 1']],
    ['has another punctuation mark', 'It costs “2.5 yen”, don’t pay', ['– → , after ” in ¶ 2']],
    ['is in the heading', 'A Heading x It costs', ['here → x after Heading in the heading “A Heading here”']],
    [
      'has another word at the beginning of a second passage',
      'don’t pay. x common ending of both texts.',
      ['A → x after . in ¶ 3'],
    ],
    ['is in the title', 'The Title x A', ['of → x after Title in the title']],
    ['omits words and has another word', 'One … four x six', ['five → x after four in ¶ 1']],
    [
      'shares half of its words, three of them',
      'One two three x y z',
      ['four five six → x y z after three in ¶ 1'],
    ],
    ['shares less than half', 'One two three x y z w', 'absent'],
    ['shares two words only', 'One two x', 'absent'],
    ['shares none', 'what was never written', 'absent'],
    ['shares one word with the passage of its link', `One x ${LINK}a/#p1`, ['two → x after One in ¶ 1']],
    ['shares one of three words with the passage of its link', `One x y ${LINK}a/#p1`, 'absent'],
  ])('%s', (_, pasted, expected) => {
    expect(tell(pasted)).toEqual(expected);
  });

  test('is first compared with the passage of its link and the passages around it', () => {
    const text = 'A common x of both texts.';
    expect(verify(`${text} ${LINK}b/#p1`)).toMatchObject({ place: { documentId: 'b' }, isLinked: true });
    expect(verify(`${text} ${LINK}b/#bad`)).toMatchObject({ place: { documentId: 'b' }, isLinked: true });
    expect(verify(`${text} ${LINK}b/`)).toMatchObject({ place: { documentId: 'b' }, isLinked: true });
    expect(verify(`${text} ${LINK}b/#gone`)).toMatchObject({ place: { documentId: 'b' }, isLinked: true });
    expect(verify(text)).toMatchObject({ place: { documentId: 'a' }, isLinked: false });
    expect(verify(`One x three four ${LINK}b/#p1`)).toMatchObject({
      place: { documentId: 'a' },
      isLinked: false,
    });
    expect(verify(`both x eleven ${LINK}a/#p10`)).toMatchObject({
      place: { fragmentId: 'p3' },
      isLinked: true,
    });
  });

  test('is shown together with the text, with equal and different parts', () => {
    expect(verify('One two x four five')).toMatchObject({
      segments: [{ same: ' One two' }, { quoted: ' x', published: ' three' }, { same: ' four five' }],
      changes: [{ fragmentId: 'p1' }],
    });
  });

  test.each([
    [79, 'whole'],
    [80, 'with only its ends'],
  ])('a run of %i equal words is shown %s', (count, how) => {
    const words = Array.from({ length: count }, (_, index) => `w${index}`);
    const text = `${words.join(' ')} end`;
    const long = toVerifiableArchive([
      { ...A, title: 'T', sections: [{ id: 'opening', heading: '', passages: [{ id: 'p1', text }] }] },
    ]);
    const verdict = verifyQuotation(long, `${words.join(' ')} x`);
    const [first] = verdict.kind === 'differs' ? verdict.segments : [];
    expect(first).toEqual({
      same:
        how === 'whole'
          ? ` ${words.join(' ')}`
          : ` ${words.slice(0, 39).join(' ')} … ${words.slice(-40).join(' ')}`,
    });
  });
});

describe('the words around a quotation are shown as context', () => {
  const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
  const small = () =>
    toVerifiableArchive([
      {
        ...A,
        sections: [
          {
            id: 'opening',
            heading: '',
            passages: [
              { id: 'p1', text: words.join(' ') },
              { id: 'p2', text: 'next one' },
            ],
          },
        ],
      },
    ]);
  const show = (quotation: string) => {
    const verdict = verifyQuotation(small(), quotation);
    const [found] = verdict.kind === 'found' ? verdict.found : [];
    return found?.place.excerpt.map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text)).join('');
  };
  const range = (from: number, to: number) => words.slice(from, to).join(' ');

  test.each([
    ['w20 w21', 20, 22],
    ['w0 w1', 0, 2],
    ['w38 w39', 38, 40],
  ])('%s', (quotation, from, to) => {
    const shown = show(quotation) ?? '';
    const around = shown
      .replace(/^… | …$/gu, '')
      .replace(/[[\]]/gu, '')
      .split(' ');
    const first = words.indexOf(around[0] ?? '');
    const last = words.indexOf(around.at(-1) ?? '');
    expect(shown).toContain(`[${quotation}]`);
    expect(around).toEqual(words.slice(first, last + 1));
    expect([first > 0, last < 39]).toEqual([shown.startsWith('… '), shown.endsWith(' …')]);
    expect([from - first, last + 1 - to]).toEqual([Math.min(from, CONTEXT), Math.min(40 - to, CONTEXT)]);
  });

  test('but only words of the passages that contain the quotation', () => {
    expect(show(`${range(0, 40)} next`)).toBe(`[${range(0, 40)}\nnext] one`);
  });
});

/** @returns an archive of one text, with a section for each list of passages */
function toSmall(
  sections: [heading: string, ...texts: string[]][],
  readings: Record<string, [string, string]> = {},
) {
  let number = 0;
  const toPassage = (text: string) => {
    number += 1;
    const [published, reading] = readings[`p${number}`] ?? [];
    if (published === undefined || reading === undefined) return { id: `p${number}`, text };
    const start = text.indexOf(published);
    const placed = { published, reading, start, end: start + published.length };
    return { id: `p${number}`, text, readings: [placed] };
  };
  return toVerifiableArchive([
    {
      id: 'small',
      title: 'Title',
      shortTitle: 'Small',
      kind: 'Report',
      dated: '2000',
      sections: sections.map(([heading, ...texts], index) => ({
        id: `s${index}`,
        heading,
        passages: texts.map(toPassage),
      })),
    },
  ]);
}

describe('the order of several places', () => {
  const tell = (archive: ReturnType<typeof toSmall>, pasted: string) => {
    const verdict = verifyQuotation(archive, pasted);
    return verdict.kind === 'found' ? verdict.found.map(({ place }) => place.fragmentId) : verdict.kind;
  };
  const corrected = () =>
    toSmall([['', 'the rigth word', 'the right word', 'The right word']], { p1: ['rigth', 'right'] });

  test('has published words before corrected words, and fewer differences first', () => {
    expect(tell(corrected(), 'the right word')).toEqual(['p2', 'p3', 'p1']);
    expect(tell(corrected(), 'The right word')).toEqual(['p3', 'p2', 'p1']);
  });

  test('has the linked place first, even if its words are corrected', () => {
    expect(tell(corrected(), 'the right word https://a.example/documents/small/#p1')).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
    expect(tell(corrected(), 'the right word https://a.example/documents/small/#p3')).toEqual([
      'p3',
      'p2',
      'p1',
    ]);
  });

  test('has the place of a corrected reading, even if only one of several parts uses it', () => {
    const archive = toSmall([['', 'the rigth word and more words']], { p1: ['rigth', 'right'] });
    expect(tell(archive, 'right word … more')).toEqual(['p1']);
    expect(tell(archive, 'word … more words')).toEqual(['p1']);
  });
});

describe('a different quotation with a link is compared with the linked words', () => {
  const filler = Array.from({ length: 30 }, (_, index) => `f${index}`).join(' ');
  const archive = () =>
    toSmall([
      ['', 'alpha beta gamma delta one'],
      ['', filler],
      ['Far', 'other words', 'alpha beta gamma zeta two'],
      ['', filler],
      ['Further', 'alpha beta gamma delta three'],
    ]);
  const tell = (fragment: string) => {
    const verdict = verifyQuotation(
      archive(),
      `alpha beta gamma delta x https://a.example/documents/small/${fragment}`,
    );
    return verdict.kind === 'differs' ? verdict.place.fragmentId : verdict.kind;
  };

  test.each([
    ['#p4', 'p4'],
    ['#s2', 'p4'],
    ['#p6', 'p6'],
    ['#s4', 'p6'],
    ['#p1', 'p1'],
    ['', 'p1'],
    ['#gone', 'p1'],
    ['#p2', 'p1'],
  ])('at %s', (fragment, expected) => {
    expect(tell(fragment)).toBe(expected);
  });

  test('and with as many words around them as the quotation has', () => {
    const near = toSmall([
      ['', 'alpha beta gamma delta'],
      ['', 'a b c'],
      ['', 'linked'],
    ]);
    const far = toSmall([
      ['', 'alpha beta gamma delta'],
      ['', 'a b c d e f g h i'],
      ['', 'linked'],
    ]);
    const link = 'https://a.example/documents/small/#p3';
    const isLinked = (small: ReturnType<typeof toSmall>) =>
      verifyQuotation(small, `alpha beta x delta a b ${link}`);
    expect(isLinked(near)).toMatchObject({ kind: 'differs', isLinked: true });
    expect(isLinked(far)).toMatchObject({ kind: 'differs', isLinked: false });
  });
});

describe('punctuation marks are not words', () => {
  test('so they do not count as common words of two texts', () => {
    const archive = toSmall([['', 'alpha , ; : beta']]);
    expect(verifyQuotation(archive, 'gamma , ; : beta')).toEqual({ kind: 'absent' });
  });

  test('so the marks of the text at both ends may be quoted, but only in order', () => {
    const archive = toSmall([['', 'so (… yes: no).; on']]);
    const tolerances = (pasted: string) => {
      const verdict = verifyQuotation(archive, pasted);
      return verdict.kind === 'found' ? verdict.found[0]?.tolerances : verdict.kind;
    };
    expect(tolerances('(… yes: no')).toEqual([]);
    expect(tolerances('yes: no).;')).toEqual([]);
    expect(tolerances('yes: no).')).toEqual([]);
    expect(tolerances('yes: no;')).toEqual(['punctuation at the ends']);
    expect(tolerances('(yes: no')).toEqual(['punctuation at the ends']);
  });
});

describe('a quotation that leaves out sentences without a sign', () => {
  const [first, second, third] = [
    'The ports will share their tide tables and their fog signals.',
    'They will meet in spring.',
    'A joint committee reviews the progress every second year.',
  ];
  const [omitted, alsoOmitted] = ['harbour', 'river'].map(
    (water) =>
      `The officials spoke at length about ${water} dues, pilots and keepers, and asked for a report.`,
  );
  const archive = toVerifiableArchive([
    {
      ...A,
      sections: [
        {
          id: 'opening',
          heading: '',
          passages: [
            { id: 'p1', text: `${first} ${omitted} ${second}` },
            { id: 'p2', text: `${alsoOmitted} ${third}` },
          ],
        },
      ],
    },
  ]);

  test.each([
    [`${first} ${second}`, [omitted]],
    [`${first} ${third}`, [`${omitted} ${second} ${alsoOmitted}`]],
    [`${second} ${third}`, [alsoOmitted]],
    [`${first} ${second} ${third}`, [omitted, alsoOmitted]],
  ])('has them as its only change: %s', (pasted, published) => {
    const verdict = verifyQuotation(archive, pasted);
    const changes = verdict.kind === 'differs' ? verdict.changes : [];
    expect(changes).toEqual(
      published.map((words): unknown => expect.objectContaining({ quoted: '', published: words })),
    );
  });
});
