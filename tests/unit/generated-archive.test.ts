import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberPassages } from '../../src/text/number.ts';
import { readContent, type ArchiveContent } from '../../src/text/read-content.ts';
import { planRelease } from '../../src/text/releases.ts';
import { generateDocuments, writeGeneratedArchive } from '../scale/generated-archive.ts';

const COUNT = 40;
const folder = mkdtempSync(join(tmpdir(), 'archive-generated-'));
let content: ArchiveContent;

beforeAll(() => {
  writeGeneratedArchive(folder, COUNT);
  content = readContent(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a generated archive passes the check of the content', () => {
  expect(content.problems).toEqual([]);
  expect(content.documents).toHaveLength(COUNT);
});

test('its ids are as the tools give them, and all are released', () => {
  for (const { id, markdown } of content.documents) {
    const bodyLine = markdown.split('\n').indexOf('---', 1) + 2;
    const withoutIds = markdown.replace(/ \{#[^}]*\}$/gmu, '');
    expect(numberPassages(id, markdown, bodyLine, {}).given).toEqual([]);
    expect(numberPassages(id, withoutIds, bodyLine, {}).text).toBe(markdown);
  }
  expect(planRelease(content, '2040-01-01').documents).toEqual([]);
});

test('it uses every list, corrections and retired ids', () => {
  const { events, authorities, themes, countedTerms, documents } = content;
  for (const list of [
    events,
    authorities.names?.people,
    authorities.names?.organisations,
    themes,
    countedTerms,
  ])
    expect(list?.length).toBeGreaterThan(0);
  expect(documents.some(({ corrections }) => corrections.length > 0)).toBe(true);
  expect(documents.some(({ retired }) => retired.length > 0)).toBe(true);
});

test('the same number gives the same files, and a larger archive begins with the same texts', () => {
  const again = mkdtempSync(join(tmpdir(), 'archive-generated-'));
  const [first] = writeGeneratedArchive(again, COUNT);
  const file = `documents/${first?.id}.md`;
  expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
  rmSync(again, { recursive: true });
  expect(generateDocuments(COUNT + 5).slice(0, COUNT)).toEqual(generateDocuments(COUNT));
});

test('its texts have from 300 to 5,000 words, with a few frequent words and many rare ones', () => {
  const texts = generateDocuments(200).map(({ blocks }) =>
    blocks.flatMap(({ words }) => words.toLowerCase().match(/[a-z]+/gu) ?? []),
  );
  const lengths = texts.map((words) => words.length).toSorted((a, b) => a - b);
  expect(lengths[0]).toBeGreaterThan(280);
  expect(lengths[100]).toBeGreaterThan(600);
  expect(lengths[100]).toBeLessThan(900);
  expect(lengths[199]).toBeLessThan(5200);
  expect(lengths[199]).toBeGreaterThan(2000);
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.values()].toSorted((a, b) => b - a);
  expect(sorted[0]).toBeGreaterThan(20 * (sorted[50] ?? 0));
  expect(sorted.filter((count) => count < 10).length).toBeGreaterThan(sorted.length / 2);
});
