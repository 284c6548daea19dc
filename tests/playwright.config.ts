import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Every worker loads this file again. It inherits the environment, so browser and port are chosen only once. Two runs
// at the same time (for example in two folders) must not use the same port.
process.env.BROWSER_PATH ??= findBrowser();
process.env.TEST_PORT ??= String(4400 + 2 * (process.pid % 2500));
const port = Number(process.env.TEST_PORT);

/**
 * The tests visit two sites. `dist` is the site of this archive, with any texts. Tests that open every page visit it,
 * and the tests in this-archive/, which depend on its texts. Tests of rules visit the site of tests/fixtures/archive,
 * because its texts never change.
 */
const origin = `http://127.0.0.1:${port}`;
process.env.SAMPLE_ORIGIN = `http://127.0.0.1:${port + 1}`;

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

export default defineConfig({
  testMatch: ['browser/*.test.ts', 'this-archive/browser/*.test.ts'],
  // The limit is long for a busy machine, but a test that hangs still ends.
  timeout: 120_000,
  outputDir: '../test-results',
  reporter: 'list',
  workers: 2,
  // The workers share the tests of each file, so that they finish at about the same time.
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A page may be slow on a busy machine.
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
    // It is faster to reset a page than to open a new one. This saves a third of the processor time.
    reuseContext: true,
    launchOptions: {
      executablePath: process.env.BROWSER_PATH,
      // Chromium cannot use its sandbox as root. The tests visit only these two sites, so they do not need it. The last
      // three options stop the browser from using the network.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Letters are drawn in grey, without coloured edges. This makes screenshots half as large.
        '--disable-lcd-text',
        // Each test loads search again. Without this, a third of that time is for compiling all of its WebAssembly.
        '--js-flags=--wasm-lazy-compilation',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${DISABLED_FEATURES.join(',')}`,
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/serve-sites.ts ${port} ${port + 1}`,
    cwd: root,
    // The tests wait for the sample site, because it is built first and served last.
    url: process.env.SAMPLE_ORIGIN,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
