import { expect, type Page, type Route } from '@playwright/test';

/** Answers a request for a file of search as a faulty host or network does. */
type Fault = (route: Route) => Promise<void> | void;

const OTHER_PAGE =
  '<!doctype html><html lang="en"><title>Welcome</title><p>Not what was asked for.</p></html>';

/** Faults that can happen to any file. */
const FAULTS = {
  'is missing': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: OTHER_PAGE }),
  'is refused by a busy host': (route) => route.fulfill({ status: 503, body: '' }),
  'is some page instead': (route) => route.fulfill({ contentType: 'text/html', body: OTHER_PAGE }),
  'is cut off': (route) => alter(route, (body) => body.subarray(0, body.length / 2)),
  'is corrupt': (route) =>
    alter(route, (body) => body.map((byte, at) => (at % 7 === 3 ? byte ^ 0xa5 : byte))),
  'is lost with the connection': (route) => route.abort('connectionreset'),
  'never comes': () => undefined,
} satisfies Record<string, Fault>;

export type FaultKind = keyof typeof FAULTS;

/** The step of the page's clock in milliseconds. It is shorter than the shortest time limit of search. */
const STEP_MS = 500;

/** The pages whose clock a test has stopped. */
const stopped = new WeakSet<Page>();

/**
 * Applies a fault to a file. If the file never arrives, the page's clock stops, and only `waitFor` moves it.
 *
 * @returns a function that ends the fault for later requests; pending requests keep the fault
 */
export async function breakFile(page: Page, address: RegExp, kind: FaultKind): Promise<() => void> {
  if (kind === 'never comes') await stopClock(page);
  let isBroken = true;
  await page.route(address, (route) => (isBroken ? FAULTS[kind](route) : route.continue()));
  return () => {
    isBroken = false;
  };
}

/** Stops the page's clock, so that no time limit passes while the machine is busy. Only `waitFor` moves the clock. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(STEP_MS);
  stopped.add(page);
}

/** Waits until an element is on the page. Moves the page's clock while waiting if the clock is stopped. */
export async function waitFor(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    if (stopped.has(page)) await page.clock.runFor(STEP_MS);
    expect(await page.locator(selector).count(), selector).toBeGreaterThan(0);
  }).toPass({ intervals: [50], timeout: 30_000 });
}

/** Sends the requested file with changed bytes. */
export async function alter(route: Route, change: (body: Buffer) => Uint8Array | string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({
    contentType: response.headers()['content-type'] ?? 'application/octet-stream',
    body: Buffer.from(change(await response.body())),
  });
}
