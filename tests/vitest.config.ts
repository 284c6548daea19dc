import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `unit` tests the modules that know no Astro. `build` reads what dist holds. Both run in plain Node. What is true of
 * this archive's texts only is tested in `tests/this-archive/`: an archive with other texts deletes that folder.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: ['unit', 'build'].map((name) => ({
      extends: true,
      // A busy machine may be slow. A test that hangs still ends.
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
