import { describe, expect, test } from 'vitest';
import { toVerifiableArchive } from '../../src/verify/match/texts.ts';
import { verifyQuotation, type Verdict } from '../../src/verify/match/verdict.ts';
import { pick, toRandom } from '../seeded-random.ts';
import { verifiableArchive, verifiableDocuments } from './verifiable-archive.ts';

const SEED = 20_001_025;
const CHANGES = 300;
const LONG = { timeout: 60_000 };

const passages = verifiableDocuments.flatMap((document) =>
  document.sections.flatMap((section) =>
    section.passages.map(({ id, text }) => ({ documentId: document.id, id, text, words: text.split(' ') })),
  ),
);
const normalised = passages.map(({ text }) => ` ${text.toLowerCase()} `).join('\n');

function toLetters(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function verify(quotation: string): Verdict {
  return verifyQuotation(verifiableArchive, quotation);
}

/** @returns the places of a quotation, with the tolerances it needed. */
function listFound(quotation: string) {
  const verdict = verify(quotation);
  return verdict.kind === 'found' ? verdict.found : [];
}

function listPlaces(quotation: string): string[] {
  return listFound(quotation).map(({ place }) => `${place.documentId}#${place.fragmentId ?? ''}`);
}

test.each(passages)(
  '$documentId $id is exact where it stands, with nothing to tolerate',
  ({ documentId, id, text }) => {
    const place = listFound(text).find(
      (found) => found.place.documentId === documentId && found.place.ids.includes(id),
    );
    expect(place).toMatchObject({ readings: [], tolerances: [] });
  },
);

describe(`of ${CHANGES} quotations with one word changed, with seed ${SEED}`, () => {
  const random = toRandom(SEED);
  const vocabulary = [...new Set(passages.flatMap(({ text }) => text.match(/[a-z]{2,}/gu) ?? []))];
  const long = passages.filter(({ words }) => words.length >= 6);
  const changes = Array.from({ length: CHANGES }, () => {
    for (;;) {
      const passage = pick(random, long);
      const start = Math.floor(random() * (passage.words.length - 5));
      const quoted = passage.words.slice(start, start + 6 + Math.floor(random() * 40));
      const index = Math.floor(random() * quoted.length);
      const old = quoted[index] ?? '';
      const word = pick(random, vocabulary);
      const text = quoted.with(index, word).join(' ');
      const isPlain = /^[a-z]+$/u.test(old) && old !== word;
      if (isPlain && !normalised.includes(text.toLowerCase()))
        return { text, index, old, word, original: quoted.join(' ') };
    }
  });

  test(
    'every one is reported as differing, at the right word, in a passage that has the others',
    LONG,
    () => {
      for (const { text, index, old, word, original } of changes) {
        const verdict = verify(text);
        expect(verdict, text).toMatchObject({ kind: 'differs', changes: [{ quoted: word, published: old }] });
        if (verdict.kind !== 'differs') continue;
        const { documentId, fragmentId } = verdict.place;
        const passage = passages.find((one) => one.documentId === documentId && one.id === fragmentId);
        expect(passage?.text, text).toContain(original);
        const [first] = verdict.segments;
        const same = first && 'same' in first ? toLetters(first.same) : '';
        expect(index === 0 ? '' : same, text).toBe(toLetters(text.split(' ').slice(0, index).join(' ')));
      }
    },
  );
});

describe('a quotation that is the same but for', () => {
  test.each([
    ['nothing', 'To start an e-commerce policy dialogu', []],
    ['letter case', 'to start an E-Commerce POLICY dialogu', ['letter case']],
    ['a curly quotation mark', 'the “Action Plan” of October 1998', ['quotation marks']],
    ['single quotation marks', 'the ‘Action Plan’ of October 1998', ['quotation marks']],
    ['its own quotation marks around it', '“the importance of bilateral cooperation”', []],
    ['another dash', 'an e–commerce policy', ['dashes']],
    ['a line break', 'an e-commerce\npolicy dialogu', ['spaces and line breaks']],
    ['a no-break space', 'an e-commerce\u00a0policy dialogu', ['spaces and line breaks']],
    ['spaces around a sign', 'the Hokuriku (Japan)-Korea Economic', ['spaces and line breaks']],
    ['a comma after it', 'the importance of bilateral cooperation,', ['punctuation at the ends']],
    ['the full stop that the text has, too', 'between Fukuoka and Busan.', []],
    ['words left out in brackets', 'Both governments promote […] through training', ['left-out words']],
    ['words left out with three points', 'Both governments promote ... through training', ['left-out words']],
    ['words left out with an ellipsis', 'Both governments promote … through training', ['left-out words']],
    ['an ellipsis with spaces', 'Both governments promote . . . through training', ['left-out words']],
    ['[sic]', 'an e-commerce policy dialogu [sic]', ['sic']],
    [
      'marks of a list',
      '• To start an e-commerce policy dialogu\n• To support the Japan-R.O.K.',
      ['list marks'],
    ],
    ['a soft hyphen', 'an e-com\u00admerce policy dialogu', []],
    ['joined letters', 'the ﬁeld of the research and development', ['joined letters']],
  ])('%s is exact, and says so', (_, quotation, tolerances) => {
    expect(listFound(quotation)[0]).toMatchObject({ readings: [], tolerances });
  });
});

describe('a quotation that is not exact', () => {
  test.each([
    [
      'a paraphrase',
      'The two governments agreed to encourage further collaboration on information technology topics',
    ],
    ['the words in another order', 'dialogu policy e-commerce an start To'],
    ['pieces in another order', 'Fukuoka and Busan […] connecting local areas in both countries'],
    ['pieces of two documents', 'an e-commerce policy dialogu […] in the digital economy'],
    ['a word of another form', 'To support the Japan-R.O.K. E-Commerce Developing Conferences to discuss'],
    [
      'a comma left out within',
      'Both Governments will promote the cooperation in the e-commerce inter alia, following points',
    ],
    ['a hyphen left out', 'To start an ecommerce policy dialogu'],
    ['half a number', 'the World Cup Soccer Games to be co-organized by Japan and the R.O.K. in 20'],
    ['other words altogether', 'It was a bright cold day in April, and the clocks were striking thirteen.'],
  ])('%s: is not called exact', (_, quotation) => {
    expect(verify(quotation).kind).not.toBe('found');
  });

  test.each([
    ['a number', 'It grew by 2'],
    ['a word with an apostrophe', 'by the author'],
  ])('half of %s is another', (_, quotation) => {
    const text = 'It grew by 2.5 per cent, by the author’s count.';
    const sections = [{ id: 'opening', heading: '', passages: [{ id: 'p1', text }] }];
    const archive = toVerifiableArchive([
      { id: 'sample-2000', title: 'Sample', shortTitle: 'Sample', sections },
    ]);
    expect(verifyQuotation(archive, text).kind).toBe('found');
    expect(verifyQuotation(archive, quotation).kind).not.toBe('found');
  });

  test('words that no text has are not in the archive', () => {
    expect(verify('It was a bright cold day in April, and the clocks were striking thirteen.').kind).toBe(
      'absent',
    );
  });

  test.each(['', '  ', '“ … ”', 'https://archive.example/documents/rok-2000/#p5'])(
    '“%s” is nothing to compare',
    (quotation) => {
      expect(verify(quotation).kind).toBe('empty');
    },
  );
});

describe('a corrected reading', () => {
  const corrected = verifiableDocuments.flatMap((document) =>
    document.sections.flatMap((section) =>
      [{ id: section.id, text: section.heading, readings: section.readings }, ...section.passages].flatMap(
        ({ id, text, readings = [] }) =>
          readings.map(({ published, reading }) => ({
            documentId: document.id,
            id,
            text,
            published,
            reading,
          })),
      ),
    ),
  );

  test.each(corrected)(
    'of $documentId $id is told as such: $reading',
    ({ documentId, id, text, published, reading }) => {
      const others = corrected.filter((other) => other.text === text);
      const whole = others.reduce((words, other) => words.replace(other.published, other.reading), text);
      const [found] = listFound(whole);
      expect(found?.place).toMatchObject({ documentId, fragmentId: id });
      expect(found?.readings).toContainEqual({ published, reading });
      expect(listFound(text).find(({ place }) => place.ids.includes(id))?.readings).toEqual([]);
    },
  );
});

describe('places', () => {
  test('all of a repeated phrase are told', () => {
    const phrase = 'digital economy';
    const times = verifiableDocuments
      .flatMap(({ title, sections }) => [
        title,
        ...sections.flatMap(({ heading, passages: list }) => [heading, ...list.map(({ text }) => text)]),
      ])
      .join('\n')
      .toLowerCase()
      .split(phrase).length;
    expect(listPlaces(phrase)).toHaveLength(times - 1);
  });

  test('words of two passages are found across their bound', () => {
    expect(listPlaces('inter alia, following points: To start an e-commerce')).toEqual(['rok-2000#p4']);
    expect(listFound('(Unofficial Translation) 23 September 2000')[0]?.place.name).toBe('¶ 1 to ¶ 2');
  });

  test('a link says where to look first', () => {
    const [first, ...others] = listPlaces('the digital economy');
    const last = others.at(-1) ?? '';
    expect(last).not.toBe(first);
    const link = `https://archive.example/some/path/documents/${last.replace('#', '/#')}:~:text=digital`;
    const [found] = listFound(`“the digital economy” (${link}).`);
    expect(found?.isLinked).toBe(true);
    expect(`${found?.place.documentId}#${found?.place.fragmentId}`).toBe(last);
  });

  test('with a link, even two words that differ are compared with the passage', () => {
    const verdict = verify('(Unofficial Version)\nhttps://archive.example/documents/rok-2000/#p1');
    expect(verdict).toMatchObject({
      kind: 'differs',
      changes: [{ quoted: 'Version', published: 'Translation', name: '¶ 1' }],
    });
  });

  test('the quotation that the archive copies is exact, with its citation', () => {
    const copied =
      '“To start an e-commerce policy dialogu”\nMinistry of Foreign Affairs of Japan, “Japan-R.O.K. Initiative” ' +
      '(joint initiative), 23 September 2000, ¶ 5, https://archive.example/documents/rok-2000/#p5.';
    expect(listFound(copied)).toMatchObject([{ isLinked: true, tolerances: [] }]);
  });
});

describe('a difference is shown word by word', () => {
  test.each([
    [
      'a word put in',
      'To start an early e-commerce policy dialogu',
      [{ quoted: 'early', published: '', after: 'an' }],
    ],
    [
      'a word left out',
      'To start e-commerce policy dialogu',
      [{ quoted: '', published: 'an', after: 'start' }],
    ],
    [
      'two changes',
      'To begin an e-commerce policy talk',
      [
        { quoted: 'begin', published: 'start' },
        { quoted: 'talk', published: 'dialogu' },
      ],
    ],
    [
      'one beside left-out words',
      'Both governments promote the human […] training for software engineers in both countries',
      [{ quoted: 'software', published: 'IT' }],
    ],
  ])('%s', (_, quotation, changes) => {
    expect(verify(quotation)).toMatchObject({ kind: 'differs', place: { documentId: 'rok-2000' }, changes });
  });
});
