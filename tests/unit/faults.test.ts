import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { explainFault, removeStack } from '../../scripts/explain-fault.ts';

const REQUIRE_NODE = readFileSync(join(import.meta.dirname, '../../scripts/require-node.cjs'), 'utf8');

/** @returns what the check of the version prints in this Node; undefined if the script may run */
function checkNode(version: string): string | undefined {
  const printed: string[] = [];
  runInNewContext(REQUIRE_NODE, {
    require: () => ({ engines: { node: '>=22.18' } }),
    console: { error: (line: string) => printed.push(line) },
    process: { versions: { node: version }, exit: (status: number) => printed.push(`exit ${status}`) },
  });
  return printed.length === 0 ? undefined : printed.join('\n');
}

test.each(['22.18.0', '22.19.1', '23.0.0', '24.21.0', '100.0.0'])(
  'Node %s can run the scripts',
  (version) => {
    expect(checkNode(version)).toBeUndefined();
  },
);

test.each(['0.12.18', '8.17.0', '20.19.5', '22.9.0', '22.17.1'])(
  'Node %s is told what to install',
  (version) => {
    expect(checkNode(version)).toContain(
      `needs Node 22.18 or newer, but this is Node ${version}. Install Node 24`,
    );
    expect(checkNode(version)).toMatch(/exit 1$/u);
  },
);

test('the check of the version has only the syntax of the oldest Node', () => {
  expect(REQUIRE_NODE).not.toMatch(/=>|\b(?:const|let|import|class)\b(?! JSON)|`|\?\./u);
});

test('every npm script that runs a script of ours checks the version first', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const unchecked = Object.values(scripts).filter((script) =>
    /\bnode (?!(?:--max-\S+ )?--require \.\/scripts\/require-node\.cjs )/u.test(script),
  );
  expect(unchecked).toEqual([]);
});

const toSystemError = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  [toSystemError('ENOSPC', 'ENOSPC: no space left on device, write'), 'The disk is full.'],
  [toSystemError('EROFS', "EROFS: read-only file system, mkdir '/a'"), 'The disk is read-only.'],
  [toSystemError('EBUSY', "EBUSY: resource busy or locked, rename '/a/dist'"), 'A folder is a mount point'],
  [toSystemError('EXDEV', "EXDEV: cross-device link not permitted, rename '/a'"), 'is on another disk'],
  [toSystemError('EACCES', "EACCES: permission denied, open '/a'"), 'This user has no permission'],
  [toSystemError('EACCES', 'spawn git'), 'This user has no permission'],
  ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'too little memory'],
])('%s has a remedy', (fault, words) => {
  expect(explainFault(fault)).toContain(words);
});

test('the words of the system are kept, and its stack is left out', () => {
  const stack =
    "[ERROR] ENOSPC: no space left on device, write 'a.html'\n  Stack trace:\n    at x (file:///a.js:1:2)";
  expect(explainFault(stack)).toMatch(/\n\(ENOSPC: no space left on device, write 'a\.html'\)$/u);
});

test('another fault is not explained', () => {
  expect(explainFault(new Error('content/documents/a.md:3: word "x" differs'))).toBeUndefined();
});

test('a printed error loses its stack, and keeps all other lines', () => {
  const printed =
    'It failed\n  Location:\n    /a/b.mdx:6:7\n  Stack trace:\n    at read (file:///a/b.js:1:2)\n    at /a/b.js:1:2\nLook at it';
  expect(removeStack(printed)).toBe('It failed\n  Location:\n    /a/b.mdx:6:7\nLook at it');
});
