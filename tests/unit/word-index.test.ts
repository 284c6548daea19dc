import { describe, expect, test } from 'vitest';
import { buildWordIndex, type IndexEntry } from '../../src/search/word-index/build-word-index.ts';
import { toSearchTokens } from '../../src/search/query/search-token.ts';
import { isSignificant } from '../../src/search/word-index/significant.ts';
import { readContent } from '../../src/text/read-content.ts';
import { splitRun } from '../../src/words/segment.ts';
import { listPassages } from '../../src/text/tree.ts';
import { CONTENT } from './archive-texts.ts';
import { getSmallDocument } from './small-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const letters = buildWordIndex(documents, authorities);
const entries = letters.flatMap((letter) => letter.entries);

function getEntry(form: string): IndexEntry {
  const found = entries.filter((entry) => entry.forms.includes(form));
  const [entry] = found;
  if (!entry || found.length > 1) throw new Error(`"${form}" is listed ${found.length} times`);
  return entry;
}

function formatPlaces(form: string): string {
  return getEntry(form)
    .documents.map(
      ({ documentId, locators }) => `${documentId} ${locators.map(({ label }) => label).join(', ')}`,
    )
    .join('; ');
}

function listPlacesOf(word: string): string[] {
  return entries
    .filter(({ forms }) => forms.some((form) => form.toLowerCase() === word.toLowerCase()))
    .flatMap(({ documents: groups }) =>
      groups.flatMap(({ documentId, locators }) =>
        locators.map(({ fragmentId }) => `${documentId} ${fragmentId ?? 'title'}`),
      ),
    );
}

describe('the index of words', () => {
  test('lists all forms of a word once, and the places of each text in order', () => {
    expect(getEntry('harbours').forms).toEqual(['harbour', 'harbours']);
    const order = documents.map((document) => listPassages(document).map(({ id }) => id));
    for (const { documents: groups } of entries) {
      for (const { documentId, locators } of groups) {
        const ids = order[documents.findIndex(({ id }) => id === documentId)] ?? [];
        const found = locators.map(({ fragmentId }) => fragmentId ?? '').filter((id) => /^p\d+$/u.test(id));
        expect(found).toEqual(ids.filter((id) => found.includes(id)));
      }
    }
  });

  test('also lists headings and titles as places', () => {
    expect(formatPlaces('Dredging')).toContain('§\u00a0');
    expect(formatPlaces('Erklärung')).toContain('leuchtturm-2004 title');
  });

  test('lists words that often occur side by side', () => {
    expect(formatPlaces('Gull Rock')).toContain('ferry-1998 12');
  });

  test('lists both the printed word and its corrected reading', () => {
    for (const word of ['mantained', 'maintained']) expect(listPlacesOf(word)).toContain('ferry-1998 p12');
    for (const { id, frontMatter } of documents) {
      for (const { at, published, reading } of frontMatter.corrections) {
        const printed = published.split(/\P{L}+/u);
        const words = splitRun(reading).filter((word) => word.length > 3 && !printed.includes(word));
        for (const word of words) expect(listPlacesOf(word)).toContain(`${id} ${at}`);
      }
    }
  });

  test('lists a name with several spellings once, and the other spellings refer to it', () => {
    const islands = getEntry('Quay Islands');
    expect(islands.spellings).toEqual(['Q.I.', 'Islands']);
    for (const form of islands.spellings) expect(getEntry(form).see?.id).toBe(islands.id);
    expect(getEntry('NF')).toBe(getEntry('N.F.'));
  });

  test('distinguishes an acronym from a word with the same letters', () => {
    expect(getEntry('AS').see?.name).toBe('Aid to Shipping');
    expect(entries.flatMap(({ forms }) => forms)).not.toContain('as');
  });

  test('refers only to existing ids, and has each id once', () => {
    const ids = entries.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { see } of entries) if (see) expect(ids).toContain(see.id);
  });

  test('has its letters and lines in alphabetical order, after the digits', () => {
    const names = letters.map(({ letter }) => letter);
    expect(names).toEqual(names.toSorted());
    const small = getSmallDocument('Apples beside 5G. {#p1}');
    const own = documents.slice(0, 1).map(({ frontMatter }) => ({ ...small, frontMatter }));
    expect(buildWordIndex(own, authorities)[0]?.letter).toBe('0–9');
    const words = letters.find(({ letter }) => letter === 'E')?.entries.map(({ forms }) => forms[0]);
    const near = words?.filter((word) => /^e-?tickets$/u.test(word ?? ''));
    expect(near).toEqual(['e-tickets']);
  });
});

test.each([
  ['a word', 'divide', true],
  ['a common word', 'of', false],
  ['an acronym that looks like a common word', 'IT', true],
  ['a number', '2001', false],
  ['a number with a letter', '5G', true],
  ['a single letter', 'E', false],
  ['the sign of a currency', '$', true],
  ['the sign for per cent', '%', false],
])('%s is classified as significant or not', (_, printed, expected) => {
  expect(toSearchTokens(printed).map(isSignificant)).toEqual([expected]);
});

test('lists the words of Japanese and Thai, which have no spaces between words', () => {
  const small = getSmallDocument('灯台に関する案内は、船に提供する。 {#p1}\n\nประชาชนมีสิทธิ {#p2}');
  const forms = buildWordIndex([small], {
    ...authorities,
    partners: [{ id: 'fr', name: 'France' }],
    natures: [{ id: 'report', name: 'Report', standing: 'other', citedAs: 'report' }],
    terms: [],
  })
    .flatMap(({ entries: listed }) => listed)
    .flatMap((entry) => entry.forms);
  expect(forms).toEqual(expect.arrayContaining(['灯台', '案内', '船', '提供', 'สิทธิ']));
  expect(forms).not.toContain('に関する');
  expect(forms).not.toContain('灯台に関する案内は');
});
