/**
 * Playwright drives an ordinary Firefox with WebDriver BiDi. Firefox 153 lacks one command of BiDi that Playwright sends
 * for every page: it sets dark colours, forced colours, reduced motion, print and so on. Firefox has all of these, but
 * only its own scripts may set them. So this file turns the command into such a script. It changes nothing on the disk.
 */
import { firefox, type Browser } from '@playwright/test';

/** What a page emulates, as Playwright keeps it. */
interface Media {
  media: string;
  colorScheme: string;
  reducedMotion: string;
  forcedColors: string;
  contrast: string;
}

/** The options of a context that Playwright does not pass on to Firefox. */
interface ContextOptions {
  hasTouch?: boolean | undefined;
  javaScriptEnabled?: boolean | undefined;
}

/** The parts of Playwright's own objects that this file uses. */
interface PlaywrightPage {
  emulatedMedia(): Media;
  browserContext: { _options: ContextOptions };
}
interface Session {
  send: (this: Session, method: string, parameters: Parameters) => Promise<Answer>;
  on(event: string, act: () => void): void;
}
interface Parameters {
  contexts?: string[];
  userContexts?: string[];
  [name: string]: unknown;
}
interface Answer {
  context?: string;
  contexts?: { context: string }[];
}
interface PlaywrightWindow {
  _page: PlaywrightPage;
  _session: Session;
  _browserContext: { _browserContextId: string };
  rawTouchscreen: { tap(progress: unknown, x: number, y: number): Promise<unknown> };
}
interface PlaywrightBrowser {
  _browserSession: Session;
  _bidiPages: Map<string, PlaywrightWindow>;
}

interface Wanted extends Media, ContextOptions {
  id: string;
}

/** Firefox needs this option to run a script of its own. */
export const FIREFOX_ARGUMENTS = ['--remote-allow-system-access'];

/** Without a screen, Firefox has no pointer and no touch, so that pages are told of neither. */
export const FIREFOX_SETTINGS = {
  // 2 is a fine pointer, and 4 is one that can hover.
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'dom.w3c_touch_events.enabled': 1,
  // A phone lays the bar for scrolling over the page.
  'ui.useOverlayScrollbars': 1,
  // Playwright lets a page from a folder load scripts. For a reader it may not.
  'security.fileuri.strict_origin_policy': true,
};

const MISSING_COMMAND = 'emulation.setMediaFeaturesOverride';

/** Adapts every Firefox that Playwright starts in this process. */
export function adaptFirefox(): void {
  const launch = firefox.launch.bind(firefox);
  firefox.launch = async (options) => {
    const browser = await launch(options);
    adapt(browser);
    return browser;
  };
}

function adapt(browser: Browser): void {
  const { toImpl } = (browser as unknown as { _connection: { toImpl: (it: unknown) => PlaywrightBrowser } })
    ._connection;
  const own = toImpl(browser);
  // All sessions of BiDi have this prototype.
  const sessions = Object.getPrototypeOf(own._browserSession) as Session;
  const { send } = sessions;
  const sendFromBrowser = send.bind(own._browserSession);
  sessions.send = async function (this: Session, method, parameters) {
    if (method === MISSING_COMMAND) {
      const { contexts = [], userContexts = [] } = parameters;
      const inContexts = [...own._bidiPages].filter(([, page]) =>
        userContexts.includes(page._browserContext._browserContextId),
      );
      for (const id of [...contexts, ...inContexts.map(([id]) => id)]) await emulate(id);
      return {};
    }
    const answer = await send.call(this, method, parameters);
    const { context } = answer;
    if (method === 'browsingContext.create' && context !== undefined) {
      await emulate(context);
      // Firefox sometimes forgets the settings when the first page of a window gets a process of its own.
      own._bidiPages.get(context)?._session.on('browsingContext.navigationCommitted', () => {
        emulate(context).catch(() => undefined);
      });
    }
    return answer;
  };

  async function emulate(id: string): Promise<void> {
    const window = own._bidiPages.get(id);
    if (!window) return;
    window.rawTouchscreen.tap = (_progress, x, y) => sendFromBrowser('input.performActions', toTap(id, x, y));
    const page = window._page;
    const { hasTouch, javaScriptEnabled } = page.browserContext._options;
    const wanted: Wanted = { ...page.emulatedMedia(), id, hasTouch, javaScriptEnabled };
    const tree = await sendFromBrowser('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    await sendFromBrowser('script.evaluate', {
      expression: `(${setInFirefox.toString()})(${JSON.stringify(wanted)})`,
      target: { context: tree.contexts?.[0]?.context },
      awaitPromise: true,
    });
  }
}

/** Playwright's own method for this driver does nothing. */
function toTap(context: string, x: number, y: number): Parameters {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return {
    context,
    actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }],
  };
}

/** Objects that only Firefox's own scripts have. */
declare const ChromeUtils: { importESModule(name: string): { NavigableManager: NavigableManager } };
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
interface NavigableManager {
  getBrowsingContextById(id: string): { top: Record<string, string | boolean> } | null;
}

/** Runs in Firefox. Its source is sent, so it must not use anything from outside. */
function setInFirefox({ id, ...wanted }: Wanted): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const context = NavigableManager.getBrowsingContextById(id)?.top;
  if (!context) return;
  Object.assign(context, {
    mediumOverride: wanted.media === 'no-override' ? '' : wanted.media,
    prefersColorSchemeOverride: ['dark', 'light'].includes(wanted.colorScheme) ? wanted.colorScheme : 'none',
    prefersReducedMotionOverride: wanted.reducedMotion === 'no-override' ? 'none' : wanted.reducedMotion,
    forcedColorsOverride: wanted.forcedColors === 'active' ? 'active' : 'none',
    touchEventsOverride: wanted.hasTouch === true ? 'enabled' : 'none',
    allowJavascript: wanted.javaScriptEnabled !== false,
  });
  // These are settings of the whole browser. Each worker has a browser of its own.
  const isHigh = wanted.contrast === 'more';
  Services.prefs.setIntPref('ui.useAccessibilityTheme', isHigh ? 1 : 0);
  // With this, more contrast does not also mean forced colours.
  Services.prefs.setIntPref('browser.display.document_color_use', isHigh ? 1 : 0);
}
