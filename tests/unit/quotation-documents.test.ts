import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findQuotationDocuments } from '../../src/search/postings/quotation-documents.ts';
import type { LoadedArchive } from '../../src/search/postings/loaded-archive.ts';
import { toVerifiableArchive, type VerifiableArchive } from '../../src/verify/match/texts.ts';
import { verifyQuotation, type Verdict } from '../../src/verify/match/verdict.ts';
import { writeGeneratedArchive } from '../scale/generated-archive.ts';
import { pick, toRandom } from '../seeded-random.ts';
import { readBothWays, type BothWays } from './staged-archive.ts';

const QUOTED_WORDS = 12;

let folder: string;
let generated: BothWays;
let loaded: LoadedArchive;
let whole: VerifiableArchive;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotations-'));
  writeGeneratedArchive(folder, 60);
  generated = readBothWays(folder);
  loaded = generated.load();
  whole = toVerifiableArchive(generated.archive.documents.map(({ document }) => document));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @returns the verdict from the documents that the postings name */
async function verify(quotation: string): Promise<{ verdict: Verdict; unread: number }> {
  const { numbers, unread } = await findQuotationDocuments(quotation, undefined, loaded);
  const documents = await Promise.all(numbers.map((number) => loaded.readDocument(number)));
  return { verdict: verifyQuotation(toVerifiableArchive(documents), quotation), unread };
}

function verifyInAll(quotation: string): Verdict {
  return verifyQuotation(whole, quotation);
}

function listPlaces(verdict: Verdict): string[] {
  if (verdict.kind !== 'found') return [];
  return verdict.found.map(({ place }) => `${place.documentId}#${place.fragmentId ?? ''}`).toSorted();
}

function sampleQuotations(count: number): string[] {
  const random = toRandom(5);
  const texts = generated.archive.sections.flatMap(({ section }) => section.passages.map(({ text }) => text));
  const long = texts.filter((text) => text.split(' ').length > QUOTED_WORDS);
  return Array.from({ length: count }, () => pick(random, long).split(' ').slice(0, QUOTED_WORDS).join(' '));
}

test('finds every place of a quotation that a comparison with all texts finds', async () => {
  for (const quotation of sampleQuotations(15)) {
    const { verdict, unread } = await verify(quotation);
    expect(unread, quotation).toBe(0);
    expect(listPlaces(verdict), quotation).toEqual(listPlaces(verifyInAll(quotation)));
    expect(verdict.kind).toBe('found');
  }
});

test('finds the passage of a quotation with another word', async () => {
  for (const quotation of sampleQuotations(4)) {
    const changed = quotation.replace(/^(\S+ \S+ \S+) \S+/u, '$1 xylophone');
    const { verdict } = await verify(changed);
    const all = verifyInAll(changed);
    expect(verdict.kind, changed).toBe('differs');
    if (verdict.kind === 'differs' && all.kind === 'differs')
      expect(verdict.changes.length).toBe(all.changes.length);
  }
});

test('compares the text of a pasted link first', async () => {
  const { id = '' } = generated.archive.documents.at(-1)?.document ?? {};
  const { numbers } = await findQuotationDocuments('the harbour', id, loaded);
  expect((await loaded.readDocument(numbers[0] ?? -1)).id).toBe(id);
});

test('reads few texts for few words, and says how many others have them', async () => {
  const { numbers, unread } = await findQuotationDocuments('harbour', undefined, loaded);
  const all = generated.archive.documents.filter(({ document }) =>
    /\bharbours?\b/iu.test(JSON.stringify(document.sections)),
  );
  expect(numbers.length + unread).toBe(all.length);
  expect(numbers.length).toBeLessThanOrEqual(40);
});

test('reads no text for words that no text has', async () => {
  expect(await findQuotationDocuments('qqzzx vvkkq', undefined, loaded)).toEqual({ numbers: [], unread: 0 });
});
