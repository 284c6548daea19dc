import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFork } from '../second-project.ts';

const LIMIT_MS = 600_000;

/** These tests build second projects themselves, so they do not depend on the texts of this archive. */
const SLOW_TEST = 'builds-are-safe.test.ts';

describe.each([
  ['other texts', 'en'],
  ['Japanese texts', 'ja'],
] as const)('an archive with %s', { timeout: LIMIT_MS }, (_, language) => {
  const { runScript, remove } = makeFork(import.meta.filename, language);
  beforeAll(() => runScript('build'), LIMIT_MS);
  afterAll(remove);

  test.each([
    ['unit tests', ['test:unit']],
    ['tests of the built site', ['test:build', '--', '--exclude', `**/${SLOW_TEST}`]],
    ['check of unused exports', ['check:unused']],
  ])('passes the %s', async (__, args) => {
    await expect(runScript(...args)).resolves.toBeDefined();
  });
});
