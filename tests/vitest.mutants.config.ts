import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { MUTATED_FOLDERS } from './mutants.ts';

const names = MUTATED_FOLDERS[process.env['MUTATED_FOLDER'] ?? ''] ?? [''];

/**
 * The unit tests as Stryker runs them for the mutants of one folder. The long tests of random inputs and those that read
 * `content/` are left out: they would cost seconds for every mutant.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    include: names.map((name) => `tests/unit/${name}*.test.ts`),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
