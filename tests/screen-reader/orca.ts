import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefox, test as base, expect, type Page } from '@playwright/test';
import { FIREFOX_ARGUMENTS, FIREFOX_SETTINGS } from '../engines/adapt-firefox.ts';

/** The program that gives screen readers a bus. It is not on the PATH. */
const BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher';

/** How long Orca may take to say something. It waits for the browser, and a machine may be busy. */
const LIMIT_MS = 45_000;

/**
 * Orca keeps its log in memory for a while, and waits for a voice that may hang on a machine without sound. Its own file of
 * customisations can change both. Without a voice, the log has the same words.
 */
const CUSTOMISATIONS = `import orca.debug as debug
import orca.speech as speech
debug.debugFile.reconfigure(line_buffering=True)
speech.init = lambda: None
`;

/** A bus that starts no programs of a desktop. Some of them keep folders open after the bus has ended. */
const BUS = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** The screen reader Orca with Firefox, on a screen that exists only in memory. */
interface Orca {
  /** The only window. Orca reads only the window that is in front. */
  page: Page;
  /** @returns all that Orca has said so far, oldest first */
  listSpoken(): string[];
  stop(): Promise<void>;
}

/**
 * Starts a screen, a bus of its own, Orca and Firefox. Orca has no voice. What it says is in its log.
 *
 * @throws if Debian's packages `orca`, `at-spi2-core`, `dbus` and `xvfb` are not installed
 */
async function startOrca(): Promise<Orca> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-'));
  const log = join(folder, 'log');
  const settings = join(folder, 'orca');
  mkdirSync(settings);
  writeFileSync(join(settings, 'orca-customizations.py'), CUSTOMISATIONS);
  const busSettings = join(folder, 'bus.conf');
  writeFileSync(busSettings, BUS);
  const started: ChildProcess[] = [];
  const start = (command: string, options: string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'ignore'], env });
    started.push(child);
    return child;
  };
  const readLine = async ({ stdout }: ChildProcess) => {
    const [line] = (await once(stdout ?? process.stdin, 'data')) as [Buffer];
    return String(line).trim();
  };
  // Settings, sockets and files of the reader of this machine are not used.
  const own = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder };
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], own);
  const bus = start('dbus-daemon', [`--config-file=${busSettings}`, '--nofork', '--print-address=1'], own);
  const env = {
    ...own,
    DISPLAY: `:${await readLine(screen)}`,
    DBUS_SESSION_BUS_ADDRESS: await readLine(bus),
    // Firefox then describes its pages to screen readers.
    GNOME_ACCESSIBILITY: '1',
  };
  start(BUS_LAUNCHER, ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
  const orca = start('orca', ['--replace', `--debug-file=${log}`, '--user-prefs', settings], env);
  const listSpoken = () =>
    [...readLog(log).matchAll(/SPEECH OUTPUT: '(.*)'\{/gu)].map(([, words = '']) => words);
  await expect.poll(listSpoken, { message: 'Orca has started', timeout: LIMIT_MS }).not.toEqual([]);
  const browser = await firefox.launch({
    headless: false,
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '',
    args: FIREFOX_ARGUMENTS,
    firefoxUserPrefs: FIREFOX_SETTINGS,
    env,
  });
  const page = await browser.newPage();
  return {
    page,
    listSpoken,
    stop: async () => {
      await browser.close();
      for (const child of started.toReversed()) {
        const ended = child.exitCode === null ? once(child, 'exit') : undefined;
        // The launcher ends its own bus before it ends. Orca does not always end when it is asked to.
        child.kill(child === orca ? 'SIGKILL' : 'SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readLog(log: string): string {
  try {
    return readFileSync(log, 'utf8');
  } catch {
    // Orca has not begun its log yet.
    return '';
  }
}

interface OfTest {
  page: Page;
  /** Does something, and then waits until Orca says words that match. */
  hears: (what: string, act: () => Promise<unknown>, words: RegExp) => Promise<void>;
}

export const test = base.extend<OfTest, { orca: Orca }>({
  orca: [
    // Playwright reads from this pattern which fixtures a fixture needs.
    async ({}, use) => {
      const orca = await startOrca();
      await use(orca);
      await orca.stop();
    },
    { scope: 'worker' },
  ],
  page: async ({ orca }, use) => {
    await use(orca.page);
  },
  hears: async ({ orca }, use) => {
    await use(async (what, act, words) => {
      const before = orca.listSpoken().length;
      await test.step(what, async () => {
        await act();
        await expect
          .poll(() => orca.listSpoken().slice(before).join('\n'), { message: what, timeout: LIMIT_MS })
          .toMatch(words);
      });
    });
  },
});
