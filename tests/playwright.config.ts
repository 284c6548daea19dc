import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Every worker loads this file again and inherits the environment: what is chosen here is chosen once. Two runs at the
// same time, as in two folders, must not use the same port.
process.env.BROWSER_PATH ??= findBrowser();
process.env.TEST_PORT ??= String(4400 + 2 * (process.pid % 2500));
const port = Number(process.env.TEST_PORT);

/**
 * The tests visit two sites. `dist` holds whatever archive this is: tests of every page visit it, and those in
 * this-archive/, which know its texts. The site of tests/fixtures/archive is for tests of rules, whose texts never change.
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
  // A busy machine may be slow. A test that hangs still ends.
  timeout: 120_000,
  outputDir: '../test-results',
  reporter: 'list',
  workers: 2,
  // The workers share the tests of a file, so that neither waits long for the other at the end.
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A busy machine may answer late.
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
    // A page costs less to empty than to open: this saves a third of the processor time.
    reuseContext: true,
    launchOptions: {
      executablePath: process.env.BROWSER_PATH,
      // No sandbox: the tests may run as root, and visit only this site. The rest keeps the browser off the
      // network.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Letters in greys, without coloured fringes: pictures of them are half as large.
        '--disable-lcd-text',
        // Each test opens search afresh: to compile all of its WebAssembly is a third of what that takes.
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
    // The sample site is served last, after it was built.
    url: process.env.SAMPLE_ORIGIN,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
