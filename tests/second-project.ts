import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
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

/** An archive of other texts, made as the README says: without the texts of this one and the tests of their facts. */
export interface Fork {
  /** Runs an npm script. If its exit status is not 0, it rejects with the output of the script. */
  runScript: (...args: string[]) => Promise<unknown>;
  remove: () => void;
}

/**
 * @param withoutTest path of the test that makes the fork. The fork does not have this test, or it would fork again
 * @returns an archive with the texts of the invented one
 * @public A fork has no test that uses it.
 */
export function makeFork(withoutTest: string): Fork {
  const fork = copyWithTests(withoutTest);
  rmSync(join(fork.folder, 'tests/this-archive'), { recursive: true });
  rmSync(join(fork.folder, 'content'), { recursive: true });
  cpSync(join(FIXTURES, 'archive/content'), join(fork.folder, 'content'), { recursive: true });
  const site = join(fork.folder, 'src/site.ts');
  writeFileSync(
    site,
    readFileSync(site, 'utf8')
      .replace(/\bname: '.*'/u, "name: 'Archive of Sample Bay'")
      .replace(/\bshortName: '.*'/u, "shortName: 'Sample Bay'")
      .replace('origin: undefined', "origin: 'https://sample-bay.example'"),
  );
  return fork;
}

/**
 * @param withoutTest as for `makeFork`
 * @param language the language of the archive, and the folder of its originals in `tests/fixtures/originals`
 * @returns an archive that `npm run new-archive` made, with its originals imported
 * @public A fork has no test that uses it.
 */
export async function makeNewArchive(withoutTest: string, language: string): Promise<Fork> {
  const fork = copyWithTests(withoutTest);
  const git = (...args: string[]) => run(fork.folder, 'git', args);
  git('init', '--quiet');
  git('add', 'content', 'src/site.ts', 'tests/this-archive');
  git('-c', 'user.name=a', '-c', 'user.email=a@sample-bay.example', 'commit', '--quiet', '--message', 'Copy');
  await fork.runScript('new-archive', '--', 'Archive of Sample Bay', language);
  const originals = join(FIXTURES, 'originals', language);
  for (const file of readdirSync(originals)) {
    const { name } = parse(file);
    const facts = ['--id', name, '--received', '2026-11-30', '--dated', name.slice(-4)];
    await fork.runScript('import', '--', '--yes', join(originals, file), ...facts);
  }
  return fork;
}

function copyWithTests(withoutTest: string): Fork & { folder: string } {
  const { folder, remove } = makeSecondProject();
  cpSync(join(PROJECT, 'package-lock.json'), join(folder, 'package-lock.json'));
  cpSync(join(PROJECT, 'tests'), join(folder, 'tests'), {
    recursive: true,
    filter: (path) => path !== withoutTest,
  });
  return {
    folder,
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
