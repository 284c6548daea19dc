import { expect, test } from 'vitest';
import { buildWordIndex, type IndexEntry } from '../../src/search/word-index/build-word-index.ts';
import { buildLargeWordIndex } from '../../src/search/word-index/large-word-index.ts';
import { splitWordIndex } from '../../src/search/word-index/split-word-index.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const small = buildWordIndex(documents, authorities).flatMap(({ entries }) => entries);
const large = buildLargeWordIndex(documents, authorities).map(({ entry }) => entry);

const toPlaces = ({ documents: groups }: IndexEntry) =>
  groups
    .flatMap(({ documentId, locators }) => locators.map(({ label }) => `${documentId} ${label}`))
    .toSorted();
const isPhrase = ({ forms: [form = ''], spellings }: IndexEntry) => spellings.length === 0 && / /u.test(form);

test('the index that reads a few texts at a time has the same words and places as the one that reads all', () => {
  const of = (entries: IndexEntry[]) =>
    new Map(entries.filter((entry) => !isPhrase(entry)).map((entry) => [entry.forms.join(), entry]));
  const [one, other] = [of(small), of(large)];
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [form, entry] of one) {
    const found = other.get(form);
    const places = toPlaces(entry);
    expect(found?.more ?? 0).toBe(Math.max(0, places.length - 40));
    if (found?.more === undefined) expect(found && toPlaces(found)).toEqual(places);
  }
});

test('its pages have every line once, and know the page of a line that others refer to', () => {
  const pages = splitWordIndex(documents, authorities);
  const entries = pages.flatMap(({ page }) => page.items.map(({ entry }) => entry));
  expect(entries.map(({ forms }) => forms.join()).toSorted()).toEqual(
    large.map(({ forms }) => forms.join()).toSorted(),
  );
  for (const { page, partOf } of pages)
    for (const { entry } of page.items)
      if (entry.see)
        expect(pages.some(({ page: { part } }) => part === partOf.get(entry.see?.id ?? ''))).toBe(true);
});
