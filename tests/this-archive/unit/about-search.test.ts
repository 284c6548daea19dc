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

/** A text in which the examples of places without another name lead somewhere. */
const HERE = { documentId: 'us-2014' };

/** The answer to an example without the index, which only orders it. */
function ask(query: string): Promise<Answer> {
  return answerQuery(query, archive, () => Promise.resolve(new Map()), undefined, HERE);
}

/** The words that an example is found by. */
async function listFound(query: string): Promise<string[]> {
  const answer = await ask(query);
  const pieces = answer.hits.flatMap(({ heading, excerpt }) => [...heading, ...(excerpt?.pieces ?? [])]);
  return [...new Set(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text))];
}

test('the page on search has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('its example %s finds something with every word', async (query) => {
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
  ['$15', ['$15']],
  ['ecommerce', ['e-commerce', 'electronic commerce']],
  ['satellite OR radio', ['satellite', 'radio']],
  ['"digital divide" OR "white space"', ['digital divide', 'white space']],
  ['South Korea OR China', ['R.O.K', 'Republic of Korea', 'China']],
  ['standardization', ['standards']],
  ['cooperate satellite', ['cooperation', 'satellites']],
  ['promote OR promotion', ['promote', 'promotion']],
])('what it says of %s is so', async (query, words) => {
  expect(await listFound(query)).toEqual(expect.arrayContaining(words));
});

test.each([
  ['rok-2000 ¶5', 'rok-2000', 'p5'],
  ['rok-2000 p5', 'rok-2000', 'p5'],
  ['us-2014#privacy', 'us-2014', 'privacy'],
  ['us-2014', 'us-2014', undefined],
  ['¶7', 'us-2014', 'p7'],
  ['p7', 'us-2014', 'p7'],
  ['#privacy', 'us-2014', 'privacy'],
])('the place that it says %s leads to is all that is found', async (query, documentId, fragmentId) => {
  expect(await ask(query)).toMatchObject({ hits: [{ documentId, fragmentId }] });
});

test.each([
  ['cooperation -Asia', 'cooperation'],
  ['data -"personal data"', 'data'],
])('what it excludes with %s takes something away', async (query, wider) => {
  const answer = await ask(query);
  expect(answer.leftOutCount).toBeGreaterThan(0);
  expect(answer.hits.length + answer.leftOutCount).toBe((await ask(wider)).hits.length);
});

test('in its third example the first word counts for both of the others', async () => {
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
])('what it says the page tells of %s is told', async (query, told) => {
  expect(await ask(query)).toMatchObject(told);
});

test.each([
  ['promote', 'promotion'],
  ['IT', 'it'],
  ['"digital divide"', 'digital'],
])('what it says %s does not find is not found: %s', async (query, word) => {
  expect(await listFound(query)).not.toContain(word);
});
