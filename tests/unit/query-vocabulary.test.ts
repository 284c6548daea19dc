import { describe, expect, test } from 'vitest';
import { correctWord, hasNear, listNear, mayBeName, toCandidates } from '../../src/search/query/correct.ts';
import { toField } from '../../src/search/query/field.ts';
import { NO_LEXICON } from '../../src/search/query/lexicon.ts';
import { toVocabulary } from '../../src/search/query/vocabulary.ts';
import { toKnownWords } from './small-search.ts';

describe('the words of the texts', () => {
  const listNames = (...texts: string[]) =>
    [...toVocabulary(texts.map((text) => toField(text)))].flatMap(([word, { isName }]) =>
      isName ? [word] : [],
    );

  test.each<[string, string[], string[]]>([
    ['a capital inside a sentence makes a name', ['We meet Suzuki.'], ['suzuki']],
    ['the first word of a text is no name', ['Trade grows.'], []],
    ['nor is the first word of a sentence', ['We trade. Trade grows! “Trade?” (Trade: trade)'], []],
    ['nor the first word after a colon', ['It aims: Trade grows'], []],
    [
      'two first words with capitals are a name',
      ['It ends. Norihiro Suzuki said so'],
      ['norihiro', 'suzuki'],
    ],
    ['a title does not end a sentence', ['We heard Mr. Suzuki speak'], ['mr', 'suzuki']],
    ['an initial does not end a sentence', ['so said B. Suzuki then'], ['b', 'suzuki']],
    ['a word that is also printed in small letters is no name', ['of the Port', 'a port'], []],
    ['nor if another form of it is', ['of the Ports', 'a port'], []],
    ['a capital in the middle makes no name', ['the iPhone'], []],
  ])('%s', (_, texts, names) => {
    expect(listNames(...texts)).toEqual(names);
  });

  test('are counted, those of corrections too', () => {
    const field = toField('Trade in tow ports, trade', [
      { published: 'tow', reading: 'two', start: 9, end: 12 },
    ]);
    const counts = [...toVocabulary([field])].map(([word, { count }]) => [word, count]);
    expect(counts).toEqual([
      ['trade', 2],
      ['in', 1],
      ['tow', 1],
      ['ports', 1],
      ['two', 1],
    ]);
  });

  test('come before the words of facts, which count as never printed, and dates are left out', () => {
    const vocabulary = toVocabulary(
      [toField('The harbour')],
      [
        { source: 'publisher', field: toField('Harbour Press of bay') },
        { source: 'date', field: toField('May 2001') },
      ],
    );
    expect([...vocabulary]).toEqual([
      ['the', { count: 1, isName: false }],
      ['harbour', { count: 1, isName: false }],
      ['press', { count: 0, isName: true }],
      ['of', { count: 0, isName: false }],
      ['bay', { count: 0, isName: false }],
    ]);
  });
});

describe('a word that may be a name', () => {
  test.each<[string, string[], boolean]>([
    ['Suzuki', ['Suzuki', 'port'], true],
    ['suzuki', ['suzuki'], false],
    ['port', ['Suzuki', 'port'], false],
    ['SUZUKI', ['SUZUKI', 'PORT'], false],
    ['Ports', ['Ports', 'in', 'the', 'north', 'of', 'the', 'bay'], false],
    ['Ports', ['Ports', 'in', 'the', 'north', 'of', 'the', 'Bay'], true],
    ['Bay', ['ports', 'in', 'the', 'north', 'of', 'the', 'Bay'], true],
  ])('%s in %j: %s', (word, query, expected) => {
    expect(mayBeName(word, query)).toBe(expected);
  });

  test('is corrected only to a long name with the same first letter', () => {
    const candidates = toCandidates(
      toKnownWords([
        ['suzuka', 9],
        ['Suzuki', 1],
        ['Buzuki', 5],
        ['Tora', 3],
      ]),
    );
    const correct = (word: string) => correctWord(word, candidates, { lexicon: NO_LEXICON, mayBeName: true });
    expect(correct('suzukie')).toBe('suzuki');
    expect(correct('uzuki')).toBeUndefined();
    expect(correct('toram')).toBeUndefined();
  });
});

describe('a misspelt word', () => {
  const words = ['encryption', 'physical', 'committee', 'quality', 'society', 'satellite', 'rural', 'form'];
  const candidates = toCandidates(toKnownWords(words.map((word, index) => [word, index + 1] as const)));
  const typed = { lexicon: NO_LEXICON, mayBeName: false };

  test.each([
    ['encripshun', 'encryption'],
    ['fizical', 'physical'],
    ['comitee', 'committee'],
    ['sosiety', 'society'],
    ['sattelite', 'satellite'],
  ])('%s sounds like a word, or nearly so', (word, correction) => {
    expect(correctWord(word, candidates, typed)).toBe(correction);
  });

  test('has a near word for the build exactly if search corrects it', () => {
    const letters = 'aexz';
    const edits = words.flatMap((word) =>
      Array.from({ length: word.length + 1 }, (_, at) => [
        ...Array.from(letters, (letter) => word.slice(0, at) + letter + word.slice(at)),
        ...Array.from(letters, (letter) => word.slice(0, at) + letter + word.slice(at + 1)),
        word.slice(0, at) + word.slice(at + 1),
        `${word.slice(0, at)}xa${word.slice(at)}`,
        `${word.slice(0, at)}qxa${word.slice(at)}`,
        `${word.slice(0, at)}zz${word.slice(at + 2)}`,
        `${word.slice(0, at)}qzx${word.slice(at + 3)}`,
        word.slice(0, at) + word.slice(at + 2),
      ]).flat(),
    );
    const others = ['encripshun', 'fizical', 'xqzzyv', 'frm', 'rural1', 'harbour', ''];
    const all = [...new Set([...edits, ...others])];
    const isCorrected = (word: string) => correctWord(word, candidates, typed) !== undefined;
    expect(all.filter((word) => hasNear(word, candidates))).toEqual(all.filter(isCorrected));
    expect(all.filter(isCorrected).length).toBeGreaterThan(100);
    expect(all.filter((word) => !isCorrected(word)).length).toBeGreaterThan(100);
  });

  test('is offered at most three words, each in one form, the nearest first', () => {
    const near = toCandidates(
      toKnownWords([
        ['harbors', 9],
        ['harbor', 2],
        ['harbour', 5],
        ['harmony', 8],
        ['harbored', 1],
        ['barbers', 3],
      ]),
    );
    expect(listNear('harbar', near)).toEqual(['harbor']);
    expect(
      listNear(
        'form',
        toCandidates(
          toKnownWords([
            ['fort', 1],
            ['fork', 4],
            ['farm', 3],
            ['firm', 2],
          ]),
        ),
      ),
    ).toEqual(['fork', 'farm', 'firm']);
  });
});
