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
  '$documentId $id is exact at its own place, without tolerances',
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
    'each is reported as different, at the right word, in a passage that has the other words',
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

describe('a quotation whose only difference is', () => {
  test.each([
    ['nothing', 'To print one common timetabel', []],
    ['letter case', 'to print one Common TIMETABEL', ['letter case']],
    ['a curly quotation mark', 'from passengers "as soon as it can", and', ['quotation marks']],
    ['single quotation marks', 'from passengers ‘as soon as it can’, and', ['quotation marks']],
    ['its own quotation marks around it', '“the importance of safe crossings”', []],
    ['another dash', 'To accept e–tickets', ['dashes']],
    ['a line break', 'one common\ntimetabel for', ['spaces and line breaks']],
    ['a no-break space', 'one common\u00a0timetabel for', ['spaces and line breaks']],
    ['spaces around a sign', 'Sample Bay ( HO ) and the Port', ['spaces and line breaks']],
    ['a comma after it', 'the importance of safe crossings,', ['punctuation at the ends']],
    ['the full stop that the text has, too', 'will report every year.', []],
    ['words left out in brackets', 'Children under 12 […] in every season', ['left-out words']],
    ['words left out with three points', 'Children under 12 ... in every season', ['left-out words']],
    ['words left out with an ellipsis', 'Children under 12 … in every season', ['left-out words']],
    ['an ellipsis with spaces', 'Children under 12 . . . in every season', ['left-out words']],
    ['[sic]', 'one common timetabel [sic]', ['sic']],
    ['[sic] before a comma', 'will be mantained by both sides [sic], and its lamp will be exchangd', ['sic']],
    ['[sic] without a space after it', 'To print [sic]one common timetabel', ['sic']],
    ['marks of another language', 'from passengers 「as soon as it can」, and', ['quotation marks']],
    [
      'nested marks',
      '“The working group answers questions from passengers ‘as soon as it can’”',
      ['quotation marks'],
    ],
    ['marks of a list', '• To print one common timetabel for both harbours\n• To sell tickets', ['bullets']],
    ['a soft hyphen', 'one com\u00admon timetabel', []],
    ['joined letters', 'Oﬃce of Sample Bay (HO) and the Port', ['joined letters']],
  ])('%s is exact, and the difference is reported', (_, quotation, tolerances) => {
    expect(listFound(quotation)[0]).toMatchObject({ readings: [], tolerances });
  });
});

describe('a quotation that is not exact', () => {
  test.each([
    [
      'a paraphrase',
      'The two offices agreed to encourage further collaboration on ships that sail after dark',
    ],
    ['the words in another order', 'timetabel common one print To'],
    ['pieces in another order', 'in every season […] Children under 12'],
    ['pieces of two documents', 'one common timetabel […] was founded in Nordhaven in 1923'],
    ['another form of a word', 'To print one common timetabel for both harbour'],
    ['a missing comma inside', 'Both sides will promote inter alia, the following points'],
    ['a missing hyphen', 'To accept etickets (electronic tickets)'],
    ['half a number', 'recalling the Winter Agreement of November 19'],
    ['other words altogether', 'It was a bright cold day in April, and the clocks were striking thirteen.'],
  ])('is not reported as exact: %s', (_, quotation) => {
    expect(verify(quotation).kind).not.toBe('found');
  });

  test.each([
    ['a number', 'It grew by 2'],
    ['a word with an apostrophe', 'by the author'],
  ])('half of %s is not the same', (_, quotation) => {
    const text = 'It grew by 2.5 per cent, by the author’s count.';
    const sections = [{ id: 'opening', heading: '', passages: [{ id: 'p1', text }] }];
    const archive = toVerifiableArchive([
      { id: 'sample-2000', title: 'Sample', shortTitle: 'Sample', kind: 'Report', dated: '2000', sections },
    ]);
    expect(verifyQuotation(archive, text).kind).toBe('found');
    expect(verifyQuotation(archive, quotation).kind).not.toBe('found');
  });

  test('words that no text has are not in the archive', () => {
    expect(verify('It was a bright cold day in April, and the clocks were striking thirteen.').kind).toBe(
      'absent',
    );
  });

  test.each(['', '  ', '“ … ”', 'https://archive.example/documents/ferry-1998/#p5'])(
    '“%s” has no words to compare',
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
    'of $documentId $id is reported as corrected: $reading',
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
  test('all places of a repeated phrase are reported', () => {
    const phrase = 'last ferry';
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

  test('words from two neighbouring passages are found', () => {
    expect(listPlaces('the following points: To print one common')).toEqual(['ferry-1998#p4']);
    expect(listFound('(Unofficial Translation) 14 May 1998')[0]?.place.name).toBe('¶ 1 to ¶ 2');
  });

  test('the place of a link comes first', () => {
    const [first, ...others] = listPlaces('last ferry of the night');
    const last = others.at(-1) ?? '';
    expect(last).not.toBe(first);
    const link = `https://archive.example/some/path/documents/${last.replace('#', '/#')}:~:text=ferry`;
    const [found] = listFound(`“last ferry of the night” (${link}).`);
    expect(found?.isLinked).toBe(true);
    expect(`${found?.place.documentId}#${found?.place.fragmentId}`).toBe(last);
  });

  test('with a link, even a quotation of two words with a difference is compared with the passage', () => {
    const verdict = verify('(Unofficial Version)\nhttps://archive.example/documents/ferry-1998/#p1');
    expect(verdict).toMatchObject({
      kind: 'differs',
      changes: [{ quoted: 'Version', published: 'Translation', name: '¶ 1' }],
    });
  });

  test('a quotation that the archive copied with its citation is exact', () => {
    const copied =
      '“To print one common timetabel for both harbours”\nHarbour Office of Sample Bay, “Joint Statement” ' +
      '(joint statement), 14 May 1998, ¶ 5, https://archive.example/documents/ferry-1998/#p5.';
    expect(listFound(copied)).toMatchObject([{ isLinked: true, tolerances: [] }]);
  });
});

describe('a difference is shown word by word', () => {
  test.each([
    [
      'an extra word',
      'To print one early common timetabel',
      [{ quoted: 'early', published: '', after: 'one' }],
    ],
    [
      'a missing word',
      'To print common timetabel for both harbours',
      [{ quoted: '', published: 'one', after: 'print' }],
    ],
    [
      'two changes',
      'To draw one common timetabel for both ports',
      [
        { quoted: 'draw', published: 'print' },
        { quoted: 'ports', published: 'harbours' },
      ],
    ],
    [
      'a change next to omitted words',
      'Groups of ten or more […] half the price on Tuesdays and Thursdays',
      [{ quoted: 'price', published: 'fare' }],
    ],
  ])('%s', (_, quotation, changes) => {
    expect(verify(quotation)).toMatchObject({
      kind: 'differs',
      place: { documentId: 'ferry-1998' },
      changes,
    });
  });
});
