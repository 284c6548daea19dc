import { describe, expect, test } from 'vitest';
import { checkOwnPages } from '../../src/archive/internal-links.ts';
import { faults, toProblem } from '../../src/text/problems.ts';
import { readContent } from '../../src/text/read-content.ts';
import { takeSample } from '../long-run.ts';
import { listProblems, readArchive, readArchiveWithout } from './checked-archive.ts';
import { HOSTILE_INPUTS, type Files } from './hostile-inputs.ts';

const check = (files: Files = {}) => readArchive(files, (folder) => listProblems(readContent(folder)));

test.each([
  ['documents/small-2001.md', ['content/documents/small-2001.md']],
  ['authorities/terms.yaml', ['content/authorities/terms.yaml']],
  ['sources/small.txt', ['content/documents/small-2001.md']],
  ['documents', ['content/documents/']],
])('%s, which may not be read, is named with a remedy', (path, files) => {
  const problems = listProblems(readArchiveWithout(path));
  expect(problems.map(({ file }) => file)).toEqual(files);
  expect(problems[0]?.message).toContain('EACCES');
  expect(problems[0]?.remedy).toContain(`chmod -R u+rwX content/${path}`);
});

test('a link of one of our own pages that leads nowhere gives a warning and no problem', () => {
  const page =
    '---\ntitle: x\ndescription: x\n---\n\n[a](/no-such/) [b](/search/) [c](/documents/small-2001/#p1)\n';
  const content = readArchive({ 'about/page.mdx': page });
  expect(listProblems(content)).toEqual([]);
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
    // Other tests of the same process wait, so only this input takes time.
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
