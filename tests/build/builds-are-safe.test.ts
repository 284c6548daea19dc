import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSecondProject } from '../second-project.ts';
import { DIST, getAttribute, hashFiles, listElements, listFiles, PROJECT } from './built-site.ts';

const LIMIT_MS = 120_000;

const { folder: project, build, useSampleArchive, remove } = makeSecondProject();

afterAll(remove);

describe('a build', { timeout: LIMIT_MS }, () => {
  test('gives the same bytes in another folder and another time zone', () => {
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    const [again, first] = [hashFiles(join(project, 'dist')), hashFiles(DIST)];
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => again[path] !== first[path])).toEqual([]);
  });

  test('under another base path has every link and resource under it', () => {
    const site = join(project, 'src/site.ts');
    const atRoot = readFileSync(site, 'utf8');
    writeFileSync(site, atRoot.replace("base: '/'", "base: '/some/path/'"));
    const { status, stderr } = build();
    writeFileSync(site, atRoot);
    expect(status, stderr).toBe(0);
    const dist = join(project, 'dist');
    const files = new Set(listFiles(dist));
    for (const page of listFiles(dist, '.html')) {
      for (const element of listElements(readFileSync(join(dist, page), 'utf8'))) {
        const address =
          getAttribute(element, 'href') ?? getAttribute(element, 'src') ?? getAttribute(element, 'action');
        if (address === undefined || /^(?:#|https?:|mailto:)/u.test(address)) continue;
        expect(address, page).toMatch(/^\/some\/path\//u);
        const path = address.slice('/some/path/'.length).replace(/[#?].*$/u, '');
        expect(
          files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path),
          `${page} → ${address}`,
        ).toBe(true);
      }
    }
  });
});

describe('another archive', { timeout: LIMIT_MS }, () => {
  test('builds from its own content, and a document that moved leaves a link for every passage', () => {
    useSampleArchive();
    const ledger = join(project, 'content/permanent-ids.json');
    const entry = '"p4": {"state":"live","published":"2001-01-01","words":"0000000000000000"}';
    writeFileSync(
      ledger,
      readFileSync(ledger, 'utf8').replace('{', `{\n  "old-1999": {\n    ${entry}\n  },`),
    );
    const moved =
      '- from: "old-1999"\n  to: "sample-2000"\n  why: "Its date was wrong."\n  when: "2002-02"\n';
    writeFileSync(join(project, 'content/moved-documents.yaml'), moved);
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    const page = readFileSync(join(project, 'dist/documents/old-1999/index.html'), 'utf8');
    const item = listElements(page).find((element) => getAttribute(element, 'id') === 'p4');
    expect(item?.childNodes.map((node) => ('attrs' in node ? getAttribute(node, 'href') : ''))).toContain(
      '/documents/sample-2000/#p4',
    );
  });
});

describe('a build that fails', () => {
  const broken = [
    ['impossible-month', 'dated'],
    ['missing-title', 'title'],
    ['unknown-key', 'foo'],
    ['javascript-front-matter', '---'],
    ['shift-jis', 'UTF-8'],
    ['repeated-id', 'p4'],
    ['word-changed', '"an"'],
    ['link-to-javascript', 'javascript:'],
  ] as const;

  beforeAll(() => {
    rmSync(join(project, 'dist'), { recursive: true, force: true });
    mkdirSync(join(project, 'dist'));
    writeFileSync(join(project, 'dist/index.html'), 'the last good build');
    useSampleArchive();
  });

  test.each(broken)(
    '%s: names file and fact, exits non-zero and leaves the last good dist untouched',
    (name, fact) => {
      const document = 'documents/sample-2000.md';
      cpSync(
        join(PROJECT, 'tests/fixtures/broken', name, 'content', document),
        join(project, 'content', document),
      );
      const { status, stderr } = build();
      expect(status).toBe(1);
      expect(stderr).toContain('content/documents/sample-2000.md');
      expect(stderr).toContain(fact);
      expect(listFiles(join(project, 'dist'))).toEqual(['index.html']);
      expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good build');
    },
  );

  test('a second file with the same name in other case', () => {
    const documents = join(project, 'content/documents');
    cpSync(
      join(PROJECT, 'tests/fixtures/archive/content/documents/sample-2000.md'),
      join(documents, 'sample-2000.md'),
    );
    cpSync(join(documents, 'sample-2000.md'), join(documents, 'SAMPLE-2000.md'));
    const { status, stderr } = build();
    rmSync(join(documents, 'SAMPLE-2000.md'));
    expect(status).toBe(1);
    expect(stderr).toContain('are the same name where case does not count');
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });
});
