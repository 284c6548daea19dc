import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IS_LONG } from '../long-run.ts';
import { makeFork } from '../second-project.ts';

const LIMIT_MS = 600_000;

/** These tests build second projects themselves, so they do not depend on the texts of this archive. */
const SLOW_TEST = 'builds-are-safe.test.ts';

/** Unit tests read no text of the archive, so a change of content rarely breaks them. The long run tries them, too. */
const UNIT_TESTS: [string, string[]][] = IS_LONG ? [['unit tests', ['test:unit']]] : [];

const { runScript, remove } = makeFork(import.meta.filename);

afterAll(remove);

describe('an archive with other texts', { timeout: LIMIT_MS }, () => {
  beforeAll(() => runScript('build'), LIMIT_MS);

  test.each([
    ...UNIT_TESTS,
    ['tests of the built site', ['test:build', '--', '--exclude', `**/${SLOW_TEST}`]],
  ])('passes the %s', async (_, args) => {
    await expect(runScript(...args)).resolves.toBeDefined();
  });
});
