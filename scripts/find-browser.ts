/**
 * Finds the browsers for the tests. `node scripts/find-browser.ts` prints the path of Chromium, and installs it if
 * necessary.
 *
 * Any installed browser is accepted, because Playwright cannot download its own on a machine that reaches only a
 * package mirror.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** The programs that test the pages: three engines, and the screen reader Orca with Firefox. */
export type Engine = 'chromium' | 'firefox' | 'webkit' | 'orca';

interface Installation {
  /** The name in messages. */
  name: string;
  /** The names of its program, the best first. */
  commands: string[];
  /** Paths that installers do not put on the PATH. */
  places: string[];
  /** Other programs that it needs. */
  needs?: string[];
  /** Debian's packages. They include a font, because pages without one show no letters to measure. */
  packages: string[];
}

const INSTALLATIONS: Record<Engine, Installation> = {
  chromium: {
    name: 'Chromium',
    // The browser without windows is first, because it needs a third less processor time.
    commands: [
      'chromium-headless-shell',
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      'chromium-browser',
      'chrome',
    ],
    places: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    packages: ['chromium-headless-shell', 'fonts-liberation'],
  },
  firefox: {
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    places: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', 'fonts-liberation'],
  },
  webkit: {
    name: 'WebKitGTK',
    commands: ['WebKitWebDriver'],
    places: ['/usr/bin/WebKitWebDriver'],
    needs: ['Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
  },
  orca: {
    name: 'Orca',
    commands: ['orca'],
    places: [],
    needs: ['Xvfb', 'dbus-daemon', 'firefox-esr'],
    packages: ['orca', 'at-spi2-core', 'dbus', 'xvfb', 'firefox-esr', 'fonts-liberation'],
  },
};

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
  const found = findEngine('chromium', true);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium or Chrome was found for the browser tests. Install one ("apt-get install chromium-headless-shell" on ' +
      'Debian, "npx playwright install --with-deps chromium" elsewhere), or set BROWSER_PATH to its path.',
  );
}

/**
 * @param mayInstall whether to install Debian's package, as root, if there is no browser
 * @returns the path of the browser, or of its driver; undefined if there is none
 */
export function findEngine(engine: Engine, mayInstall: boolean): string | undefined {
  return (
    findInstalled(engine) ?? (mayInstall && installFromDebian(engine) ? findInstalled(engine) : undefined)
  );
}

/** @returns a message about a browser that was not found: the names that were tried, and how to install it */
export function toMissingMessage(engine: Engine): string {
  const { name, commands, needs = [], packages } = INSTALLATIONS[engine];
  const programs = [commands.join(' or '), ...needs].join(' and ');
  return `${name} was not found: no ${programs} that starts. Install it (on Debian and Ubuntu "apt-get install ${packages.join(' ')}", as root).`;
}

function findInstalled(engine: Engine): string | undefined {
  const { commands, places, needs = [] } = INSTALLATIONS[engine];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const findOnPath = (command: string) => folders.map((folder) => join(folder, command));
  if (!needs.every((program) => findOnPath(program).some((path) => existsSync(path)))) return undefined;
  const own = engine === 'chromium' ? listPlaywrights() : [];
  return [...own, ...commands.flatMap(findOnPath), ...places].find(
    (path) => existsSync(path) && starts(path),
  );
}

/**
 * The path for Playwright's own Chromium; empty on a platform for which Playwright has none and throws an error.
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
  // The driver of WebKit has no `--version`.
  const option = path.endsWith('WebKitWebDriver') ? '--help' : '--version';
  return spawnSync(path, [option], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns whether Debian's packages were installed. Ubuntu's packages with the same names may have no browser. */
function installFromDebian(engine: Engine): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !/^ID=debian$/m.test(readOsRelease())) return false;
  const { name, packages } = INSTALLATIONS[engine];
  console.error(
    `${name} was not found. Installing Debian’s ${packages.join(', ')} with apt-get (about 100 MB, one or two minutes) …`,
  );
  const startedMs = Date.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every((args) => {
    console.error(`  apt-get ${args.join(' ')}`);
    // The output of apt-get goes to stderr, because a caller reads the path of the browser from stdout.
    return spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
  console.error(
    installed ? `  ${name} installed in ${seconds} s` : '  apt-get failed. See its message above.',
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
