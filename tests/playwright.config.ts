import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';
import { site } from '../src/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const origin = 'http://127.0.0.1:4399';

// Every worker loads this file again and inherits the environment: the search is made once.
process.env.BROWSER_PATH ??= findBrowser();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  reporter: 'list',
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Pagefind falls back from its worker to the page after five seconds: slower, and still an answer.
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
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // --ignore-lock: a preview that a developer has open does not stop the tests.
    command: 'npx astro preview --host 127.0.0.1 --port 4399 --ignore-lock',
    cwd: root,
    url: origin + site.base,
    // Astro moves to the background when it takes its caller for a coding agent, and Playwright then sees it
    // end.
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  },
});
