import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as english from '../../src/interface/en.ts';
import { frame } from '../../src/interface/frame.ts';
import { INTERFACE_LANGUAGES, toInterfaceLanguage } from '../../src/interface/language.ts';
import { onlySiteLanguage } from '../../src/interface/only-site-language.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const OTHERS = INTERFACE_LANGUAGES.filter((language) => language !== 'en');
const AREAS = globSync('*.ts', { cwd: join(SOURCE, 'interface/en') }).toSorted();

/** The sentences that Japanese writes as English does: names of formats. */
const SAME = /^(?:SHA-256|CSV|RIS|BibTeX|CSL-JSON|JSON|[、。])$/u;

async function load(language: string, area: string): Promise<Record<string, unknown>> {
  return (await import(join(SOURCE, 'interface', language, area))) as Record<string, unknown>;
}

/** The code that imports an area: a sentence is used as `area.sentence`. */
function readUsers(area: string): string {
  return globSync(['**/*.{ts,astro}', '../scripts/import/*.ts'], { cwd: SOURCE })
    .map((path) => readFileSync(join(SOURCE, path), 'utf8'))
    .filter((code) => code.includes(`/interface/${area}'`))
    .join('\n');
}

/** The English modules that use sentences of an area in their own sentences. */
function readSentencesWith(area: string): string {
  return AREAS.map((other) => readFileSync(join(SOURCE, 'interface/en', other), 'utf8'))
    .filter((code) => code.includes(`'./${area}'`))
    .join('\n');
}

describe.each(AREAS)('%s', (area) => {
  test.each(OTHERS)('has the same sentences in English and %s', async (language) => {
    const [english, other] = await Promise.all([load('en', area), load(language, area)]);
    expect(Object.keys(other).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('has no sentence that nothing uses', async () => {
    const users = readUsers(area);
    const sentences = readSentencesWith(area);
    const keys = Object.keys(await load('en', area));
    const isUsed = (key: string) =>
      new RegExp(`\\.${key}\\b`, 'u').test(users) || new RegExp(`\\b${key}\\b`, 'u').test(sentences);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('has Japanese letters in each Japanese sentence', async () => {
    const sentences = Object.entries(await load('ja', area)).filter(([, words]) => typeof words === 'string');
    const others = sentences.filter(
      ([, words]) =>
        !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(String(words)) &&
        !SAME.test(String(words)),
    );
    expect(others).toEqual([]);
  });
});

test.each(INTERFACE_LANGUAGES)('%s has all areas, and lists each of them', async (language) => {
  expect(globSync('*.ts', { cwd: join(SOURCE, 'interface', language) }).toSorted()).toEqual(AREAS);
  const listed = readFileSync(join(SOURCE, 'interface', `${language}.ts`), 'utf8').match(
    /(?<=\/)[a-z-]+\.ts/gu,
  );
  expect(listed?.toSorted()).toEqual(AREAS);
  const [own, english] = await Promise.all(
    [language, 'en'].map((tag) => import(join(SOURCE, 'interface', `${tag}.ts`)) as Promise<object>),
  );
  expect(Object.keys(own ?? {})).toEqual(Object.keys(english ?? {}));
});

test('every folder of sentences is a language of the interface', () => {
  expect(globSync('*/', { cwd: join(SOURCE, 'interface') }).toSorted()).toEqual(
    [...INTERFACE_LANGUAGES].toSorted(),
  );
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['ar', 'en'],
])('on a site in %s, the interface speaks %s', (tag, language) => {
  expect(toInterfaceLanguage(tag)).toBe(language);
});

test('the sentences are those of the language of this site', () => {
  expect(frame).toBe(english.frame);
});

describe('a script for browsers', () => {
  const transform = onlySiteLanguage().transform as (
    code: string,
    id: string,
  ) => { code: string } | undefined;

  test.each(AREAS)('gets one language of %s', (area) => {
    const id = join(SOURCE, 'interface', area);
    const code = readFileSync(id, 'utf8');
    expect(transform(code, id)?.code).toMatch(
      new RegExp(`^export \\* as \\w+ from '\\./en/${area.replace('.', '\\.')}';$`, 'u'),
    );
  });

  test('gets every other module unchanged', () => {
    expect(transform('export const a = 1;', join(SOURCE, 'dom/part.ts'))).toBeUndefined();
  });
});
