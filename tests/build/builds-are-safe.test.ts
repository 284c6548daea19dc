import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSecondProject } from '../second-project.ts';
import { DIST, getAttribute, hashFiles, listElements, listFiles, PROJECT } from './built-site.ts';

const LIMIT_MS = 120_000;

const { folder: project, build, buildWithAstroAlone, useSampleArchive, remove } = makeSecondProject();

afterAll(remove);

/** @returns Node options that make Node write the path of each content/ file that it reads to a list. */
function toReadLogger(list: string): string {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    for (const [owner, name] of [[fs, 'readFileSync'], [fs, 'readFile'], [fs.promises, 'readFile']]) {
      const original = owner[name];
      owner[name] = (path, ...rest) => {
        if (String(path).includes('/content/')) fs.appendFileSync(${JSON.stringify(list)}, path + '\\n');
        return original(path, ...rest);
      };
    }
    syncBuiltinESMExports();`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

describe('a build', { timeout: LIMIT_MS }, () => {
  test('gives the same bytes in another folder and another time zone', () => {
    const { status, stderr } = build(toReadLogger(join(project, 'reads.txt')));
    expect(status, stderr).toBe(0);
    const [again, first] = [hashFiles(join(project, 'dist')), hashFiles(DIST)];
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => again[path] !== first[path])).toEqual([]);
  });

  test('reads each text and each source once', () => {
    const read = readFileSync(join(project, 'reads.txt'), 'utf8').trim().split('\n');
    const files = ['documents', 'sources'].flatMap((folder) =>
      listFiles(join(project, 'content', folder)).map((file) => join(project, 'content', folder, file)),
    );
    expect(read.filter((path) => files.includes(path)).toSorted()).toEqual(files.toSorted());
  });

  test('with another base path has all links and resources under that path', () => {
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
  const old = '"published":"2001-01-01","words":"0000000000000000"';

  /** @returns the addresses of the links in the element with this id, including the element itself. */
  function listLinksAt(path: string, id: string): (string | undefined)[] {
    const elements = listElements(readFileSync(join(project, 'dist', path), 'utf8'));
    const element = elements.find((candidate) => getAttribute(candidate, 'id') === id);
    return (element?.childNodes ?? []).map((node) =>
      'attrs' in node ? getAttribute(node, 'href') : undefined,
    );
  }

  beforeAll(() => {
    useSampleArchive();
    const ledger = join(project, 'content/ids/sample-2000.json');
    const entries = readFileSync(ledger, 'utf8');
    const p4 = /^ *"p4": (.*?),?$/mu.exec(entries)?.[1] ?? '';
    const merged = `"p9": {"state":"merged",${old},"to":"p7","why":"It was one paragraph.","when":"2002"},`;
    writeFileSync(ledger, entries.replace('"p1":', `${merged}\n"p1":`));
    writeFileSync(join(project, 'content/ids/old-1999.json'), `{\n  "p4": ${p4}\n}\n`);
    writeFileSync(
      join(project, 'content/releases.yaml'),
      '- date: 2001-01-01\n  ids: { old-1999: 1, sample-2000: 11 }\n',
    );
    writeFileSync(
      join(project, 'content/moved-documents.yaml'),
      '- from: "old-1999"\n  to: "sample-2000"\n  why: "Its date was wrong."\n  when: "2002-02"\n',
    );
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
  });

  test('has links for all passages of a moved document at the old address', () => {
    expect(listLinksAt('documents/old-1999/index.html', 'p4')).toContain('/documents/sample-2000/#p4');
  });

  test('keeps a stub for a retired id, with a link to its live id', () => {
    expect(listLinksAt('documents/sample-2000/index.html', 'p9')).toContain('#p7');
  });

  test('lists both on the page of changes', () => {
    const changes = readFileSync(join(project, 'dist/changes.xml'), 'utf8');
    expect(changes).toContain('<title>old-1999: moved</title>');
    expect(changes).toContain('<title>sample-2000 p9: merged</title>');
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
    'names file and fault, exits with an error and keeps the last good dist: %s',
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

  test('keeps the last good dist if two file names differ only in case', () => {
    const documents = join(project, 'content/documents');
    cpSync(
      join(PROJECT, 'tests/fixtures/one-text/content/documents/sample-2000.md'),
      join(documents, 'sample-2000.md'),
    );
    cpSync(join(documents, 'sample-2000.md'), join(documents, 'SAMPLE-2000.md'));
    const { status, stderr } = build();
    rmSync(join(documents, 'SAMPLE-2000.md'));
    expect(status).toBe(1);
    expect(stderr).toContain('differ only in upper and lower case');
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });

  test('keeps the last good dist even if Astro runs without the earlier check', { timeout: LIMIT_MS }, () => {
    const document = 'documents/sample-2000.md';
    cpSync(
      join(PROJECT, 'tests/fixtures/broken/word-changed/content', document),
      join(project, 'content', document),
    );
    const { status, stdout, stderr } = buildWithAstroAlone();
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('content/documents/sample-2000.md:');
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });
});
