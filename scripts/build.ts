/**
 * `npm run build`: checks the content, builds the site beside the last one, and puts it in the place of dist
 * only when it is complete. A failed build leaves the last good dist as it was.
 *
 * Arguments go on to `astro build`: `npm run build -- --base /some/path/`.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

/** A build that was cut off between the two renames left the last good site under its other name. */
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

async function runStep(title: string, command: string, args: string[]): Promise<boolean> {
  console.log(`build: ${title} …`);
  const startedMs = performance.now();
  const { status, output } = await run(command, args);
  if (output !== '') console.error(output);
  console.log(`build: ${title} ${status === 0 ? 'done' : 'failed'} (${formatSecondsSince(startedMs)})`);
  return status === 0;
}

async function build(astroArguments: string[]): Promise<boolean> {
  recoverInterrupted();
  // --force: Astro would reuse what it cached of a text although the code that renders it has changed
  // (astro#13028).
  const args = ['build', ...astroArguments, '--outDir', '.dist-next', '--force'];
  if (!(await runStep('checking the content, building the site and its search index', 'astro', args)))
    return false;
  console.log('build: putting the new site in the place of dist …');
  swap();
  console.log('build: dist is ready');
  return true;
}

const succeeded = await build(process.argv.slice(2)).finally(() => {
  remove(NEXT);
});
if (!succeeded) {
  const kept = existsSync(SITE) ? 'dist is still the last good build' : 'there is no dist';
  console.error(`build: failed; ${kept}. The message above says what to mend.`);
  process.exitCode = 1;
}
