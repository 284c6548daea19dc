import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `unit` tests the modules that do not import Astro. `build` tests the files in dist. Both run in plain Node. Tests of
 * facts about the texts of this archive are in `tests/this-archive/`; an archive with other texts deletes that folder.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: ['unit', 'build'].map((name) => ({
      extends: true,
      // The limit is long for a busy machine, but a test that hangs still ends.
      test: {
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.ts`, `tests/this-archive/${name}/**/*.test.ts`],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
