import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  version?: string;
  integrity?: string;
  engines?: { node?: string };
}

const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockEntry>;
};
const { '': project, ...packages } = lockfile.packages;

// With the hash npm refuses a package with other bytes than the tested package. An entry loses its hash when the
// registry lacks that package. Remedy: delete the entries named here and run "npm install" with another registry.
test('every package in package-lock.json has an integrity hash', () => {
  const without = Object.entries(packages)
    .filter(([, { integrity }]) => integrity === undefined)
    .map(([place, { version }]) => `${place}@${version ?? '?'}`);
  expect(without).toEqual([]);
});

// Node runs .ts files without a flag from 22.18 on: https://nodejs.org/api/typescript.html#type-stripping
test('engines names the first Node version that runs the scripts', () => {
  expect(project?.engines?.node).toBe('>=22.18');
});
