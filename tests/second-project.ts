import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public', 'scripts'];

/** A copy of the project in a folder of its own, so that no test can touch the first one's dist. */
export interface SecondProject {
  folder: string;
  build: () => ReturnType<typeof run>;
  buildWithAstroAlone: () => ReturnType<typeof run>;
  /** Puts the archive of one text in the place of the texts; our own pages stay. */
  useSampleArchive: () => void;
  /** Puts the invented archive, which has everything a text may have, in the place of the texts and of our own pages. */
  useInventedArchive: () => void;
  remove: () => void;
}

/** @param folder an empty or missing folder; a new temporary one where it is not given */
export function makeSecondProject(folder = mkdtempSync(join(tmpdir(), 'archive-project-'))): SecondProject {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build: () => run(folder, 'node', ['scripts/build.ts']),
    buildWithAstroAlone: () => run(folder, join(folder, 'node_modules/.bin/astro'), ['build']),
    useSampleArchive: () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(PROJECT, 'tests/fixtures/one-text/content'), join(folder, 'content'), { recursive: true });
      cpSync(join(PROJECT, 'content/about'), join(folder, 'content/about'), { recursive: true });
    },
    useInventedArchive: () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(PROJECT, 'tests/fixtures/archive/content'), join(folder, 'content'), { recursive: true });
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs a command as a shell would: Vitest's own variables (BASE_URL, NODE_ENV …) would reach the site. */
function run(folder: string, command: string, args: string[]) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, TZ: 'Asia/Tokyo', ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
}
