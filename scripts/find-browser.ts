/**
 * Finds the browser for tests/browser. `node scripts/find-browser.ts` prints its path, and installs one if necessary.
 *
 * Playwright's own download fails on a machine that reaches only a package mirror, so any installed Chromium is
 * accepted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];

/** Paths of browsers that installers do not put on the PATH. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium's package does not install a font. Without a font, pages show no letters to measure. */
const PACKAGES = ['chromium', 'fonts-liberation'];

/**
 * Installs Chromium on Debian, as root, if there is none.
 *
 * @returns `BROWSER_PATH` if it is set, otherwise the path of a Chromium that starts
 * @throws an error that says what to do, if there is no browser and it cannot install one
 */
export function findBrowser(): string {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH is ${named}, which does not exist. Correct or unset it.`);
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

/**
 * The path for Playwright's own Chromium. Playwright throws on a platform for which it has none; then this is empty.
 */
function listPlaywrights(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Starts the browser, because a file is not enough: Ubuntu's chromium-browser only tells the user to install a snap.
 */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns whether Debian's package was installed. Ubuntu's package with the same name has no browser. */
function installFromDebian(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !/^ID=debian$/m.test(readOsRelease())) return false;
  console.error(
    'No browser found. Installing Debian’s chromium with apt-get (about 100 MB, one or two minutes) …',
  );
  const startedMs = Date.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]].every((args) => {
    console.error(`  apt-get ${args.join(' ')}`);
    // The output of apt-get goes to stderr, because a caller reads the path of the browser from stdout.
    return spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
  console.error(
    installed ? `  chromium installed in ${seconds} s` : '  apt-get failed. See its message above.',
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
