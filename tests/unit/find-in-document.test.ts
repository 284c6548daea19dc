import { describe, expect, test } from 'vitest';
import { joinArchive } from '../../src/search/in-document/join-archive.ts';
import { countBySection, toMessage, toPosition } from '../../src/search/in-document/messages.ts';
import { TITLE } from '../../src/search/in-document/read-article.ts';
import { packWords } from '../../src/search/query/packed-words.ts';
import { findInDocument, type Finding } from '../../src/search/query/find-in-document.ts';
import { findReference } from '../../src/search/query/reference.ts';
import { toLexicon } from '../../src/search/query/lexicon.ts';
import type { SearchSection } from '../../src/search/query/passages.ts';
import { toFile, toSearchDocument } from './small-search.ts';

function toSection(id: string, heading: string, passages: Record<string, string>): SearchSection {
  const list = Object.entries(passages).map(([passageId, text]) => ({ id: passageId, text }));
  return { id, record: id, heading, path: [], passages: list };
}

const PAGE = toSearchDocument(
  [
    toSection(TITLE, 'Initiative on IT', {}),
    toSection('opening', '', { p1: 'The R.O.K. and Japan promote paperless\ntrade. It aims at trade.' }),
    toSection('training', 'Training of IT engineers', {
      p2: 'An engineer is trained in a policy dialogu.',
      p3: 'Governments support satellites and trade in paperless form.',
    }),
  ],
  { id: 'one-2000', title: 'Initiative on IT', shortTitle: 'Initiative on IT' },
);

const FILE = toFile(
  [
    {
      ...PAGE,
      partners: ['Republic of Korea'],
      sections: [
        toSection('opening', '', { p1: 'Other words, of a file that is older than the page.' }),
        {
          ...toSection('training', 'Training of IT engineers', {}),
          passages: [
            {
              id: 'p2',
              text: '',
              readings: [{ start: 35, end: 42, published: 'dialogu', reading: 'dialogue' }],
            },
            { id: 'p3', text: '', readings: [{ start: 0, end: 4, published: 'gone', reading: 'Huawei' }] },
          ],
        },
      ],
    },
    toSearchDocument(
      [
        toSection('opening', '', { p1: 'Huawei spoke of tele services.', p2: 'Huawei again.' }),
        toSection('security', 'Security', { p3: 'Huawei was mentioned with trade.' }),
        toSection('huawei', 'Huawei', {}),
      ],
      { id: 'two-2020', title: 'Forum', shortTitle: 'Forum', partners: ['China'] },
    ),
  ],
  { spellings: [['ROK', 'South Korea', 'Republic of Korea']] },
);

/** A lexicon that calls `govern` English, and knows a word of another language. */
const LEXICON = toLexicon({ english: packWords(['govern']), translations: [['衛星', 'satellites']] });

const ARCHIVE = joinArchive(PAGE, FILE);

test('the words of the document are those of its page, and its other data are those of the file', () => {
  const documents = FILE.documents.map((one) => ({
    ...one,
    title: 'Old',
    shortTitle: 'New',
    dated: '2000-05',
  }));
  const { document } = joinArchive(PAGE, { ...FILE, documents }).documents.at(-1) ?? {};
  expect(document).toMatchObject({ title: PAGE.title, shortTitle: 'New', dated: '2000-05' });
});

function find(typed: string, archive = ARCHIVE): Finding {
  return findInDocument(typed, archive, PAGE.id, { lexicon: LEXICON, findReference });
}

function listWords(typed: string, archive = ARCHIVE): string[] {
  const texts = new Map(
    PAGE.sections.flatMap(({ id, heading, passages }) => [
      [id, heading] as const,
      ...passages.map((passage) => [passage.id, passage.text] as const),
    ]),
  );
  return find(typed, archive).occurrences.map(
    ({ at, span }) => `${at}: ${texts.get(at)?.slice(span.start, span.end) ?? ''}`,
  );
}

describe('the field finds words in the text of the page', () => {
  test.each([
    ['a word with its endings', 'engineers', ['training: engineers', 'p2: engineer']],
    ['another spelling of a name', 'South Korea', ['p1: R.O.K']],
    ['an acronym in capitals, but not the pronoun', 'IT', [`${TITLE}: IT`, 'training: IT']],
    ['a phrase across the end of a line', '"paperless trade"', ['p1: paperless\ntrade']],
    ['an error of the text by its corrected reading', 'dialogue', ['p2: dialogu']],
    ['a misspelt word', 'satelites', ['p3: satellites']],
    ['the beginning of a word while a reader types', 'satell', ['p3: satellites']],
    ['a word with the same root', 'govern', ['p3: Governments']],
    ['a word of another language', '衛星', ['p3: satellites']],
    ['the words near each other', 'paperless near:1 trade', ['p1: paperless', 'p1: trade', 'p1: trade']],
    ['the sections that have all words', 'paperless Japan', ['p1: Japan', 'p1: paperless']],
    ['passages without an excluded word', 'trade -Japan', ['p3: trade']],
    [
      'other passages of a section with an excluded word',
      'policy OR paperless -satellites',
      ['p1: paperless', 'p2: policy'],
    ],
    ['a word of the title', 'initiative', [`${TITLE}: Initiative`]],
  ])('%s', (_, typed, words) => {
    expect(listWords(typed).toSorted()).toEqual(words.toSorted());
  });

  test.each([
    ['cooperation', ['co\u00adopera\u00adtion']],
    ['co\u00adoperation', ['co\u00adopera\u00adtion']],
    ['خواهند', ['خواهند']],
    ['میخواهند', ['می\u200cخواهند']],
    ['September 2001', ['Septem\u00adber 2001']],
  ])('words with soft hyphens and joiners: %s', (typed, words) => {
    const text = 'New co\u00adopera\u00adtion in Septem\u00adber 2001: می\u200cخواهند.';
    const page = { ...PAGE, sections: [toSection('opening', '', { p1: text })] };
    const { occurrences } = find(typed, joinArchive(page, FILE));
    expect(occurrences.map(({ span }) => text.slice(span.start, span.end))).toEqual(words);
  });

  test('in the order of the text, without overlaps', () => {
    expect(listWords('trade paperless')).toEqual([
      'p1: paperless',
      'p1: trade',
      'p1: trade',
      'p3: trade',
      'p3: paperless',
    ]);
    expect(listWords('Japan "Japan promote"')).toEqual(['p1: Japan promote']);
  });

  test.each([
    ['p3', 'p3'],
    ['¶ 2', 'p2'],
    ['one-2000 ¶2', 'p2'],
    ['#training', 'training'],
    ['p99', undefined],
    ['two-2020 p3', undefined],
  ])('the reference %s names %s', (typed, id) => {
    expect(find(typed).reference).toBe(id);
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['half a surrogate pair', '\ud800'],
    ['the name of an object property', '__proto__ constructor'],
    ['signs of regular expressions', '.*+?^{$}()|[]\\'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['only an excluded word', '-trade'],
    ['Chinese', '信息'],
  ])('%s finds nothing and causes no error', (_, typed) => {
    expect(find(typed).occurrences).toEqual([]);
  });
});

describe('words that are not in this text', () => {
  test('are counted in the other texts as search counts them: passages, and headings of sections without any', () => {
    expect(find('Huawei')).toMatchObject({ occurrences: [], elsewhere: 4 });
    expect(toMessage(find('Huawei'), 'archive', 'Huawei')).toEqual({
      text: 'Not in this text.',
      offer: { text: '4 passages in the other texts', query: 'Huawei', isLiteral: false },
    });
  });

  test('are reported only after the other texts have loaded', () => {
    const alone = joinArchive(PAGE);
    expect(toMessage(find('Republic', alone), 'page', 'Republic')).toEqual({ text: '' });
    expect(toMessage(find('Republic', alone), 'page-only', 'Republic')).toEqual({
      text: 'Not found in this text as typed.',
    });
  });

  test('are not corrected with the words of this text alone', () => {
    expect(listWords('satelites', joinArchive(PAGE))).toEqual([]);
    expect(listWords('satellite', joinArchive(PAGE))).toEqual(['p3: satellites']);
  });
});

describe('messages', () => {
  test('count places in the title and in sections separately', () => {
    expect(toMessage(find('trade'), 'archive', 'trade').text).toBe('3 matches in 2 sections');
    expect(toMessage(find('IT'), 'archive', 'IT').text).toBe('2 matches in the title and 1 section');
    expect(toMessage(find('initiative'), 'page', 'initiative').text).toBe('1 match in the title');
    expect(countBySection(find('trade').occurrences)).toEqual(
      new Map([
        ['opening', 2],
        ['training', 1],
      ]),
    );
  });

  test('name words that were corrected, omitted, or not found together', () => {
    expect(toMessage(find('satelites'), 'archive', 'satelites').text).toContain(
      'No text has “satelites”. The texts have “satellites”, spelt almost alike',
    );
    expect(toMessage(find('trade xqzzyv'), 'archive', 'trade xqzzyv').text).toContain(
      'Not in any text: “xqzzyv”',
    );
    expect(toMessage(find('Huawei Japan'), 'archive', 'Huawei Japan').text).toContain(
      'No section has all the words',
    );
    const alone = find('trade xqzzyv', joinArchive(PAGE));
    expect(toMessage(alone, 'page', 'trade xqzzyv').text).toBe('3 matches in 2 sections');
    expect(toMessage(alone, 'page-only', 'trade xqzzyv').text).not.toContain('In no text');
  });

  test('name the place, and ask for more letters if a reader typed one letter', () => {
    const { occurrences } = find('IT');
    expect(toPosition(occurrences, 0)).toBe('1 of 2: the title');
    expect(toPosition(occurrences, 1)).toBe('2 of 2: the heading');
    expect(toPosition(find('trade').occurrences, 2)).toBe('3 of 3: paragraph 3');
    expect(toMessage(find('p3'), 'archive', 'p3').text).toBe('Press Enter to go to paragraph 3.');
    expect(toMessage(find('q'), 'archive', 'q')).toEqual({ text: 'No such word yet. Keep typing.' });
  });
});
