/**
 * `npm run build`: builds the site into a new folder, and replaces dist with it when it is complete. Astro checks the
 * content first (src/archive/content-check.ts), in the process that builds. A failed build does not change dist.
 *
 * Arguments are passed to `astro build`: `npm run build -- --base /some/path/`. With `--without-history`, a server (CI)
 * builds although it cannot see the whole history of ids.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WITHOUT_HISTORY, WITHOUT_HISTORY_VARIABLE } from '../src/archive/content-check.ts';
import { formatSecondsSince, run } from './run.ts';

const SITE = toPath('dist');
const NEXT = toPath('.dist-next');
const PREVIOUS = toPath('.dist-previous');

function toPath(folder: string): string {
  return fileURLToPath(new URL(`../${folder}`, import.meta.url));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** If a build was stopped between the two renames of `swap`, the last good site is in `.dist-previous`. */
function recoverInterrupted(): void {
  if (!existsSync(SITE) && existsSync(PREVIOUS)) renameSync(PREVIOUS, SITE);
  remove(PREVIOUS);
  remove(NEXT);
}

function swap(): void {
  if (existsSync(SITE)) renameSync(SITE, PREVIOUS);
  renameSync(NEXT, SITE);
  remove(PREVIOUS);
}

async function build(astroArguments: string[]): Promise<boolean> {
  recoverInterrupted();
  console.log('build: checking the content, then building the site and its search index …');
  const startedMs = performance.now();
  // Without --force, Astro uses a cached text even if the code that renders it has changed (astro#13028).
  const args = ['build', ...astroArguments, '--outDir', '.dist-next', '--force'];
  const { status, output } = await run('astro', args);
  if (output !== '') console.error(output);
  if (status !== 0) return false;
  console.log(`build: built (${formatSecondsSince(startedMs)}); replacing dist with the new site …`);
  swap();
  console.log('build: dist is ready');
  return true;
}

const args = process.argv.slice(2);
if (args.includes(WITHOUT_HISTORY)) process.env[WITHOUT_HISTORY_VARIABLE] = '1';
const succeeded = await build(args.filter((arg) => arg !== WITHOUT_HISTORY)).finally(() => {
  remove(NEXT);
});
if (!succeeded) {
  const kept = existsSync(SITE) ? 'dist still holds the last good build' : 'there is no dist';
  console.error(`build: failed; ${kept}. See the message above.`);
  process.exitCode = 1;
}
