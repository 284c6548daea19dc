import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { toPassagesFile } from '../../src/search/records/passages-file.ts';
import { readFolder } from '../../src/text/read-folder.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readFolder(CONTENT);
const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
const page = readFileSync(join(CONTENT, 'about/search.mdx'), 'utf8');
const examples = Array.from(page.matchAll(/^\| `([^`]+)` +\|/gmu), ([, query = '']) => query);

/** The words that an example is found by, without the index, which only orders them. */
async function listFound(query: string): Promise<string[]> {
  const answer = await answerQuery(query, archive, () => Promise.resolve(new Map()));
  const pieces = answer.hits.flatMap(({ heading, excerpt }) => [...heading, ...(excerpt?.pieces ?? [])]);
  return [...new Set(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text))];
}

test('the page on search has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('its example %s finds something with every word', async (query) => {
  const { hits, absent, isPartial } = await answerQuery(query, archive, () => Promise.resolve(new Map()));
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
])('what it says of %s is so', async (query, words) => {
  expect(await listFound(query)).toEqual(expect.arrayContaining(words));
});

test.each([
  ['promote', 'promotion'],
  ['IT', 'it'],
  ['"digital divide"', 'digital'],
])('what it says %s does not find is not found: %s', async (query, word) => {
  expect(await listFound(query)).not.toContain(word);
});
