import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeGeneratedArchive } from './scale/generated-archive.ts';

const PROJECT = join(import.meta.dirname, '..');
const FIXTURES = join(PROJECT, 'tests/fixtures');
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public', 'scripts'];

/** A copy of the project in its own folder, so that tests do not change dist of the project itself. */
export interface SecondProject {
  folder: string;
  /**
   * @param variables environment variables for every process of the build
   * @param args arguments of the build, for example `--fresh`
   */
  build: (variables?: Record<string, string>, args?: string[]) => ReturnType<typeof run>;
  buildWithAstroAlone: () => ReturnType<typeof run>;
  /** Replaces the texts with the archive of one text, and the archive's own pages with those of the invented one. */
  useSampleArchive: () => void;
  /** Replaces the texts and the archive's own pages with the invented archive, which uses every feature of a text. */
  useInventedArchive: () => void;
  /** Replaces the texts with a generated archive, to see what grows with the number of texts. */
  useGeneratedArchive: (count: number) => void;
  remove: () => void;
}

/** @param folder an empty or missing folder; by default a new temporary folder */
export function makeSecondProject(folder = mkdtempSync(join(tmpdir(), 'archive-project-'))): SecondProject {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build: (variables, args = []) => run(folder, 'node', ['scripts/build.ts', ...args], variables),
    buildWithAstroAlone: () => run(folder, join(folder, 'node_modules/.bin/astro'), ['build']),
    useSampleArchive: () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(FIXTURES, 'one-text/content'), join(folder, 'content'), { recursive: true });
      cpSync(join(FIXTURES, 'archive/content/about'), join(folder, 'content/about'), { recursive: true });
    },
    useInventedArchive: () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(FIXTURES, 'archive/content'), join(folder, 'content'), { recursive: true });
    },
    useGeneratedArchive: (count) => {
      rmSync(join(folder, 'content'), { recursive: true });
      writeGeneratedArchive(join(folder, 'content'), count);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * An archive of other texts, made as the README says: with its own `content/` and `src/site.ts`, without
 * `tests/this-archive/`.
 */
export interface Fork {
  /** Runs an npm script. If its exit status is not 0, it rejects with the output of the script. */
  runScript: (...args: string[]) => Promise<unknown>;
  remove: () => void;
}

/** The fixtures of the archive in each language of the site. */
const ARCHIVES = { en: 'archive', ja: 'archive-ja' };

/**
 * @param withoutTest path of the test that makes the fork. The fork does not have this test, or it would fork again
 * @param language the language of the fork and its texts
 * @public A fork has no test that uses it.
 */
export function makeFork(withoutTest: string, language: keyof typeof ARCHIVES = 'en'): Fork {
  const { folder, remove } = makeSecondProject();
  const isLeftOut = (path: string) => path === withoutTest || path === join(PROJECT, 'tests/this-archive');
  cpSync(join(PROJECT, 'package-lock.json'), join(folder, 'package-lock.json'));
  cpSync(join(PROJECT, 'tests'), join(folder, 'tests'), {
    recursive: true,
    filter: (path) => !isLeftOut(path),
  });
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(join(FIXTURES, ARCHIVES[language], 'content'), join(folder, 'content'), { recursive: true });
  const site = join(folder, 'src/site.ts');
  writeFileSync(
    site,
    readFileSync(site, 'utf8')
      .replace(/\bname: '.*'/u, "name: 'Archive of Sample Bay'")
      .replace(/\bshortName: '.*'/u, "shortName: 'Sample Bay'")
      .replace(/\blanguage: '.*'/u, `language: '${language}'`)
      .replace('origin: undefined', "origin: 'https://sample-bay.example'"),
  );
  return {
    runScript: (...args) =>
      promisify(execFile)('npm', ['run', ...args], { cwd: folder, env: toEnvironment(), maxBuffer: 1e9 }),
    remove,
  };
}

function run(folder: string, command: string, args: string[], variables: Record<string, string> = {}) {
  const env = { ...toEnvironment(), ...variables };
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
}

/** Passes only the variables of a shell. Variables that Vitest sets (BASE_URL, NODE_ENV …) would change the site. */
function toEnvironment() {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, TZ: 'Asia/Tokyo', ASTRO_TELEMETRY_DISABLED: '1' };
}
