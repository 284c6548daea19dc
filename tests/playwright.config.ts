import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser, findEngine } from '../scripts/find-browser.ts';
import { adaptFirefox, FIREFOX_ARGUMENTS, FIREFOX_SETTINGS } from './engines/adapt-firefox.ts';
import { listExcluded } from './engines/limits.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** `npm run test:engines` sets it. Without it, the tests of the browser run in Chromium. */
const engine = process.env.ENGINE;
const isFirefox = engine === 'firefox';
const isOrca = engine === 'orca';
// Every worker loads this file again. It inherits the environment, so browser and port are chosen only once. Two runs
// at the same time (for example in two folders) must not use the same port.
if (isFirefox || isOrca) process.env.FIREFOX_PATH ??= findEngine('firefox', false) ?? '';
else if (engine !== 'webkit') process.env.BROWSER_PATH ??= findBrowser();
process.env.TEST_PORT ??= String(4400 + 3 * (process.pid % 2500));
const port = Number(process.env.TEST_PORT);

/**
 * The tests visit three sites. `dist` is the site of this archive, with any texts. Tests that open every page visit it,
 * and the tests in this-archive/, which depend on its texts. Tests of rules visit the site of tests/fixtures/archive,
 * because its texts never change. Tests of search in large archives visit a site of generated texts.
 */
const origin = `http://127.0.0.1:${port}`;
process.env.SAMPLE_ORIGIN = `http://127.0.0.1:${port + 1}`;
process.env.STAGED_ORIGIN = `http://127.0.0.1:${port + 2}`;

/**
 * Features of Chromium that the tests do without. A new window prepares the pages of its own address bar, and every
 * visit prepares a process for the next: that is three quarters of what a window costs. The list replaces that of
 * Playwright, so it repeats what Playwright turns off.
 */
const DISABLED_FEATURES = [
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

if (isFirefox || isOrca) adaptFirefox();

const SUITE = ['browser/*.test.ts', 'this-archive/browser/*.test.ts'];
const ENGINE_TESTS = isOrca ? 'screen-reader/*.test.ts' : 'engines/*.test.ts';

/**
 * Playwright drives Chromium, and Firefox by WebDriver BiDi. The tests in engines/ start WebKit themselves, and those in
 * screen-reader/ start Orca with a Firefox of their own.
 */
const chromium = {
  executablePath: process.env.BROWSER_PATH ?? '',
  // Chromium cannot use its sandbox as root. The tests visit only these two sites, so they do not need it. The last
  // three options stop the browser from using the network.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // Letters are drawn in grey, without coloured edges. This makes screenshots half as large.
    '--disable-lcd-text',
    // Without a window there are no settings for letters. These are those of pixels-fonts.conf.
    '--font-render-hinting=slight',
    // Each test loads search again. Without this, a third of that time is for compiling all of its WebAssembly.
    '--js-flags=--wasm-lazy-compilation',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
  ],
};
const firefox = {
  executablePath: process.env.FIREFOX_PATH ?? '',
  args: FIREFOX_ARGUMENTS,
  firefoxUserPrefs: FIREFOX_SETTINGS,
};

export default defineConfig({
  // Firefox runs the whole suite, Chromium without `ENGINE` too. The other runs are only of the tests for all engines.
  testMatch: [
    ...(engine === undefined || isFirefox ? SUITE : []),
    ...(engine === undefined ? [] : [ENGINE_TESTS]),
  ],
  // The pictures are of Chromium.
  testIgnore: isFirefox ? ['**/pixels.test.ts'] : [],
  grepInvert: process.env.WITH_EXCLUDED === undefined ? listExcluded(engine ?? '') : [],
  // The limit is long for a busy machine, but a test that hangs still ends.
  timeout: 120_000,
  outputDir: '../test-results',
  reporter: 'list',
  // Only one screen reader can speak at a time.
  workers: isOrca ? 1 : 2,
  // The workers share the tests of each file, so that they finish at about the same time.
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A page may be slow on a busy machine.
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
    // It is faster to reset a page than to open a new one. This saves a third of the processor time. Firefox cannot
    // reset a page without JavaScript.
    reuseContext: !isFirefox,
    // All tests may use the clipboard, because tests with other permissions need a new window.
    permissions: ['clipboard-read', 'clipboard-write'],
    // With smooth scrolling a test would measure a page that still moves.
    contextOptions: { reducedMotion: 'reduce' },
    ...(isFirefox ? { browserName: 'firefox', channel: 'moz-firefox' } : {}),
    launchOptions: isFirefox ? firefox : chromium,
  },
  webServer: {
    command: `"${process.execPath}" tests/serve-sites.ts ${port} ${port + 1} ${port + 2}`,
    cwd: root,
    // The tests wait for the sample site, because it is built first and served last.
    url: process.env.SAMPLE_ORIGIN,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
