/**
 * The site of the invented archive in tests/fixtures/archive. Browser tests use it to check the rules of pages and
 * search. `node tests/sample-site.ts` builds it and the site of generated texts, unless the last build is newer than all of
 * its source files.
 */
import { createHash } from 'node:crypto';
import { globSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSecondProject, type SecondProject } from './second-project.ts';

const PROJECT = join(import.meta.dirname, '..');

/** The files from which the site is built. */
const SOURCES = ['{src,scripts,public,tests/fixtures/archive}/**/*', '{astro.config.mjs,package.json}'];

/** Each clone has its own folder, so that two clones on one machine do not overwrite each other's site. */
const FOLDER = join(
  tmpdir(),
  `archive-sample-${createHash('sha256').update(PROJECT).digest('hex').slice(0, 8)}`,
);

/** The folder of the built site. */
export const SAMPLE_DIST = join(FOLDER, 'dist');

/** A larger site, which is searched in two stages. */
const STAGED_FOLDER = `${FOLDER}-staged`;
export const STAGED_DIST = join(STAGED_FOLDER, 'dist');

/** So many texts that no page lists them all, and search reads them in two stages. */
const STAGED_COUNT = 45;

const SITE = `export const site = {
  name: 'Archive of Sample Bay',
  shortName: 'Sample Bay',
  subject: 'Invented texts on harbours, ferries and lighthouses',
  description: 'Invented texts on harbours, ferries and lighthouses.',
  language: 'en',
  origin: undefined as string | undefined,
  reportErrors: 'mailto:desk@sample-bay.example?subject={title},%20{place}&body=Edition%20{edition}%0A{address}' as
    | string
    | undefined,
  base: '/',
  searchInStages: undefined as boolean | undefined,
};
`;

/**
 * @param folder an empty or missing folder; by default a new temporary folder
 * @returns a project that builds the sample site
 */
export function makeSampleProject(folder?: string): SecondProject {
  const project = makeSecondProject(folder);
  project.useInventedArchive();
  writeFileSync(join(project.folder, 'src/site.ts'), SITE);
  return project;
}

/** @throws if the build fails, with the output of the build */
export function buildSampleSite(): void {
  if (isFresh(SAMPLE_DIST)) return;
  rmSync(FOLDER, { recursive: true, force: true });
  const { status, stdout, stderr } = makeSampleProject(FOLDER).build();
  if (status !== 0)
    throw new Error(`The site of tests/fixtures/archive cannot be built.\n${stdout}${stderr}`);
}

/** Builds a site of generated texts that is searched in two stages. @throws if the build fails, with its output */
export function buildStagedSite(): void {
  if (isFresh(STAGED_DIST)) return;
  rmSync(STAGED_FOLDER, { recursive: true, force: true });
  const project = makeSampleProject(STAGED_FOLDER);
  project.useGeneratedArchive(STAGED_COUNT);
  const { status, stdout, stderr } = project.build();
  if (status !== 0) throw new Error(`The site of generated texts cannot be built.\n${stdout}${stderr}`);
}

function isFresh(dist: string): boolean {
  const built = statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = globSync(SOURCES, { cwd: PROJECT });
  return sources.every((path) => statSync(join(PROJECT, path)).mtimeMs < built);
}

if (import.meta.main) {
  buildSampleSite();
  buildStagedSite();
}
