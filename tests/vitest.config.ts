import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Unit tests that replace modules or load them again. Each runs in a process of its own. All other tests share the
 * modules that they load: to load them again for each file would take half of the processor time.
 */
const REPLACES_MODULES = ['archive-whole', 'search-lexicon', 'search-pagefind', 'search-texts'].map(
  (name) => `tests/unit/${name}.test.ts`,
);

/**
 * `unit` and `alone` test the modules that do not import Astro. `build` tests the files in dist. `fork` makes an archive
 * of other texts and runs all of these there. All run in plain Node. Tests of facts about the texts of this archive are in `tests/this-archive/`; an archive with other texts deletes that
 * folder.
 */
const PROJECTS = [
  { name: 'unit', include: toFiles('unit'), exclude: REPLACES_MODULES, isolate: false },
  { name: 'alone', include: REPLACES_MODULES, isolate: true },
  { name: 'build', include: toFiles('build'), isolate: false },
  { name: 'fork', include: toFiles('fork'), isolate: false },
];

/** Unit tests expect English sentences. So they also pass in an archive that `src/site.ts` has in another language. */
const inEnglish = {
  name: 'in-english',
  enforce: 'pre',
  transform: (code: string, id: string) =>
    id.endsWith('/src/site.ts')
      ? { code: code.replace(/^( {2}language: ).*$/mu, "$1'en',"), map: null }
      : undefined,
} as const;

function toFiles(folder: string): string[] {
  return [`tests/${folder}/**/*.test.ts`, `tests/this-archive/${folder}/**/*.test.ts`];
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: PROJECTS.map((project) => ({
      extends: true,
      plugins: project.name === 'build' || project.name === 'fork' ? [] : [inEnglish],
      // The limit is long for a busy machine, but a test that hangs still ends.
      test: {
        ...project,
        setupFiles: ['tests/use-date-code.ts'],
        environment: 'node',
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
