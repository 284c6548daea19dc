import { describe, expect, test } from 'vitest';
import { answerQuery, type AnswerOptions } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';

const TEXTS = {
  p1: 'Japan’s networks and the network of Japan.',
  p2: 'The R.O.K. and the Republic of Korea’s laws.',
  p3: 'Cooperation on standards, and cooperative work.',
  p4: 'To promote satellites.',
  p5: 'The promotion of tele-medicine, and of Tele-Medicine again.',
  p6: 'An IT policy dialogu.',
  p7: '国際的な協力を進める',
};

const DIALOGUE = { start: 13, end: 20, published: 'dialogu', reading: 'dialogue' };

const ARCHIVE = prepareArchive({
  documents: [
    {
      id: 'one',
      title: 'A text of the U.S.A.',
      shortTitle: 'Text',
      partners: ['United States'],
      sections: Object.entries(TEXTS).map(([id, text]) => ({
        id: `s${id}`,
        record: `en_${id}`,
        heading: '',
        path: [],
        passages: [{ id, text, ...(id === 'p6' ? { readings: [DIALOGUE] } : {}) }],
      })),
    },
  ],
  spellings: [
    ['Republic of Korea', 'ROK', 'R.O.K.', 'South Korea'],
    ['information technology', 'IT'],
    ['United States', 'USA', 'U.S.A.'],
  ],
  related: [],
});

async function ask(query: string, options?: AnswerOptions) {
  const fail = () => Promise.reject<Map<string, number>>(new Error('no index'));
  const answer = await answerQuery(query, ARCHIVE, fail, undefined, options);
  return { ...answer, places: answer.hits.map(({ fragmentId }) => fragmentId).toSorted() };
}

describe('the answer names other forms that were found, as printed', () => {
  test.each([
    ['another ending', 'network', ['networks']],
    ['no possessive ending', 'Japan', []],
    ['other spellings of a name that the texts have', 'South Korea', ['R.O.K.', 'Republic of Korea']],
    ['not the spelling that was typed', 'R.O.K.', ['Republic of Korea']],
    ['not forms that differ only in case or hyphen', 'tele medicine', []],
    ['forms that are written as one word', 'telemedicine', ['tele-medicine']],
    ['words that begin with the typed letters', 'coop', ['Cooperation', 'cooperative']],
    ['not the word that replaced a misspelt word', 'satelites', []],
    ['other endings of the corrected word', 'netwrok', ['networks']],
    ['the words that a note corrects', 'dialogue', ['dialogu']],
    ['forms of all words that OR joins', 'ROK OR networks', ['R.O.K.', 'Republic of Korea', 'network']],
    ['derived words if search looked for them', 'promote medicine', ['promotion']],
    ['a name in the name of a document', 'USA', ['U.S.A.', 'United States']],
    ['not the run of signs around the word', '協力', []],
    ['nothing if there are no hits', 'xqzzyv', []],
  ])('%s', async (_, query, variants) => {
    expect((await ask(query)).variants.toSorted()).toEqual(variants.toSorted());
  });

  test('the most frequent form comes first', async () => {
    expect((await ask('coop OR telemedicine')).variants[0]).toBe('tele-medicine');
  });

  test('not forms that only excluded sections have', async () => {
    expect((await ask('Korea -laws')).variants).toEqual([]);
  });
});

describe('a literal search', () => {
  test('does not correct a word, and says that no text has it', async () => {
    expect(await ask('netwrok japan')).toMatchObject({ places: ['p1'], absent: [] });
    expect(await ask('netwrok japan', { isLiteral: true })).toMatchObject({
      places: ['p1'],
      absent: ['netwrok'],
      replacements: [],
    });
    expect(await ask('netwrok', { isLiteral: true })).toMatchObject({ hits: [], hasWords: true });
  });

  test('finds everything else as usual', async () => {
    for (const query of [
      'network',
      'coop',
      'South Korea',
      '"Republic of Korea"',
      'promote -medicine',
      '¶3',
    ]) {
      expect(await ask(query, { isLiteral: true })).toEqual(await ask(query));
    }
  });
});

describe('derived words', () => {
  test('are offered, but not found together with the word itself', async () => {
    expect(await ask('promote')).toMatchObject({
      places: ['p4'],
      derived: { words: ['promotion'], query: 'promote OR promotion' },
    });
    expect((await ask('promote OR promotion')).places).toEqual(['p4', 'p5']);
  });

  test.each([
    'promote satellites',
    'promote -satellites',
    '"promote"',
    'promote OR satellites',
    'prom',
    'IT',
  ])('are offered only for a query of one word: %s', async (query) => {
    expect((await ask(query)).derived).toBeUndefined();
  });

  test('are found if no section has all the words otherwise, and the answer says so', async () => {
    expect(await ask('promote medicine')).toMatchObject({
      places: ['p5'],
      isDerived: true,
      isPartial: false,
    });
    expect(await ask('promote laws')).toMatchObject({ isDerived: false, isPartial: true });
    expect(await ask('promote satellites')).toMatchObject({ isDerived: false, isPartial: false });
  });

  test('do not replace a word that an exclusion removed', async () => {
    expect(await ask('promote -satellites')).toMatchObject({ hits: [], isDerived: false, leftOutCount: 1 });
  });

  test('do not replace words in quotation marks', async () => {
    expect(await ask('"promote" medicine')).toMatchObject({ isDerived: false, isPartial: true });
  });

  test('replace a word that no text has, and the answer says so', async () => {
    expect(await ask('standardization')).toMatchObject({
      places: ['p3'],
      replacements: [{ typed: 'standardization', taken: 'standards' }],
    });
    expect(await ask('standardization', { isLiteral: true })).toMatchObject({ hits: [] });
  });
});
