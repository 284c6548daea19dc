import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuery, type Answer } from '../../../src/search/query/answer.ts';
import { prepareArchive } from '../../../src/search/query/archive-text.ts';
import { toPassagesFile } from '../../../src/search/build/passages-file.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { CONTENT } from './content.ts';

const { documents, authorities } = readContent(CONTENT);
const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
const page = readFileSync(join(CONTENT, 'about/search.mdx'), 'utf8');
const examples = Array.from(page.matchAll(/^\| `([^`]+)` +\|/gmu), ([, query = '']) => query);

/** The document in which a reader types examples of places that name no document. */
const HERE = { documentId: 'us-2014' };

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
  const { hits, absent, isPartial, missing } = await ask(query);
  expect(missing).toBeUndefined();
  expect(hits.length).toBeGreaterThan(0);
  expect(absent).toEqual([]);
  expect(isPartial).toBe(false);
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
  expect(answer.leftOutCount).toBeGreaterThan(0);
  expect(answer.hits.length + answer.leftOutCount).toBe((await ask(wider)).hits.length);
});

test('in its third example the first word is required together with either of the other two', async () => {
  const [together, apart] = [await ask('network satellite OR radio'), await ask('satellite OR radio')];
  expect(together.hits.length).toBeLessThan(apart.hits.length);
});

test.each([
  ['cybersecuirty', { replacements: [{ typed: 'cybersecuirty', taken: 'cybersecurity' }] }],
  ['standardization', { replacements: [{ typed: 'standardization', taken: 'standards' }] }],
  ['cooperate satellite', { isDerived: true }],
  ['promote', { derived: { words: ['promotion'], query: 'promote OR promotion' } }],
  [
    'rok-2000 ¶99',
    { missing: { shortTitle: 'Japan–ROK IT Cooperation Initiative', place: '¶99', lastPassage: 16 } },
  ],
  ['-Asia', { hits: [], hasWords: false }],
])('it describes correctly the message for %s', async (query, told) => {
  expect(await ask(query)).toMatchObject(told);
});

test.each([
  ['promote', 'promotion'],
  ['IT', 'it'],
  ['"digital divide"', 'digital'],
])('it says correctly that %s does not find %s', async (query, word) => {
  expect(await listFound(query)).not.toContain(word);
});
