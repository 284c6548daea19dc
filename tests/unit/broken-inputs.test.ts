import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/text/problems.ts';
import { readContent } from '../../src/text/read-content.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

let content: string;

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'archive-')), 'content');
  cpSync(join(FIXTURES, 'one-text/content'), content, { recursive: true });
});

afterEach(() => {
  rmSync(join(content, '..'), { recursive: true });
});

function listProblems(): string[] {
  return readContent(content).problems.map(formatProblem);
}

test('the archive of one text has no problem, so all problems come from the broken input', () => {
  expect(listProblems()).toEqual([]);
});

/** Each folder replaces files of the archive of one text. `npm run test:unit -- -u` rewrites what is expected. */
describe('a broken input is refused with file, line, fault and remedy', () => {
  test.each(readdirSync(join(FIXTURES, 'broken')))('%s', async (name) => {
    cpSync(join(FIXTURES, 'broken', name, 'content'), content, { recursive: true });
    const problems = listProblems();
    expect(problems).not.toEqual([]);
    await expect(`${problems.join('\n')}\n`).toMatchFileSnapshot(
      join(FIXTURES, 'broken', name, 'expected.txt'),
    );
  });
});

describe('an input that would take long to read is refused early', () => {
  test.each([
    [
      'a document of more than a megabyte',
      (text: string) => text + 'x\n'.repeat(500_000),
      'the limit is 1000000',
    ],
    [
      'front matter of 100,000 blank lines',
      (text: string) => text.replace('---\n', `---\n${'\n'.repeat(100_000)}`),
      'no closing "---" within',
    ],
  ])('%s', (_, change, expected) => {
    const file = join(content, 'documents/sample-2000.md');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(listProblems()).toEqual([expect.stringContaining(expected)]);
  });
});

// Some file systems cannot store these files, so the test makes them.
describe('the set of documents is exactly the files in the folder', () => {
  test('two names that differ only in case are refused', () => {
    cpSync(join(content, 'documents/sample-2000.md'), join(content, 'documents/Sample-2000.md'));
    expect(listProblems()).toEqual([
      'content/documents/Sample-2000.md: "Sample-2000.md" is not the name of a document. Use lower-case letters, digits and hyphens, and the ending .md.',
      'content/documents/sample-2000.md: "Sample-2000.md" and "sample-2000.md" differ only in upper and lower case. Rename one of them.',
    ]);
  });

  test('a symbolic link is refused', () => {
    symlinkSync('sample-2000.md', join(content, 'documents/linked.md'));
    symlinkSync('/nowhere', join(content, 'documents/dangling.md'));
    expect(listProblems()).toEqual([
      'content/documents/dangling.md: "dangling.md" is not a regular file. Put the file itself here. Links and folders are not followed.',
      'content/documents/linked.md: "linked.md" is not a regular file. Put the file itself here. Links and folders are not followed.',
    ]);
  });

  test('an archive without documents is refused', () => {
    for (const path of ['documents', 'ids', 'releases.yaml'])
      rmSync(join(content, path), { recursive: true });
    expect(listProblems()).toEqual([
      'content/documents/: there is no document. Add at least one file <id>.md.',
    ]);
  });

  test('the message names a missing authority or ledger', () => {
    rmSync(join(content, 'authorities/natures.yaml'));
    rmSync(join(content, 'ids/sample-2000.json'));
    expect(listProblems()).toEqual(
      expect.arrayContaining([
        'content/authorities/natures.yaml: the file is missing. Put it back. The archive cannot be built without it.',
        'content/releases.yaml:2: a release published ids of content/ids/sample-2000.json, but the file is missing or empty. ' +
          'Put the file back as it was published, for example with: git checkout HEAD -- content/ids/sample-2000.json ' +
          'If the id of the text is wrong here, correct it.',
      ]),
    );
  });
});
