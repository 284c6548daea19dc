import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkInternalLinks, checkOwnPages } from '../../src/archive/internal-links.ts';
import { checkUnlisted } from '../../src/text/releases.ts';
import { faults, toProblem, type Problem } from '../../src/text/problems.ts';
import { readContent } from '../../src/text/read-content.ts';
import { takeSample } from '../long-run.ts';
import { FOLDER, HOSTILE_INPUTS, LINK, PLAIN, type Files } from './hostile-inputs.ts';

function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content === FOLDER) mkdirSync(join(folder, path));
    else if (content === LINK) symlinkSync('/etc/hostname', join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
}

/** Checks an archive with these files in place of those of the plain one. */
function check(files: Files = {}, unreadable?: string): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    writeFiles(folder, { ...PLAIN, ...files });
    const content = unreadable === undefined ? readContent(folder) : readWithout(folder, unreadable);
    return [
      ...content.problems,
      ...checkInternalLinks(content),
      ...checkUnlisted(content.releases, content.ledger),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads the folder as a user who may not read one of its entries. Root may read everything, so it gives up its rights. */
function readWithout(folder: string, unreadable: string) {
  chmodSync(folder, 0o755);
  chmodSync(join(folder, unreadable), 0);
  const isRoot = process.getuid?.() === 0;
  try {
    if (isRoot) process.seteuid?.(65_534);
    return readContent(folder);
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(folder, unreadable), 0o755);
  }
}

test.each([
  ['documents/small-2001.md', ['content/documents/small-2001.md']],
  ['authorities/terms.yaml', ['content/authorities/terms.yaml']],
  ['sources/small.txt', ['content/documents/small-2001.md']],
  ['documents', ['content/documents/']],
])('%s, which may not be read, is named with a remedy', (path, files) => {
  const problems = check({}, path);
  expect(problems.map(({ file }) => file)).toEqual(files);
  expect(problems[0]?.message).toContain('EACCES');
  expect(problems[0]?.remedy).toContain(`chmod -R u+rwX content/${path}`);
});

test('a link of an own page that leads nowhere is told, but is no problem', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const page =
    '---\ntitle: x\ndescription: x\n---\n\n[a](/no-such/) [b](/search/) [c](/documents/small-2001/#p1)\n';
  writeFiles(folder, { ...PLAIN, 'about/page.mdx': page });
  const content = readContent(folder);
  rmSync(folder, { recursive: true });
  expect([content.problems, checkInternalLinks(content)]).toEqual([[], []]);
  expect(checkOwnPages(content)).toEqual([
    toProblem('content/about/page.mdx', 6, faults.linkToNoPage('/no-such/')),
  ]);
});

test('the plain archive has no problem, so all problems come from the input', () => {
  expect(check()).toEqual([]);
});

describe.each(Object.entries(HOSTILE_INPUTS))('%s', (_, inputs) => {
  test.each(takeSample(inputs, 5))('$name', ({ files, refused, mended = {} }) => {
    const before = process.cpuUsage();
    const problems = check(files);
    const { user, system } = process.cpuUsage(before);
    // Other tests of the same process wait meanwhile, so the time is that of this input.
    expect((user + system) / 1e6, 'CPU seconds').toBeLessThan(2);
    if (refused === undefined) {
      expect(problems).toEqual([]);
      return;
    }
    const [file, line, words] = refused;
    expect(problems.map((problem) => [problem.file, problem.line])).toContainEqual([`content/${file}`, line]);
    expect(
      problems
        .filter((problem) => problem.line === line)
        .map(({ message, remedy }) => `${message}. ${remedy}`),
    ).toContainEqual(expect.stringContaining(words));
    for (const { message, remedy } of problems) {
      // A message never has a part of a stack, the name of an error class, or an object.
      expect(`${message} ${remedy}`).not.toMatch(/\bat .*:\d+:\d+|[A-Z]\w+Error|\[object|undefined/u);
      expect(remedy).not.toBe('');
    }
    expect(check(mended), 'after the remedy').toEqual([]);
  });
});
