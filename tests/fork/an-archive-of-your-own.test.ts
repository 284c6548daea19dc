import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFork, makeNewArchive, type Fork } from '../second-project.ts';

const LIMIT_MS = 900_000;

const THIS = import.meta.filename;

/** These tests build second projects themselves, so they do not depend on the texts of this archive. */
const SLOW_TEST = 'builds-are-safe.test.ts';

/** The tests of the browser whose pages have the texts and the interface of this archive. */
const OWN_PAGES = [
  'own-texts',
  'header',
  'preferences',
  'reading',
  'document-page',
  'print',
  'accessibility',
  'fonts',
];

/** The name of a check, and the npm script that does it. */
type Check = [name: string, script: string[]];

const UNIT: Check = ['unit tests', ['test:unit']];
const SITE: Check = ['tests of the built site', ['test:build', '--', '--exclude', `**/${SLOW_TEST}`]];
const UNUSED: Check = ['check of unused exports', ['check:unused']];
const BROWSER: Check = [
  'tests of its pages in the browser',
  ['test:browser', '--', ...OWN_PAGES.map((name) => `browser/${name}.test`)],
];

const FORKS: [name: string, make: () => Promise<Fork>, checks: Check[]][] = [
  ['with other texts', () => Promise.resolve(makeFork(THIS)), [UNIT, SITE, UNUSED]],
  ['in Japanese', () => makeNewArchive(THIS, 'ja'), [SITE, BROWSER]],
  ['in Arabic', () => makeNewArchive(THIS, 'ar'), [SITE, BROWSER]],
];

describe.each(FORKS)('an archive %s', { timeout: LIMIT_MS }, (_, make, checks) => {
  let fork: Fork;
  beforeAll(async () => {
    fork = await make();
    await fork.runScript('build', '--', '--without-history');
  }, LIMIT_MS);
  afterAll(() => {
    fork.remove();
  });

  test.each(checks)('passes the %s', async (__, args) => {
    await expect(fork.runScript(...args)).resolves.toBeDefined();
  });
});
