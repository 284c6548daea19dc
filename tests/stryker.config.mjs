/**
 * The settings of Stryker, which makes mutants of one folder and runs the tests on each. `npm run test:mutants` runs
 * Stryker once for each folder.
 *
 * @type {import('@stryker-mutator/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: process.env.MUTATED_FILES?.split(' ') ?? [
    `${process.env.MUTATED_FOLDER ?? 'src'}/**/*.ts`,
    '!**/*.d.ts',
  ],
  // Stryker copies the project for each run. It leaves out files that the unit tests do not read.
  ignorePatterns: [
    '/.*',
    '/content',
    '/dist',
    '/public',
    '/scripts',
    '/tests/browser',
    '/tests/build',
    '/test-results',
  ],
  tempDirName: '.cache/mutants/sandbox',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: {
    fileName: `.cache/mutants/${(process.env.MUTATED_FOLDER ?? 'src').replaceAll('/', '-')}.json`,
  },
  concurrency: Number(process.env.MUTANTS_CONCURRENCY ?? 2),
  timeoutMS: 5_000,
  warnings: { slow: false },
  allowConsoleColors: false,
};
