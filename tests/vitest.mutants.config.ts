import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { MUTATED_FOLDERS } from './mutants.ts';

const names = MUTATED_FOLDERS[process.env['MUTATED_FOLDER'] ?? ''] ?? [''];

/**
 * The unit tests that Stryker runs for the mutants of one folder. It leaves out long tests with random inputs and tests
 * that read `content/`, because they would take seconds for every mutant.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    setupFiles: ['tests/use-date-code.ts'],
    include: names.map((name) => `tests/unit/${name}*.test.ts`),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
