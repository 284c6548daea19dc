import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `unit` tests the modules that know no Astro; `build` reads what lies in dist and never builds it. Both run
 * in plain Node: what needs Astro or a browser is tested on the built site.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: ['unit', 'build'].map((name) => ({
      extends: true,
      // A busy machine may take long; a test that hangs still ends.
      test: {
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.ts`],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
