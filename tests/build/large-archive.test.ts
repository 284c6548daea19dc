import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMIT_BYTES } from '../../scripts/page-weight.ts';
import { IS_LONG } from '../long-run.ts';
import { makeSecondProject } from '../second-project.ts';
import { getAttribute, listElements, listFiles } from './built-site.ts';

const COUNT = 150;
const LIMIT_MS = 900_000;

/** Pages for paper have no limit, because readers do not load them over a slow connection. */
const NOT_LIMITED = /^print\//u;

/** Pages about one text, or two. A long text may weigh more. */
const OF_TEXTS = /^(?:documents\/(?!by\/|index)|compare\/(?!from\/|index))/u;

/** The build takes minutes, so only `npm run test:long` makes it. */
describe.runIf(IS_LONG)(`an archive of ${COUNT} texts`, { timeout: LIMIT_MS }, () => {
  const project = makeSecondProject();
  const dist = join(project.folder, 'dist');
  let pages: string[] = [];
  const read = (page: string) => readFileSync(join(dist, page), 'utf8');
  /** The pages to which the links of a page lead, as files. */
  const listLinked = (page: string) =>
    listElements(read(page))
      .filter(({ tagName }) => tagName === 'a')
      .map((link) =>
        new URL(getAttribute(link, 'href') ?? '', `http://archive.example/${page}`).pathname.slice(1),
      )
      .filter((path) => path === '' || path.endsWith('/'))
      .map((path) => `${path}index.html`);

  beforeAll(() => {
    project.useGeneratedArchive(COUNT);
    const { status, stdout, stderr } = project.build();
    if (status !== 0) throw new Error(`The archive cannot be built.\n${stdout}${stderr}`);
    pages = listFiles(dist, '.html');
  }, LIMIT_MS);

  afterAll(project.remove);

  test('has no list that weighs more than a page of a small archive', () => {
    const heavy = pages
      .filter((page) => !NOT_LIMITED.test(page) && !OF_TEXTS.test(page))
      .map((page) => ({ page, bytes: brotliCompressSync(read(page)).byteLength }))
      .filter(({ bytes }) => bytes > LIMIT_BYTES);
    expect(heavy).toEqual([]);
  });

  test('has about one compare page for each text', () => {
    const pairs = pages.filter((page) => /^compare\/(?!from\/)[^/]+\/[^/]+\/index\.html$/u.test(page));
    expect(pairs.length).toBeGreaterThan(COUNT / 2);
    expect(pairs.length).toBeLessThan(COUNT * 1.5);
  });

  test('leads from each first page to all pages of its list, and from the lists to every text, without scripts', () => {
    const reached = new Set(['index.html']);
    for (const page of reached)
      if (!OF_TEXTS.test(page))
        for (const linked of listLinked(page)) if (pages.includes(linked)) reached.add(linked);
    const lists = pages.filter((page) => !OF_TEXTS.test(page) && page !== '404.html');
    expect(lists.filter((page) => !reached.has(page))).toEqual([]);
    const texts = pages.filter((page) => /^documents\/(?!by\/)[^/]+\/index\.html$/u.test(page));
    expect(texts).toHaveLength(COUNT);
    expect(texts.filter((page) => !reached.has(page))).toEqual([]);
  });

  test('has no link to a page that is not there', () => {
    const known = new Set(pages);
    const broken = pages.flatMap((page) =>
      listLinked(page)
        .filter((linked) => !known.has(linked))
        .map((linked) => `${page} → ${linked}`),
    );
    expect(broken).toEqual([]);
  });

  test('shows in the counts of a list how many items its pages have', () => {
    const counts = listElements(read('changes/index.html'))
      .filter((element) => getAttribute(element, 'class') === 'count quiet')
      .map(({ childNodes: [text] }) => (text && 'value' in text ? Number(text.value) : NaN));
    const items = pages
      .filter((page) => /^changes\/\d/u.test(page))
      .map((page) => read(page).match(/<li> *<a href="\/documents\/[^"]/gu)?.length ?? 0);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(counts)).toBeGreaterThan(0);
    expect(sum(items)).toBe(sum(counts));
  });
});
