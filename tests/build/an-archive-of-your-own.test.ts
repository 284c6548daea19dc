import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFork } from '../second-project.ts';

const LIMIT_MS = 600_000;

/** Builds second projects itself, and does so with the texts of any archive alike. */
const SLOW_TEST = 'builds-are-safe.test.ts';

const { runScript, remove } = makeFork(import.meta.filename);

afterAll(remove);

describe('an archive of other texts', { timeout: LIMIT_MS }, () => {
  beforeAll(() => runScript('build'), LIMIT_MS);

  test.each([
    ['unit tests', ['test:unit']],
    ['tests of the built site', ['test:build', '--', '--exclude', `**/${SLOW_TEST}`]],
  ])('passes the %s', async (_, args) => {
    await expect(runScript(...args)).resolves.toBeDefined();
  });
});
