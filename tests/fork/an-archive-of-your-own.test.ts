import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFork } from '../second-project.ts';

const LIMIT_MS = 600_000;

/** These tests build second projects themselves, so they do not depend on the texts of this archive. */
const SLOW_TEST = 'builds-are-safe.test.ts';

const { runScript, remove } = makeFork(import.meta.filename);

afterAll(remove);

describe('an archive with other texts', { timeout: LIMIT_MS }, () => {
  beforeAll(() => runScript('build'), LIMIT_MS);

  test.each([
    ['unit tests', ['test:unit']],
    ['tests of the built site', ['test:build', '--', '--exclude', `**/${SLOW_TEST}`]],
  ])('passes the %s', async (_, args) => {
    await expect(runScript(...args)).resolves.toBeDefined();
  });
});
