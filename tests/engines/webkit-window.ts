import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { readFromNext, type EngineWindow } from './engine-window.ts';

/** The size of the screen that the window is on. */
const SCREEN = '1920x1400x24';

/** How long an element may take to appear. A page may be slow on a busy machine. */
const LIMIT_MS = 15_000;

const KEYS: Record<string, string> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Control: Key.CONTROL,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Shift: Key.SHIFT,
  Tab: Key.TAB,
};

/** WebKitGTK on a screen that exists only in memory. */
export interface WebKit {
  /** Opens a window without history and storage. */
  openWindow(): Promise<{ window: EngineWindow; close: () => Promise<void> }>;
  /** Ends the processes. */
  stop(): void;
}

/**
 * Starts a screen and the driver of WebKitGTK.
 *
 * @throws if Debian's packages `webkit2gtk-driver` and `xvfb` are not installed
 */
export async function startWebKit(): Promise<WebKit> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await findPort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  });
  const server = `http://127.0.0.1:${port}`;
  await waitForDriver(server, driver);
  return {
    openWindow: async () => {
      const session = await new Builder()
        .usingServer(server)
        // With another strategy the driver waits for pages that never load, and not always for the scripts of others.
        .withCapabilities({ browserName: 'MiniBrowser', pageLoadStrategy: 'none' })
        .build();
      return { window: toWindow(session), close: () => session.quit() };
    },
    stop: () => {
      driver.kill();
      screen.kill();
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function waitForDriver(server: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const isReady = await fetch(`${server}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver ended before it could be used.');
}

/**
 * Runs in the page. WebDriver of WebKit cannot click some links, for example in a drawing, so the pointer goes to them.
 *
 * @returns the middle of the first line of the first visible element that matches; undefined if there is none
 */
function findPoint(selector: string): { x: number; y: number } | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const box = element.getClientRects()[0];
    if (!element.checkVisibility({ visibilityProperty: true }) || !box || box.width === 0) continue;
    if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getClientRects()[0] ?? box;
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }
  return undefined;
}

/** Runs in the page. */
function isComplete(): boolean {
  return document.readyState === 'complete';
}

function toWindow(driver: WebDriver): EngineWindow {
  const movePointer = async (selector: string) => {
    const find = () => driver.executeScript<{ x: number; y: number } | null>(findPoint, selector);
    let last = '';
    // A page may still move while it loads, so the element must be at the same place twice.
    const point = await driver.wait(
      async () => {
        const found = await find();
        const isStill = JSON.stringify(found) === last;
        last = JSON.stringify(found);
        return isStill ? found : null;
      },
      LIMIT_MS,
      `${selector} is not visible`,
    );
    return driver.actions().move({ ...point, origin: Origin.VIEWPORT });
  };
  const begin = async (address: string) => {
    const readStart = () => readFromNext(() => driver.executeScript<number>('return performance.timeOrigin'));
    const last = await readStart();
    await driver.get(address);
    await driver.wait(async () => (await readStart()) !== last, LIMIT_MS);
  };
  return {
    open: async (address) => {
      await begin(address);
      await driver.wait(() => readFromNext(() => driver.executeScript(isComplete)), LIMIT_MS);
    },
    begin,
    goBack: () => driver.navigate().back(),
    click: async (selector) => {
      await (await movePointer(selector)).click().perform();
    },
    hover: async (selector) => {
      await (await movePointer(selector)).perform();
    },
    type: (words) => driver.actions().sendKeys(words).perform(),
    press: async (key) => {
      const keys = key.split('+').map((name) => KEYS[name] ?? name);
      const actions = driver.actions();
      for (const one of keys) actions.keyDown(one);
      for (const one of keys.toReversed()) actions.keyUp(one);
      await actions.perform();
    },
    resize: async (width, height) => {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      // The bar of the window is part of its height.
      const inner = await driver.executeScript<number>('return innerHeight');
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, width, height: 2 * height - inner });
    },
    read: <Value, Input>(script: (input: Input) => Value, input?: Input) =>
      readFromNext(() => driver.executeScript<Value>(script as never, input)),
    takePicture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
  };
}
