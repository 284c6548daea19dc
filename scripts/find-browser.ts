/**
 * The browser that tests/browser drives. `node scripts/find-browser.ts` prints its path and installs one if
 * need be.
 *
 * Playwright downloads browsers of its own, which fails wherever only a package mirror is reachable; so any
 * Chromium of the machine will do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];

/** Where installers put a browser without putting it on the PATH. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A font is only recommended by the package, and without any the pages are measured without letters. */
const PACKAGES = ['chromium', 'fonts-liberation'];

/**
 * Returns the path of a Chromium that starts, and installs one on Debian as root when there is none.
 * `BROWSER_PATH`, when set, is taken at its word.
 *
 * Throws, saying what to do, when there is none and none can be installed.
 */
export function findBrowser(): string {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH names ${named}, which does not exist. Correct it or unset it.`);
  }
  const found = findInstalled() ?? (installFromDebian() ? findInstalled() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium or Chrome was found for the browser tests. Install one ("apt-get install chromium" on ' +
      'Debian, "npx playwright install --with-deps chromium" elsewhere), or set BROWSER_PATH to its path.',
  );
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...listPlaywrights(), ...onPath, ...PLACES].find((path) => existsSync(path) && starts(path));
}

/** Where Playwright's own Chromium would lie; nowhere on a platform that it has none for, and then it throws. */
function listPlaywrights(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Ubuntu's chromium-browser is a script that only asks for a snap: being there is not enough. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Returns whether Debian's package was installed. Ubuntu's package of that name holds no browser. */
function installFromDebian(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !/^ID=debian$/m.test(readOsRelease())) return false;
  console.error(
    'No browser found: installing Debian’s chromium with apt-get (about 100 MB; a minute or two) …',
  );
  const startedMs = Date.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]].every((args) => {
    console.error(`  apt-get ${args.join(' ')}`);
    // Nothing of apt-get's goes to stdout, where the command-line entry prints the path and nothing else.
    return spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
  console.error(
    installed ? `  chromium installed in ${seconds} s` : '  apt-get failed; its message is above',
  );
  return installed;
}

function readOsRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
