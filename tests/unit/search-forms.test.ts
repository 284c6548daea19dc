import { describe, expect, test } from 'vitest';
import {
  ask as askTexts,
  listTiers,
  tellWords,
  toArchive,
  toSearchDocument,
  toSection,
  toData,
  type AskOptions,
} from './small-search.ts';

const TEXTS = {
  p1: 'Japan’s networks and the network of Japan.',
  p2: 'The R.O.K. and the Republic of Korea’s laws.',
  p3: 'Cooperation on standards, and cooperative work.',
  p4: 'To promote satellites.',
  p5: 'The promotion of tele-medicine, and of Tele-Medicine again.',
  p6: 'An IT policy wrnog.',
  p7: '国際的な協力を進める',
};

const WRONG = { start: 13, end: 18, published: 'wrnog', reading: 'wrong' };

const ARCHIVE = toArchive(
  [
    toSearchDocument(
      Object.entries(TEXTS).map(([id, text]) => ({
        ...toSection(0, '', []),
        id: `s${id}`,
        record: `en_${id}`,
        passages: [{ id, text, ...(id === 'p6' ? { readings: [WRONG] } : {}) }],
      })),
      { id: 'one', title: 'A text of the U.S.A.', shortTitle: 'Text', partners: ['United States'] },
    ),
  ],
  {
    spellings: [
      ['Republic of Korea', 'ROK', 'R.O.K.', 'South Korea'],
      ['information technology', 'IT'],
      ['United States', 'USA', 'U.S.A.'],
    ],
  },
);

async function ask(query: string, options?: AskOptions) {
  const answer = await askTexts(query, ARCHIVE, { lexicon: {}, ...options });
  return { ...answer, places: listTiers(answer).all.toSorted() };
}

/** @returns the forms of every word, with the kind of each and how often the hits have it */
async function listForms(query: string): Promise<string[]> {
  const { words } = await ask(query);
  return words.flatMap(({ forms }) =>
    forms.map(({ printed, kind, count }) => `${kind}: ${printed} ${count}`),
  );
}

describe('the answer names the forms that the hits print', () => {
  test.each([
    ['another ending', 'network', ['printed: network 1', 'inflected: networks 1']],
    ['no possessive ending', 'Japan', ['printed: Japan 2']],
    [
      'other spellings of a name that the texts have',
      'South Korea',
      ['spelling: Republic of Korea 1', 'spelling: R.O.K. 1'],
    ],
    [
      'the spelling that was typed before the others',
      'Republic of Korea',
      ['printed: Republic of Korea 1', 'spelling: R.O.K. 1'],
    ],
    ['forms that differ only in case or hyphen as one', 'tele-medicine', ['printed: tele-medicine 2']],
    ['two words for one as a spelling', 'telemedicine', ['spelling: tele-medicine 2']],
    [
      'the words that begin with the typed letters',
      'coop',
      ['beginning: Cooperation 1', 'beginning: cooperative 1'],
    ],
    ['the word that was taken for a misspelt one', 'satelites', ['corrected: satellites 1']],
    ['all forms of the word that was taken', 'netwrok', ['corrected: networks 1', 'corrected: network 1']],
    ['a misprint that a note corrects', 'wrong', ['misprint: wrnog 1']],
    [
      'the forms of all words that OR joins',
      'ROK OR networks',
      ['spelling: Republic of Korea 1', 'spelling: R.O.K. 1', 'printed: networks 1', 'inflected: network 1'],
    ],
    ['no run of signs around the word', '協力', ['printed: 協力 1']],
    ['nothing if there are no hits', 'xqzzyv', []],
  ])('%s', async (_, query, forms) => {
    expect(await listForms(query)).toEqual(forms);
  });

  test('the form as typed comes first, then the most frequent', async () => {
    const texts = [['networks, networks and the networking of a network']];
    const { words } = await askTexts('network', texts);
    expect(words[0]?.forms.map(({ printed }) => printed)).toEqual(['network', 'networks', 'networking']);
  });

  test('a corrected word is a misprint, even if its stem is that of the word as typed', async () => {
    const document = toSearchDocument([toSection(1, 'Plans', ['A dialogu and a policies.', 'A dialogue.'])]);
    const [passage] = document.sections[0]?.passages ?? [];
    Object.assign(passage ?? {}, {
      readings: [
        { start: 2, end: 24, published: 'dialogu and a policies', reading: 'dialogue and policies' },
      ],
    });
    const listOf = async (query: string) => {
      const { words } = await askTexts(query, toArchive([document]));
      return words.flatMap(({ forms }) => forms.map(({ printed, kind }) => `${kind}: ${printed}`));
    };
    expect(await listOf('dialogue')).toEqual(['printed: dialogue', 'misprint: dialogu']);
    expect(await listOf('dialogu')).toContain('printed: dialogu');
    // The correction leaves this word as it is.
    expect(await listOf('policy')).toEqual(['inflected: policies']);
  });

  test('it does not name forms that only excluded passages have', async () => {
    const { words } = await askTexts('network -laws', [['Networks.', 'A network of laws.']]);
    expect(words[0]?.forms).toEqual([{ printed: 'Networks', kind: 'inflected', count: 1 }]);
  });
});

describe('a literal search', () => {
  test('does not correct a word, and says that no text has it', async () => {
    expect(tellWords(await ask('netwrok japan'))).toEqual(['netwrok: corrected network', 'japan: printed']);
    const literal = await ask('netwrok japan', { isLiteral: true });
    expect(tellWords(literal)).toEqual(['netwrok: absent', 'japan: printed']);
    expect(listTiers(literal).all).toEqual([]);
    expect((await ask('netwrok', { isLiteral: true })).hits).toEqual([]);
  });

  test('finds everything else as usual', async () => {
    for (const query of [
      'network',
      'South Korea',
      '"Republic of Korea"',
      'promote -medicine',
      'coop*',
      '¶3',
    ]) {
      expect(toData(await ask(query, { isLiteral: true })), query).toEqual(toData(await ask(query)));
    }
  });
});

describe('derived words', () => {
  test('are offered, but not found together with the word itself', async () => {
    const { places, words } = await ask('promote');
    expect(places).toEqual(['p4']);
    expect(words[0]).toMatchObject({ status: 'printed', taken: [], offers: { derived: ['promotion'] } });
    expect((await ask('promote OR promotion')).places).toEqual(['p4', 'p5']);
  });

  test.each(['"promote"', '"to promote"'])(
    'are not offered for words in quotation marks: %s',
    async (query) => {
      expect((await ask(query)).words[0]?.offers.derived).toEqual([]);
    },
  );

  test('are found if no section has all the words otherwise, and the answer says so', async () => {
    const wide = await ask('promote medicine');
    expect(wide.isDerived).toBe(true);
    expect(listTiers(wide)).toEqual({ all: [], most: ['p5'], offered: [] });
    for (const query of ['promote laws', 'promote satellites'])
      expect(await ask(query), query).toMatchObject({ isDerived: false });
  });

  test('do not replace a word that an exclusion removed', async () => {
    expect(await ask('promote -satellites')).toMatchObject({
      hits: [],
      isDerived: false,
      leftOut: { documents: 0, passages: 1 },
    });
  });

  test('do not replace words in quotation marks', async () => {
    const answer = await ask('"promote" medicine');
    expect(answer.isDerived).toBe(false);
    expect(listTiers(answer)).toEqual({ all: [], most: [], offered: ['p5', 'p4'] });
  });

  test('replace a word that no text has, and the answer says so', async () => {
    const answer = await ask('standardization');
    expect(answer.places).toEqual(['p3']);
    expect(tellWords(answer)).toEqual(['standardization: derived standards']);
    expect((await ask('standardization', { isLiteral: true })).places).toEqual([]);
  });
});
