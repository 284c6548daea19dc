import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuery, type Answer } from '../../../src/search/query/answer.ts';
import { prepareArchive } from '../../../src/search/query/archive-text.ts';
import { toLexicon } from '../../../src/search/query/lexicon.ts';
import { isMissing, type WordReport } from '../../../src/search/query/word-report.ts';
import { toTranslationsFile } from '../../../src/search/build/lexicon.ts';
import { toPassagesFile } from '../../../src/search/build/passages-file.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { CONTENT } from './content.ts';

const { documents, authorities } = readContent(CONTENT);
const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
const page = readFileSync(join(CONTENT, 'about/search.mdx'), 'utf8');
const examples = Array.from(page.matchAll(/^\| `([^`]+)` +\|/gmu), ([, query = '']) => query);

/** Without English words, because no example is one. */
const LEXICON = toLexicon({ ...toTranslationsFile(authorities.translations) });

/** The document in which a reader types examples of places that name no document. */
const HERE = { documentId: 'us-2014', askLexicon: () => Promise.resolve(LEXICON) };

/** The answer to an example without the index. The index changes only the order of hits. */
function ask(query: string): Promise<Answer> {
  return answerQuery(query, archive, () => Promise.resolve(new Map()), undefined, HERE);
}

/** The words in the texts that an example finds. */
async function listFound(query: string): Promise<string[]> {
  const answer = await ask(query);
  const pieces = answer.hits.flatMap(({ heading, excerpt }) => [...heading, ...(excerpt?.pieces ?? [])]);
  return [...new Set(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text))];
}

test('the page on search has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('its example %s finds sections that have all words', async (query) => {
  const { hits, words, missing } = await ask(query);
  expect(missing).toBeUndefined();
  expect(hits.map(({ tier }) => tier)).toContain('all');
  expect(hits.filter(({ tier }) => tier === 'all').flatMap((hit) => hit.missing)).toEqual([]);
  expect(words.filter(isMissing)).toEqual([]);
});

test.each([
  ['signature', ['signatures']],
  ['IT', ['IT', 'information technology']],
  ['it', ['IT', 'information technology']],
  ['ROK', ['R.O.K', 'Republic of Korea', 'Korea']],
  ['cybersecuirty', ['cyber security', 'cybersecurity']],
  ['dialogue', ['dialogu', 'dialogue']],
  ['dialogu', ['dialogu', 'dialogue']],
  ['multilat', ['multilateral']],
  ['$15', ['US$15']],
  ['ecommerce', ['e-commerce', 'electronic commerce']],
  ['satellite OR radio', ['satellite', 'radio']],
  ['"digital divide" OR "white space"', ['digital divide', 'white space']],
  ['South Korea OR China', ['R.O.K', 'Republic of Korea', 'China']],
  ['standardization', ['standards']],
  ['cooperate satellite', ['cooperation', 'satellites']],
  ['promote OR promotion', ['promote', 'promotion']],
])('it describes correctly what %s finds', async (query, words) => {
  expect(await listFound(query)).toEqual(expect.arrayContaining(words));
});

test.each([
  ['rok-2000 ¶5', 'rok-2000', 'p5'],
  ['rok-2000 p5', 'rok-2000', 'p5'],
  ['paragraph 5 of rok-2000', 'rok-2000', 'p5'],
  ['para 12 of the China text', 'china-2020', 'p12'],
  ['the 2001 paper', 'world-2001', undefined],
  ['section 2(3) of world-2001', 'world-2001', 'bilateral-cooperation'],
  ['us-2014#privacy', 'us-2014', 'privacy'],
  ['us-2014', 'us-2014', undefined],
  ['¶7', 'us-2014', 'p7'],
  ['p7', 'us-2014', 'p7'],
  ['#privacy', 'us-2014', 'privacy'],
])('%s finds only the place that the page names', async (query, documentId, fragmentId) => {
  expect(await ask(query)).toMatchObject({ hits: [{ documentId, fragmentId }] });
});

test.each([
  ['cooperation -Asia', 'cooperation'],
  ['data -"personal data"', 'data'],
])('its exclusion %s removes hits', async (query, wider) => {
  const answer = await ask(query);
  expect(answer.leftOut.passages).toBeGreaterThan(0);
  expect(countFound(answer) + answer.leftOut.passages).toBe(countFound(await ask(wider)));
});

/** @returns how many passages and texts an answer has */
function countFound({ hits }: Answer): number {
  return hits.reduce((count, hit) => count + hit.passageCount + Number(hit.fragmentId === undefined), 0);
}

test('in its third example the first word is required together with either of the other two', async () => {
  const [together, apart] = [await ask('network satellite OR radio'), await ask('satellite OR radio')];
  expect(together.hits.length).toBeLessThan(apart.hits.length);
});

test.each<[string, object, Partial<WordReport>?]>([
  ['cybersecuirty', {}, { status: 'corrected', taken: ['cybersecurity'] }],
  ['standardization', {}, { status: 'derived', taken: ['standards'] }],
  ['multilat', {}, { status: 'beginning', taken: ['multilateral'] }],
  ['cooperate satellite', { isDerived: true }],
  [
    'rok-2000 ¶99',
    { missing: { shortTitle: 'Japan–ROK IT Cooperation Initiative', place: '¶\u00A099', lastPassage: 16 } },
  ],
  ['-Asia', { hits: [] }, { status: 'excluded' }],
])('it describes correctly the message for %s', async (query, told, word = {}) => {
  const answer = await ask(query);
  expect(answer).toMatchObject(told);
  expect(answer.words[0] ?? {}).toMatchObject(word);
});

test('it says correctly that derived words are offered for a single word', async () => {
  expect((await ask('promote')).words[0]?.offers.derived).toEqual(['promotion']);
});

test.each([
  ['promote', 'promotion'],
  ['IT', 'it'],
  ['"digital divide"', 'digital'],
])('it says correctly that %s does not find %s', async (query, word) => {
  expect(await listFound(query)).not.toContain(word);
});
