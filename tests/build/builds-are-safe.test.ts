import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { IS_LONG } from '../long-run.ts';
import { buildSampleSite, makeSampleProject, SAMPLE_DIST } from '../sample-site.ts';
import { makeSecondProject } from '../second-project.ts';
import { DIST, getAttribute, hashFiles, listElements, listFiles, PROJECT } from './built-site.ts';

const LIMIT_MS = 300_000;

type LastBuild = typeof import('../../scripts/last-build.ts');

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

/** @returns the paths of the files that only one of two folders has, or whose bytes differ. */
function listDifferences(folder: string, other: string): string[] {
  const [hashes, others] = [hashFiles(folder), hashFiles(other)];
  return Object.keys({ ...hashes, ...others }).filter((path) => hashes[path] !== others[path]);
}

describe('a build', { timeout: LIMIT_MS }, () => {
  /** The site of the invented archive, which uses every feature of a text. */
  const sample = makeSampleProject();

  beforeAll(buildSampleSite, LIMIT_MS);
  afterAll(sample.remove);

  test('gives the same bytes in another folder and another time zone', () => {
    const { status, stderr } = sample.build({
      NODE_OPTIONS: toReadLogger(join(sample.folder, 'reads.txt')),
      TZ: 'America/Los_Angeles',
    });
    expect(status, stderr).toBe(0);
    expect(listDifferences(join(sample.folder, 'dist'), SAMPLE_DIST)).toEqual([]);
  });

  // The bytes of all sources are not kept in memory, so a source is read again to publish it as received.
  test('reads each text once for the pages and once for the zip, and each source once more', () => {
    const read = readFileSync(join(sample.folder, 'reads.txt'), 'utf8').trim().split('\n');
    const list = (name: string, times: number) => {
      const folder = join(sample.folder, 'content', name);
      return listFiles(folder).flatMap((file) => Array<string>(times).fill(join(folder, file)));
    };
    const expected = [...list('documents', 2), ...list('sources', 3)].toSorted();
    expect(read.filter((path) => expected.includes(path)).toSorted()).toEqual(expected);
  });

  test('that has nothing to do leaves the site as it is, unless a file of the site was lost', async () => {
    const index = join(sample.folder, 'dist/index.html');
    const before = hashFiles(join(sample.folder, 'dist'));
    expect(sample.build().stdout).toContain('nothing has changed since the last build');
    expect(hashFiles(join(sample.folder, 'dist'))).toEqual(before);
    // The build asks this at its start. The long run builds the site again.
    const { findUnchanged } = (await import(join(sample.folder, 'scripts/last-build.ts'))) as LastBuild;
    const last = readFileSync(join(sample.folder, '.cache/build/last.json'), 'utf8');
    const { inputs } = JSON.parse(last) as { inputs: string };
    expect(findUnchanged(inputs)).toBeDefined();
    const bytes = readFileSync(index);
    rmSync(index);
    expect(findUnchanged(inputs)).toBeUndefined();
    writeFileSync(index, bytes);
  });

  test('with another base path has all links and resources under that path', () => {
    const site = join(sample.folder, 'src/site.ts');
    const atRoot = readFileSync(site, 'utf8');
    writeFileSync(
      site,
      atRoot
        .replace("base: '/'", "base: '/some/path/'")
        .replace('origin: undefined', "origin: 'https://archive.example'"),
    );
    const { status, stderr } = sample.build();
    writeFileSync(site, atRoot);
    expect(status, stderr).toBe(0);
    const dist = join(sample.folder, 'dist');
    const files = new Set(listFiles(dist));
    for (const page of listFiles(dist, '.html')) {
      for (const element of listElements(readFileSync(join(dist, page), 'utf8'))) {
        const address =
          getAttribute(element, 'href') ?? getAttribute(element, 'src') ?? getAttribute(element, 'action');
        if (address === undefined || /^(?:#|https?:|mailto:)/u.test(address)) continue;
        const { pathname } = new URL(address, `https://archive.example/some/path/${page}`);
        expect(pathname, `${page} → ${address}`).toMatch(/^\/some\/path\//u);
        const path = decodeURI(pathname.slice('/some/path/'.length));
        expect(
          files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path),
          `${page} → ${address}`,
        ).toBe(true);
      }
    }
  });

  test.runIf(IS_LONG)('builds again if a file of the site was lost, with the same bytes', () => {
    const dist = join(sample.folder, 'dist');
    sample.build();
    rmSync(join(dist, 'index.html'));
    const { status, stdout, stderr } = sample.build();
    expect(status, stderr).toBe(0);
    expect(stdout).not.toContain('nothing has changed');
    expect(listDifferences(dist, SAMPLE_DIST)).toEqual([]);
  });

  test.runIf(IS_LONG)(
    'of a changed text gives the same bytes with the work of the last build and without it, and keeps no more work',
    () => {
      const listKept = () => listFiles(join(sample.folder, '.cache/build')).map((path) => dirname(path));
      const kept = listKept();
      const file = join(sample.folder, 'content/documents/notice-2019.md');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/^shortTitle: "/mu, 'shortTitle: "Changed '));
      const folder = join(sample.folder, 'with-cache');
      sample.build();
      expect(listKept()).toEqual(kept);
      cpSync(join(sample.folder, 'dist'), folder, { recursive: true });
      const { status, stderr } = sample.build({}, ['--fresh']);
      writeFileSync(file, text);
      expect(status, stderr).toBe(0);
      expect(listDifferences(folder, SAMPLE_DIST)).not.toEqual([]);
      expect(listDifferences(folder, join(sample.folder, 'dist'))).toEqual([]);
      rmSync(folder, { recursive: true });
    },
  );

  // The texts of the archive itself take three times as long as the invented ones.
  test.runIf(IS_LONG)('of this archive gives the same bytes in another folder and another time zone', () => {
    const { folder, build, remove } = makeSecondProject();
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    expect(listDifferences(join(folder, 'dist'), DIST)).toEqual([]);
    remove();
  });
});

describe('an archive with retired ids', () => {
  /** @returns the addresses of the links in the element with this id, including the element itself. */
  function listLinksAt(path: string, id: string): (string | undefined)[] {
    const elements = listElements(readFileSync(join(SAMPLE_DIST, path), 'utf8'));
    const element = elements.find((candidate) => getAttribute(candidate, 'id') === id);
    return (element?.childNodes ?? []).map((node) =>
      'attrs' in node ? getAttribute(node, 'href') : undefined,
    );
  }

  beforeAll(buildSampleSite, LIMIT_MS);

  test('has links for all passages of a moved document at the old address', () => {
    expect(listLinksAt('documents/nightferry-1998/index.html', 'p4')).toContain('/documents/ferry-1998/#p4');
  });

  test('keeps a stub for a retired id, with a link to its live id', () => {
    expect(listLinksAt('documents/ferry-1998/index.html', 'p13')).toContain('/documents/ferry-1998/#p12');
  });

  test('lists both on the page of changes', () => {
    const changes = readFileSync(join(SAMPLE_DIST, 'changes.xml'), 'utf8');
    expect(changes).toContain('<title>nightferry-1998: moved</title>');
    expect(changes).toContain('<title>ferry-1998 ¶\u00a013: merged</title>');
  });
});

describe('a build that fails', { timeout: LIMIT_MS }, () => {
  const { folder: project, build, buildWithAstroAlone, useSampleArchive, remove } = makeSecondProject();
  const documents = join(project, 'content/documents');

  beforeEach(() => {
    rmSync(join(project, 'dist'), { recursive: true, force: true });
    mkdirSync(join(project, 'dist'));
    writeFileSync(join(project, 'dist/index.html'), 'the last good build');
    useSampleArchive();
  });

  afterEach(() => {
    expect(listFiles(join(project, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });

  afterAll(remove);

  function copyBroken(name: string, document: string): void {
    const broken = join(PROJECT, 'tests/fixtures/broken', name, 'content/documents/sample-2000.md');
    cpSync(broken, join(documents, `${document}.md`));
  }

  // A unit test tries each of these inputs alone. One build for each would take a second each.
  test('names each file and its faults, exits with an error and keeps the last good dist', () => {
    const broken = [
      ['impossible-month', '"dated"'],
      ['missing-title', '"title"'],
      ['unknown-key', '"foo"'],
      ['javascript-front-matter', '---'],
      ['shift-jis', 'UTF-8'],
      ['repeated-id', '"p4"'],
      ['word-changed', '"an"'],
      ['link-to-javascript', 'javascript:'],
    ] as const;
    for (const [name] of broken) copyBroken(name, name);
    const { status, stderr } = build();
    expect(status).toBe(1);
    const lines = stderr.split('\n');
    for (const [name, fact] of broken) {
      const problems = lines.filter((line) => line.includes(`content/documents/${name}.md`));
      expect(problems, stderr).toContainEqual(expect.stringContaining(fact));
    }
  });

  test('keeps the last good dist if two file names differ only in case', () => {
    cpSync(join(documents, 'sample-2000.md'), join(documents, 'SAMPLE-2000.md'));
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('differ only in upper and lower case');
  });

  test('keeps the last good dist even if Astro runs without the earlier check', () => {
    copyBroken('word-changed', 'sample-2000');
    const { status, stdout, stderr } = buildWithAstroAlone();
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('content/documents/sample-2000.md:');
  });
});
