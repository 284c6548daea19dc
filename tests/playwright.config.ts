import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';
import { site } from '../src/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Every worker loads this file again and inherits the environment: what is chosen here is chosen once. Two runs at the
// same time, as in two folders, must not meet on one port.
process.env.BROWSER_PATH ??= findBrowser();
process.env.TEST_PORT ??= String(4400 + (process.pid % 5000));
const origin = `http://127.0.0.1:${process.env.TEST_PORT}`;

export default defineConfig({
  testDir: 'browser',
  // A busy machine may take long; a test that hangs still ends.
  timeout: 120_000,
  outputDir: '../test-results',
  reporter: 'list',
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A busy machine may take long to answer.
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
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
      ],
    },
  },
  webServer: {
    // --ignore-lock: a preview that a developer has open does not stop the tests.
    command: `npx astro preview --host 127.0.0.1 --port ${process.env.TEST_PORT} --ignore-lock`,
    cwd: root,
    url: origin + site.base,
    // Astro moves to the background when it takes its caller for a coding agent, and Playwright then sees it
    // end.
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  },
});
